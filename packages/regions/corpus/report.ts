import type { Region } from "@pilotty/protocol";
import { AGREEMENT_NAMES } from "./agreements.ts";
import { formatBounds, type Label } from "./labels.ts";
import { type Agreement, ratesOf, type Score, type ScreenScore, type Tally } from "./score.ts";
import { partOf } from "./split.ts";

const COLUMNS = ["labels", "regions", "precision", "recall", "F1", ...AGREEMENT_NAMES];

/** A row for each role, a row for all, and the figures of the screens as a whole. */
export function roleTable(title: string, score: Score): string {
  const roles = [...score.roles].sort(([a], [b]) => a.localeCompare(b));
  const rows = [
    [title, ...COLUMNS],
    ...roles.map(([role, tally]) => [role, ...tallyColumns(tally)]),
    ["all", ...tallyColumns(score.total)],
  ];
  const negatives = score.screens.filter(({ negative }) => negative).length;
  const summary =
    `${score.screens.length} screens, mean_screen_f1 ${figure(score.meanScreenF1)}; ` +
    `${figure(score.falsePerNegative)} false regions on each of ${negatives} negative screens`;
  return `${alignColumns(rows)}\n${summary}\n`;
}

function tallyColumns(tally: Tally): string[] {
  const { precision, recall, f1 } = ratesOf(tally);
  return [
    `${tally.found + tally.missed}`,
    `${tally.found + tally.false}`,
    ...[precision, recall, f1].map(figure),
    ...AGREEMENT_NAMES.map((name) => share(tally.agreements[name])),
  ];
}

function share(agreement: Agreement | undefined): string {
  return agreement === undefined ? "-" : figure(agreement.right / agreement.of);
}

/**
 * A line for each screen and one for what it missed or made up; with `rowsOf`, which gives the
 * text of a screen, a line for each of these, with the row that it stands in. Held-out screens are
 * left out unless they are `open`: also how many controls one of them misses tells something of it.
 */
export function screenList(
  screens: readonly ScreenScore[],
  open: boolean,
  rowsOf?: (id: string) => readonly string[],
): string {
  const shown = screens.filter((screen) => open || partOf(screen) !== "held out");
  const heads = shown.map((screen) => [
    screen.id,
    partOf(screen),
    `${screen.found} found`,
    `${screen.missed} missed`,
    `${screen.false} false`,
    screen.negative ? "negative" : figure(ratesOf(screen).f1),
  ]);
  const lines = alignColumns(heads).split("\n");
  const blocks = shown.flatMap((screen, index) => [
    lines[index]!,
    ...faultsOf("missed", screen.missedLabels, rowsOf?.(screen.id)),
    ...faultsOf("false", screen.falseRegions, rowsOf?.(screen.id)),
  ]);
  return `${blocks.join("\n")}\n`;
}

function faultsOf(
  kind: string,
  elements: readonly (Label | Region)[],
  rows: readonly string[] | undefined,
): string[] {
  if (elements.length === 0) return [];
  const names = elements.map(({ role, name }) => `${role} ${JSON.stringify(name)}`);
  if (rows === undefined) return [`    ${kind}: ${names.join(", ")}`];
  return elements.map(({ bounds }, index) => {
    const row = (rows[bounds.y] ?? "").trim();
    return `    ${kind}  ${names[index]} at ${formatBounds(bounds)}  in  ${row}`;
  });
}

/** Columns as wide as their widest cell, the first one to the left, the others to the right. */
export function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, col) =>
    Math.max(...rows.map((row) => row[col]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, col) => (col === 0 ? cell.padEnd(widths[col]!) : cell.padStart(widths[col]!)))
        .join("  "),
    )
    .join("\n");
}

export function figure(value: number): string {
  return value.toFixed(3);
}
