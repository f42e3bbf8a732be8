import type { Bounds } from "@pilotty/protocol";
import { contains } from "./bounds.ts";
import { bracketedWords } from "./bracketed-words.ts";
import { loneCell } from "./drawn-cursor.ts";
import { type Field, labelBefore, labelOver, withoutColon } from "./field.ts";
import { frameTitle } from "./frame-title.ts";
import type { Frame } from "./frames.ts";
import type { Grid } from "./grid.ts";
import type { Scene } from "./scene.ts";

/** The highest frame around a text that somebody writes, below which there is more of the form. */
const MAX_TEXT = 10;
/** The narrowest frame around a field, and the shortest empty run of another ground. */
const MIN_FRAME = 5;
const MIN_EMPTY = 10;
/** `Name: ` before what is typed, in the box. */
const LABEL = /^ {0,2}(?<name>\p{L}[\p{L} ]{0,30}):(?: |$)/u;
/** The narrowest frame around a sign and a field. */
const MIN_SIGNED = 20;
const BARE_LABEL = /^\p{L}[^:]{0,60}:$/u;

/** Fields that have a frame of their own, and empty ones in a frame with a label above them. */
export function findFramedFields(scene: Scene): Field[] {
  return [
    ...framedFields(scene),
    ...framedTexts(scene),
    ...scene.frames.flatMap((frame) => emptyFields(scene, frame)),
  ];
}

/** The frame of one row in which the cursor stands or stood, and those with a title that are drawn like it. */
function framedFields(scene: Scene): Field[] {
  const { grid, frames } = scene;
  const boxes = frames.filter(({ bounds }) => bounds.height === 3 && bounds.width >= MIN_FRAME);
  if (boxes.length === 0) return [];
  const drawn = loneCell(scene);
  const cursor = drawn === undefined ? scene.screen.cursor : { ...drawn, visible: true };
  const current = boxes.findLast(({ bounds: { x, y, width } }) => {
    const hasCursor =
      cursor.visible && cursor.row === y + 1 && cursor.col > x && cursor.col < x + width;
    return hasCursor && !isMessage(grid.text(y + 1, x + 1, x + width - 1));
  });
  const twins = boxes.filter((box) => {
    if (current === undefined) return false;
    return frameTitle(grid, current) === ""
      ? isLabelledTwin(grid, current, box)
      : isTwin(grid, current, box);
  });
  const fields =
    current === undefined
      ? boxes.filter(
          (box) => isLeft(scene, box) || isStacked(grid, box, boxes) || isInvited(scene, box),
        )
      : [current, ...twins];
  return fields.map((frame) => {
    const { x, y, width } = frame.bounds;
    const outer = frames.findLast(
      (other) => other !== frame && contains(other.bounds, frame.bounds),
    );
    const left = outer === undefined ? 0 : outer.bounds.x + 1;
    // Behind the sign that some have before what is typed.
    const isSigned = /^ [>❯›] /u.test(grid.wholeText(y + 1, x + 1, x + 4));
    const label =
      frameTitle(grid, frame) === ""
        ? LABEL.exec(grid.wholeText(y + 1, x + 1, x + width - 1))
        : null;
    const lead = isSigned && width > MIN_SIGNED ? 3 : (label?.[0].length ?? 0);
    const start = lead < width - MIN_EMPTY ? x + 1 + lead : x + 1;
    const name =
      frameTitle(grid, frame) ||
      label?.groups?.["name"] ||
      (labelBeside(grid, left, frame) ?? textAbove(grid, frame.bounds, outer?.bounds));
    const isFocused = drawn !== undefined && frame === current;
    const place = { row: y + 1, start, end: x + width - 1 };
    return { ...place, name: withoutColon(name), ...(isFocused && { isFocused }) };
  });
}

/**
 * A box of several rows, with a title, in another frame: the cursor waits right behind its text, and nothing
 * stands below. Boxes beside it of the same size are others.
 */
