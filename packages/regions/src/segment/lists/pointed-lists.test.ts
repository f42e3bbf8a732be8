import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { pointedLists } from "./pointed-lists.ts";

/** The rows of the lists of a full screen whose cursor waits behind its last row. */
function rowsAbove(prompt: string, col = prompt.length): number[] {
  const rows = ["~", ":history", "   1  set number", "   2  write", ">  3  history", prompt];
  const cursor = { row: 5, col, visible: true };
  const screen = screenFromText(rows, { cols: 60, cursor });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  return pointedLists(scene, () => true).flatMap((list) => list.rows.map(({ row }) => row));
}

test("what a command printed has to be left: its marked row is not the current one of a list", () => {
  expect(rowsAbove("Press ENTER or type command to continue")).toEqual([]);
  expect(rowsAbove("Press ENTER or type command to continue", 0)).toEqual([2, 3, 4]);
  expect(rowsAbove("Press ENTER to select")).toEqual([2, 3, 4]);
});

/** The rows of the lists with a pointer of a full screen. */
function rowsIn(rows: readonly string[], runs: readonly StyledRun[] = []): number[] {
  const cursor = { row: 0, col: 0, visible: false };
  const screen = screenFromText(rows, { cols: 60, cursor, runs });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  return pointedLists(scene, () => true).flatMap((list) => list.rows.map(({ row }) => row));
}

test("in a table with walls names may be indented: the columns behind the walls tell", () => {
  const row = (name: string, more = "0      12      4") => `${name.padEnd(24)}│   ${more}`;
  const rows = ["", row("  lo"), row("    no queue"), row(" >eth0"), row("    fifo"), "", ""];
  expect(rowsIn(rows)).toEqual([1, 2, 3, 4]);
  const text = [
    row("  lo", "some words"),
    row("    no queue", "of a text"),
    row(" >eth0", "go on"),
  ];
  expect(rowsIn(["", ...text, row("    fifo", "here"), "", ""])).toEqual([]);
});

test("columns behind the side of the frame are those of another panel", () => {
  const row = (name: string, log: string) => `│${name.padEnd(18)}││ ${log.padEnd(30)}│`;
  const edge = (left: string, right: string) =>
    `${left}${"─".repeat(18)}${right}${left}${"─".repeat(31)}${right}`;
  const rows = [
    edge("┌", "┐"),
    row("  Boat house", "09:10  opened  (ok)"),
    row("❯ North quay", "09:11  closed  (ok)"),
    row("  South quay", "09:12  opened  (ok)"),
    row("", "09:13  closed  (ok)"),
    edge("└", "┘"),
  ];
  expect(rowsIn(rows)).toEqual([1, 2, 3]);
});

test("an entry may have nothing in the columns behind its name, and an arrow in front of it", () => {
  const bar = { row: 2, col: 0, length: 50, style: { inverse: true } };
  const rows = [
    "",
    "  --> Exit",
    "> help              F1     <",
    "  change into root  alt-/",
    "",
    "",
  ];
  expect(rowsIn(rows, [bar])).toEqual([1, 2, 3]);
  expect(rowsIn(rows.with(1, "  choose what you would like to do"), [bar])).toEqual([2, 3]);
});

test("the pointer may be an arrow with a shaft", () => {
  const rows = (arrow: string) => [
    "",
    "",
    "      [2]  Soil",
    ` ${arrow} [3]  Rain`,
    "      [4]  Wind",
    "",
  ];
  for (const arrow of ["--> ", "  ->", "==> "]) expect(rowsIn(rows(arrow))).toEqual([2, 3, 4]);
  // A comment ends with it, and a rule is no arrow.
  expect(rowsIn(rows("----"))).toEqual([]);
});

test("steps of some work are none: all are done above the one that is at work", () => {
  const cyan = { row: 3, col: 0, length: 2, style: { fg: 6 as const } };
  const rows = ["", "✔ Fetch the sources", "✔ Build them", "❯ Upload the parts", "◼ Clean up", ""];
  expect(rowsIn(rows, [cyan])).toEqual([]);
  // Some are ticked in a list, others are not, or the pointer is among them.
  expect(rowsIn(rows.with(2, "  Build them"), [cyan])).toEqual([1, 2, 3]);
  expect(rowsIn(rows.with(4, "  Clean up"), [cyan])).toEqual([1, 2, 3, 4]);
});

test("rows go on at the left edge, and an arrow may say that others follow", () => {
  const long = "  the middle harbour with the long wall and a light at its end";
  const rows = ["", "  east", "❯ west", long.slice(0, 58), "end and a crane", "↓ south", "", ""];
  expect(rowsIn(rows)).toEqual([1, 2, 3, 5]);
  expect(rowsIn(rows.with(3, "  the middle harbour"))).toEqual([1, 2, 3]);
});

test("nor are those of which several are at work, some of them done", () => {
  const rows = ["", "❯ Fetch", "✔ Fetch", "❯ Build", "❯ Upload", "✔ Upload", "", ""];
  const runs = [1, 3, 4].map((row) => ({ row, col: 0, length: 1, style: { fg: 3 as const } }));
  expect(rowsIn(rows, runs)).toEqual([]);
  const one = ["", "❯ Fetch", "✔ Fetch", "  Build", "  Upload", "✔ Upload", "", ""];
  expect(rowsIn(one, runs.slice(0, 1))).toEqual([1, 2, 3, 4, 5]);
});

test("the sign that rows follow out of sight stands in front of the pointer", () => {
  expect(rowsIn(["", "? Route:", "↑   canal path", "    ridgeway", "↓ ▸ drove road", ""])).toEqual([
    2, 3, 4,
  ]);
  expect(rowsIn(["", "? Route:", "↑   canal path", "    ridgeway", "↓ 3 drove road", ""])).toEqual(
    [],
  );
});

test("the pointer stands in front of the side of the panel, which goes on above and below", () => {
  const rows = [" Tasks", " │", " │ ⠋  berths", ">│ ⠋  lamps", " │ ⠋  tides", " └", ""];
  expect(rowsIn(rows)).toEqual([2, 3, 4]);
  // A citation, and a table in one.
  expect(rowsIn(rows.with(2, ">│ ⠋  berths"))).toEqual([]);
  expect(rowsIn(rows.with(4, " ⠋  tides"))).toEqual([]);
});

test("in a gutter a mark may stand between the pointer and the name of the current row", () => {
  const rows = ["  gate", "  wheel", " +mole", ">+north", "> ", ""];
  const gutter = [0, 1, 2, 3].map((row) => ({ row, col: 0, length: 2, style: { bg: 8 as const } }));
  expect(rowsIn(rows, gutter)).toEqual([0, 1, 2, 3]);
  expect(rowsIn(rows)).toEqual([2, 3]);
});
