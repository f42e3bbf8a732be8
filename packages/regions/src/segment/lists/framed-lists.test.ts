import { expect, test } from "vitest";
import { type ScreenFromTextOptions, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { boxRows, listsInFrame } from "./framed-lists.ts";

const ROWS = [
  "┌────── Hotlist ─────┐",
  "│ ┌────────────────┐ │",
  "│ │ /home/docs     │ │",
  "│ │                │ │",
  "│ │                │ │",
  "│ └────────────────┘ │",
  "│  [ Go ]  [ Stay ]  │",
  "└────────────────────┘",
];

/** The rows of the lists in the inner box, with a bar of so many cells. */
function rowsIn(rows: readonly string[], length: number): number[] {
  const runs = [{ row: 2, col: 4, length, style: { bg: 6 } }];
  const scene = segmentScreen(screenFromText(rows, { runs }));
  const frame = scene.frames.findLast(({ bounds }) => bounds.y === 1);
  const lists = frame === undefined ? [] : listsInFrame(scene, frame, () => true);
  return lists.flatMap((list) => list.rows.map(({ row }) => row));
}

test("the only entry in a box of a dialog is lit from side to side", () => {
  expect(rowsIn(ROWS, 14)).toEqual([2]);
  expect(rowsIn(ROWS, 10)).toEqual([]);
});

test("the only entry in a frame with a title is lit, and the cursor stands at it", () => {
  const rows = (title: string) => [
    `┌─${title}────────────┐`,
    "│ ~/docs: [d]          │",
    ...Array<string>(4).fill("│                      │"),
    "└──────────────────────┘",
  ];
  const only = (title: string, col: number, length = 22) => {
    const runs = [{ row: 1, col: 1, length, style: { inverse: true } }];
    const cursor = { row: 1, col, visible: false };
    const screen = screenFromText(rows(title), { cols: 40, runs, cursor });
    const scene = segmentScreen({ ...screen, alternateScreen: true });
    const lists = listsInFrame(scene, scene.frames[0]!, () => true);
    return lists.flatMap((list) => list.rows.map(({ row }) => row));
  };
  expect(only("─ Marks ─", 2)).toEqual([1]);
  expect(only("─────────", 2)).toEqual([]);
  expect(only("─ Marks ─", 0)).toEqual([]);
  expect(only("─ Marks ─", 2, 12)).toEqual([]);
});

test("a lit line above a text, or in a box of its own, is none", () => {
  expect(rowsIn(ROWS.with(4, "│ │ some words     │ │"), 14)).toEqual([]);
  expect(rowsIn([...ROWS.slice(0, 3), ...ROWS.slice(4)], 14)).toEqual([]);
});

type Runs = NonNullable<ScreenFromTextOptions["runs"]>;

/** The current row and the rows of the lists in the only frame; the cursor is in a row if one is given. */
function listIn(rows: readonly string[], runs: Runs, cursorRow?: number): string[] {
  const cursor = { row: cursorRow ?? 0, col: 1, visible: cursorRow !== undefined };
  const scene = segmentScreen(screenFromText([...rows, "", "", ""], { cols: 40, runs, cursor }));
  return listsInFrame(scene, scene.frames[0]!, () => true).map((list) => {
    return `${list.current}: ${list.rows.map(({ row }) => row).join()}`;
  });
}

const BERTHS = [
  "┌──────────────────┐",
  "│Berths of the quay│",
  "│No   North        │",
  "│Yes  South        │",
  "│No   Pier         │",
  "└──────────────────┘",
];
const TITLE = { row: 1, col: 1, length: 18, style: { bg: 4 } } as const;
const LIT = { row: 3, col: 6, length: 5, style: { inverse: true } } as const;

test("a lit title above rows, of which that of the cursor is lit in part", () => {
  expect(listIn(BERTHS, [TITLE, LIT], 3)).toEqual(["3: 2,3,4"]);
  expect(listIn(BERTHS, [TITLE, LIT], 4)).not.toEqual(["3: 2,3,4"]);
});

test("a row on the ground of a lit frame, and the text beside a box on that of a dialog", () => {
  const sides = [1, 2, 3, 4].flatMap((row) => [0, 19].map((col) => ({ row, col, length: 1 })));
  const edges = [0, 5].map((row) => ({ row, col: 0, length: 20 }));
  const frame = [...sides, ...edges].map((run) => ({ ...run, style: { inverse: true } }));
  const row = { row: 3, col: 1, length: 10, style: { inverse: true } };
  expect(listIn(BERTHS, [...frame, row])).toEqual(["3: 1,2,3,4"]);
});

/** The texts of the rows between two ticks in the inner box. */
function textsBetween(text: string): string[] {
  const ticks = ["│ │ [x] Upright    │ │", `│ │ ${text.padEnd(15)}│ │`, "│ │ [ ] In one     │ │"];
  const scene = segmentScreen(screenFromText([...ROWS.slice(0, 2), ...ticks, ...ROWS.slice(5)]));
  const lists = boxRows(scene, (row) => row === 3);
  return lists.flatMap(({ rows }) =>
    rows.map(({ row, start, end }) => scene.grid.text(row, start, end)),
  );
}

test("a row in a box between other controls, if it says something and is no label", () => {
  expect(textsBetween("Leaning")).toEqual(["Leaning"]);
  expect(textsBetween("Leaning:")).toEqual([]);
  expect(textsBetween("040[<]=[>]040")).toEqual([]);
});

test("rows between controls in a box of a dialog, unless the box has a title of its own", () => {
  const rows = (edge: string) => [
    "┌────── Services ────┐",
    `│ ┌${edge}┐ │`,
    "│ │ North quay     │ │",
    "│ │  [*] Water     │ │",
    "│ │  [ ] Power     │ │",
    "│ └────────────────┘ │",
    "└────────────────────┘",
  ];
  const found = (edge: string) => {
    const scene = segmentScreen(screenFromText(rows(edge)));
    const lists = boxRows(scene, (row) => row < 3 || row > 4);
    return lists.flatMap((list) => list.rows.map(({ row }) => row));
  };
  expect(found("─".repeat(16))).toEqual([2]);
  expect(found("──── Quays ─────")).toEqual([]);
});

test("a list in front of a scrollbar that goes through a frame from top to bottom", () => {
  const rows = (bar: string) => [
    "┌──────┤ Crews ├───────┐",
    `│ Amber      ▒ <Add>   │`,
    `│ Grey Gull  ${bar} <Close> │`,
    `│ Longfin    ${bar}         │`,
    `│ Marigold   ${bar}         │`,
    "└──────────────────────┘",
  ];
  const lit = (bar: string) => {
    const runs = [{ row: 1, col: 2, length: 10, style: { bg: 4 } }];
    const screen = screenFromText(rows(bar), { cols: 40, runs });
    const scene = segmentScreen({ ...screen, alternateScreen: true });
    const lists = listsInFrame(scene, scene.frames[0]!, () => true);
    return lists.flatMap((list) => list.rows.map(({ row }) => row));
  };
  expect(lit("▒")).toEqual([1, 2, 3, 4]);
  expect(lit(" ")).toEqual([]);
});
