import { expect, it } from "vitest";
import { type ScreenFromTextOptions, screenFromText } from "../screen-from-text.ts";
import { findFields } from "./fields.ts";
import { segmentScreen } from "./scene.ts";

/** Fields as `name@start-end,row`. */
function fields(rows: readonly string[], options: ScreenFromTextOptions = {}): string[] {
  const scene = segmentScreen(screenFromText(rows, options));
  return findFields(scene, () => true).map(
    ({ name, row, start, end }) => `${name}@${start}-${end},${row}`,
  );
}

it("a run of another ground behind a label with a colon is a field", () => {
  const rows = [" ".repeat(30), "  Name: box       ", ""];
  const runs = [{ row: 1, col: 8, length: 12, style: { bg: 4 } }] as const;
  expect(fields(rows, { runs })).toEqual(["Name@8-20,1"]);
});

it("runs below each other need no colon, a single one does", () => {
  const rows = [" ".repeat(30), "  Name  box       ", "  Port  80        ", ""];
  const run = (row: number) => ({ row, col: 8, length: 12, style: { bg: 4 as const } });
  expect(fields(rows, { runs: [run(1), run(2)] })).toEqual(["Name@8-20,1", "Port@8-20,2"]);
  expect(fields(rows, { runs: [run(1)] })).toEqual([]);
});

it("runs below each other that hold their labels are fields from the column of what is typed", () => {
  const rows = [" ".repeat(40), "  Name:   Ivo Frost", "  People: 4", ""];
  const run = (row: number, col = 2) => ({ row, col, length: 30, style: { bg: 6 as const } });
  expect(fields(rows, { runs: [run(1), run(2)] })).toEqual(["Name@10-32,1", "People@10-32,2"]);
  expect(fields(rows, { runs: [run(1)] })).toEqual([]);
  // A text on a ground, and rows that go on to the edge.
  const ragged = rows.with(1, "  Name: Ivo Frost");
  expect(fields(ragged, { runs: [run(1), run(2)] })).toEqual([]);
  expect(fields(rows, { runs: [run(1, 0), run(2, 0)] })).toEqual([]);
});

it("a lit word is no field: its ground is as long as its text", () => {
  const runs = [{ row: 1, col: 8, length: 5, style: { bg: 4 } }] as const;
  expect(fields([" ".repeat(30), "  Name: first word", ""], { runs })).toEqual([]);
});

it("the lit row of a list below a heading is no field", () => {
  const rows = [
    "┌────────────────┐",
    "│ history :      │",
    "│ cd docs        │",
    "│ filter         │",
    "└────────────────┘",
  ];
  const runs = [{ row: 2, col: 1, length: 16, style: { bg: 4 } }] as const;
  expect(fields(rows, { runs })).toEqual([]);
});

it("underscores behind a label are a field, also where the colons stand in a column", () => {
  expect(fields(["Editor            : ________", "Name: ab____"])).toEqual([
    "Editor@20-28,0",
    "Name@6-12,1",
  ]);
});

it("words before underscores were typed, as far as the colon of their label", () => {
  expect(fields(["Street: Mill Road 4____"])).toEqual(["Street@8-23,0"]);
  expect(fields(["Street: Mill  North: ab____"])).toEqual(["North@21-27,0"]);
  expect(fields(["Name: ____ Age: ____"])).toEqual(["Name@6-10,0", "Age@16-20,0"]);
  expect(fields(["Name: ____ aged ____"])[0]).toBe("Name@6-10,0");
  expect(fields(["Meet at 10:30 in ____"])).not.toContain("Meet at 10@11-21,0");
});

it("brackets with room at the end are a field", () => {
  expect(fields(["Host: [box      ]", "Port: [        ]"])).toEqual(["Host@7-16,0", "Port@7-15,1"]);
  expect(fields(["Swp: [||||  60%]", "kernel: [  OK  ]", "[box      ]"])).toEqual([]);
});

it("one cell in reverse behind a label is a cursor that the program draws", () => {
  const runs = [{ row: 1, col: 9, length: 1, style: { inverse: true } }];
  expect(fields(["", "Name: box", ""], { runs, cols: 20 })).toEqual(["Name@6-9,1"]);
  expect(fields(["", "some text", ""], { runs, cols: 20 })).toEqual([]);
});

