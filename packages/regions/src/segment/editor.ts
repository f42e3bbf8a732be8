import { matchesOf } from "./matches.ts";
import type { Scene } from "./scene.ts";

/** Below its end, an editor fills the rows of a text with a sign. */
const FILLER = "~";
/** Rows at the bottom in which an editor tells where in the text the cursor is, and what it asks. */
const STATUS_ROWS = 3;
/** The line and the column, and perhaps how far down: `12,1   All`, `12:1`, `L12`, `Ln 12, Col 1`. */
const RULER =
  /(?:^|[\s(])(?:(?<place>\d+[,:](?<col>\d+))(?:-\d+)?(?<far> +(?:All|Top|Bot|\d{1,2}%))?|L\d+(?: C\d+)?|Ln \d+, Col \d+)(?=[\s)]|$)/gu;
/** A time of day or of play, and a number with thousands, look like a line and a column. */
const OTHER = /^(?:\d{1,2}:\d\d|\d{1,3},\d{3})$/;

/**
 * Whether somebody writes in a full screen: the cursor is in a text above its filler, or above a row that tells at
 * which line and column it is. What stands in a text is no control, however it is drawn. Asked once a screen, for
 * `scene.isEditor`.
 */
export function isEditor(scene: Pick<Scene, "grid" | "screen">): boolean {
  const { grid, screen } = scene;
  const { cursor, alternateScreen } = screen;
  if (!alternateScreen || !cursor.visible) return false;
  if (isAboveFiller(scene)) return true;
  for (let row = Math.max(cursor.row + 1, grid.rows - STATUS_ROWS); row < grid.rows; row++)
    if (hasRuler(grid.text(row, 0, grid.cols), cursor.col)) return true;
  return false;
}

/** What may be something else is a ruler if it tells the column at which the cursor is. */
function hasRuler(text: string, cursorCol: number): boolean {
  if (!/\d/.test(text)) return false;
  return matchesOf(text, RULER).some(({ groups }) => {
    const { place, col, far } = groups!;
    if (place === undefined || far !== undefined || !OTHER.test(place)) return true;
    return Number(col) === cursorCol || Number(col) === cursorCol + 1;
  });
}

/** Whether the cursor of a full screen is above rows with nothing but the sign that a text ended. */
export function isAboveFiller({
  grid,
  screen: { cursor, alternateScreen },
}: Pick<Scene, "grid" | "screen">): boolean {
  if (!alternateScreen || !cursor.visible) return false;
  for (let row = cursor.row + 1; row < grid.rows; row++)
    if (grid.glyph(row, 0) === FILLER && grid.text(row, 0, grid.cols) === FILLER) return true;
  return false;
}
