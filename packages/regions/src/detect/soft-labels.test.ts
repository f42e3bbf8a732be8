import { expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { screenFromText } from "../screen-from-text.ts";

function buttons(
  bar: string,
  blocks: readonly (readonly [col: number, length: number])[],
  below: readonly string[] = [],
): string[] {
  const rows = ["some text", "", bar.padEnd(60), ...below];
  const runs = blocks.map(([col, length]) => ({ row: 2, col, length, style: { inverse: true } }));
  return detectRegions(screenFromText(rows, { runs })).flatMap(({ role, name, bounds }) =>
    role === "button" ? [`${name}@${bounds.x}+${bounds.width}`] : [],
  );
}

const BAR = "  Help     Save     Open         Goto     Quit";
const BLOCKS = [0, 9, 18, 31, 40].map((col) => [col, 8] as const);

test("blocks of one width on one ground are buttons", () => {
  expect(buttons(BAR, BLOCKS)).toEqual([
    "Help@2+4",
    "Save@11+4",
    "Open@20+4",
    "Goto@33+4",
    "Quit@42+4",
  ]);
});

test("an empty block is a key without a label", () => {
  expect(buttons(BAR.replace("Open", "    "), BLOCKS)).toHaveLength(4);
});

test("text between them, other widths or few of them are no bar", () => {
  expect(buttons(`${BAR}  100%`, BLOCKS)).toEqual([]);
  expect(buttons(BAR, [...BLOCKS.slice(0, 4), [40, 12]])).toEqual([]);
  expect(buttons(BAR.slice(0, 26), BLOCKS.slice(0, 3))).toEqual([]);
});

test("six of them stand above a status, perhaps behind a state", () => {
  const bar = " INS  Help     Save     Open         Goto     Quit     Sort     Find      ";
  const blocks = [3, 12, 21, 34, 43, 52, 61].map((col) => [col + 2, 8] as const);
  expect(buttons(bar, blocks, ["-rw-r--r--  12 notes.txt"])).toHaveLength(7);
  expect(buttons(BAR, BLOCKS, ["-rw-r--r--  12 notes.txt"])).toEqual([]);
  expect(buttons(bar.replace(" INS", "Name"), blocks, ["12 notes.txt"])).toEqual([]);
});

test("how tests went, in blocks of one width, is no bar", () => {
  const bar = "   OK       OK      FAIL           OK      SKIP     FAIL";
  const blocks = [0, 9, 18, 31, 40, 49].map((col) => [col, 8] as const);
  expect(buttons(bar, blocks, ["6 tests"])).toEqual([]);
  expect(buttons(bar, blocks)).toEqual([]);
});
