import { oddCells } from "./drawn-cursor.ts";
import type { Field } from "./field.ts";
import type { Grid } from "./grid.ts";
import type { Scene } from "./scene.ts";

interface FormRow {
  readonly row: number;
  readonly name: string;
  /** Columns of the first letter of the label, and of the colon. */
  readonly start: number;
  readonly colon: number;
}

const MIN_ROWS = 3;
/** A mark of one character may stand before a label. */
const LABEL = /^(?<lead>\s*(?:[^\p{L}\p{N}\s]\s+)?)(?<name>\p{L}[\p{L}\p{N} _-]{0,30}?) *:(?: |$)/u;

/**
 * `To      : bo@harbour.example`: rows of labels with their colons below each other. Tables are
 * written like that, too: in a form one can write in one of the rows, and its label is lit. It stays lit while
 * the program asks for something below.
 */
export function findFormRows(scene: Scene): Field[] {
  const { grid } = scene;
  for (let row = 0; row < grid.rows; row++) {
    const rows: FormRow[] = [];
    for (let next = readRow(grid, row); next !== undefined; next = readRow(grid, next.row + 1)) {
      if (rows.length > 0 && next.colon !== rows[0]!.colon) break;
      rows.push(next);
    }
    const current = rows.length < MIN_ROWS ? undefined : litRow(scene, rows);
    const isLeft = current !== undefined && isAskedBelow(scene, current);
    if (current !== undefined)
      return rows.map((form) => fieldOf(grid, form, form === current && !isLeft));
    row += Math.max(0, rows.length - 1);
  }
  return [];
}

function readRow(grid: Grid, row: number): FormRow | undefined {
  if (!grid.hasText(row, ":")) return undefined;
  const match = LABEL.exec(grid.text(row, 0, grid.cols));
  if (match === null) return undefined;
  return {
    row,
    name: match.groups!["name"]!,
    start: match.groups!["lead"]!.length,
    colon: match[0].trimEnd().length - 1,
  };
}

/** The one row with a label in another look, if its value can be written in and it is no bar. */
function litRow(scene: Scene, rows: readonly FormRow[]): FormRow | undefined {
  const { grid, screen } = scene;
  const looks = rows.map(({ row, start }) => grid.look(row, start));
  const odd = rows.filter((_, index) => looks.filter((look) => look === looks[index]).length === 1);
  const [current] = odd;
  if (current === undefined || odd.length > 1 || new Set(looks).size > 2) return undefined;
  const { row, colon } = current;
  const isBar =
    grid.background(row, grid.cols - 1) !==
    grid.background(rows.find((other) => other !== current)!.row, grid.cols - 1);
  const { cursor } = screen;
  const hasCursor = cursor.visible
    ? cursor.row === row && cursor.col > colon
    : oddCells(grid, row, colon + 1).length === 1;
  return (hasCursor || isAskedBelow(scene, current)) && !isBar ? current : undefined;
}

/** Rows at the bottom of a screen in which a program asks for something, above its keys. */
const ASKED_ROWS = 4;

/** The cursor waits behind a colon in a bar near the bottom, and of a row the label alone is on a ground of its own. */
function isAskedBelow(
  { grid, screen: { cursor } }: Scene,
  { row, start, colon }: FormRow,
): boolean {
  if (!cursor.visible || cursor.row <= row || cursor.row < grid.rows - ASKED_ROWS) return false;
  if (grid.background(row, start) === grid.pageGround) return false;
  if (grid.groundEnd(row, start) !== colon + 1 || !grid.isBar(cursor.row)) return false;
  return grid.text(cursor.row, 0, cursor.col).endsWith(":");
}

function fieldOf(grid: Grid, { row, name, colon }: FormRow, isCurrent: boolean): Field {
  const start = Math.min(colon + 2, grid.cols - 1);
  const end = Math.max(grid.textEnd(row, start, grid.cols), start + 1);
  return { row, start, end, name, ...(isCurrent && { isFocused: true }) };
}
