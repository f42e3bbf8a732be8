import { type Field, withoutColon } from "./field.ts";
import type { IsFree } from "./lists/list.ts";
import type { Scene } from "./scene.ts";

/** The longest question, and the rows of notes that may stand below it. */
const MAX_PROMPT = 70;
const MAX_NOTES = 2;
const PROMPT = /^(?<prompt>\s*\p{L}[^:?]*[:?]) ?(?<value>[^:?]*)$/u;

/**
 * `Partition size: 29M`: what a full screen with a list asks in the free rows below the list. The
 * cursor waits behind it, and nothing but a note in another look than the page's stands below it.
 * An editor may show the same, but it has no bar there that stops before the cursor's row.
 */
export function freePrompt(scene: Scene, isFree: IsFree): Field | undefined {
  const { grid, screen } = scene;
  const { row, col, visible } = screen.cursor;
  if (!visible || !screen.alternateScreen || row * 2 < grid.rows || col === 0) return undefined;
  if (![row - 1, row + 1].every((other) => grid.isBlankRun(other, 0, grid.cols))) return undefined;
  if (!grid.isBlankRun(row, col, grid.cols) || !isAboveNotes() || !isBelowBar()) return undefined;
  const match = PROMPT.exec(grid.text(row, 0, col).padEnd(col));
  const { prompt = "", value = "" } = match?.groups ?? {};
  if (match === null || prompt.length > MAX_PROMPT) return undefined;
  const start = Math.min(col, grid.cols - 1) - value.length;
  const end = Math.max(grid.textEnd(row, start, col), start + 1);
  return isFree(row, start, end) ? { row, start, end, name: withoutColon(prompt) } : undefined;

  function isAboveNotes(): boolean {
    let notes = 0;
    for (let other = row + 1; other < grid.rows; other++) {
      if (isLit(other)) return false;
      const start = grid.textStart(other, 0, grid.cols);
      if (start === grid.cols) continue;
      if (grid.look(other, start) === grid.look(row, grid.textStart(row, 0, grid.cols)))
        return false;
      notes++;
    }
    return notes <= MAX_NOTES;
  }

  function isBelowBar(): boolean {
    for (let other = row - 2; other > 0; other--) {
      if (isLit(other)) return !isLit(other - 1) && !grid.isBlankRun(other, 0, grid.cols);
    }
    return false;
  }

  /** From side to side on another ground than the page's. */
  function isLit(other: number): boolean {
    return grid.background(other, 0) !== grid.pageGround && grid.groundEnd(other, 0) === grid.cols;
  }
}
