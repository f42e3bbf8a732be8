import type { Style } from "@pilotty/protocol";
import { expect, it } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { screenFromText } from "../screen-from-text.ts";

const ROWS = ["◆  What now?", "│   r  Rebase (3)", "│   m  Merge", "│   q  Quit", "└", ""];
const GROUNDS: readonly Partial<Style>[] = [{ bg: 6 }, { bg: 7 }, { bg: 7 }];

/** The options as `key:name`, the focused one in stars. */
function options(rows: readonly string[], grounds: readonly Partial<Style>[], visible = false) {
  const runs = [
    { row: 0, col: 0, length: 1, style: { fg: 6 } as const },
    ...grounds.map((style, index) => ({ row: index + 1, col: 3, length: 3, style })),
  ];
  const cursor = { row: 5, col: 0, visible };
  return detectRegions(screenFromText(rows, { cols: 40, runs, cursor }))
    .filter(({ role }) => role === "option")
    .map(({ name, shortcut, focused }) => `${shortcut}:${focused ? `*${name}*` : name}`);
}

it("rows below a question, each with its key on a ground of its own", () => {
  expect(options(ROWS, GROUNDS)).toEqual(["r:*Rebase (3)*", "m:Merge", "q:Quit"]);
});

it("none without a question, or grounds, and not where the cursor waits", () => {
  expect(options(["   What now?", ...ROWS.slice(1)], GROUNDS)).toEqual([]);
  expect(options(ROWS, [])).toEqual([]);
  expect(options(ROWS, GROUNDS, true)).toEqual([]);
});
