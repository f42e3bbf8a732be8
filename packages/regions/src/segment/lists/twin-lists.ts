import { VERTICAL, WALL } from "../box-glyphs.ts";
import { isRule, layoutOf, type RowLayout } from "../columns.ts";
import type { Frame } from "../frames.ts";
import type { Grid } from "../grid.ts";
import type { Scene } from "../scene.ts";
import { MIN_ALIKE } from "./alike.ts";
import type { IsFree, List } from "./list.ts";
import { hasLine, hasNames, isCutAt, isMessageHead } from "./row-kinds.ts";

/**
 * Lists beside a list in a frame of the same height and width: the panel that is not active shows
 * no current row, but is laid out like its twin.
 */
export function twinsOf({ frames, grid }: Scene, lists: readonly List[], isFree: IsFree): List[] {
  const twins: List[] = [];
  for (const frame of frames) {
    const { x, y, width, height } = frame.bounds;
    const [from, to] = [x + 1, x + width - 1];
    const twin = lists.find(({ from: left, to: right, rows }) => {
      const first = rows[0]!.row;
      return (
        left !== from &&
        Math.abs(right - left - (to - from)) <= 1 &&
        first > y &&
        first < y + height - 1
      );
    });
    const first = twin?.rows[0]?.row ?? tableStart(grid, frame);
    if (first === undefined) continue;
    const rows: RowLayout[] = [];
    for (let row = first; row < y + height - 1; row++) {
      const layout = layoutOf(grid, row, from, to);
      if (
        layout === undefined ||
        isRule(grid, layout) ||
        hasLine(grid, layout) ||
        !isFree(row, from, to)
      )
        break;
      rows.push(layout);
    }
    if (rows.length === 0 || isMessageHead(grid, rows) || hasParagraphs(grid, frame, rows))
      continue;
    if (!isLog(grid, rows) && (twin === undefined || !startsAbove(grid, frame, rows, twin)))
      twins.push({ rows, current: undefined, from, to, by: "twin" });
  }
  return twins;
}

