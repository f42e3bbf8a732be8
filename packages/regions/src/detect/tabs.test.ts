import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { Found } from "./found.ts";
import { detectTabs } from "./tabs.ts";

/** Tabs as `shortcut:name`, with a `*` for the selected one. */
function tabs(rows: readonly string[], runs: readonly StyledRun[]): string[] {
  const scene = segmentScreen(screenFromText(rows, { cols: 50, runs }));
  return detectTabs(scene, new Found(scene.grid)).map(
    ({ name, selected, shortcut }) =>
      `${shortcut === undefined ? "" : `${shortcut}:`}${name}${selected === true ? "*" : ""}`,
  );
}

const PAGE = Array<string>(12).fill("text");
const lit = (row: number, col: number, length: number, bg = 4): StyledRun => {
  return { row, col, length, style: { bg } };
};

it("the windows of a multiplexer: numbers from 0 on, which are no keys", () => {
  const row = "[work] 0:shell* 1:logs- 2:edit";
  expect(tabs([...PAGE, row], [lit(12, 0, 50)])).toEqual(["shell*", "logs", "edit"]);
  expect(tabs([...PAGE, row], [])).toEqual([]);
});

it("views with their keys: numbers from 1 on at the top", () => {
  const row = " 1:Help  2:Queue on box  3:Browse";
  expect(tabs([row, ...PAGE], [lit(0, 0, 50), lit(0, 9, 14, 2)])).toEqual([
    "1:Help",
    "2:Queue on box*",
    "3:Browse",
  ]);
});

it("views with their keys in front of a dash, at the bottom, if one is drawn apart", () => {
  const row = " 1-STATUS  2-HTTP  3-ERRORS";
  expect(tabs([...PAGE, row], [lit(12, 0, 50), lit(12, 11, 6, 2)])).toEqual([
    "1:STATUS",
    "2:HTTP*",
    "3:ERRORS",
  ]);
  expect(tabs([...PAGE, row], [lit(12, 0, 50)])).toEqual([]);
  expect(tabs([" 1-Mon  2-Tue  3-Wed", ...PAGE], [lit(0, 1, 5)])).toEqual([]);
});

it("open files are counted: their numbers are no keys", () => {
  const row = " 1:berth.c  2:tide.c  3:README.md";
  expect(tabs([row, ...PAGE], [lit(0, 0, 50), lit(0, 1, 9, 2)])).toEqual([
    "berth.c*",
    "tide.c",
    "README.md",
  ]);
});

it("bare numbers of which one is on a ground of its own", () => {
  const used: StyledRun = { row: 0, col: 0, length: 3, style: { bold: true } };
  expect(tabs(["1 2 3 4 ~/docs", ...PAGE], [used, lit(0, 4, 1)])).toEqual(["1", "2", "3*", "4"]);
  expect(tabs(["1 2 3 4 ~/docs", ...PAGE], [used])).toEqual([]);
});

it("words in tight brackets of which one is drawn apart", () => {
  const runs = [lit(4, 2, 6, 2), lit(4, 9, 5), lit(4, 15, 5)];
  const rows = ["", "", "", "", "  [Main] [I/O] [Net]", ...PAGE];
  expect(tabs(rows, runs)).toEqual(["Main*", "I/O", "Net"]);
  expect(tabs(rows, [])).toEqual([]);
});

it("words in tight brackets in the first of two panes", () => {
  const runs = [lit(4, 2, 6, 2), lit(4, 9, 5)];
  const rows = ["", "", "", "a log", "  [Main] [I/O]", ...PAGE];
  const panes = rows.map((row) => `${row.padEnd(24)}│ 10:30 [pump.1] set`);
  expect(tabs(panes, runs)).toEqual(["Main*", "I/O"]);
  const alone = rows.with(4, panes[4]!);
  expect(tabs(alone, runs)).toEqual([]);
});

it("headings of columns are none", () => {
  const row = "Name      Size      Date";
  expect(tabs([row, ...PAGE], [lit(0, 0, 50)])).toEqual([]);
});

it("of two tabs the open one goes over into the ground below it", () => {
  const rows = (ground: number) => [
    { row: 0, col: 1, length: 6, style: { bg: 2 } },
    { row: 0, col: 8, length: 5, style: { bg: 4 } },
    lit(1, 0, 50, ground),
  ];
  const text = [" [Main] [I/O]", "PID  COMMAND", ...PAGE];
  expect(tabs(text, rows(2))).toEqual(["Main*", "I/O"]);
  expect(tabs(text, rows(4))).toEqual(["Main", "I/O*"]);
});

it("words at the top on a ground that goes on above and below them are a row of the page", () => {
  const row = "[open.c]  [close.c]";
  const rows = ["title", row.replaceAll(/[[\]]/g, " "), "more text", ...PAGE];
  const strip = [lit(1, 0, 50), lit(1, 1, 6, 2)];
  expect(tabs(rows, strip)).toEqual(["open.c*", "close.c"]);
  expect(tabs(rows, [lit(0, 0, 50), lit(2, 0, 50), ...strip])).toEqual([]);
});

it("tabs whose brackets touch", () => {
  const row = "[1:~/logs][2:~/logs/old][3:~/maps]";
  const open = { row: 0, col: 10, length: 14, style: { bg: 2 as const } };
  expect(tabs([row, ...PAGE], [lit(0, 0, 50), open])).toEqual([
    "1:~/logs",
    "2:~/logs/old*",
    "3:~/maps",
  ]);
  expect(tabs([row.replaceAll("][", "]["), ...PAGE], [lit(0, 0, 50)])).toEqual([]);
});

it("names in a bar of which one has brackets in place of the blanks around it", () => {
  const names = (row: string) => tabs(["text", row, ...PAGE], [lit(1, 0, 50)]);
  expect(names(" Help  Files [Queue] Volume")).toEqual(["Help", "Files", "Queue*", "Volume"]);
  expect(names("[Help] Files  Queue  Volume")).toEqual(["Help*", "Files", "Queue", "Volume"]);
  // The status line of an editor stands at the bottom.
  expect(tabs([...PAGE, " NORMAL  main [unix] markdown"], [lit(12, 0, 50)])).toEqual([]);
});

it("two words in brackets in the bar above the row for what is typed", () => {
  const runs = [lit(12, 0, 50), { ...lit(12, 10, 5), style: { bg: 4, bold: true } }];
  const bar = "  [Home] [Talks]";
  expect(tabs([...PAGE, bar, ""], runs as StyledRun[])).toEqual(["Home", "Talks*"]);
  expect(tabs([...PAGE, bar, ""], [lit(12, 0, 50)])).toEqual([]);
});
