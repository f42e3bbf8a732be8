import type { Region } from "@pilotty/protocol";
import { HORIZONTAL } from "../segment/box-glyphs.ts";
import { isLabel } from "../segment/bracketed-words.ts";
import type { Frame } from "../segment/frames.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";
import { type CellRun, holdsCursor } from "./focus.ts";
import { isClosedOff } from "./ground-buttons.ts";

/** Rows above the bottom edge of a frame in which words without brackets are buttons. */
const PLAIN_ROWS = 3;

/** Rows at the top of a screen in which such words are tabs or the titles of menus. */
const TITLE_ROWS = 3;

/**
 * `yes     no     don't ask me again`: words far apart at the bottom, exactly one of them lit, below a free row
 * or a question; in a row that a rule or the edge closes off, with the cursor on it.
 */
export function plainButtons(scene: Scene, frame: Frame): Region[] {
  const { grid, screen } = scene;
  const { x, y, width, height } = frame.bounds;
  const isLast = (row: number) => row === y + height - 2;
  for (let row = y + height - 2; row > y && row > y + height - 2 - PLAIN_ROWS; row--) {
    const words: CellRun[] = [];
    for (let col = x + 1; col < x + width - 1; ) {
      const start = grid.textStart(row, col, x + width - 1);
      let end = start;
      while (end < x + width - 1 && !grid.isBlankRun(row, end, end + 2)) end++;
      if (end > start) words.push({ row, start, end });
      col = end + 1;
    }
    if (words.length === 1 && isLast(row)) {
      const tight = tightButtons(scene, frame, words[0]!);
      if (tight.length > 0) return tight;
    }
    if (words.length < 2 || !words.every(({ start, end }) => isLabel(grid.text(row, start, end))))
      continue;
    // A word may touch the side of the frame.
    const base = grid.background(row, grid.isBlank(row, x + 1) ? x + 1 : x + width - 2);
    const lit = words.filter(({ start }) => grid.background(row, start) !== base);
    // One character beside words is a mark.
    const isMark = lit.some(isSingle) && !words.every(isSingle);
    if (lit.length !== 1 || isMark) continue;
    const above = row > y + 1 ? grid.text(row - 1, x + 1, x + width - 1) : undefined;
    const isApart = above !== undefined && (above === "" || (isLast(row) && above.endsWith("?")));
    const { start, end } = lit[0]!;
    const isAtCursor = holdsCursor({ row, start, end: end + 1 }, screen.cursor);
    const isAtWork = screen.alternateScreen && isAtCursor && row >= TITLE_ROWS;
    if (!isApart && !(isAtWork && isLast(row) && isClosedOff(grid, frame, row))) continue;
    return toRegions(grid, words, lit[0]!);
  }
  return [];
}

/** Where a label starts behind another one: `Leave it Close it`. */
const NEXT = / (?=\p{Lu})/u;

/**
 * `Leave it Close it Cancel`: a blank apart, below a rule, the cursor at the lit one. The others start with capitals;
 * one alone stands in the middle.
 */
function tightButtons(
  { grid, screen }: Scene,
  frame: Frame,
  { row, start, end }: CellRun,
): Region[] {
  const { cursor, alternateScreen } = screen;
  if (!alternateScreen || !cursor.visible || cursor.row !== row || row < TITLE_ROWS) return [];
  if (!grid.hasUnitPerCell(row) || !isRuled(grid, frame, row - 1)) return [];
  const base = grid.background(row, frame.bounds.x);
  let first = start;
  while (first < end && grid.background(row, first) === base) first = grid.groundEnd(row, first);
  const last = Math.min(grid.groundEnd(row, first), end);
  const lit = { row, start: first, end: last };
  if (first >= end || !holdsCursor({ ...lit, end: last + 1 }, cursor)) return [];
  const words = [...labelsIn(grid, { row, start, end: first }), lit];
  words.push(...labelsIn(grid, { row, start: last, end }));
  const isOnBase = words.every((word) => word === lit || isOnGround(grid, word, base));
  const labels = words.map((word) => grid.wholeText(word.row, word.start, word.end));
  // A word that is lit in a sentence has others beside it that start otherwise.
  const areLabels =
    labels.every(isLabel) &&
    (labels.every((label) => /^\p{Lu}/u.test(label)) ||
      labels.every((label) => /^\p{Ll}/u.test(label)));
  const isRow = words.length > 1 || isInMiddle(frame, lit);
  return isRow && isOnBase && areLabels ? toRegions(grid, words, lit) : [];
}

/** True for what has as much room on its left as on its right. */
function isInMiddle({ bounds: { x, width } }: Frame, { start, end }: CellRun): boolean {
  return Math.abs(start - x - (x + width - end)) <= 1 && end - start < width / 2;
}

/** True for a line through all of a frame. */
function isRuled(grid: Grid, { bounds: { x, width } }: Frame, row: number): boolean {
  for (let col = x + 1; col < x + width - 1; col++)
    if (grid.box(row, col) !== HORIZONTAL) return false;
  return true;
}

function isOnGround(grid: Grid, { row, start, end }: CellRun, ground: number): boolean {
  return grid.background(row, start) === ground && grid.groundEnd(row, start) >= end;
}

/** What stands in a part of a row, split before capitals. */
function labelsIn(grid: Grid, { row, start, end }: CellRun): CellRun[] {
  const words: CellRun[] = [];
  let col = grid.textStart(row, start, end);
  for (const label of grid.text(row, col, end).split(NEXT)) {
    if (label !== "") words.push({ row, start: col, end: col + label.length });
    col += label.length + 1;
  }
  return words;
}

function toRegions(grid: Grid, words: readonly CellRun[], lit: CellRun): Region[] {
  return words.map((word) => ({
    role: "button",
    name: grid.text(word.row, word.start, word.end),
    bounds: { x: word.start, y: word.row, width: word.end - word.start, height: 1 },
    text: grid.text(word.row, word.start, word.end),
    focused: word === lit,
  }));
}

function isSingle({ start, end }: CellRun): boolean {
  return end - start === 1;
}
