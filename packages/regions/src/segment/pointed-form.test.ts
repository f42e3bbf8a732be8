import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { drawnFields } from "./drawn-fields.ts";
import { segmentScreen } from "./scene.ts";

/** Fields as `name@start-end,row`, a `*` for that with the cursor, drawn in row 3, a `?` for a faint one. */
function fields(rows: readonly string[], col: number, runs: readonly StyledRun[] = []): string[] {
  const cell = { row: 3, col, length: 1, style: { inverse: true } };
  const scene = segmentScreen(screenFromText(rows, { cols: 40, runs: [...runs, cell] }));
  return drawnFields(scene).map(({ name, row, start, end, isFocused, isMasked }) => {
    return `${isFocused ? "*" : ""}${isMasked ? "?" : ""}${name}@${start}-${end},${row}`;
  });
}

const FORM = ["New task", "", "  Title     Chairs", "› Assignee  @mia", "  Due date  YYYY-MM", ""];

it("has a sign in front of the field at work, and labels in one column", () => {
  const faint: StyledRun = { row: 4, col: 12, length: 7, style: { dim: true } };
  const others = ["Title@12-18,2", "?Due date@12-19,4"];
  expect(fields(FORM, 16, [faint])).toEqual(["*Assignee@12-16,3", ...others]);
  expect(fields(FORM.with(3, "› Assignee"), 12, [faint])).toEqual(["*Assignee@12-13,3", ...others]);
  expect(fields(FORM.with(2, "  Title"), 16, [faint])[1]).toBe("Title@12-13,2");
});

it("is one field behind its sign where no other row is like it", () => {
  const alone = ["*@2-17,3"];
  expect(fields(FORM.with(2, "").with(4, ""), 16)).toEqual(alone);
  expect(fields(FORM.with(2, "  Title  Chairs").with(4, "and a text"), 16)).toEqual(alone);
});
