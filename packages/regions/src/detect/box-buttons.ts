import type { Region } from "@pilotty/protocol";
import { contains } from "../segment/bounds.ts";
import { isLabel } from "../segment/bracketed-words.ts";
import type { Frame } from "../segment/frames.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";
import { singles } from "../segment/singles.ts";
import { focusedSibling } from "./focus.ts";

/** Cells of padding around a word, both sides together. */
const PADDING = 2;
const MAX_PADDING = 12;

/**
 * Buttons that are frames of their own: a padded word in a box of three rows, inside a frame, or beside others
 * of which one is drawn in another look. In a form they are padded to one width.
 */
export function boxButtons(scene: Scene): Region[] {
  const { grid, frames, screen } = scene;
  const words = [
    ...frames.filter((frame) => paddingOf(grid, frame) === PADDING),
    ...(screen.alternateScreen ? colouredRows(scene) : []),
  ];
  const free = screen.alternateScreen ? [...litRows(grid, words), ...evenRows(scene)] : [];
  const boxes = [...new Set([...words, ...free])].filter((word) => {
    const isInside = frames.some(
      (outer) => outer.bounds.height > 3 && contains(outer.bounds, word.bounds),
    );
    return isInside || free.includes(word);
  });
  const rows = boxes.map(({ bounds }) => ({
    row: bounds.y + 1,
    start: bounds.x,
    end: bounds.x + bounds.width,
    bounds,
  }));
  const odd = rows.filter((_, index) => boxes[index] === oddBox(grid, free));
  const focused =
    rows.length >= 2 ? (focusedSibling(grid, rows, screen.cursor) ?? odd[0]) : undefined;
  return rows.map((box) => ({
    role: "button",
    name: grid.text(box.row, box.start + 1, box.end - 1).trim(),
    bounds: box.bounds,
    text: grid.text(box.row, box.start, box.end),
    focused: box === focused,
  }));
}

/** The padding of a label in the middle of a box of three rows; undefined for any other frame. */
function paddingOf(grid: Grid, { bounds: { x, y, width, height } }: Frame): number | undefined {
  if (height !== 3) return undefined;
  const [from, to] = [x + 1, x + width - 1];
  const name = grid.text(y + 1, from, to).trim();
  if (!isLabel(name) || name.endsWith("?")) return undefined;
  const left = grid.textStart(y + 1, from, to) - from;
  const padding = to - from - [...name].length;
  return Math.abs(padding - left * 2) <= 1 ? padding : undefined;
}

/**
 * Labels at the left of boxes of one width, side by side in a frame below the field in which the cursor stands,
 * with edges in colours of their own.
 */
function colouredRows({ grid, frames, screen: { cursor } }: Scene): Frame[] {
  if (!cursor.visible) return [];
  const edgeOf = ({ bounds: { x, y } }: Frame) => grid.look(y, x);
  const left = frames.filter((frame) => {
    const { x, y, width, height } = frame.bounds;
    if (height !== 3 || y <= cursor.row || edgeOf(frame) === 0) return false;
    const name = grid.text(y + 1, x + 1, x + width - 1);
    return isLabel(name) && /^\p{Lu}/u.test(name) && width - 2 > name.length;
  });
  return left.filter((frame) => {
    const { y, width } = frame.bounds;
    const outer = frames.find((other) => other !== frame && contains(other.bounds, frame.bounds));
    if (outer === undefined || cursor.row <= outer.bounds.y) return false;
    const row = left.filter(({ bounds }) => bounds.y === y && contains(outer.bounds, bounds));
    const edges = new Set([outer, ...row].map(edgeOf));
    return (
      row.length >= 2 &&
      edges.size === row.length + 1 &&
      row.every(({ bounds }) => bounds.width === width)
    );
  });
}

/** Labels of unlike lengths in boxes of one width, below the field in which the cursor stands. */
function evenRows({ grid, frames, screen: { cursor } }: Scene): Frame[] {
  const here = { x: cursor.col, y: cursor.row, width: 1, height: 1 };
  const isInField = frames.some(({ bounds }) => bounds.height === 3 && contains(bounds, here));
  if (!cursor.visible || !isInField) return [];
  const padded = frames.filter((frame) => {
    const padding = paddingOf(grid, frame) ?? 0;
    return padding >= PADDING && padding <= MAX_PADDING && frame.bounds.y > cursor.row;
  });
  return padded.filter(({ bounds: { y, width } }) => {
    const row = padded.filter(({ bounds }) => bounds.y === y);
    const isEven = row.every(({ bounds }) => bounds.width === width);
    const lengths = new Set(row.map((frame) => paddingOf(grid, frame)));
    return row.length >= 2 && isEven && lengths.size > 1 && isRowOfBoxes(grid, row);
  });
}

/** Boxes that have their three rows for themselves, two or more side by side, exactly one in another look. */
function litRows(grid: Grid, boxes: readonly Frame[]): Frame[] {
  return boxes.filter((box) => {
    const row = boxes.filter(({ bounds }) => bounds.y === box.bounds.y);
    return row.length >= 2 && isRowOfBoxes(grid, row) && oddBox(grid, row) !== undefined;
  });
}

function isRowOfBoxes(grid: Grid, boxes: readonly Frame[]): boolean {
  const { y } = boxes[0]!.bounds;
  return [y, y + 1, y + 2].every((row) => {
    let col = 0;
    for (const { bounds } of boxes) {
      if (!grid.isBlankRun(row, col, bounds.x)) return false;
      col = bounds.x + bounds.width;
    }
    return grid.isBlankRun(row, col, grid.cols);
  });
}

/** The only box whose edge is drawn in another look; of two, the one that is not in the look of the page. */
function oddBox(grid: Grid, boxes: readonly Frame[]): Frame | undefined {
  const looks = boxes.map(({ bounds: { x, y } }) => grid.look(y, x));
  const odd = singles(looks).filter((index) => looks[index] !== 0);
  return odd.length === 1 && boxes.length >= 2 ? boxes[odd[0]!] : undefined;
}
