import { expect, it } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { Found } from "./found.ts";
import { detectRadios } from "./radios.ts";

/** The names of radio buttons, with a `*` for the chosen one, and in front of those with a key `key:`. */
function radios(rows: readonly string[], visible = false): string[] {
  const cursor = { row: 0, col: 0, visible };
  const scene = segmentScreen(screenFromText(rows, { cursor }));
  return detectRadios(scene, new Found(scene.grid)).map(
    ({ name, checked, shortcut }) =>
      `${shortcut === undefined ? "" : `${shortcut}:`}${name}${checked === true ? "*" : ""}`,
  );
}

it("bare marks of which one is filled", () => {
  expect(radios(["Package manager", "  ● npm", "  ○ yarn"])).toEqual(["npm*", "yarn"]);
  expect(radios(["● npm is up", "● cron is up"])).toEqual([]);
});

it("marks in parentheses in a frame", () => {
  const rows = ["┌─ Size ────┐", "│ (*) Small │", "│ ( ) Large │", "└───────────┘"];
  expect(radios(rows)).toEqual(["Small*", "Large"]);
});

it("slots of one width of which one is filled", () => {
  const rows = ["[a-z] Name", "[   ] Size", "[   ] Date", "[   ] Owner"];
  expect(radios(rows)).toEqual(["Name*", "Size", "Date", "Owner"]);
  expect(radios(rows.slice(1))).toEqual([]);
  expect(radios(rows.map((row) => row.replace("   ", "1-9")))).toEqual([]);
});

it("marks in front of a tree are named without the lines that lead to its entries", () => {
  const rows = [
    "┌───────────────────┐",
    "│ ( ) Games         │",
    "│ ( ) │  Board      │",
    "│ (*) │  │  Chess   │",
    "└───────────────────┘",
  ];
  expect(radios(rows)).toEqual(["Games", "Board", "Chess*"]);
  expect(radios(rows.map((row) => row.replaceAll("(*)", "(1)")))).toEqual([]);
  // The line of a column: there is nothing of a tree behind the next one.
  expect(radios(["┌────────┐", "│ ( ) │  │", "│ (*) │  │", "└────────┘"])).toEqual([]);
});

it("marks in parentheses below a question, at the end of a screen without a cursor", () => {
  const rows = ["Which tank?", "( ) Tank 1", "(x) Tank 2", "( ) Barrel"];
  expect(radios(rows)).toEqual(["Tank 1", "Tank 2*", "Barrel"]);
  expect(radios(rows, true)).toEqual([]);
  expect(radios(["Which tank", ...rows.slice(1)])).toEqual([]);
  expect(radios([...rows, "", "and more text", "below"])).toEqual([]);
});

it("places on a scale, named by what stands below them", () => {
  const rows = ["1. Weather", "  ◯ ────◉ ────◯", "  0     1     2"];
  expect(radios(rows)).toEqual(["0", "1*", "2"]);
  expect(radios(rows.map((row) => row.replace("◉", "◯")))).toEqual([]);
  expect(radios(["  ◯ ────◉ and a text"])).toEqual([]);
});

it("a choice that goes on with boxes to tick above it, as in a tree", () => {
  const found = (rows: readonly string[], boxes: boolean) => {
    const scene = segmentScreen({ ...screenFromText(rows), alternateScreen: true });
    const before = new Found(scene.grid);
    const bounds = { x: 2, y: 0, width: 8, height: 1 };
    if (boxes) before.add([{ role: "checkbox", name: "Log", text: "", focused: false, bounds }]);
    return detectRadios(scene, before).map(({ name }) => name);
  };
  const rows = ["  [x] Log", "  --\\ Pause", "    ( ) Never", "", ""];
  expect(found(rows, true)).toEqual(["Never"]);
  expect(found(rows, false)).toEqual([]);
  expect(found([...rows.slice(0, 2), "", "", "    ( ) Never"], true)).toEqual([]);
});

it("places on scales below each other, with a text in front and their names above", () => {
  const rows = ["", "          1    2    3", "Food.     ◯ ───◯ ───◉", "Bed.      ◯ ───◉ ───◯"];
  expect(radios(rows)).toEqual(["1", "2", "3*", "1", "2*", "3"]);
  expect(radios(rows.map((row) => row.replace(".     ", ".")))).toEqual([]);
});

// As the tag of a choice in a dialog such a letter takes the cursor there, and chooses nothing.
it("a letter in front of every name is a part of it, and no key", () => {
  const rows = [
    "┌─ Wind ──────┐",
    "│ (*) n North │",
    "│ ( ) e East  │",
    "│ ( ) s South │",
    "└─────────────┘",
  ];
  expect(radios(rows)).toEqual(["n North*", "e East", "s South"]);
});
