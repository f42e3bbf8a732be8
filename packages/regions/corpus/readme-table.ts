import { readFileSync, writeFileSync } from "node:fs";
import type { LabelledScreen } from "./labels.ts";
import { type Predictions, ratesOf, scoreScreens, type Tally } from "./score.ts";
import { PARTS, partOf } from "./split.ts";

const README = new URL("../README.md", import.meta.url);
const START = "<!-- figures of `score --readme` -->\n\n";
const END = "\n<!-- end of the figures -->";

/** What the README says of how well the corpus is found, a row for each role, in Markdown. */
export function figuresTable(screens: readonly LabelledScreen[], predictions: Predictions): string {
  const scores = PARTS.map((part) => {
    const own = screens.filter((screen) => partOf(screen) === part);
    return scoreScreens(own, predictions);
  });
  const roles = [...new Set(scores.flatMap((score) => [...score.roles.keys()]))].sort();
  const rows = [
    ...roles.map((role) => [`\`${role}\``, ...scores.map((score) => score.roles.get(role))]),
    ["**all**", ...scores.map(({ total }) => total)],
  ] as [string, ...(Tally | undefined)[]][];
  const heads = PARTS.flatMap((part) => [`${part}: labels`, "precision", "recall", "F1"]);
  return [
    `| role | ${heads.join(" | ")} |`,
    `|${" --- |".repeat(heads.length + 1)}`,
    ...rows.map(([role, ...tallies]) => `| ${[role, ...tallies.flatMap(cells)].join(" | ")} |`),
    "",
  ].join("\n");
}

function cells(tally: Tally | undefined): string[] {
  if (tally === undefined) return ["0", "-", "-", "-"];
  const { precision, recall, f1 } = ratesOf(tally);
  const rates = [precision, recall, f1].map((rate) => rate.toFixed(3).replace(/^0/, ""));
  return [`${tally.found + tally.missed}`, ...rates];
}

/** The table that the README has. */
export function readmeTable(): string {
  const { before, after, text } = parts();
  return text.slice(before.length, text.length - after.length);
}

export function writeReadmeTable(table: string): void {
  const { before, after } = parts();
  writeFileSync(README, before + table + after);
}

function parts(): { text: string; before: string; after: string } {
  const text = readFileSync(README, "utf8");
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  if (start < 0 || end < start) throw new Error("The README has no place for the figures.");
  return { text, before: text.slice(0, start + START.length), after: text.slice(end) };
}
