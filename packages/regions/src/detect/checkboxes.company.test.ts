import type { Screen } from "@pilotty/protocol";
import { expect, test } from "vitest";
import { checkboxesOn as checkboxes } from "../../test/checkboxes-on.ts";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";

test("a lone box in a frame with a choice of one, of which one is open", () => {
  const frame = (...rows: string[]) => [
    "┌─── Settings ────┐",
    ...rows.map((row) => `│ ${row.padEnd(15)} │`),
    "└─────────────────┘",
  ];
  const [open, other] = ["( ) feet", "(*) metres"];
  expect(checkboxes(frame("[*] Moon", "", other, open))).toEqual(["Moon@2,1+8 x"]);
  expect(checkboxes(frame("[*] Moon", "", "feet", "metres"))).toEqual([]);
});

test("boxes in a row, near push buttons of a program that takes the mouse", () => {
  const bold = { bold: true } as const;
  const runs = [
    { row: 0, col: 0, length: 3, style: bold },
    { row: 0, col: 12, length: 3, style: bold },
    { row: 2, col: 0, length: 9, style: bold },
    { row: 2, col: 10, length: 9, style: bold },
  ];
  const rows = ["[X] Pressed [ ] Bottled", "", "[ Order ] [ Reset ]", "", ""];
  const names = (text: readonly string[], mouse: Screen["mouse"]) =>
    detectRegions({ ...screenFromText(text, { runs }), mouse })
      .filter(({ role }) => role === "checkbox")
      .map(({ name }) => name);
  expect(names(rows, "vt200")).toEqual(["Pressed", "Bottled"]);
  expect(names(rows, "none")).toEqual([]);
  expect(names(rows.with(2, "Order and reset"), "vt200")).toEqual([]);
});

test("marks that are all of a screen, with a bar and the cursor in one of them", () => {
  const rows = ["", "[ ] apples", "[x] pears", "[ ] plums", "", ""];
  const cursor = { row: 2, col: 1, visible: true };
  const runs = [{ row: 2, col: 0, length: 40, style: { bg: 4 } as const }];
  const found = (text: readonly string[], mouse: Screen["mouse"]) => {
    const screen = screenFromText(text, { cols: 40, cursor, runs });
    return detectRegions({ ...screen, alternateScreen: true, mouse })
      .filter(({ role }) => role === "checkbox")
      .map(({ name, focused }) => (focused ? `${name} *` : name));
  };
  expect(found(rows, "drag")).toEqual(["apples", "pears *", "plums"]);
  expect(found(rows, "none")).toEqual([]);
  expect(found([...rows, "what else", ""], "drag")).toEqual([]);
  // A long column stands for itself.
  const column = ["", "[ ] apples", "[x] pears", "[ ] plums", "[ ] figs", "[ ] nuts"];
  const long = [...column, "", "what else", ""];
  expect(found(long, "drag")).toEqual(["apples", "pears *", "plums", "figs", "nuts"]);
  expect(found(long, "none")).toEqual([]);
});

test("ticks in groups below a question, told by their colour", () => {
  const rows = ["? What do you bring?", "✔ Food", "  ✔ bread", "  ✔ beans", "✔ Tools", ""];
  const ticks = (dim: readonly number[]): StyledRun[] =>
    [0, 2, 2, 0].map((col, index) => {
      return { row: index + 1, col, length: 1, style: { fg: 2, dim: dim.includes(index) } };
    });
  const mark: StyledRun = { row: 0, col: 0, length: 1, style: { fg: 6 } };
  const current: StyledRun = { row: 3, col: 4, length: 5, style: { underline: "single" } };
  const found = (runs: readonly StyledRun[]) => checkboxes(rows, { runs });
  expect(found([mark, current, ...ticks([0, 2, 3])])).toEqual([
    "Food@0,1+6",
    "bread@2,2+7 x",
    "beans@2,3+7 *",
    "Tools@0,4+7",
  ]);
  expect(found([mark, ...ticks([0, 2, 3])])).toEqual([]);
  expect(found([current, ...ticks([0, 2, 3])])).toEqual([]);
  expect(found([mark, current, ...ticks([])])).toEqual([]);
});

test("without a frame, one of them half ticked, above buttons that are padded to one width", () => {
  const rows = [
    "Book a visit",
    "",
    "[X] Bring a helmet",
    "[#] Climb to the top",
    "",
    "< Book     >  < Leave    >",
    "",
  ];
  const found = (text: readonly string[], col: number, mouse: Screen["mouse"] = "drag") => {
    const cursor = { row: 2, col, visible: true };
    const screen = screenFromText(text, { cols: 40, cursor });
    return detectRegions({ ...screen, alternateScreen: true, mouse })
      .filter(({ role }) => role === "checkbox" || role === "button")
      .map(({ name, checked }) => (checked === undefined ? name : `${name} ${checked}`));
  };
  const buttons = ["Book", "Leave"];
  const boxes = ["Bring a helmet true", "Climb to the top mixed"];
  expect(found(rows, 1)).toEqual([...boxes, ...buttons]);
  expect(found(rows, 1, "none").filter((name) => boxes.includes(name))).toEqual([]);
  expect(found(rows.with(5, "< Book > or < Leave >"), 1)).toEqual([]);
  // Of one length, they are not padded to it.
  expect(found(rows.with(5, "< Book >  < Stay >"), 1)).toEqual([]);
});

test("answered questions have ticks as well, and those of the next one stand below it", () => {
  const rows = ["✔ Name · shed", "✔ Kind · box", "? Tools ›", "✔ rake", "✔ hoe", "✔ axe", ""];
  const ink = (row: number, fg: number): StyledRun => ({ row, col: 0, length: 1, style: { fg } });
  const cursor = { row: 6, col: 0, visible: false };
  const inks = [ink(0, 2), ink(1, 2), ink(3, 2), ink(4, 2), ink(5, 0)];
  const found = (runs: readonly StyledRun[]) =>
    checkboxes(rows, { runs, cursor }).map((text) => text[0]);
  expect(found([...inks, ink(2, 3)])).toEqual(["r", "h", "a"]);
  expect(found(inks)).toEqual([]);
});

test("keys in brackets are no boxes", () => {
  const rows = ["[ [ ] Last row   [ ] ] Next row", "[ + ] Add row    [ - ] Drop row", "", "text"];
  const runs = [0, 1].flatMap((row) =>
    [1, 18].map((col) => ({ row, col, length: 3, style: { fg: 5 as const } })),
  );
  const cursor = { row: 3, col: 0, visible: false };
  expect(checkboxes(rows, { runs, cursor })).toEqual([]);
  expect(checkboxes(["[ ] Last row", "[x] Next row", "", "text"], { cursor })).toEqual([]);
});
