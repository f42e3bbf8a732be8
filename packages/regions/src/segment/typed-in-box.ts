import { layoutOf } from "./columns.ts";
import { type Field, withoutColon } from "./field.ts";
import { frameTitle } from "./frame-title.ts";
import type { Frame } from "./frames.ts";
import type { Grid } from "./grid.ts";
import { hasOneLook } from "./lists/row-kinds.ts";
import type { Scene } from "./scene.ts";

/** What the box asks for is said in few words. */
const MAX_TITLE = 40;

/** The title in the first row of a box without one in its edge: words in a look that nothing below them has. */
export function litTitle(grid: Grid, frame: Frame): { name: string; start: number } | undefined {
  const { x, y, width, height } = frame.bounds;
  if (height < 5 || grid.isPlain(y + 1) || frameTitle(grid, frame) !== "") return undefined;
  const [left, right] = [x + 1, x + width - 1];
  const title = layoutOf(grid, y + 1, left, right);
  if (title === undefined || title.starts.length > 1 || !hasOneLook(grid, title)) return undefined;
  const look = grid.look(y + 1, title.start);
  if (look === 0 || grid.background(y + 1, title.start) !== grid.background(y + 1, left))
    return undefined;
  for (let row = y + 2; row < y + height - 1; row++)
    if (grid.look(row, grid.textStart(row, left, right)) === look) return undefined;
  const name = grid.text(y + 1, title.start, title.end);
  const isTitle = name.length <= MAX_TITLE && /^\p{Lu}[\p{L}\p{N} '’-]*[:?]?$/u.test(name);
  return isTitle ? { name, start: title.start } : undefined;
}

/**
 * What is typed in a box in front of a text, with free rows between it and the title in a look of its own: the
 * cursor waits behind it, and it starts where the title does.
 */
export function typedInBox(scene: Scene): Field | undefined {
  const { grid, frames, screen } = scene;
  const { cursor } = screen;
  const { row, col } = cursor;
  if (!cursor.visible || !screen.alternateScreen || frames.length === 0) return undefined;
  const box = frames.findLast(({ bounds: { x, y, width, height } }) => {
    const isWithin = col > x && col < x + width - 1 && row > y + 2 && row < y + height - 1;
    return isWithin && x > 0 && x + width < grid.cols;
  });
  if (box === undefined || scene.isEditor) return undefined;
  const { x, width } = box.bounds;
  const [left, right] = [x + 1, x + width - 1];
  if (!grid.isBlankRun(row - 1, left, right) || !grid.isBlankRun(row, col, right)) return undefined;
  const title = litTitle(grid, box);
  if (title === undefined || title.start > col || !grid.isBlankRun(row, left, title.start))
    return undefined;
  const end = grid.textEnd(row, title.start, right);
  if (end === title.start ? col !== end : end !== col || grid.isBlank(row, title.start))
    return undefined;
  // Nobody types what a program says.
  if (/\S {2,}\S|\p{L}[.!…]$/u.test(grid.text(row, title.start, end))) return undefined;
  return { row, start: title.start, end: right, name: withoutColon(title.name) };
}
