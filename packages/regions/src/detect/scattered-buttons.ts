import type { BracketedWord } from "../segment/bracketed-words.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";
import { holdsCursor } from "./focus.ts";

/** Rows at the top and the bottom of a screen in which a word alone may be a title or a status. */
const TITLE_ROWS = 2;
const STATUS_ROWS = 3;

/**
 * Padded words in brackets here and there on the screen of a program that looks after it all: it
 * has the alternate screen, and takes the mouse, or does not leave the cursor in a text. Two on
 * grounds of their own vouch for each other, and so do two in plain writing with free rows around
 * them. Where the program takes the mouse, one on a ground of its own vouches for those in plain writing. One alone is believed on a ground of its own, where neither title nor status stands.
 */
export function scatteredButtons(
  scene: Scene,
  rows: readonly (readonly BracketedWord[])[],
): BracketedWord[] {
  const { grid, screen } = scene;
  const padded = rows.filter((words) => words.every((word) => word.padded)).flat();
  const isOnButton = padded.some((word) => holdsCursor(word, screen.cursor));
  const isTextHidden = !screen.cursor.visible || isOnButton;
  if (!screen.alternateScreen || (screen.mouse === "none" && !isTextHidden)) return [];
  const isFree = (word: BracketedWord) => isRowFree(grid, word, -1) && isRowFree(grid, word, 1);
  const grounded = padded.filter((word) => isOnOwnGround(grid, word));
  const [first] = grounded;
  if (first !== undefined) {
    const isEdge = first.row < TITLE_ROWS || first.row >= grid.rows - STATUS_ROWS;
    if (grounded.length === 1 && isEdge) return [];
    // What stands free behind a button in front was one before.
    const behind = isOnButton && screen.mouse !== "none" ? padded.filter(isFree) : [];
    return [...new Set([...grounded, ...behind])].filter(
      ({ bracket }) => bracket === first.bracket,
    );
  }
  if (!isTextHidden) return [];
  const free = padded.filter((word) => word.bracket === padded[0]!.bracket && isFree(word));
  return new Set(free.map(({ row }) => row)).size >= 2 ? free : [];
}

/** True for one ground from bracket to bracket that is neither the page's nor that around it. */
export function isOnOwnGround(grid: Grid, { row, start, end }: BracketedWord): boolean {
  const ground = grid.background(row, start);
  if (ground === grid.pageGround) return false;
  for (let col = start; col < end; col++) if (grid.background(row, col) !== ground) return false;
  return grid.background(row, start - 1) !== ground && grid.background(row, end) !== ground;
}

/** True if nothing stands straight above (-1) or below (1) a word. */
function isRowFree(grid: Grid, { row, start, end }: BracketedWord, step: number): boolean {
  const next = row + step;
  return next < 0 || next >= grid.rows || grid.isBlankRun(next, start, end);
}
