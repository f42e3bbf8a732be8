import {
  ANY,
  BOTTOM_LEFT,
  BOTTOM_RIGHT,
  HORIZONTAL,
  TEE_DOWN,
  TEES_UP,
  TOP_LEFT,
  TOP_RIGHT,
  VERTICAL,
  WALL,
} from "./box-glyphs.ts";
import { frameTitle } from "./frame-title.ts";
import { boxesIn, type Frame } from "./frames.ts";
import type { Grid } from "./grid.ts";

/** The narrowest panel, in cells. */
const MIN_WIDTH = 6;
/** Lines in its top edge, which a title may take most of. */
const MIN_LINES = 2;
/** Of the rows of its right side, the share that a line stands in. */
const MIN_SIDE = 0.75;
/** The same where all four corners are there. */
const MIN_SIDE_OF_WHOLE = 0.6;
const LEFT = TOP_LEFT | TEE_DOWN;
/** Where the edge of a panel starts in the side of one above it. */
const BRANCHES: ReadonlySet<string> = new Set("├┝┞┟┠┡┢┣╞╟╠┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋╪╫╬");
const CROSSINGS: ReadonlySet<string> = new Set("┼╋╬╪╫");
const TEES = TEE_DOWN | VERTICAL;

/** What the edge of a box in front has where it meets one side of a panel. */
const ENDS = HORIZONTAL | TOP_LEFT | TOP_RIGHT | BOTTOM_LEFT | BOTTOM_RIGHT;

/** Sides of a panel from which no edge leaves. */
const PLAIN_SIDES: ReadonlySet<string> = new Set("│┃║┆┇┊┋╎╏");

/** What a scrollbar in the edge of a window is drawn with. */
const SCROLLBAR: ReadonlySet<string> = new Set("░▒▓■◄►");

/**
 * Panels with a title that are no frames of their own: they share sides with their neighbours,
 * the lines of a table's columns leave their edge, or a long text runs over their right side.
 */
export function findPanels(grid: Grid, frames: readonly Frame[]): Frame[] {
  if (!grid.hasBox(LEFT)) return [];
  const known = new Set(frames.map(({ bounds: { x, y } }) => `${x},${y}`));
  const panels: Frame[] = [];
  for (let row = 0; row < grid.rows - 2; row++) {
    for (const col of boxesIn(grid, row, LEFT)) {
      if (col >= grid.cols - MIN_WIDTH || !isCorner(grid, row, col, LEFT)) continue;
      if (known.has(`${col},${row}`)) continue;
      const right = rightCorner(grid, row, col);
      if (right === undefined || linesIn(grid, row, col, right) < MIN_LINES) continue;
      const panel = closePanel(grid, frames, { y: row, x: col, right });
      if (panel !== undefined) panels.push(panel);
    }
    panels.push(...lowerPanels(grid, frames, row));
  }
  return panels;
}

/** `├─ Disk ──┼─ Net ──┤`: the upper edge of panels in a grid, each with its title. */
function lowerPanels(grid: Grid, frames: readonly Frame[], row: number): Frame[] {
  const corners = boxesIn(grid, row, VERTICAL);
  const isCrossing = (col: number) => CROSSINGS.has(grid.glyph(row, col));
  if (!corners.some(isCrossing)) return [];
  return corners.flatMap((col, index): Frame[] => {
    const right = corners[index + 1];
    if (right === undefined || !BRANCHES.has(grid.glyph(row, col))) return [];
    if (!isCrossing(col) && !isCrossing(right)) return [];
    if (!isCorner(grid, row, col, VERTICAL) || !isCorner(grid, row, right, VERTICAL)) return [];
    if (linesIn(grid, row, col, right) < MIN_LINES) return [];
    if (!/\p{L}/u.test(grid.text(row, col + 1, right))) return [];
    const panel = closePanel(grid, frames, { y: row, x: col, right });
    return panel === undefined ? [] : [panel];
  });
}

/** A cell of an edge, one of `kinds`, from which a line goes down. */
function isCorner(grid: Grid, row: number, col: number, kinds: number): boolean {
  return (grid.box(row, col) & kinds) !== 0 && (grid.box(row + 1, col) & VERTICAL) !== 0;
}

/** The far end of a top edge. Lines go down from it in the midst where the parts have no titles. */
function rightCorner(grid: Grid, row: number, left: number): number | undefined {
  let first: number | undefined;
  let from = left + 1;
  let hasNotch = false;
  for (let col = left + 1; col < grid.cols; col++) {
    const behind = notchEnd(grid, row, col);
    hasNotch ||= behind > col;
    col = behind;
    const box = grid.box(row, col);
    // The side of a box in front cuts through the edge.
    if (hasNotch && PLAIN_SIDES.has(grid.glyph(row, col))) return undefined;
    if ((box & TOP_LEFT) !== 0) return undefined;
    // A text or a scrollbar may stand below a corner, but it ends the edge all the same.
    if ((box & TOP_RIGHT) === 0 && !isCorner(grid, row, col, TEES)) continue;
    first ??= col;
    // Behind the first part, one with a title is a panel of its own.
    if (from > left + 1 && /\p{L}/u.test(grid.text(row, from, col))) return first;
    if ((box & TEE_DOWN) === 0) return col;
    from = col + 1;
  }
  return undefined;
}

