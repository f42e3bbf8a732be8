import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { underscoreFields } from "./filled-runs.ts";
import { segmentScreen } from "./scene.ts";

/** The fields of a page, as `name @column: text`. */
function fieldsOf(rows: readonly string[], runs: readonly StyledRun[] = []): string[] {
  const { grid, segments } = segmentScreen(screenFromText(rows, { runs }));
  return segments
    .flatMap((segment) => underscoreFields(grid, segment))
    .map(({ row, start, end, name }) => `${name} @${start}: ${grid.text(row, start, end)}`);
}

const FIELD = { bg: 4 } as const;

test("what was typed starts where the look of the underscores does", () => {
  const runs = [{ row: 0, col: 10, length: 15, style: FIELD }];
  expect(fieldsOf(["Your name Ada Hazel______"], runs)).toEqual(["Your name @10: Ada Hazel______"]);
});

test("what was typed starts in the column of a field above or below", () => {
  const rows = ["Your name Ada Hazel______", "Street    _______________"];
  expect(fieldsOf(rows)).toEqual(["Your name @10: Ada Hazel______", "Street @10: _______________"]);
  expect(fieldsOf(rows.toReversed())).toContain("Your name @10: Ada Hazel______");
  expect(fieldsOf([rows[0]!, "Street      _____________"])[0]).toBe(
    "Your name Ada @14: Hazel______",
  );
});

test("a text in lines takes the label above it, in another look, or none", () => {
  const rows = ["Notes:", "By the gate____", "_______________"];
  const runs = [1, 2].map((row) => ({ row, col: 0, length: 15, style: FIELD }));
  expect(fieldsOf(rows, runs)).toEqual(["Notes @0: By the gate____"]);
  const page = runs.map((run) => ({ ...run, row: run.row - 1 }));
  expect(fieldsOf(rows.slice(1), page)).toEqual([" @0: By the gate____"]);
});

test("a line that ends elsewhere than the one below is a label and its field", () => {
  expect(fieldsOf(["Name Ada________", "____________"])).toEqual(["Name @5: Ada________"]);
});

test("a line of a text, and what is drawn with underscores, is none", () => {
  expect(fieldsOf(["   ______", "_________"])).toEqual([]);
  expect(fieldsOf(["Signature_____", "______________"])).toEqual([]);
  expect(fieldsOf(["  Ship owner Ada________", "  Port ______"])[0]).toContain("Ship owner @13");
});

test("a line behind a sentence is no field", () => {
  expect(fieldsOf(["Sign with your name: ________"])).toHaveLength(1);
  expect(fieldsOf(["2) Write it in the log; sign with your name: ________"])).toEqual([]);
});

test("two cells are enough where a field behind the label of its row is nearly full", () => {
  const name = "  Name: Ida________";
  expect(fieldsOf([name, "", "  Gallons: 40__"])).toEqual([
    "Name @8: Ida________",
    "Gallons @11: 40__",
  ]);
  expect(fieldsOf(["  Argument: class__"])).toEqual([]);
  expect(fieldsOf(["  see: __init__"])).toEqual([]);
  expect(fieldsOf(["  Gallons: __"])).toEqual([]);
});
