import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { linedFields, signedFields } from "./marked-fields.ts";
import { segmentScreen } from "./scene.ts";

const bold = (row: number): StyledRun => ({ row, col: 0, length: 40, style: { bold: true } });

function signed(rows: readonly string[], runs: readonly StyledRun[]): string[] {
  const screen = { ...screenFromText(rows, { cols: 40, runs }), alternateScreen: true };
  return signedFields(segmentScreen(screen)).map(
    ({ name, row, start }) => `${name}@${start},${row}`,
  );
}

test("fields with a sign in front, below labels in a look of their own", () => {
  const rows = ["", "Your name?", "> Ada", "", "Your address?", "> ", ""];
  expect(signed(rows, [bold(1), bold(4)])).toEqual(["Your name?@2,2", "Your address?@2,5"]);
  expect(signed(rows, [bold(1)])).toEqual([]);
});

test("quotations in a text are no fields", () => {
  const rows = ["", "Ada wrote", "> one line", "> and one more", "", "Bo wrote", "> yes", ""];
  expect(signed(rows, [])).toEqual([]);
});

test("fields with a line of glyphs below them", () => {
  const find = (rows: readonly string[]) =>
    linedFields(segmentScreen(screenFromText(rows, { cols: 40 }))).map(
      ({ name, row, start, end }) => `${name}@${start}-${end},${row}`,
    );
  expect(find(["Find:    soil", "         ▔▔▔▔▔▔▔▔▔▔▔▔"])).toEqual(["Find@9-21,0"]);
  expect(find(["A heading", "▔▔▔▔▔▔▔▔▔"])).toEqual([]);
  expect(find(["Find:    soil", "         ▔▔▔"])).toEqual([]);
});