/** Each row starts with a time of day: what happened, and when. */
function isLog(grid: Grid, rows: readonly RowLayout[]): boolean {
  return rows.every(({ row, start, end }) =>
    /^\[?\d\d:\d\d(?::\d\d)?\b/.test(grid.text(row, start, end)),
  );
}

/** The text goes on above the row that the list starts in, below a blank one. */
function startsAbove(
  grid: Grid,
  { bounds }: Frame,
  [first]: readonly RowLayout[],
  list: List,
): boolean {
  const { row, start } = first!;
  const above = row - 1;
  if (above <= bounds.y || grid.textStart(above, bounds.x + 1, start + 1) !== start) return false;
  return !grid.isBlank(above, start) && grid.isBlankRun(above, list.from, list.to);
}

/** Behind a blank row a text goes on; a list ends there, or at a rule. */
function hasParagraphs(grid: Grid, { bounds }: Frame, rows: readonly RowLayout[]): boolean {
  const [from, to] = [bounds.x + 1, bounds.x + bounds.width - 1];
  const bottom = bounds.y + bounds.height - 1;
  let row = rows.at(-1)!.row + 1;
  if (row >= bottom || !grid.isBlankRun(row, from, to)) return false;
  while (row < bottom && grid.isBlankRun(row, from, to)) row++;
  const behind = row < bottom ? layoutOf(grid, row, from, to) : undefined;
  return behind !== undefined && !isRule(grid, behind) && !hasLine(grid, behind);
}

/** A list in the column beside one without a frame: as wide, from the same row on, behind a strip. */
export function twinBeside(scene: Scene, list: List, isFree: IsFree): List | undefined {
  const { grid } = scene;
  const { by, rows } = list;
  const { from, to } = columnOf(scene, list);
  if ((by !== "bar" && by !== "pointer") || (from === 0 && to === grid.cols)) return undefined;
  const width = to - from;
  const first = rows[0]!.row;
  for (const start of [to, to + 1, to + 2, from - width - 2, from - width - 1, from - width]) {
    const end = start + width;
    if (start < 0 || end > grid.cols + 1) continue;
    const strip = stripOf(grid, rows, start - 1);
    if (strip === undefined && !isNextColumn(grid, rows, start)) continue;
    const twins: RowLayout[] = [];
    for (let row = first; row < grid.rows; row++) {
      if (strip !== undefined && !isStripAt(grid, row, start - 1, strip)) break;
      const layout = layoutOf(grid, row, start, Math.min(end, grid.cols));
      if (layout === undefined || isRule(grid, layout) || !isFree(row, start, layout.end)) break;
      // A column of a block ends where the block does.
      if (strip === undefined && grid.background(row, start) === grid.pageGround) break;
      twins.push(layout);
    }
    if (twins.some(({ row }) => isCutAt(grid, row, end))) continue;
    const alike = twins.filter((row) => row.start === twins.at(1)?.start);
    const isList = hasNames(grid, twins) && !isMessageHead(grid, twins);
    if (twins.length >= 2 && alike.length >= twins.length * MIN_ALIKE && isList)
      return {
        rows: twins,
        current: undefined,
        from: start,
        to: Math.min(end, grid.cols),
        by: "twin",
      };
  }
  return undefined;
}

/** The column that a list stands in, as wide as in its first row where something covers the current one. */
function columnOf(
  { grid, segments }: Scene,
  { from, to, rows, current }: List,
): { from: number; to: number } {
  if (current === undefined || (grid.box(current, to) & WALL) === 0) return { from, to };
  const { row, start, end } = rows[0]!;
  const segment = segments.find(
    (other) => other.row === row && other.start <= start && end <= other.end,
  );
  const isWhole = segment === undefined || segment.end - segment.start === grid.cols;
  return isWhole || segment.end < to ? { from, to } : { from: segment.start, to: segment.end };
}

/** A column of a block: the same grounds, and every word starts where the column does. */
function isNextColumn(grid: Grid, rows: readonly RowLayout[], col: number): boolean {
  return rows.every(
    ({ row }) =>
      grid.background(row, col) !== grid.pageGround &&
      !grid.isBlank(row, col) &&
      grid.isBlank(row, col - 1) &&
      grid.isBlank(row, col - 2),
  );
}

/** The ground of a column that divides a screen, beside most of some rows: the others may be covered. */
function stripOf(grid: Grid, rows: readonly RowLayout[], col: number): number | undefined {
  const ground = grid.background(rows[0]!.row, col);
  if (ground === grid.pageGround || col < 0) return undefined;
  const beside = rows.filter(({ row }) => isStripAt(grid, row, col, ground));
  return beside.length >= rows.length * MIN_ALIKE ? ground : undefined;
}

function isStripAt(grid: Grid, row: number, col: number, ground: number): boolean {
  return grid.background(row, col) === ground && grid.isBlank(row, col);
}

/** The first row of a table in a frame: below its headings, with walls between the columns. */
function tableStart(grid: Grid, { bounds }: Frame): number | undefined {
  const { x, y, width, height } = bounds;
  const walls = wallsIn(grid, y + 1, x + 1, x + width - 1);
  if (walls.length === 0 || height < 6) return undefined;
  for (const row of [y + 2, y + 3]) {
    if (wallsIn(grid, row, x + 1, x + width - 1).join() !== walls.join()) return undefined;
  }
  const header = layoutOf(grid, y + 1, x + 1, x + width - 1);
  const first = layoutOf(grid, y + 2, x + 1, x + width - 1);
  if (header === undefined || first === undefined) return undefined;
  const isApart = grid.look(header.row, header.start) !== grid.look(first.row, first.start);
  return isApart ? y + 2 : undefined;
}

function wallsIn(grid: Grid, row: number, from: number, to: number): number[] {
  const walls: number[] = [];
  for (let col = from; col < to; col++) if ((grid.box(row, col) & VERTICAL) !== 0) walls.push(col);
  return walls;
}
