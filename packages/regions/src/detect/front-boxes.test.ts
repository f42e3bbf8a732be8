import { expect, it, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type ScreenFromTextOptions, type StyledRun, screenFromText } from "../screen-from-text.ts";

/** Dialogs and groups of a full screen, by name. */
function boxes(rows: readonly string[], options: ScreenFromTextOptions = {}): string[] {
  const screen = { ...screenFromText(rows, { cols: 40, ...options }), alternateScreen: true };
  return detectRegions(screen)
    .filter(({ role }) => role === "dialog" || role === "group")
    .map(({ role, name }) => `${role} ${name}`);
}

/** Rows on a ground of their own. */
function ground(col: number, length: number, top: number, bottom: number): StyledRun[] {
  return Array.from({ length: bottom - top + 1 }, (_, at) => {
    return { row: top + at, col, length, style: { bg: 4 } };
  });
}

test("a box between the two ends of a line lies in front of it", () => {
  const box = [
    "   ┌─ Keys ───────┐",
    "   │ j  down      │",
    "   │ k  up        │",
    "   └──────────────┘",
  ];
  const wall = "            │";
  expect(boxes([wall, ...box, wall])).toEqual(["dialog Keys"]);
  expect(boxes([wall, ...box])).toEqual(["group Keys"]);
  const joined = box.map((row, index) =>
    index === 3 ? row.replace("└─────────", "└────────┬") : row,
  );
  expect(boxes([wall, ...joined, wall])).toEqual(["group Keys"]);
  const across = box.map((row, index) => (index === 2 ? `───${row.slice(3)}──────` : row));
  expect(boxes(["", ...across, ""])).toEqual(["dialog Keys"]);
});

test("a line may end at the corner of a box, and go on below it", () => {
  const box = ["   ┌─ Keys ───────┐", "   │ j  down      │", "   └──────────────┘"];
  const walls = Array<string>(3).fill("   │");
  expect(boxes([...walls, ...box, ...walls])).toEqual(["dialog Keys"]);
  const joined = box.with(0, "   ├─ Keys ───────┐");
  expect(boxes([...walls, ...joined, ...walls])).not.toContain("dialog Keys");
  expect(boxes([...walls, ...box])).toEqual(["group Keys"]);
  expect(boxes(["   │", ...box, "   │"])).toEqual(["group Keys"]);
});

test("an empty box in front of a wall has the cursor in it", () => {
  const box = ["   ┌─ Rename ─────┐", "   │              │", "   └──────────────┘"];
  const wall = "            │";
  const cursor = { row: 2, col: 4, visible: true };
  expect(boxes([wall, ...box, wall], { cursor })).toEqual(["dialog Rename"]);
  expect(boxes([wall, ...box, wall])).not.toContain("dialog Rename");
});

test("a box on a ground of its own in which something is filled in needs no title", () => {
  const box = [
    "",
    "    ┌──────────────┐",
    "    │ ( ) One      │",
    "    │ (*) Two      │",
    "    └──────────────┘",
    "",
  ];
  expect(boxes(box, { runs: ground(4, 16, 1, 4) })).toEqual(["dialog "]);
  expect(boxes(box)).toEqual([]);
});

test("corners may be drawn where the sides are signs", () => {
  const rows = [
    "notes.txt  ┌----------------┐",
    "onions     |  Delete it?    |",
    "pears.txt  |  [ No ] [ Yes ]|",
    "           └----------------┘",
  ];
  const lit: StyledRun = { row: 2, col: 14, length: 6, style: { inverse: true } };
  expect(boxes(rows, { runs: [lit] })).toEqual(["dialog Delete it?"]);
});

it("is a box without lines, also where a row in it is lit", () => {
  const rows = [
    "a text that goes on behind the box here",
    "",
    "text   Commands          which the box",
    "that                     lies here in front",
    "which  New               which it is",
    "goes   Open              of from here",
    "",
    "and ends",
  ];
  const whole = ground(5, 20, 1, 6);
  const lit: StyledRun = { row: 4, col: 6, length: 18, style: { bg: 3 } };
  expect(boxes(rows, { runs: [...whole, lit] })).toEqual(["dialog Commands"]);
  // Lit to its sides, it is two boxes, or stripes.
  expect(boxes(rows, { runs: [...whole, { ...lit, col: 5, length: 20 }] })).toEqual([]);
});

test("a message in the middle of an empty panel, or with the cursor in it", () => {
  const panel = (inner: readonly string[]) => [
    `┌${"─".repeat(38)}┐`,
    ...inner.map((row) => `│${row.padEnd(38)}│`),
    `└${"─".repeat(38)}┘`,
  ];
  const box = [
    "         ┌─ Note ───────────┐",
    "         │ Saved.           │",
    "         └──────────────────┘",
  ];
  expect(boxes(panel(["", "", ...box, "", ""]))).toEqual(["dialog Note"]);
  expect(boxes(panel(["", "a", ...box, "b", ""]))).toEqual(["group Note"]);
});

test("a question across the screen is a dialog, a text is none", () => {
  const across = (text: string) => [
    "a text",
    `┌${"─".repeat(38)}┐`,
    `│ ${text.padEnd(37)}│`,
    `└${"─".repeat(38)}┘`,
  ];
  expect(boxes(across("Really quit? (y/N)"))).toEqual(["dialog Really quit? (y/N)"]);
  expect(boxes(across("All is well"))).toEqual([]);
});

test("a menu bar in a frame is not its title", () => {
  const rows = [
    `┌${"─".repeat(38)}┐`,
    `│${" File  Edit  View  Help".padEnd(38)}│`,
    `├${"─".repeat(38)}┤`,
    `│${" text".padEnd(38)}│`,
    `└${"─".repeat(38)}┘`,
  ];
  expect(boxes(rows)).toEqual([]);
});

test("a wide box that leaves a column at its right covers the text at its left", () => {
  const rows = [
    "Welcome",
    "Op┌─ Numbers ─────────────────────────┐",
    "Po│ one                               │",
    "Pr│ two                               │",
    "  │ three                             │",
    "Us└───────────────────────────────────┘",
  ].map((row) => row.slice(0, 39));
  expect(boxes(rows)).toEqual(["dialog Numbers"]);
  expect(boxes(rows.map((row) => `  ${row.slice(2)}`))).toEqual(["group Numbers"]);
});
