import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { tallLists } from "./tall-lists.ts";

/** The first row of each entry, the current one in stars. */
function entries(rows: readonly string[], runs: readonly StyledRun[] = []): string[] {
  const screen = { ...screenFromText(rows, { cols: 40, runs }), alternateScreen: true };
  const scene = segmentScreen(screen);
  return tallLists(scene, () => true).flatMap(({ rows: found, current }) =>
    found.map(({ row, start, end }) => {
      const text = scene.grid.text(row, start, end);
      return row === current ? `*${text}*` : text;
    }),
  );
}

const bold = (row: number): StyledRun => ({ row, col: 2, length: 20, style: { bold: true } });

test("a mark in front of all rows of the current entry", () => {
  const rows = [
    "Downloads",
    "* tide-tables.zip",
    "*      7.0 MB  [ 0%]",
    "  seed-atlas.pdf",
    "     171.7 MB  [ 0%]",
    "  talks.ogg",
    "      40.1 MB  [ 0%]",
    "",
  ];
  const aligned = rows.map((row) => row.replace(/^([ *]) +(\d)/, "$1     $2"));
  expect(entries(aligned)).toEqual(["*tide-tables.zip*", "seed-atlas.pdf", "talks.ogg"]);
});

test("a line beside the current entry, blank rows between the entries", () => {
  const rows = [
    "",
    "│ Cider",
    "│ from the north orchard",
    "",
    "  Perry",
    "  of last autumn",
    "",
    "  Mead",
    "  in the cellar",
    "",
  ];
  expect(entries(rows)).toEqual(["*Cider*", "Perry", "Mead"]);
});

test("a bar on two rows, names in another look than what stands below them", () => {
  const rows = ["", "  Theme", "  Default", "  Colours", "  True", "  Keys", "  False", ""];
  const bars = [3, 4].map((row): StyledRun => {
    return { row, col: 1, length: 20, style: { bg: 4, bold: row === 3 } };
  });
  expect(entries(rows, [bold(1), bold(5), ...bars])).toEqual(["Theme", "*Colours*", "Keys"]);
});

test("no list in a quotation, nor in a text of one look", () => {
  const quoted = [
    "He wrote",
    "> a first line",
    "> a second one",
    "and that",
    "was all",
    "of it",
    "",
  ];
  expect(entries(quoted)).toEqual([]);
  const text = [
    "",
    "  one line",
    "  and more",
    "  another",
    "  of them",
    "  the last",
    "  two",
    "",
  ];
  const bars = [3, 4].map((row): StyledRun => ({ row, col: 1, length: 20, style: { bg: 4 } }));
  expect(entries(text, bars)).toEqual([]);
});
