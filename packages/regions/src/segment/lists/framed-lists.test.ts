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
