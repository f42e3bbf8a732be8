import { expect, it } from "vitest";
import { type ScreenFromTextOptions, screenFromText } from "../screen-from-text.ts";
import { findFramedFields } from "./framed-fields.ts";
import { segmentScreen } from "./scene.ts";

/** Fields as `name@start-end,row`. */
function fields(rows: readonly string[], options: ScreenFromTextOptions): string[] {
  return findFramedFields(segmentScreen(screenFromText(rows, options))).map(
    ({ name, row, start, end }) => `${name}@${start}-${end},${row}`,
  );
}

const BOX = (title: string) => [`┌ ${title} ──────┐`, "│ box        │", "└────────────┘"];
const inRow = (row: number, visible = true) => ({ cursor: { row, col: 5, visible } });

it("a frame of one row with the cursor in it is a field, its title the name", () => {
  expect(fields(BOX("Name"), inRow(1))).toEqual(["Name@1-13,1"]);
  expect(fields(BOX("Name"), inRow(1, false))).toEqual([]);
  expect(fields(BOX("Name"), inRow(2))).toEqual([]);
});

it("titled frames like the one with the cursor are fields as well", () => {
  expect(fields([...BOX("Name"), ...BOX("Port")], inRow(1))).toEqual([
    "Name@1-13,1",
    "Port@1-13,4",
  ]);
  const wide = ["┌ Status ──────────┐", "│ ready            │", "└──────────────────┘"];
  expect(fields([...BOX("Name"), ...wide], inRow(1))).toEqual(["Name@1-13,1"]);
});

it("a frame without a title is named by the text above it in the frame around both", () => {
  const rows = [
    "┌──────────────┐",
    "│ Your name:   │",
    "│ ┌──────────┐ │",
    "│ │          │ │",
    "│ └──────────┘ │",
    "└──────────────┘",
  ];
  expect(fields(rows, inRow(3))).toEqual(["Your name@3-13,3"]);
});

it("an empty run of another ground is a field if a label stands right above it", () => {
  const rows = [
    "┌──────────────────┐",
    "│  Kind            │",
    "│                  │",
    "└──────────────────┘",
  ];
  const run = (col: number) => ({ runs: [{ row: 2, col, length: 12, style: { bg: 4 as const } }] });
  expect(fields(rows, run(3))).toEqual(["Kind@3-15,2"]);
  expect(fields(rows, run(6))).toEqual([]);
});

it("the only box of a dialog is a field also while a button below has the cursor", () => {
  const rows = (text: string) => [
    "┌────────────────────┐",
    "│ Your name:         │",
    "│ ┌────────────────┐ │",
    `│ │${text.padEnd(16)}│ │`,
    "│ └────────────────┘ │",
    "│ <  OK  >  <Cancel> │",
    "└────────────────────┘",
  ];
  expect(fields(rows("Ada"), inRow(5))).toEqual(["Your name@3-19,3"]);
  // A list of one row has a tag and a text, or is lit.
  expect(fields(rows("vim   Modal"), inRow(5))).toEqual([]);
  const runs = [{ row: 3, col: 3, length: 16, style: { bg: 4 } }] as const;
  expect(fields(rows("Ada"), { ...inRow(5), runs })).toEqual([]);
});

it("an empty run is named by the words that start where it does, else by its frame", () => {
  const rows = [
    "┌ Find ─────────────────────────┐",
    "│                               │",
    "│ [x] Start in:   Content:      │",
    "│                               │",
    "└───────────────────────────────┘",
  ];
  const run = (row: number, col: number) => ({ row, col, length: 12, style: { bg: 4 as const } });
  const runs = [run(1, 2), run(3, 2), run(3, 18)];
  expect(fields(rows, { runs })).toEqual(["Start in@2-14,3", "Content@18-30,3"]);
  const cursor = { row: 1, col: 2, visible: true };
  expect(fields(rows, { runs, cursor })).toContain("Find@2-14,1");
});

it("without a ground, the cursor below a label with a colon is in a field", () => {
  const rows = [
    "┌──────────────────┐   ",
    "│  Kind:           │   ",
    "│                  │   ",
    "└──────────────────┘   ",
  ].map((row) => `  ${row}`);
  const at = (col: number) => ({ cursor: { row: 2, col, visible: true } });
  expect(fields(rows, at(5))).toEqual(["Kind@5-19,2"]);
  expect(fields(rows, at(6))).toEqual([]);
});

it("below a list in a dialog a box without a title is a field, one with a title tells of the row", () => {
  const rows = (edge: string) => [
    "┌────────────────────┐",
    "│ ┌────────────────┐ │",
    "│ │ docs           │ │",
    "│ │ src            │ │",
    "│ └────────────────┘ │",
    `│ ┌${edge}┐ │`,
    "│ │ /home/ada      │ │",
    "│ └────────────────┘ │",
    "├────────────────────┤",
    "│  < OK >  <Cancel>  │",
    "└────────────────────┘",
  ];
  const cursor = { row: 9, col: 5, visible: true };
  const found = (edge: string) =>
    fields(rows(edge), { cursor }).map((field) => field.split("@")[1]);
  expect(found("─".repeat(16))).toEqual(["3-19,6"]);
  expect(found("─ Path ─────────")).toEqual([]);
});

