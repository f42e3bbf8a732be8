import { expect, it } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { headPrompt } from "./head-prompt.ts";
import { headedLists } from "./lists/headed-lists.ts";
import { segmentScreen } from "./scene.ts";

const ROWS = [
  "top",
  "CPU 12",
  "MEM 40",
  "Pid of process: ",
  "  PID CMD",
  "    1 init",
  "    2 cron",
  "",
];
const bar = (row: number): StyledRun => {
  return { row, col: 0, length: 30, style: { inverse: true } };
};

function sceneOf(rows: readonly string[], runs: readonly StyledRun[], col = rows[3]!.length) {
  const cursor = { row: 3, col, visible: true };
  return segmentScreen({
    ...screenFromText(rows, { cols: 30, cursor, runs }),
    alternateScreen: true,
  });
}

function prompt(rows: readonly string[], runs = [bar(0), bar(4)], col?: number) {
  const found = headPrompt(sceneOf(rows, runs, col), () => true);
  return found && `${found.name}@${found.start}-${found.end}`;
}

it("waits right above the head of a table", () => {
  expect(prompt(ROWS)).toBe("Pid of process@16-17");
  expect(prompt(ROWS.with(3, "Pid of process: 12"))).toBe("Pid of process@16-18");
});

it("is the last row of an editor's window where another bar stands below, or nothing does", () => {
  expect(prompt(ROWS, [bar(4), bar(6)])).toBeUndefined();
  expect(prompt(ROWS.with(5, "").with(6, ""))).toBeUndefined();
  expect(prompt(ROWS, [bar(0)])).toBeUndefined();
});

it("is a figure behind which the cursor was left, or what has no blank behind it", () => {
  expect(prompt(ROWS.with(3, "Load: 12"))).toBeUndefined();
  expect(prompt(ROWS.with(3, "Pid of process:"))).toBeUndefined();
});

it("is not the current row of a list with the bar above as its head", () => {
  const rows = ["Name Size Date", "a    12   Mon", "b    13   Tue", "c    14   Wed", ""];
  const scene = sceneOf(rows, [bar(0)], 0);
  expect(headedLists(scene, () => true).map(({ current }) => current)).toEqual([3]);
  expect(headedLists(scene, (row) => row !== 3)).toEqual([]);
  expect(headedLists(scene, (row, start) => row !== 3 || start > 1)).toEqual([]);
});

it("the head below it is not the current row of a list", () => {
  const { screen } = sceneOf(ROWS, [bar(0), bar(4)]);
  expect(detectRegions(screen).map(({ role }) => role)).toEqual(["textbox"]);
});

it("a label in a look of its own needs no colon", () => {
  const rows = ROWS.with(3, "Pid to kill [default 1] 12");
  const label: StyledRun = { row: 3, col: 0, length: 23, style: { bold: true } };
  expect(prompt(rows, [bar(0), bar(4), label])).toBe("Pid to kill [default 1]@24-26");
  expect(prompt(rows)).toBeUndefined();
  const figure = ROWS.with(3, "Tasks in all (three) 12");
  expect(prompt(figure, [bar(0), bar(4), { ...label, length: 20 }])).toBeUndefined();
});

it("is none above the bar of an editor with a message below it", () => {
  const label: StyledRun = { row: 3, col: 0, length: 11, style: { bold: true } };
  const rows = [...ROWS.slice(0, 3), "Given name: Wren", "a.yml     4,17", "-- INSERT --"];
  expect(prompt(rows, [bar(4), label])).toBeUndefined();
  expect(prompt(rows, [bar(4)])).toBeUndefined();
});
