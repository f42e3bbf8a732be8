import type { Cursor } from "@pilotty/protocol";
import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { detectProgressbars } from "./progressbars.ts";

const HIDDEN: Cursor = { row: 0, col: 0, visible: false };

interface Options {
  readonly cursor?: Cursor;
  readonly alternateScreen?: boolean;
  readonly runs?: readonly StyledRun[];
}

/** Bars as `name @column+width`. */
function bars(rows: readonly string[], options: Options = {}): string[] {
  const { cursor = HIDDEN, alternateScreen = false, runs = [] } = options;
  const screen = { ...screenFromText(rows, { cols: 40, cursor, runs }), alternateScreen };
  return detectProgressbars(segmentScreen(screen)).map(
    ({ name, bounds: { x, width } }) => `${name} @${x}+${width}`,
  );
}

it("a bar with a percentage is one, with the name before or behind it", () => {
  expect(bars(["seeds  [####------] 41%"])).toEqual(["seeds @7+12"]);
  expect(bars(["████████░░░░ 66% beans"])).toEqual(["beans @0+12"]);
  expect(bars(["████████░░░░ 66% | beans | 2/3"])).toEqual(["beans @0+12"]);
  expect(bars(["seeds  [####------]"])).toEqual([]);
});

it("a bar in a log has passed: more text or a prompt is below it", () => {
  const bar = "get  [####------] 41%";
  const at = (row: number, col: number): Cursor => ({ row, col, visible: true });
  expect(bars([bar, ""], { cursor: at(1, 0) })).toEqual(["get @5+12"]);
  expect(bars([bar, ":"], { cursor: at(1, 1) })).toEqual([]);
  expect(bars([bar, "done", "", ""], { cursor: at(2, 0) })).toEqual([]);
  expect(bars([bar, "a", "b", "c", "d"])).toEqual([]);
});

it("a bar in a text that somebody reads is none", () => {
  expect(bars(["above", "[####------] 41%", "below"], { alternateScreen: true })).toEqual([]);
});

it("a row from side to side with a head is a bar, a rule is none", () => {
  const row = `${"=".repeat(12)}>${"─".repeat(27)}`;
  expect(bars([row], { alternateScreen: true })).toEqual([" @0+40"]);
  expect(bars([row])).toEqual([]);
  expect(bars(["=".repeat(40)], { alternateScreen: true })).toEqual([]);
  expect(bars([`a ${row.slice(2)}`], { alternateScreen: true })).toEqual([]);
});

it("a frame of one row whose ground is filled in part is a bar", () => {
  const rows = ["┌─ Unloading ─────┐", "│                 │", "└─────────────────┘"];
  const runs: StyledRun[] = [{ row: 1, col: 1, length: 6, style: { bg: 4 } }];
  expect(bars(rows, { runs })).toEqual(["Unloading @1+17"]);
  const labelled = rows.map((row, at) => `${at === 1 ? "Boats " : "      "}${row}`);
  const beside = [{ row: 1, col: 7, length: 6, style: { bg: 4 } }];
  const plain = labelled.map((row) => row.replace(" Unloading ", "─".repeat(11)));
  expect(bars(plain, { runs: beside })).toEqual(["Boats @7+17"]);
  expect(bars(rows)).toEqual([]);
});

it("a full bar is also one in a column with one that is not", () => {
  const rows = ["████████████ | beans", "████░░░░░░░░ | peas"];
  expect(bars(rows)).toEqual(["peas @0+12", "beans @0+12"]);
  expect(bars(rows.with(0, "██████████ | beans"))).toEqual(["peas @0+12"]);
});

it("a frame of one row that a glyph fills in a look of its own is a bar", () => {
  const rows = ["┌─ Unloading ─────┐", "│======           │", "└─────────────────┘"];
  const runs: StyledRun[] = [{ row: 1, col: 1, length: 6, style: { fg: 3 } }];
  expect(bars(rows, { runs })).toEqual(["Unloading @1+17"]);
  expect(bars(rows)).toEqual([]);
  expect(bars(rows.with(1, "│== = ==          │"), { runs })).toEqual([]);
});

it("a full bar is told by its hundred per cent", () => {
  expect(bars(["seeds  ██████████ 100%"])).toEqual(["seeds @7+10"]);
  expect(bars(["seeds  ██████████  60%"])).toEqual([]);
  expect(bars(["seeds  ██████████"])).toEqual([]);
  const cursor = { row: 2, col: 2, visible: true };
  expect(bars(["seeds  ██████████ 100%", "done", "$"], { cursor })).toEqual([]);
});

it("a frame of one row with a shade from its left side on", () => {
  const box = (row: string, cursor?: Cursor) =>
    bars(["┌────────────────┐", `│${row}│`, "└────────────────┘", ""], {
      alternateScreen: true,
      ...(cursor !== undefined && { cursor }),
    });
  expect(box("▒▒▒▒▒▒          ")).toEqual([" @1+16"]);
  expect(box("  ▒▒▒▒▒▒        ")).toEqual([]);
  expect(box("******          ")).toEqual([]);
  expect(box("▒▒▒▒▒▒          ", { row: 1, col: 8, visible: true })).toEqual([]);
});

it("a row in a frame that is filled in part is a bar, the shadow of a box in it is none", () => {
  const rows = [
    `┌─ Unloading ${"─".repeat(25)}┐`,
    ...Array.from({ length: 4 }, () => `│${" ".repeat(37)}│`),
    `└${"─".repeat(37)}┘`,
  ];
  const inside = [1, 2, 3, 4].map((row): StyledRun => {
    return { row, col: 1, length: 37, style: { bg: 4 } };
  });
  const filled = (col: number): StyledRun => ({ row: 3, col, length: 20, style: { bg: 2 } });
  expect(bars(rows, { runs: [...inside, filled(1)] })).toEqual(["Unloading @1+37"]);
  expect(bars(rows, { runs: [...inside, filled(8)] })).toEqual([]);
});
