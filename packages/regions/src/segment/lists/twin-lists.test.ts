import { expect, test } from "vitest";
import { bar, lists } from "../../../test/lists-of.ts";
import { screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { twinBeside } from "./twin-lists.ts";

/** Two panels side by side, the second entry of the left one lit. */
function panels(right: readonly string[]): string[] {
  const left = ["beds.c", "docs", "pump.c", "notes", "tides"];
  const edge = (from: string, to: string) => `${from}${"─".repeat(18)}${to}`.repeat(2);
  const inside = left.map((name, at) => `│${name.padEnd(18)}││${(right[at] ?? "").padEnd(18)}│`);
  return lists([edge("┌", "┐"), ...inside, edge("└", "┘")], { runs: [bar(2, 1, 18)] });
}

test("a panel beside a list shows a list as well", () => {
  expect(panels([".."])).toContain("twin: ..");
  expect(panels(["src", "test", "──────────────────", "src"])).toContain("twin: src, test");
});

test("not one with paragraphs", () => {
  expect(panels(["# Harbour", "", "Notes on the boats"])).toHaveLength(1);
});

test("nor a log, or a text that starts further up", () => {
  expect(panels(["10:02 sack opened", "10:03 sack torn"])).toHaveLength(1);
  const edge = (from: string, to: string) => `${from}${"─".repeat(10)}${to}`.repeat(2);
  const rows = (first: string) => [
    edge("┌", "┐"),
    `│          ││${first}│`,
    "│ Fen edge ││ Gust 31  │",
    "│ Mill     ││ Sea 4    │",
    edge("└", "┘"),
  ];
  const lit = { runs: [bar(3, 1, 10)] };
  expect(lists(rows("          "), lit)).toContain("twin: Gust 31, Sea 4");
  expect(lists(rows(" Wind 22  "), lit)).toHaveLength(1);
});

/** Rows of what stands beside a list that is four columns wide, both on a ground of their own. */
function rowsBeside(texts: readonly string[]): number[] {
  const runs = texts.map((text, row) => ({
    row,
    col: 0,
    length: text.length,
    style: { bg: 4 as const },
  }));
  const scene = segmentScreen(screenFromText([...texts, "", ""], { cols: 40, runs }));
  const rows = texts.map((_, row) => ({ row, start: 0, end: 3, starts: [0], ends: [3] }));
  const list = { rows, current: 0, from: 0, to: 6, by: "bar" as const };
  return twinBeside(scene, list, () => true)?.rows.map(({ row }) => row) ?? [];
}

test("a column beside a list is its twin where its words end before it does", () => {
  expect(rowsBeside(["one   red   ", "two   blue  ", "six   green "])).toEqual([0, 1, 2]);
  expect(rowsBeside(["one   redden", "two   blueberries", "six   greenery"])).toEqual([]);
});