it("underscores that fill a row of a dialog are a field below their label", () => {
  const rows = [
    "┌────────────────────────┐",
    "│ Ship name:             │",
    "│                        │",
    "│ Fram__________________ │",
    "│                        │",
    "│    <Ok>     <Cancel>   │",
    "└────────────────────────┘",
  ];
  const runs = [{ row: 3, col: 2, length: 22, style: { bg: 4 } }] as const;
  const cursor = { row: 3, col: 6, visible: true };
  expect(fields(rows, { runs, cursor })).toEqual(["Ship name@2-24,3"]);
  expect(fields(rows, { runs })).toEqual(["Ship name@2-24,3"]);
  // Without a colon, before anything is typed.
  const empty = rows.with(1, "│ Ship                   │").with(3, `│ ${"_".repeat(22)} │`);
  expect(fields(empty, { runs, cursor: { ...cursor, col: 2 } })).toEqual(["Ship@2-24,3"]);
});

it("a change of ground inside a word starts no field", () => {
  const rows = ["┌──────────────────┐", "│UP--DIR           │", "└──────────────────┘"];
  const runs = [{ row: 1, col: 2, length: 17, style: { bg: 4 } }] as const;
  expect(fields(rows, { runs })).toEqual([]);
});

it("of two fields side by side, each has the label above it", () => {
  const rows = [
    "┌────────────────────────────┐",
    "│ File:         Text:        │",
    "│ *.ts          box          │",
    "└────────────────────────────┘",
  ];
  const run = (col: number) => ({ row: 2, col, length: 10, style: { bg: 4 as const } });
  expect(fields(rows, { runs: [run(2), run(16)] })).toEqual(["File@2-12,2", "Text@16-26,2"]);
});

it("what goes on behind a lit word on the ground of the frame is no field", () => {
  const rows = [
    "┌──────────────────┐",
    "│ LICENSE          │",
    "│ Makefile         │",
    "└──────────────────┘",
  ];
  const page = [0, 1, 2, 3].map((row) => ({ row, col: 0, length: 20, style: { bg: 7 as const } }));
  const lit = { row: 1, col: 2, length: 7, style: { bg: 4 as const } };
  expect(fields(rows, { runs: [...page, lit] })).toEqual([]);
});

it("a run on which the cursor waits before a text is the current row of a list", () => {
  const rows = (text: string) => [
    "┌──────────────────┐",
    "│  Bookmarks       │",
    `│  ${text.padEnd(16)}│`,
    "│                  │",
    "└──────────────────┘",
  ];
  const runs = [0, 1, 3, 4]
    .map((row) => ({ row, col: 0, length: 20, style: { bg: 4 } }))
    .concat([
      { row: 2, col: 0, length: 3, style: { bg: 4 } },
      { row: 2, col: 17, length: 3, style: { bg: 4 } },
    ]);
  const count = (col: number) => {
    const cursor = { row: 2, col, visible: true };
    const screen = screenFromText(rows("Links"), { cols: 20, cursor, runs });
    return findFields(segmentScreen(screen), () => true).length;
  };
  expect(count(3)).toBe(0);
  expect(count(8)).toBe(1);
});

it("what stands beside a lit label, on the ground of the rows around it, is no field", () => {
  const rows = [
    "┌────────────────────────┐",
    "│                        │",
    "│Berths                  │",
    "│Tides                   │",
    "└────────────────────────┘",
  ];
  const edges = [0, 4].map((row) => ({ row, col: 0, length: 26 }));
  const sides = [1, 2, 3].flatMap((row) => [0, 25].map((col) => ({ row, col, length: 1 })));
  const lit = { row: 2, col: 1, length: 7 };
  const runs = [...edges, ...sides, lit].map((run) => ({ ...run, style: { inverse: true } }));
  expect(fields(rows, { runs })).toEqual([]);
});

