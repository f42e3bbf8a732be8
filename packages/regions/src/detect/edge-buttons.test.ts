import { describe, expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import type { StyledRun } from "../screen-from-text.ts";
import { screenFromText } from "../screen-from-text.ts";

/** Buttons as `name@column,row+width`. */
function buttons(
  rows: readonly string[],
  { runs }: { readonly runs?: readonly StyledRun[] } = {},
): string[] {
  return detectRegions(screenFromText(rows, { runs: runs ?? [] }))
    .filter(({ role }) => role === "button")
    .map(({ name, bounds: { x, y, width } }) => `${name}@${x},${y}+${width}`);
}

describe("words in the edge of a frame", () => {
  const ROWS = [
    "╭─┐cpu┌──┐menu┌┐preset┌─────╮",
    "│ 12 %                      │",
    "╰───────┘info ↵└──┘signals└─╯",
  ];
  const hot = (row: number, col: number) => ({ row, col, length: 1, style: { fg: 1 } as const });

  test("with a letter in another ink are buttons; the first one is the title", () => {
    const runs = [hot(0, 10), hot(0, 16), hot(2, 14), hot(2, 19)];
    expect(buttons(ROWS, { runs })).toEqual(["menu@10,0+4", "preset@16,0+6", "signals@19,2+7"]);
  });

  test("behind the foot of a panel above, and with a hyphen", () => {
    const rows = [
      "│         │                 │",
      "├┐filter┌─┴┐per-core┌┐tree┌─┤",
      "│                           │",
      "╰─┘info└────────────────────╯",
    ];
    const runs = [hot(1, 2), hot(1, 16), hot(1, 22), hot(3, 3)];
    expect(buttons(rows, { runs })).toEqual(["per-core@12,1+8", "tree@22,1+4"]);
  });

  test("behind a dialog with such a letter they are in the ink of their lines", () => {
    const rows = [
      ...ROWS,
      "╭─┐net┌┐auto┌─┐zero┌╮",
      "│                   │",
      "╰─┘in└──────────────╯",
    ];
    const key = [hot(3, 8)];
    expect(buttons(rows, { runs: key })).toEqual([
      "menu@10,0+4",
      "preset@16,0+6",
      "signals@19,2+7",
      "auto@8,3+4",
      "zero@15,3+4",
    ]);
    const inInk = [0, 2].map((row) => ({ row, col: 4, length: 3, style: { fg: 2 } }) as const);
    const words = [10, 16].map((col) => ({ row: 0, col, length: 4, style: { fg: 2 } }) as const);
    expect(buttons(ROWS, { runs: [...inInk, ...words, hot(2, 19)] })).not.toContain("menu@10,0+4");
  });

  test("few of them are titles", () => {
    expect(
      buttons(["╭─┐cpu┌──┐2.5 GHz┌╮", "│                  │", "╰──────────────────╯"]),
    ).toEqual([]);
  });
});
