import type { Cursor, Screen } from "@pilotty/protocol";
import { describe, expect, it } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";

const at = (row: number, col: number): Cursor => ({ row, col, visible: true });
const bar = (row: number, bg = 4): StyledRun => ({ row, col: 0, length: 60, style: { bg } });
const FULL: Partial<Screen> = { alternateScreen: true };

/** The fields of a screen as `name=value x,y`. */
function fields(
  rows: readonly string[],
  { cursor, runs = [] }: { cursor?: Cursor; runs?: readonly StyledRun[] },
  state: Partial<Screen> = FULL,
): string[] {
  const options = cursor === undefined ? { cols: 60, runs } : { cols: 60, runs, cursor };
  return detectRegions({ ...screenFromText(rows, options), ...state })
    .filter(({ role }) => role === "textbox")
    .map(({ name, value, bounds: { x, y } }) => `${name}=${value} ${x},${y}`);
}

describe("a prompt in the last row of a full screen", () => {
  const text = ["one", "two", "three", ""];

  it("is a slash alone, or a colon below a bar; a pager waits with a colon", () => {
    expect(fields([...text, "/"], { cursor: at(4, 1) })).toEqual(["= 1,4"]);
    expect(fields([...text, "notes", ":"], { cursor: at(5, 1), runs: [bar(4)] })).toEqual([
      "= 1,5",
    ]);
    expect(fields([...text, ":"], { cursor: at(4, 1) })).toEqual([]);
  });

  it("ends in an equals sign behind brackets, or in an arrow", () => {
    const rows = [...text, "( Keep [1 - 3, all] )= al"];
    expect(fields(rows, { cursor: at(4, 25) })).toEqual(["Keep [1 - 3, all]=al 23,4"]);
    expect(fields([...text, "Go to line -> 12"], { cursor: at(4, 16) })).toEqual([
      "Go to line=12 14,4",
    ]);
  });
});

it("a block drawn behind a label in the last row is a cursor, in a gauge it is none", () => {
  const rows = ["one", "two", "", "Search: boat█"];
  expect(fields(rows, {})).toEqual(["Search=boat 8,3"]);
  expect(fields(["one", "two", "", "/boat█"], {})).toHaveLength(1);
  expect(fields(["one", "two", "", "Disk: ████"], {})).toEqual([]);
});

it("a label above the last row may say how to write what is typed there, up to a drawn cursor", () => {
  const cursor: StyledRun = { row: 3, col: 4, length: 1, style: { inverse: true } };
  const below = (label: string) => fields(["one", "", label, "12/2"], { runs: [cursor] });
  expect(below("Go to the day [ENTER for today] : mm/dd/yyyy")).toEqual([
    "Go to the day [ENTER for today] : mm/dd/yyyy=12/2 0,3",
  ]);
  expect(below("Start ([hh:mm] or [hhmm]):")).toEqual(["Start ([hh:mm] or [hhmm])=12/2 0,3"]);
  expect(below("Found: one in the shed")).toEqual([]);
  const empty = (label: StyledRun[]) => {
    const run: StyledRun = { row: 3, col: 0, length: 1, style: { inverse: true } };
    return fields(["one", "", "Title:", ""], { runs: [run, ...label] });
  };
  expect(empty([{ row: 2, col: 0, length: 6, style: { fg: 1 } }])).toEqual(["Title= 0,3"]);
  expect(empty([])).toEqual([]);
});

describe("a prompt of a chat", () => {
  const talk = ["[12:30] <ruth> good morning", "[12:31] <tom> the bees are up", ""];

  it("has nothing before it, below a bar with the talk above", () => {
    const runs = [bar(3)];
    const typed = [...talk, " [12:32] #garden", "ladder? me"];
    expect(fields(typed, { cursor: at(4, 10), runs })).toEqual(["=ladder? me 0,4"]);
    const open = [...talk, " [12:32] #garden", ""];
    expect(fields(open, { cursor: at(4, 0), runs })).toEqual(["= 0,4"]);
    const ruled = [...talk, "─".repeat(60), "hello there you"];
    expect(fields(ruled, { cursor: at(4, 15) })).toEqual(["=hello there you 0,4"]);
  });

  it("is none where nobody talks, or where the cursor was left elsewhere", () => {
    const runs = [bar(3)];
    const page = ["one", "two", "", " notes.txt", "three lines were cut"];
    expect(fields(page, { cursor: at(4, 20), runs })).toEqual([]);
    const message = [...talk, " [12:32] #garden", "no such channel"];
    expect(fields(message, { cursor: at(4, 4), runs })).toEqual([]);
  });
});

