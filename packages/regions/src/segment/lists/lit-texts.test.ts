import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { findLists } from "./find-lists.ts";

/** How many rows the lists of a full screen have. */
function listed(rows: readonly string[], runs: readonly StyledRun[]): number[] {
  const screen = { ...screenFromText(rows, { cols: 30, runs }), alternateScreen: true };
  return findLists(segmentScreen(screen), () => true).map(({ rows: found }) => found.length);
}

const lit = (row: number, col: number, length: number): StyledRun => {
  return { row, col, length, style: { inverse: true } };
};

it("a lit word above one line of a text is no list, two rows with nothing around them are", () => {
  const rows = ["", "", "WARNING", "Another program runs", "", "", ""];
  expect(listed(rows, [lit(2, 0, 7)])).toEqual([2]);
  const goesOn = rows.with(4, "    in this directory");
  expect(listed(goesOn, [lit(2, 0, 7)])).toEqual([]);
});

it("words that are lit alike are headings", () => {
  const rows = ["", "  Fruit", "  apple", "  pear", "  Trees", "  oak", "", ""];
  expect(listed(rows, [lit(1, 2, 5)])).toEqual([5]);
  expect(listed(rows, [lit(1, 2, 5), lit(4, 2, 5)])).toEqual([]);
});

it("the lit line of a text with numbers in front is where somebody writes", () => {
  const rows = ["", " 1 alpha", " 2 beta", " 3 gamma", "", ""];
  expect(listed(rows, [lit(2, 3, 27)])).toEqual([]);
  // Numbers of something else.
  expect(listed(rows.with(3, " 9 gamma"), [lit(2, 3, 27)])).toEqual([3]);
});

it("lit words above figures are a heading, one of the entries of a list is none", () => {
  const rows = ["", " Summary", " total   12 KB", " free     3 KB", " used     9 KB", "", ""];
  expect(listed(rows, [lit(1, 1, 7)])).toEqual([]);
  expect(listed(rows, [lit(3, 1, 20)])).toEqual([4]);
});

it("a bar above figures, and one like it above others, are headings", () => {
  const eth = ["eth0   12 KB/s   up", "eth1    3 KB/s   up", ""];
  const rows = ["", "Interfaces", ...eth, "Disks", ...eth, "", ""];
  expect(listed(rows, [lit(1, 0, 30), lit(5, 0, 30)])).toEqual([]);
});

it("the lit line of a text that reads as one is no list's", () => {
  const rows = [
    "",
    "The fox went out of the house,",
    "and it ran over the hill, as I",
    "know that a fox does at night.",
    "then it came home by the road.",
    "",
    "",
  ];
  expect(listed(rows, [lit(3, 0, 30)])).toEqual([]);
  const names = ["", "Fox", "Hill", "Night", "Road", "", ""];
  expect(listed(names, [lit(3, 0, 30)])).toEqual([4]);
});

it("the lit line of a conversation is no list's", () => {
  const rows = ["", "10:31 <ada> hello", "10:32 <bob> ada: look", "10:33 <ada> yes", "", ""];
  expect(listed(rows, [lit(2, 0, 30)])).toEqual([]);
  const times = rows.map((row) => row.replace(/<|>/g, ""));
  expect(listed(times, [lit(2, 0, 30)])).toEqual([3]);
});

it("what says below a text that there is more is no row of a list", () => {
  const rows = ["alpha", "beta", "gamma", "--More-- (42%)", "", "", ""];
  expect(listed(rows, [lit(3, 0, 14)])).toEqual([]);
  expect(listed(rows.with(3, "delta"), [lit(3, 0, 14)])).toEqual([4]);
});

it("words in a bar above columns of numbers are their headings", () => {
  const rows = [
    "monitor",
    "",
    "host        loss  avg",
    "ada.com       0%  3.2",
    "bob.com       1%  4.2",
    "eve.com       4%  9.2",
    "",
    "",
  ];
  expect(listed(rows, [lit(2, 0, 30)])).toEqual([]);
  expect(listed(rows, [lit(4, 0, 30)])).toHaveLength(1);
});