it("a lit word with a blank on each side is no field", () => {
  const runs = [{ row: 1, col: 8, length: 6, style: { bg: 4 } }] as const;
  expect(fields([" ".repeat(30), "  Mode:  auto  ", ""], { runs })).toEqual([]);
  expect(fields([" ".repeat(30), "  Mode: auto   ", ""], { runs })).toEqual(["Mode@8-14,1"]);
});

it("a gauge in a ground alone, and a state in the middle of a lit run, are no fields", () => {
  const rows = [" ".repeat(40), "  CPU:               40%", "  Link:   DOWN", ""];
  const gauge = { row: 1, col: 7, length: 12, style: { bg: 2 } } as const;
  const state = { row: 2, col: 8, length: 8, style: { bg: 1 } } as const;
  expect(fields(rows, { runs: [gauge, state] })).toEqual([]);
  const filled = rows.with(1, "  CPU:").with(2, "  Link: DOWN");
  expect(fields(filled, { runs: [gauge, state] })).toEqual(["CPU@7-19,1", "Link@8-16,2"]);
});

it("the cursor may stand at the start of what is typed if a line is below its blanks", () => {
  const rows = [
    "┌──────── Rename ────────┐",
    "│ New name:              │",
    "│                        │",
    "│ final.txt              │",
    "│                        │",
    "└────────────────────────┘",
  ];
  const cursor = { row: 3, col: 2, visible: true };
  const run = (underline: "single" | false) =>
    ({ row: 3, col: 2, length: 22, style: { bg: 4, underline } }) as const;
  expect(fields(rows, { cursor, runs: [run("single")] })).toEqual(["New name@2-24,3"]);
  expect(fields(rows, { cursor, runs: [run(false)] })).toEqual([]);
});

it("the margin of a box beside a text is no field", () => {
  const rows = [
    "",
    "  Ask the school",
    "  The scales       ┌───────┐",
    "                   └───────┘",
    "",
  ];
  const runs = [1, 2, 3].map((row) => ({ row, col: 17, length: 13, style: { bg: 7 as const } }));
  expect(fields(rows, { cols: 40, runs })).toEqual([]);
  const free = rows.with(2, "  The scales").with(3, "");
  expect(fields(free, { cols: 40, runs: runs.slice(0, 2) })).toHaveLength(2);
});

it("the shadow of a box is no field", () => {
  const rows = ["", "", "", "Note: a key moves on", ""];
  const run = (row: number, col: number, length: number, bg: number) => {
    return { row, col, length, style: { bg } };
  };
  const box = [1, 2].map((row) => run(row, 4, 20, 7));
  const below = run(3, 6, 20, 0);
  const side = [1, 2].map((row) => run(row, 24, 2, 0));
  expect(fields(rows, { cols: 40, runs: [...box, below, ...side] })).toEqual([]);
  expect(fields(rows, { cols: 40, runs: [...box, below] })).toEqual(["Note@6-26,3"]);
});

it("what is selected in a text is no label", () => {
  const rows = ["Beans and peas", "Look at the beds:", "", "and more"];
  const selected = [17, 1].map((length, index) => {
    return { row: index + 1, col: 0, length, style: { bg: 8 as const } };
  });
  expect(fields(rows, { cols: 40, runs: selected })).toEqual([]);
});

it("in what a pager shows, a line is no field", () => {
  const rows = ["  Name: __________", "card.txt (END)"];
  const runs = [{ row: 1, col: 0, length: 14, style: { inverse: true } }];
  const at = (row: number) => ({ row, col: 14, visible: true });
  expect(fields(rows, { runs, cursor: at(0) })).toEqual(["Name@8-18,0"]);
  expect(fields(rows, { runs, cursor: at(1) })).toEqual([]);
});

it("a lit run behind a label is the current row of a list where rows that start alike go on below it", () => {
  const runs = [{ row: 1, col: 10, length: 16, style: { bg: 7 } }] as const;
  const more = ["          Harbour", "          Ridgeway", "          Canal path"];
  const rows = [" ".repeat(40), " Routes:  Drove road", ...more, ""];
  expect(fields(rows, { runs })).toEqual([]);
  expect(fields(rows.with(3, "          "), { runs })).toEqual(["Routes@10-26,1"]);
});
