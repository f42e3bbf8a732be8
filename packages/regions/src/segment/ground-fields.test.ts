import { describe, expect, it, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { groundFields } from "./ground-fields.ts";
import { segmentScreen } from "./scene.ts";

const on = (row: number, col: number, length: number, bg = 4): StyledRun => {
  return { row, col, length, style: { bg } };
};

function fields(rows: readonly string[], runs: readonly StyledRun[], col = -1, row = 0): string[] {
  const cursor = { row, col: Math.max(col, 0), visible: col >= 0 };
  const screen = { ...screenFromText(rows, { cols: 50, runs, cursor }), alternateScreen: true };
  return groundFields(segmentScreen(screen)).map(
    (field) => `${field.name} ${field.start}-${field.end}`,
  );
}

it("labels without a colon stand right above fields of one ground", () => {
  const rows = ["", "  Text to find", "  boat", "  New text", "  ship", ""];
  expect(fields(rows, [on(2, 2, 20), on(4, 2, 20)])).toEqual([
    "Text to find 2-22",
    "New text 2-22",
  ]);
  expect(fields(rows.slice(0, 3), [on(2, 2, 20)], 6, 2)).toEqual(["Text to find 2-22"]);
  const history = ["", "  Text to find", "  boat                ▐↓▌"];
  expect(fields(history, [on(2, 2, 20), on(2, 22, 3, 2)])).toEqual(["Text to find 2-22"]);
  const apart = history.with(2, "  boat                 ▐v▌");
  expect(fields(apart, [on(2, 2, 20), on(2, 24, 1, 2)])).toEqual(["Text to find 2-22"]);
});

it("a cell on each side may set the field off, below a label on the ground around", () => {
  const rows = ["", "  Save as:", "   boat                 ", ""];
  const runs = [on(1, 0, 50, 7), on(2, 0, 50, 7), on(2, 2, 22), on(2, 3, 20, 2)];
  expect(fields(rows, runs, 7, 2)).toEqual(["Save as 3-23"]);
  expect(fields(rows, [...runs.slice(1), on(1, 0, 50, 6)], 7, 2)).toEqual([]);
});

it("what is on the same ground beside such fields belongs to the form", () => {
  const rows = ["", "  Address  10.0.0.1", "  Port     80", ""];
  const runs = [on(1, 11, 12), on(1, 25, 12), on(2, 11, 6), on(2, 25, 6)];
  expect(fields(rows, runs)).toEqual(["Address 11-23", "Port 11-17", " 25-37", " 25-31"]);
});

it("a mask is one beside a field with words in it, not beside another gauge", () => {
  const rows = ["", "  Name      Alex Reed", "", "  Password  ******", ""];
  const runs = [on(1, 12, 20), on(3, 12, 20)];
  expect(fields(rows, runs)).toEqual(["Name 12-32", "Password 12-32"]);
  expect(fields(rows.with(1, "  Memory    ***"), runs)).toEqual([]);
  expect(fields(rows.with(1, "  Memory"), runs)).toEqual([]);
});

it("the current row of a list is none, nor are bars, words that are lit and panels", () => {
  expect(fields(["", "  apples", "  pears", ""], [on(2, 2, 20)])).toEqual([]);
  expect(fields(["", "  apples", "  pears", ""], [on(2, 2, 20)], 2, 2)).toEqual([]);
  expect(
    fields(["", "  North        [12]", "  South             [17]"], [on(1, 8, 7), on(2, 8, 12)]),
  ).toEqual([]);
  expect(fields(["", "  State  busy  ", "  Disk   full  "], [on(1, 8, 6), on(2, 8, 6)])).toEqual(
    [],
  );
  const panel = [on(2, 2, 20), on(3, 2, 20), on(4, 2, 20)];
  expect(fields(["", "  Files", "  a", "  b", "  c", ""], panel, 3, 2)).toEqual([]);
});

it("an empty run without a label is none, whatever stands behind it", () => {
  const stop = `${" ".repeat(21)}[ Stop ]`;
  const rows = ["", "", stop, "", "[ Revert... ] [ Apply ]", ""];
  expect(fields(rows, [on(2, 0, 20)])).toEqual([]);
  expect(fields(rows.with(2, `${" ".repeat(21)}[1] a note`), [on(2, 0, 20)])).toEqual([]);
});

describe("labels far in front of a column of fields", () => {
  const rows = [
    "  Bo                                    ",
    "  tide/high                  ring bell  ",
    "  tide/ebb                   hoot      ",
    "  harbour master on leave               ",
    "",
  ];
  const run = (row: number) => ({ row, col: 29, length: 10, style: { bg: 4 } as const });

  const found = (cursor: { row: number; col: number; visible: boolean }) =>
    detectRegions({
      ...screenFromText(rows, { runs: [0, 1, 2, 3].map(run), cursor }),
      alternateScreen: true,
    })
      .filter(({ role }) => role === "textbox")
      .map(({ name, value, bounds: { y, height } }) => `${name}=${value}@${y}x${height}`);

  test("badges and gauges with no cursor in any of them are none", () => {
    expect(found({ row: 0, col: 29, visible: false })).toEqual([]);
    expect(found({ row: 4, col: 0, visible: true })).toEqual([]);
  });

  test("each row with a label is a field of its own", () => {
    expect(found({ row: 0, col: 29, visible: true })).toEqual([
      "Bo=@0x1",
      "tide/high=ring bell@1x1",
      "tide/ebb=hoot@2x1",
      "harbour master on leave=@3x1",
    ]);
  });
});

describe("cells that ask for a letter", () => {
  const rows = [
    "┌────────────────────────────────────┐",
    "│ Boat   ferry                       │",
    "│ Crew                               │",
    "│ Sails  Main N   Jib Y   Storm      │",
    "└────────────────────────────────────┘",
  ];
  const wide = [1, 2].map((row) => ({ row, col: 9, length: 12, style: { bg: 4 } as const }));
  const cells = [14, 22, 32].map((col) => ({ row: 3, col, length: 1, style: { bg: 4 } as const }));
  const names = (runs: readonly StyledRun[], lines = rows) =>
    detectRegions({ ...screenFromText(lines, { runs }), alternateScreen: true })
      .filter(({ role }) => role === "textbox")
      .map(({ name, value }) => `${name}=${value}`);

  test("beside wider fields on their ground are fields", () => {
    expect(names([...wide, ...cells])).toEqual([
      "Boat=ferry",
      "Crew=",
      "Main=N",
      "Jib=Y",
      "Storm=",
    ]);
  });

  test("unless there are few, no fields, or they are hot letters of words", () => {
    expect(names([...wide, ...cells.slice(1)])).toEqual(["Boat=ferry", "Crew="]);
    expect(names(cells)).toEqual([]);
    const lights = rows.map((row) => row.replace("Main N", "Main  ").replace("Jib Y", "Jib  "));
    expect(names([...wide, ...cells], lights)).toEqual(["Boat=ferry", "Crew="]);
    const hot = [10, 18, 24].map((col) => ({ row: 3, col, length: 1, style: { bg: 4 } as const }));
    expect(names([...wide, ...hot])).toEqual(["Boat=ferry", "Crew="]);
  });
});
