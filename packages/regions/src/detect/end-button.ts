import type { Screen } from "@pilotty/protocol";
import { type BracketedWord, bracketedWords } from "../segment/bracketed-words.ts";
import type { Grid } from "../segment/grid.ts";
import { POINTERS } from "../segment/pointers.ts";
import type { Scene } from "../segment/scene.ts";

/** Rows above a button in which its fields or choices stand, at the most. */
const MAX_ROWS = 12;
/** As many prompts above it vouch for a word without padding. */
const MIN_PROMPTS = 2;

/**
 * What ends a form that has no frame: `[ Submit ]` alone in a row, below fields with a prompt or choices with a
 * pointer in front, and above a free row; or several, between free rows, below the field with the cursor.
 */
export function endButtons({ grid, screen, segments }: Scene): BracketedWord[] {
  if (!screen.alternateScreen && screen.cursor.visible) return [];
  return segments.flatMap(({ row, start, end, frame }) => {
    if (frame !== undefined || !grid.isBlankRun(row + 1, start, end)) return [];
    const words = bracketedWords(grid, row, start, end);
    const [word] = words;
    if (word === undefined) return [];
    if (words.length > 1) {
      const isRow = words.every(({ padded, bracket }) => padded && bracket === word.bracket);
      const isFree = isRow && grid.isBlankRun(row - 1, start, end);
      return isFree && endsForm(grid, screen, row) ? words : [];
    }
    const prompts = promptsAbove(grid, word);
    if (prompts < (word.padded && !screen.cursor.visible ? 1 : MIN_PROMPTS)) return [];
    // Right below other rows it is the last one of them.
    return word.padded || grid.isBlankRun(row - 1, start, end) ? [word] : [];
  });
}

/** A field in brackets or of underscores behind its label, at the end of a row. */
const FIELD = /\p{L}.*[:\p{L}] {1,4}(?:\[[^[\]]*(?:_| {2})\]|_{4,})$/u;

/** True above the cursor in a field that ends its row, one of several in the rows above a row of buttons. */
function endsForm(grid: Grid, { alternateScreen, cursor }: Screen, row: number): boolean {
  if (!alternateScreen || !cursor.visible || cursor.row >= row) return false;
  let fields = 0;
  let hasCursor = false;
  for (let above = Math.max(0, row - MAX_ROWS); above < row; above++) {
    if (!grid.hasText(above, "[") && !grid.hasText(above, "__")) continue;
    if (!FIELD.test(grid.text(above, 0, grid.cols).trim())) continue;
    fields++;
    if (above === cursor.row) hasCursor = true;
  }
  return hasCursor && fields >= 2;
}

/** Rows above a word that start with a pointer or a prompt near its column, up to two free rows. */
function promptsAbove(grid: Grid, { row, start }: BracketedWord): number {
  let prompts = 0;
  let free = 0;
  for (let above = row - 1; above >= Math.max(0, row - MAX_ROWS); above--) {
    const first = grid.textStart(above, 0, grid.cols);
    if (first === grid.cols) {
      if (++free >= 2) break;
      continue;
    }
    free = 0;
    if (POINTERS.has(grid.glyph(above, first)) && Math.abs(first - start) <= 2) prompts++;
  }
  return prompts;
}