/** The column behind titles that are set in between corners, `┐mem┌┐used┌`, from which no line goes down. */
function notchEnd(grid: Grid, row: number, start: number): number {
  let col = start;
  while (grid.box(row, col) === TOP_RIGHT) {
    const end = grid.nextBox(row, col + 1, grid.cols, ANY);
    const isNotch = grid.box(row, end) === TOP_LEFT && !grid.isBlankRun(row, col + 1, end);
    if (!isNotch || [col, end].some((at) => (grid.box(row + 1, at) & WALL) !== 0)) break;
    col = end + 1;
  }
  return col;
}

/**
 * Down to the first row that closes it off; a title in the first row has a rule below it. With a title
 * in the edge, a rule is within the panel if a corner stands further down.
 */
function closePanel(
  grid: Grid,
  frames: readonly Frame[],
  { y, x, right }: { y: number; x: number; right: number },
): Frame | undefined {
  const width = right - x + 1;
  if (width < MIN_WIDTH) return undefined;
  const isTitled = /\p{L}/u.test(grid.text(y, x + 1, right));
  let closed: Frame | undefined;
  let sides = 0;
  for (let row = y + 1; row < grid.rows; row++) {
    const height = row - y + 1;
    if (height > 2 && isEdge(grid, row, x, right) && !isEdgeInFront(frames, row, x)) {
      const frame = { bounds: { x, y, width, height } };
      const isFoot = grid.box(row, right) === BOTTOM_RIGHT || isFootOfTwo(row);
      const isWhole = grid.box(row, x) === BOTTOM_LEFT && isFoot;
      const least = (height - 2) * (isWhole ? MIN_SIDE_OF_WHOLE : MIN_SIDE);
      const isClosed = (sides >= least || isOverrun(row)) && frameTitle(grid, frame) !== "";
      if (isClosed && (!isTitled || isWhole)) return frame;
      if (isClosed) closed ??= frame;
    }
    if ((grid.box(row, x) & VERTICAL) === 0) return closed;
    // The thumb of a scrollbar in the side is a blank on a ground of its own.
    const isThumb = grid.background(row, right) !== grid.background(y, right);
    if (isThumb || (grid.box(row, right) & VERTICAL) !== 0) sides++;
  }
  return closed;

  /** The only row of a box with all of its corners is too long for it. */
  function isOverrun(row: number): boolean {
    const isBox = isTitled && row === y + 2 && grid.box(row, right) === BOTTOM_RIGHT;
    return (
      isBox && grid.box(row, x) === BOTTOM_LEFT && !grid.isBlankRun(y + 1, right - 1, right + 1)
    );
  }

  /** The sides of two panels end there, and what closed this one before was a rule in it alone. */
  function isFootOfTwo(row: number): boolean {
    if (!TEES_UP.has(grid.glyph(row, right))) return false;
    const before = closed === undefined ? row : y + closed.bounds.height - 1;
    return !CROSSINGS.has(grid.glyph(before, right));
  }
}

/**
 * Lines in at least a quarter of a row, and at both of its ends: what is between them may be a status.
 * The edge of a box in front goes on through one side of a panel, or turns there, and reaches the other one not.
 */
function isEdge(grid: Grid, row: number, x: number, right: number): boolean {
  if (!isLine(grid, row, x) || !isLine(grid, row, right)) return false;
  const ends = [x, right];
  const isPartial = ends.some((col) => (grid.box(row, col) & ENDS) !== 0);
  if (isPartial && ends.some((col) => PLAIN_SIDES.has(grid.glyph(row, col)))) return false;
  if (grid.box(row, x + 1) !== HORIZONTAL) return false;
  let lines = 0;
  for (let col = x + 1; col < right; col++)
    if (grid.box(row, col) !== 0 || SCROLLBAR.has(grid.glyph(row, col))) lines++;
  return lines * 4 >= right - x - 1;
}

/** True where the edge of a frame in front goes through the side of a panel. */
function isEdgeInFront(frames: readonly Frame[], row: number, col: number): boolean {
  return frames.some(({ bounds: { x, y, width, height } }) => {
    return (row === y || row === y + height - 1) && col > x && col < x + width - 1;
  });
}

function linesIn(grid: Grid, row: number, x: number, right: number): number {
  let lines = 0;
  for (let col = x + 1; col < right; col++) if (grid.box(row, col) === HORIZONTAL) lines++;
  return lines;
}

function isLine(grid: Grid, row: number, col: number): boolean {
  return grid.box(row, col) !== 0 || TEES_UP.has(grid.glyph(row, col));
}
