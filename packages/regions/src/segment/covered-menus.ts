import type { Bounds } from "@pilotty/protocol";
import { contains } from "./bounds.ts";
import { ANY, BOTTOM_LEFT, HORIZONTAL, TOP_LEFT, TOP_RIGHT, VERTICAL } from "./box-glyphs.ts";
import { isRule, layoutOf, type RowLayout } from "./columns.ts";
import { boxesIn, type Frame } from "./frames.ts";
import type { Grid } from "./grid.ts";
import { hasKey, looksIn } from "./hot-menus.ts";
import { hotLetterAt } from "./lists/rules-between.ts";
import { readEntries } from "./menu-entries.ts";
import type { Menu } from "./menus.ts";
import type { Scene } from "./scene.ts";

/** As many whole entries tell a menu. */
const MIN_ENTRIES = 3;
const MAX_WIDTH = 60;

/**
 * What boxes in front leave of menus that hang on no bar: of a box without a title the rows that go from side to side,
 * in each of which a letter is drawn apart, in all alike.
 */
export function coveredMenus({ grid, frames, screen }: Scene): Menu[] {
  if (!screen.alternateScreen || frames.length === 0) return [];
  const menus: Menu[] = [];
  for (let y = 0; y < grid.rows - MIN_ENTRIES; y++) {
    if (!grid.hasBoxIn(y, TOP_RIGHT) || grid.isPlain(y + 1)) continue;
    for (const x of boxesIn(grid, y, TOP_LEFT)) {
      if (frames.some(({ bounds }) => bounds.x === x && bounds.y === y)) continue;
      const box = boxAt(grid, frames, y, x);
      const entries = box === undefined ? [] : entriesIn(grid, box);
      if (box !== undefined && entries.length > 0) menus.push({ bounds: box, entries });
    }
  }
  return menus;
}

/** The box with a corner there, as its upper edge and its left side tell, where they are not covered themselves. */
function boxAt(grid: Grid, frames: readonly Frame[], y: number, x: number): Bounds | undefined {
  let right = x + 1;
  while (grid.box(y, right) === HORIZONTAL) right++;
  if (grid.box(y, right) !== TOP_RIGHT || right - x >= MAX_WIDTH) return undefined;
  const isCovered = (row: number) => {
    const cell = { x, y: row, width: 1, height: 1 };
    return frames.some(({ bounds }) => contains(bounds, cell) && bounds.y > y);
  };
  let bottom = y + 1;
  while (grid.box(bottom, x) === VERTICAL || isCovered(bottom)) bottom++;
  if (grid.box(bottom, x) !== BOTTOM_LEFT) return undefined;
  const box = { x, y, width: right - x + 1, height: bottom - y + 1 };
  const isInFront = ({ bounds }: Frame) =>
    bounds.y > y && bounds.y <= bottom && bounds.x <= right && bounds.x + bounds.width > x;
  return frames.some(isInFront) ? box : undefined;
}

/** Those of the rows that nothing covers; none if one of them has no letter that is drawn apart. */
function entriesIn(grid: Grid, { x, y, width, height }: Bounds): Menu["entries"] {
  const right = x + width - 1;
  const rows: RowLayout[] = [];
  for (let row = y + 1; row < y + height - 1; row++) {
    const isWhole =
      grid.box(row, x) === VERTICAL && grid.nextBox(row, x + 1, right + 1, ANY) === right;
    const layout = isWhole ? layoutOf(grid, row, x + 1, right) : undefined;
    if (layout === undefined || isRule(grid, layout)) continue;
    const isWord = /^\p{L}/u.test(grid.glyph(row, layout.start));
    if (!isWord || layout.starts.length > 2 || !hasKey(grid, layout)) return [];
    rows.push(layout);
  }
  const ground = grid.background(y, x);
  const lit = rows.filter(({ row, start }) => grid.background(row, start) !== ground);
  const looks = rows.filter((row) => !lit.includes(row)).map((row) => looksIn(grid, row).join(" "));
  if (rows.length < MIN_ENTRIES || lit.length > 1 || new Set(looks).size > 1) return [];
  // What a filter matches is the same letter in each row.
  const keys = new Set(
    rows.map((row) => grid.glyph(row.row, hotLetterAt(grid, row)!).toLowerCase()),
  );
  if (keys.size < rows.length) return [];
  return readEntries(grid, rows, lit[0]?.row, true);
}
