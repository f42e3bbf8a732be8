import type { Field } from "./field.ts";
import type { IsFree } from "./lists/list.ts";
import type { Scene } from "./scene.ts";

/** How a shell asks, and what is typed behind it. */
const PROMPT = /^(?<prompt>\S{2,40}[$#%>❯]) (?<value>(?:\S.{0,60})?)$/u;

/**
 * The prompt of a shell in the first row of a full screen, above a row of keys: a program borrowed it to ask
 * what to look for.
 */
export function promptAboveHints({ grid, screen }: Scene, isFree: IsFree): Field | undefined {
  const { row, col } = screen.cursor;
  if (!screen.alternateScreen || row > 0 || isFree(1, 0, grid.cols)) return undefined;
  if (!isFree(0, 0, grid.cols) || !grid.hasUnitPerCell(0)) return undefined;
  if (!grid.isBlankRun(0, col, grid.cols)) return undefined;
  const match = PROMPT.exec(grid.text(0, 0, col).padEnd(col));
  if (match === null) return undefined;
  const { prompt = "", value = "" } = match.groups!;
  const start = col - value.length;
  return { row, start, end: Math.max(col, start + 1), name: prompt };
}
