import type { Scene } from "./scene.ts";

/** What a shell waits with, behind a place or nothing: `ada@host:~$`, `#`; and what a REPL does. */
const PROMPT = /(?:^|[^\d\s#?] ?)[$#%]$|^(?:>>>|\.\.\.)$/u;
/** The same with a command typed behind it. */
const COMMAND = /^(?:\S*(?:\w@\w|~|\/)\S* ?[$#%]|\$|>>>) \S/u;

/**
 * Whether the screen is that of a shell which waits for a command: what stands above was printed, and
 * nobody chooses in it.
 */
export function isShellOutput({ grid, screen, lastRow }: Scene): boolean {
  const { cursor, alternateScreen, mouse } = screen;
  if (alternateScreen || mouse !== "none" || !cursor.visible || cursor.row !== lastRow)
    return false;
  const typed = grid.text(cursor.row, 0, cursor.col);
  return PROMPT.test(typed) || COMMAND.test(typed);
}

/**
 * Whether a pager waits in the last row that has a text, with `:` or with words on a ground of their own
 * right in front of the cursor. With a colon behind them they ask for something.
 */
export function isPaged({ grid, screen: { cursor }, lastRow }: Scene): boolean {
  const { row, col, visible } = cursor;
  if (!visible || row !== lastRow || grid.textEnd(row, 0, grid.cols) !== col) return false;
  const text = grid.text(row, 0, col);
  if (text === ":") return true;
  const isLit = grid.background(row, 0) !== grid.pageGround && grid.groundEnd(row, 0) === col;
  return isLit && !text.endsWith(":");
}
