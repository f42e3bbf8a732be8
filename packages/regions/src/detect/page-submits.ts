import type { Region } from "@pilotty/protocol";
import type { Grid } from "../segment/grid.ts";
import { matchesOf } from "../segment/matches.ts";
import type { Page } from "../segment/page.ts";
import type { FormShape } from "../segment/page-form.ts";
import { holdsCursor } from "./focus.ts";

/** Rows from the last control of a form to its buttons, at the most. */
const MAX_STEP = 2;
/** The longest row of buttons; more is a text. */
const MAX_WIDTH = 40;
/** `Order Start again`: each starts with a capital, and goes on in small letters. */
const NAMES = /^(?:\p{Lu}\p{Ll}+(?: \p{Ll}+){0,3}(?: |$)){1,3}$/u;
const NAME = /\p{Lu}\p{Ll}+(?: \p{Ll}+){0,3}/gu;

/**
 * The buttons of a form that are drawn like its text: a few words in the row below its last control, at the indent
 * of the form, or right behind a field that ends it. Below them is a gap.
 *
 * @param shapes the controls of the form, from top to bottom.
 */
export function pageSubmits(
  grid: Grid,
  page: Page,
  shapes: readonly FormShape[],
  cursor: { row: number; col: number; visible: boolean },
): Region[] {
  // A word in brackets may be of the text.
  const last = shapes.findLast(({ kind, row, end }) => {
    return kind !== "button" || grid.glyph(row, end - 2) === "_";
  });
  if (last === undefined) return [];
  const isIndent = (col: number) =>
    shapes.some(({ row }) => grid.textStart(row, 0, grid.cols) === col);
  const behind =
    last.kind === "field" && grid.glyph(last.row, last.end - 1) === "_"
      ? namesIn(grid, page, last.row, last.end)
      : [];
  const found = behind.length > 0 ? behind : below();
  return found.map(({ row, start, end, name, isLit }) => ({
    role: "button",
    name,
    bounds: { x: start, y: row, width: end - start, height: 1 },
    text: name,
    focused: isLit || holdsCursor({ row, start, end }, cursor),
  }));

  function below() {
    for (let row = last!.row + 1; row <= last!.row + MAX_STEP; row++) {
      const start = grid.textStart(row, 0, grid.cols);
      if (start === grid.cols) continue;
      return isIndent(start) ? namesIn(grid, page, row, start) : [];
    }
    return [];
  }
}

interface Name {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** True for the current one, also while a prompt has the cursor. */
  readonly isLit: boolean;
}

/** The names up to the end of a row, if it says nothing else and nothing stands right below it. */
function namesIn(grid: Grid, { plain }: Page, row: number, from: number): Name[] {
  const start = grid.textStart(row, from, grid.cols);
  const end = grid.textEnd(row, start, grid.cols);
  if (end - start > MAX_WIDTH || start - from > 1 || !grid.hasUnitPerCell(row)) return [];
  if (row + 1 < grid.rows && !grid.isBlankRun(row + 1, 0, grid.cols)) return [];
  const text = grid.text(row, start, end);
  if (!NAMES.test(text)) return [];
  const names = matchesOf(text, NAME).map(({ 0: name, index }) => {
    const at = start + index;
    return { row, start: at, end: at + name.length, name, isLit: grid.look(row, at) !== plain };
  });
  return names.filter(({ isLit }) => isLit).length > 1 ? [] : names;
}