function framedTexts({ grid, frames, screen: { cursor } }: Scene): Field[] {
  if (!cursor.visible) return [];
  const at = { x: cursor.col, y: cursor.row, width: 1, height: 1 };
  const current = frames.findLast(({ bounds }) => contains(bounds, at));
  if (current === undefined) return [];
  const { x, y, width, height } = current.bounds;
  const isInside = frames.some(
    (other) => other !== current && contains(other.bounds, current.bounds),
  );
  if (height <= 3 || height > MAX_TEXT || !isInside || frameTitle(grid, current) === "") return [];
  const textEnd = grid.textEnd(cursor.row, x + 1, x + width - 1);
  if (textEnd !== cursor.col) return [];
  // A field of one row goes on behind what is typed in a look of its own.
  if (grid.look(cursor.row, textEnd) !== grid.look(cursor.row, x + width - 2)) return [];
  for (let row = cursor.row + 1; row < y + height - 1; row++)
    if (!grid.isBlankRun(row, x + 1, x + width - 1)) return [];
  return frames
    .filter(({ bounds }) => bounds.y === y && bounds.width === width && bounds.height === height)
    .map((frame) => {
      const { bounds } = frame;
      const [start, end] = [bounds.x + 1, bounds.x + width - 1];
      return { row: y + 1, height: height - 2, start, end, name: frameTitle(grid, frame) };
    });
}

/**
 * The only box in a dialog but for lists above it, not lit, with one text in it; the cursor is on a
 * button below.
 */
function isLeft({ grid, frames, screen: { cursor } }: Scene, box: Frame): boolean {
  const { x, y, width } = box.bounds;
  const outer = frames.findLast((other) => other !== box && contains(other.bounds, box.bounds));
  const at = { x: cursor.col, y: cursor.row, width: 1, height: 1 };
  if (outer === undefined || !cursor.visible || !contains(outer.bounds, at)) return false;
  const inner = frames.filter((other) => other !== outer && contains(outer.bounds, other.bounds));
  // Below a list, a title says what is shown of the current row.
  const isList = ({ bounds: { y: top, height } }: Frame) =>
    height > 3 && top + height <= y && frameTitle(grid, box) === "";
  if (inner.some((other) => other !== box && !isList(other))) return false;
  if (cursor.row < y + 3) return false;
  const { x: left, width: span } = outer.bounds;
  const buttons = bracketedWords(grid, cursor.row, left + 1, left + span - 1);
  const isLit = grid.background(y + 1, x + 1) !== grid.background(y, x + 1);
  const isOneText = !/\S\s{2,}\S/.test(grid.text(y + 1, x + 1, x + width - 1));
  return (
    buttons.some(({ start, end }) => holdsColumn(start, end, cursor.col)) && !isLit && isOneText
  );
}

/** What the title of a box says that waits for what is searched for. */
const SEARCH = /^(?:search|find|filter)(?: (?:for|by|in|a|an|the|all))?(?: \p{L}+){0,2}$/iu;
/** The bright black of the terminal. */
const GREY = 8;

/** A box on a full screen in which a search can be typed: it is empty, or says in faint letters what may be. */
function isInvited(scene: Scene, { bounds }: Frame): boolean {
  const { grid, screen } = scene;
  if (!screen.alternateScreen || bounds.width < MIN_SIGNED || scene.isEditor) return false;
  if (!SEARCH.test(withoutColon(frameTitle(grid, { bounds })))) return false;
  const row = bounds.y + 1;
  const [left, right] = [bounds.x + 1, bounds.x + bounds.width - 1];
  const start = grid.textStart(row, left, right);
  if (start === right) return true;
  const end = grid.textEnd(row, start, right);
  if (start > left + 2 || end > right - 2) return false;
  const { dim, fg } = screen.lines[row]!.cells[start]!.style;
  const isFaint = dim || fg === GREY || /^#([4-9a]\w)\1\1$/u.test(`${fg}`);
  return isFaint && grid.lookEnd(row, start) >= end;
}

/** Things side by side, or a sentence: behind what a program says, the cursor may be left. */
function isMessage(text: string): boolean {
  // Dots may fill what is not written on.
  if (/^ ?[>❯›] |\.{4}$/u.test(text)) return false;
  return /\S {3,}\S/.test(text) || /^\s*\p{L}\S* \S+ .*(?:[.!…]|\.\.\.)$/u.test(text);
}

/** One of several boxes of one row with titles, of one size, right below each other: a panel has more rows. */
function isStacked(grid: Grid, { bounds }: Frame, boxes: readonly Frame[]): boolean {
  const { x, y, width } = bounds;
  if (frameTitle(grid, { bounds }) === "") return false;
  return boxes.some((other) => {
    const isNext = other.bounds.x === x && other.bounds.width === width;
    const apart = Math.abs(other.bounds.y - y);
    return isNext && apart >= 3 && apart <= 4 && frameTitle(grid, other) !== "";
  });
}

function holdsColumn(start: number, end: number, col: number): boolean {
  return col >= start && col < end;
}

function isTwin(grid: Grid, { bounds }: Frame, other: Frame): boolean {
  const { x, y, width } = other.bounds;
  return (
    x === bounds.x && width === bounds.width && y !== bounds.y && frameTitle(grid, other) !== ""
  );
}