it("empty boxes of one size with a word in front of each are fields", () => {
  const box = (label: string) => ["    ┌──────┐", `${label.padEnd(4)}│      │`, "    └──────┘"];
  const cursor = { row: 1, col: 6, visible: true };
  expect(fields([...box("A"), ...box("B")], { cursor })).toEqual(["A@5-11,1", "B@5-11,4"]);
  expect(fields([...box("A"), ...box("")], { cursor })).toEqual(["A@5-11,1"]);
});

it("a box of several rows in a frame, the cursor behind its text, and those beside it", () => {
  const rows = [
    "┌ Editor ──────────────────────────┐",
    "│ ┌ notes ─────┐ ┌ more ──────┐    │",
    "│ │abc         │ │abc         │    │",
    "│ │            │ │            │    │",
    "│ └────────────┘ └────────────┘    │",
    "└──────────────────────────────────┘",
  ];
  const at = (row: number, col: number) => ({ cursor: { row, col, visible: true } });
  expect(fields(rows, at(2, 6))).toEqual(["notes@3-15,2", "more@18-30,2"]);
  expect(fields(rows, at(2, 4))).toEqual([]);
  expect(fields(rows.with(3, "│ │list        │ │            │    │"), at(2, 6))).toEqual([]);
  expect(fields(rows.slice(1, 5), at(1, 6))).toEqual([]);
});

it("a box with a cursor that is drawn, behind a sign", () => {
  const rows = ["╭──────────────────────╮", "│ > fix the test       │", "╰──────────────────────╯"];
  const runs = [{ row: 1, col: 16, length: 1, style: { inverse: true } }];
  expect(fields(rows, { runs })).toEqual(["@4-23,1"]);
  expect(fields(rows, {})).toEqual([]);
});

it("boxes of one size with labels in front of them", () => {
  const box = (label: string, value: string) => [
    "        ┌───────────┐",
    `  ${label}  │ ${value}     │`,
    "        └───────────┘",
  ];
  const rows = [...box("Name", "Wren "), ...box("City", "Leeds")];
  expect(fields(rows, { cursor: { row: 1, col: 14, visible: true } })).toEqual([
    "Name@9-20,1",
    "City@9-20,4",
  ]);
});

it("a message in a box of one row is none, nor are things side by side", () => {
  const box = (text: string) => [
    "┌────────────────────────────┐",
    `│ ${text.padEnd(27)}│`,
    "└────────────────────────────┘",
  ];
  const at = (text: string) =>
    fields(box(text), { cursor: { row: 1, col: text.length + 2, visible: true } });
  expect(at("box.txt")).toEqual(["@1-29,1"]);
  expect(at("All files were saved.")).toEqual([]);
  expect(at("First    Second")).toEqual([]);
  expect(at("> fix it all, please.")).toEqual(["@4-29,1"]);
});

it("a label may stand in the box as well", () => {
  const rows = [
    "┌──────────────────────────┐",
    "│Anything: tide............│",
    "└──────────────────────────┘",
  ];
  expect(fields(rows, { cursor: { row: 1, col: 15, visible: true } })).toEqual([
    "Anything@11-27,1",
  ]);
});

it("a label may stand in front of the upper edge, and an address in the box is no label", () => {
  const boxed = (label: string, text: string) => [
    `${label.padEnd(8)}┌──────────────────────┐`,
    `        │ ${text.padEnd(21)}│`,
    "        └──────────────────────┘",
  ];
  const rows = [...boxed("Name", "box"), ...boxed("Address", "https://box.example")];
  const cursor = { row: 4, col: 29, visible: true };
  expect(fields(rows, { cursor })).toEqual(["Address@9-31,4", "Name@9-31,1"]);
  expect(fields([...boxed("", "box"), ...rows.slice(3)], { cursor })).toEqual(["Address@9-31,4"]);
});

it("boxes of one size may all have their label above", () => {
  const boxed = (label: string, text: string) => [
    label,
    "┌──────────────────────┐",
    `│ ${text.padEnd(21)}│`,
    "└──────────────────────┘",
  ];
  const rows = [...boxed("Name", "box"), ...boxed("Address", "lane 5")];
  const cursor = { row: 6, col: 8, visible: true };
  expect(fields(rows, { cursor })).toEqual(["Address@1-23,6", "Name@1-23,2"]);
  const cards = [...boxed("12 boxes, 4 of them full", "box"), ...rows.slice(4)];
  expect(fields(cards, { cursor })).toEqual(["Address@1-23,6"]);
});

it("a box with a search for its title waits for one: it is empty, or what may be typed is faint", () => {
  const box = (text: string, title = "Find a boat", dim = true, length = text.length) => {
    const rows = [
      `┌ ${title} ${"─".repeat(28 - title.length)}┐`,
      `│${text.padEnd(30)}│`,
      `└${"─".repeat(30)}┘`,
      "",
    ];
    const runs = length === 0 ? [] : [{ row: 1, col: 1, length, style: { dim } }];
    const screen = screenFromText(rows, {
      cols: 40,
      runs,
      cursor: { row: 3, col: 0, visible: false },
    });
    const scene = segmentScreen({ ...screen, alternateScreen: true });
    return findFramedFields(scene).map(({ name, start, end }) => `${name}@${start}-${end}`);
  };
  expect(box("name or quay")).toEqual(["Find a boat@1-31"]);
  expect(box("", "Search")).toEqual(["Search@1-31"]);
  expect(box("name or quay", "Find a boat", false)).toEqual([]);
  expect(box("name or quay", "Status")).toEqual([]);
  expect(box("name or quay", "Find a boat", true, 4)).toEqual([]);
});
