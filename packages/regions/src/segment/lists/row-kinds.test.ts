import { expect, test } from "vitest";
import { screenFromText } from "../../screen-from-text.ts";
import type { RowLayout } from "../columns.ts";
import { layoutOf } from "../columns.ts";
import { segmentScreen } from "../scene.ts";
import { isSourceCode } from "./row-kinds.ts";

/** Whether rows read as those of a program's source, also of a change to it. */
function isCode(rows: readonly string[]): boolean {
  const { grid } = segmentScreen(screenFromText(rows, { cols: 40 }));
  const layouts = rows.map((_, row) => layoutOf(grid, row, 0, grid.cols));
  return isSourceCode(grid, layouts as RowLayout[]);
}

test("the numbered lines of a change are no list", () => {
  expect(isCode(["  3     end", "  4", "  5 -   export old", "  5 +   export new"])).toBe(true);
  expect(isCode(["  5 -old name", "  5 +new name"])).toBe(true);
});

test("numbers alone, in front of names or of figures, tell no change", () => {
  expect(isCode(["  1 - staging", "  2 - production"])).toBe(false);
  expect(isCode(["  1 + Apr 12 Ada", "  2   Apr 13 Ivo"])).toBe(false);
  expect(isCode(["  1 staging", "  2 production"])).toBe(false);
  expect(isCode(["  1 -5 degrees", "  2 7 degrees"])).toBe(false);
  expect(isCode(["  1 - staging", "  all of them"])).toBe(false);
});
