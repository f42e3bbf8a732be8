import type { Mark } from "../segment/check-marks.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";
import { singles } from "../segment/singles.ts";

/** As many marks below each other are no notes in a list of other things. */
const MIN_IN_LIST = 5;

/**
 * True if a bar lies on just one of the rows. An editor also lights the row that it is at, but its
 * cursor is in there. Where rows without a mark join in, it is a list of other things as well.
 */
export function hasBar({ grid, screen }: Scene, marks: readonly Mark[]): boolean {
  const groundOf = ({ row, markCol }: Mark) => grid.background(row, markCol);
  const odd = singles(marks.map(groundOf));
  const bar = marks[odd[0] ?? -1];
  if (bar === undefined || odd.length > 1 || marks.length < 3) return false;
  if (goesOn(grid, marks, bar) && (marks.length < MIN_IN_LIST || !areAdjacent(marks))) return false;
  const { cursor, alternateScreen, mouse } = screen;
  const isLitBeyond = grid.background(bar.row, bar.end) === groundOf(bar);
  // In the mark itself, or at the edge, of a program that takes the mouse: nobody types there.
  const isAtMark = cursor.col === bar.markCol + 1 || cursor.col === 0;
  const isLeft =
    isAtMark && mouse !== "none" && (marks.length >= MIN_IN_LIST || areAlone(grid, marks));
  return alternateScreen && isLitBeyond && (isLeft || !(cursor.visible && cursor.row === bar.row));
}

/** True if rows without a mark join in above or below, at the column of the lit one and not lit as that is. */
function goesOn(grid: Grid, marks: readonly Mark[], lit: Mark): boolean {
  const { row, markCol } = marks.find((mark) => mark !== lit)!;
  const others = grid.background(row, markCol);
  return [marks[0]!.row - 1, marks.at(-1)!.row + 1].some(
    (next) =>
      !grid.isBlank(next, lit.markCol) &&
      grid.box(next, lit.markCol) === 0 &&
      grid.background(next, lit.markCol) === others,
  );
}

/** As few boxes that are all crossed are a list with a lit row. */
const MIN_CROSSED = 3;

/**
 * The only row that is drawn in another look than all others, by a program that has the screen or draws
 * right above its hidden cursor: nobody types, and the look tells where its keys act.
 */
export function litRow(scene: Scene, marks: readonly Mark[]): Mark | undefined {
  const { grid, screen } = scene;
  if (screen.cursor.visible || !isInteractive(scene, marks)) return undefined;
  if (marks.some(({ inline, bare }) => inline || bare)) return undefined;
  if (new Set(marks.map(({ row }) => row)).size < marks.length || marks.length < 2)
    return undefined;
  const odd = (["background", "look"] as const)
    .map((value) => singles(marks.map(({ row, nameCol }) => grid[value](row, nameCol))))
    .find(({ length }) => length > 0);
  const lit = marks[odd?.[0] ?? -1];
  if (lit === undefined || odd!.length > (marks.length === 2 ? 2 : 1)) return undefined;
  if (goesOn(grid, marks, lit) && marks.length < MIN_IN_LIST) return undefined;
  if (!marks.some(({ checked }) => checked === false) && !areCrossed(scene, marks, lit))
    return undefined;
  return grid.look(lit.row, lit.nameCol) === grid.look(lit.row, lit.end - 1) ? lit : undefined;
}

/** Boxes that are all crossed: a list where they are some, or the lit row is a bar that goes on behind its text. */
function areCrossed({ grid, screen }: Scene, marks: readonly Mark[], lit: Mark): boolean {
  if (!marks.every(({ glyph }) => /[xX✓✔]/u.test(glyph))) return false;
  if (marks.length >= MIN_CROSSED) return true;
  const ground = grid.background(lit.row, lit.markCol);
  const isBar = lit.end < grid.cols && ground === grid.background(lit.row, lit.end);
  return screen.alternateScreen && isBar && ground !== grid.pageGround && areAdjacent(marks);
}

/** Without a title and a status, nothing stands on the screen but these rows. */
function areAlone(grid: Grid, marks: readonly Mark[]): boolean {
  const rows = new Set(marks.map(({ row }) => row));
  for (let row = 1; row < grid.rows - 1; row++)
    if (!rows.has(row) && !grid.isBlankRun(row, 0, grid.cols)) return false;
  return true;
}

/** On a screen that scrolls, only what stands just above the cursor waits for an answer. */
export function isInteractive({ screen }: Scene, marks: readonly Mark[]): boolean {
  if (screen.alternateScreen || screen.mouse !== "none") return true;
  const last = marks.at(-1)!.row;
  return screen.cursor.row >= marks[0]!.row - 2 && screen.cursor.row <= last + 6;
}

export function areAdjacent(marks: readonly Mark[]): boolean {
  return marks.every((mark, index) => {
    const before = marks[index - 1];
    return before === undefined || (mark.row === before.row + 1 && mark.markCol === before.markCol);
  });
}

/** In a choice of one that a program with a hidden cursor asks for, the chosen one moves with the keys. */
export function chosenOne({ screen }: Scene, marks: readonly Mark[]): Mark | undefined {
  if (screen.cursor.visible || screen.alternateScreen || marks[0]?.role !== "radio")
    return undefined;
  const chosen = marks.filter(({ checked }) => checked === true);
  return chosen.length === 1 ? chosen[0] : undefined;
}

/** The only one that looks unlike all others; of two, the one that is not faint. */
export function oddOne(marks: readonly Mark[], lookOf: (mark: Mark) => number): Mark | undefined {
  const looks = marks.map(lookOf);
  const odd = singles(looks).map((index) => marks[index]!);
  if (odd.length === 1) return odd[0];
  return marks.length === 2 ? odd.find((mark) => lookOf(mark) === 0) : undefined;
}