describe("a place to write in without a label", () => {
  const rule = "─".repeat(60);

  it("lies between rules, with a drawn cursor", () => {
    const inline: Partial<Screen> = { alternateScreen: false };
    const cursor = (col: number): StyledRun => {
      return { row: 2, col, length: 1, style: { inverse: true } };
    };
    const rows = ["hello", rule, "> fix it", rule, "  main"];
    expect(fields(rows, { runs: [cursor(8)] }, inline)).toEqual(["=fix it 2,2"]);
    const empty = ["hello", rule, "", rule, "  main"];
    expect(fields(empty, { runs: [cursor(0)] }, inline)).toEqual(["= 0,2"]);
    expect(fields(rows, {}, inline)).toEqual([]);
    const boxed = ["hello", `┌${rule.slice(2)}┐`, "│ text", `└${rule.slice(2)}┘`, "  main"];
    expect(fields(boxed, { runs: [cursor(7)] }, inline)).toEqual([]);
  });

  it("is a block of its own ground", () => {
    const block = (row: number): StyledRun => ({ row, col: 4, length: 50, style: { bg: 8 } });
    const runs = [1, 2, 3, 4].map(block);
    const rows = ["hello", "", "      fix it", "", "      Plan", "", "end"];
    expect(fields(rows, { cursor: at(2, 12), runs })).toEqual(["=fix it 6,2"]);
    // In the midst of a text, or in a row that is lit, it waits for nothing.
    expect(fields(rows, { cursor: at(2, 8), runs })).toEqual([]);
    expect(fields(rows, { cursor: at(2, 12), runs: [block(2)] })).toEqual([]);
  });

  it("lies between half rows of its ground", () => {
    const half = (glyph: string) => ` ${glyph.repeat(49)}`;
    const ground: StyledRun = { row: 2, col: 1, length: 49, style: { bg: 8 } };
    const rows = ["hello", half("▄"), "┃ fix it", half("▀"), "  Plan", "", "end"];
    expect(fields(rows, { cursor: at(2, 8), runs: [ground] })).toEqual(["=fix it 2,2"]);
    // What the word is completed to may stand behind the cursor.
    expect(fields(rows, { cursor: at(2, 4), runs: [ground] })).toEqual(["=fix it 2,2"]);
    expect(fields(rows.with(2, "┃"), { cursor: at(2, 2), runs: [ground] })).toEqual(["= 2,2"]);
    expect(fields(rows.with(3, ""), { cursor: at(2, 4), runs: [ground] })).toEqual([]);
  });

  it("is cut out of the page", () => {
    const line = "00000000   42 4F 41 54  01 00 02 00  49 73 6C 61";
    const rows = [line, line, "", "                    New position ? 0x4A", "", line, line];
    expect(fields(rows, { cursor: at(3, 39) })).toEqual(["New position ?=0x4A 35,3"]);
    const text = [line, line, "", "    New position ? 0x4A", "", line, line];
    expect(fields(text, { cursor: at(3, 23) })).toEqual([]);
  });
});

it("labels with colons below each other are a form where the cursor waits, or at the end of the screen", () => {
  const rows = [
    "file",
    "",
    "Find this symbol:",
    "Find this definition:",
    "Find a text:",
    "Find a file:",
  ];
  const forms = [
    "Find this symbol= 18,2",
    "Find this definition= 22,3",
    "Find a text= 13,4",
    "Find a file= 13,5",
  ];
  expect(fields(rows, { cursor: at(2, 18) })).toEqual(forms);
  expect(fields(rows, { cursor: at(0, 0) })).toEqual(forms);
  expect(fields([...rows, "", "", "end"], { cursor: at(0, 0) })).toEqual([]);
  const keys = ["file", "", "name:", "size:", "date:", "mode:"];
  expect(fields(keys, { cursor: at(2, 6) })).toEqual([]);
});

it("in the stream of a shell, what is taken if nothing is typed stands before the sign", () => {
  const inline: Partial<Screen> = { alternateScreen: false };
  expect(fields(["Enter one.", "priority [medium] > "], { cursor: at(1, 20) }, inline)).toEqual([
    "priority [medium]= 20,1",
  ]);
  expect(fields(["sqlite> select 1;", "sqlite> "], { cursor: at(1, 8) }, inline)).toEqual([]);
});