/**
 * A box of the same size in the same columns, with a word in front of it; or above it, where both have one
 * there and none in front.
 */
function isLabelledTwin(grid: Grid, current: Frame, other: Frame): boolean {
  const { x, y, width } = other.bounds;
  if (x !== current.bounds.x || width !== current.bounds.width || y === current.bounds.y)
    return false;
  if (labelBeside(grid, 0, other) !== undefined) return true;
  const isAbove = labelBeside(grid, 0, current) === undefined;
  return isAbove && [current, other].every(({ bounds }) => hasLabelAbove(grid, bounds));
}

/** Words that start above the corner of a box or one or two columns behind it, and end above the box. */
function hasLabelAbove(grid: Grid, { x, y, width }: Bounds): boolean {
  const row = y - 1;
  const start = grid.textStart(row, x, x + width);
  const end = grid.textEnd(row, x, x + width);
  if (row < 0 || start > x + 2 || !grid.isBlankRun(row, end, end + 2)) return false;
  return /^\p{Lu}[\p{L}\p{N} -]{1,30}:?$/u.test(grid.text(row, start, end));
}

/** The words in front of what stands in a box, or in front of its upper edge. */
function labelBeside(grid: Grid, left: number, { bounds: { x, y } }: Frame): string | undefined {
  for (const row of [y + 1, y]) {
    const label = labelBefore(grid, row, left, x);
    if (label !== undefined) return label;
  }
  return undefined;
}

/**
 * Rows without text in a frame with a run of another ground: below a label that starts where it
 * does, or with the cursor in it, named by the frame.
 */
function emptyFields(scene: Scene, frame: Frame): Field[] {
  const { grid, screen } = scene;
  const { cursor } = screen;
  const { x, y, width, height } = frame.bounds;
  const [left, right] = [x + 1, x + width - 1];
  const fields: Field[] = [];
  for (let row = y + 1; row < y + height - 1; row++) {
    if (!grid.isBlankRun(row, left, right)) continue;
    const runs = runsIn(grid, row, left, right);
    for (const { start, end } of runs) {
      if (end - start < MIN_EMPTY) continue;
      const isOnGround = grid.background(row - 1, start) === grid.background(row, left);
      const label = row > y + 1 && isOnGround ? labelOver(grid, row, start, right) : undefined;
      const hasCursor =
        cursor.visible && cursor.row === row && cursor.col >= start && cursor.col <= end;
      const name = label ?? (hasCursor ? frameTitle(grid, frame) : "");
      if (name !== "") fields.push({ row, start, end, name: withoutColon(name) });
    }
    if (runs.length === 0) fields.push(...bareField(scene, frame, row));
  }
  return fields;
}

/** The runs of another ground than at the left, without what goes on to the right edge. */
function runsIn(
  grid: Grid,
  row: number,
  left: number,
  right: number,
): { start: number; end: number }[] {
  const around = grid.background(row, left);
  const runs: { start: number; end: number }[] = [];
  for (let start = left; start < right; start++) {
    if (grid.background(row, start) === around) continue;
    let end = start;
    while (end < right && grid.background(row, end) !== around) end++;
    if (end < right) runs.push({ start, end });
    start = end;
  }
  return runs;
}

/** Where no ground tells: the cursor below the first letter of a label with a colon. */
function bareField({ grid, screen }: Scene, { bounds }: Frame, row: number): Field[] {
  const { cursor } = screen;
  const { x, y, width } = bounds;
  const [left, right] = [x + 1, x + width - 1];
  const isPage = x === 0 || x + width >= grid.cols;
  if (!cursor.visible || cursor.row !== row || row === y + 1 || isPage) return [];
  const start = cursor.col;
  const label = labelOver(grid, row, start, right);
  const end = right - (start - left);
  if (label === undefined || !BARE_LABEL.test(label) || end - start < MIN_EMPTY) return [];
  return [{ row, start, end, name: withoutColon(label) }];
}

/** The text in the row above a box, inside the frame around both. */
function textAbove(grid: Grid, { x, y, width }: Bounds, outer: Bounds | undefined): string {
  const from = outer === undefined ? x : outer.x + 1;
  const to = outer === undefined ? x + width : outer.x + outer.width - 1;
  if (outer !== undefined && y - 1 <= outer.y) return frameTitle(grid, { bounds: outer });
  const text = grid.text(y - 1, from, to).trim();
  return /[\p{L}\p{N}]/u.test(text) ? text : "";
}
