import { contains } from "../segment/bounds.ts";
import { ANY } from "../segment/box-glyphs.ts";
import type { Mark } from "../segment/check-marks.ts";
import type { Scene } from "../segment/scene.ts";
import { singles } from "../segment/singles.ts";
import { typedInBox } from "../segment/typed-in-box.ts";
import type { Found } from "./found.ts";

/**
 * True if the visible cursor waits in the brackets of a mark, in a column of marks on a full screen. An editor
 * may light the line in which somebody writes.
 */
export function hasCursorInside(scene: Scene, marks: readonly Mark[]): boolean {
  const { grid, screen } = scene;
  const { cursor, alternateScreen } = screen;
  if (!alternateScreen || !cursor.visible || !areColumn(marks) || scene.isEditor) return false;
  const grounds = new Set(marks.map(({ row, nameCol }) => grid.background(row, nameCol)));
  if (grounds.size > 1) return false;
  return marks.some(({ row, markCol }) => cursor.row === row && cursor.col === markCol + 1);
}

/** True if the brackets of one mark in a column lie on a ground of their own, and its text does not. */
export function hasLitBrackets({ grid, screen }: Scene, marks: readonly Mark[]): boolean {
  if (!screen.alternateScreen || !areColumn(marks)) return false;
  const odd = singles(marks.map(({ row, markCol }) => grid.background(row, markCol)));
  const lit = marks[odd[0] ?? -1];
  if (lit === undefined || odd.length > (marks.length === 2 ? 2 : 1)) return false;
  const candidates = marks.length === 2 ? marks : [lit];
  return candidates.some(({ row, markCol, nameCol }) => {
    const ground = grid.background(row, markCol);
    const isWhole = [markCol + 1, markCol + 2].every((col) => grid.background(row, col) === ground);
    return isWhole && ground !== grid.pageGround && grid.background(row, nameCol) !== ground;
  });
}

/** True if marks go on in the column of others that are controls, further down than these reach. */
export function isBelowControls(
  { screen }: Scene,
  marks: readonly Mark[],
  controls: readonly (readonly Mark[])[],
): boolean {
  const [first] = marks;
  if (first === undefined || first.frame !== undefined || first.bare || !screen.alternateScreen)
    return false;
  if (!areColumn(marks) || !marks.some(({ checked }) => checked === false)) return false;
  return controls.some(
    ([other]) =>
      other !== undefined &&
      other.frame === undefined &&
      !other.bare &&
      other.markCol === first.markCol,
  );
}

function areColumn(marks: readonly Mark[]): boolean {
  const [first, ...others] = marks;
  if (first === undefined || first.bare || others.length === 0) return false;
  return others.every(({ markCol, inline }) => markCol === first.markCol && !inline);
}

/** `[+]`, where others in a form are empty. */
export function isPlus({ glyph, bare }: Mark): boolean {
  return glyph === "+" && !bare;
}

/** `(-)`: in a choice of one, what cannot be chosen. */
export function isUnavailable({ role, glyph, bare }: Mark): boolean {
  return role === "radio" && glyph === "-" && !bare;
}

/** True for marks of which some are empty, in a frame that has two push buttons or more, or whose box is in one. */
export function isInDialog({ frames }: Scene, marks: readonly Mark[], { regions }: Found): boolean {
  const own = marks[0]!.frame;
  if (own === undefined || !marks.some(({ checked }) => checked === false)) return false;
  const around = marks.some(isUnavailable)
    ? frames.filter(({ bounds }) => contains(bounds, own.bounds))
    : [own];
  return around.some((frame) => {
    const buttons = regions.filter(
      ({ role, bounds }) => role === "button" && contains(frame.bounds, bounds),
    );
    return buttons.length > 1;
  });
}

/**
 * True if round marks are boxes to tick all the same: two or more of them are, or a pointer stands
 * beside them and a hint says that the space bar does something to the one it points at.
 */
export function areTicked(marks: readonly Mark[], { regions }: Found): boolean {
  const [first] = marks;
  if (first?.role !== "radio" || !first.bare) return false;
  const isDense = marks.every(({ row, markCol }, index) => {
    const before = marks[index - 1];
    return before === undefined || (row === before.row + 1 && markCol === before.markCol);
  });
  if (!isDense || marks.length < 2) return false;
  if (marks.filter(({ checked }) => checked === true).length > 1) return true;
  const isPointed = marks.some(({ pointed }) => pointed);
  return isPointed && regions.some(({ shortcut }) => shortcut === "Space");
}

/** A row of so many words is a sentence, and so many of these are a text. */
const MIN_WORDS = 4;
const MIN_SENTENCES = 2;
/** Columns from a scrollbar to the side of its frame, with both of them. */
const MAX_BESIDE_BAR = 3;
/** A row of a form: a field behind its label, also an empty one. */
const IN_FORM = /_{3}|\]$|:(?: |$)/u;

/**
 * True for marks of a text that a box shows: nothing of them is lit, no line stands in it, and around them
 * stand sentences in their own look, with at most one button to leave the box; or, without a button, lines of
 * other text go on in their column.
 */
export function areOfText(scene: Scene, marks: readonly Mark[], found: Found): boolean {
  const { grid } = scene;
  const [first] = marks;
  if (first?.frame === undefined || !isInOneLook(scene, first)) return false;
  const { bounds } = first.frame;
  const buttons = found.regions.filter(
    (region) => region.role === "button" && contains(bounds, region.bounds),
  );
  if (buttons.length > 1) return false;
  const marked = new Set([...scene.marks.values()].flat().map(({ row }) => row));
  const look = grid.look(first.row, first.nameCol);
  const left = bounds.x + 1;
  // Beside a text that does not fit, a scrollbar stands.
  const bar = scene.scrollbars.find(
    (other) => contains(bounds, other) && other.x >= bounds.x + bounds.width - MAX_BESIDE_BAR,
  );
  const right = bar?.x ?? bounds.x + bounds.width - 1;
  const isText = (row: number): boolean =>
    row > bounds.y &&
    row < bounds.y + bounds.height - 1 &&
    !marked.has(row) &&
    found.isFree(row, left, right) &&
    grid.look(row, grid.textStart(row, left, right)) === look &&
    grid.look(row, grid.textEnd(row, left, right) - 1) === look;
  const goesOn = (row: number): boolean =>
    isText(row) && grid.textStart(row, left, right) === first.markCol;
  let sentences =
    buttons.length === 0 && (goesOn(first.row - 1) || goesOn(marks.at(-1)!.row + 1))
      ? MIN_SENTENCES
      : 0;
  for (let row = bounds.y + 1; row < bounds.y + bounds.height - 1; row++) {
    if (grid.nextBox(row, left, right, ANY) < right) return false;
    if (!isText(row)) continue;
    const text = grid.text(row, left, right).trim();
    const words = text.match(/\p{L}{2,}/gu)?.length ?? 0;
    if (words >= MIN_WORDS && !IN_FORM.test(text)) sentences++;
  }
  return sentences >= MIN_SENTENCES;
}

/** Whether all marks of the frame of one are drawn alike from the first to the last cell, without a hot letter. */
function isInOneLook({ grid, marks: all }: Scene, { frame, row, markCol }: Mark): boolean {
  const look = grid.look(row, markCol);
  for (const marks of all.values()) {
    for (const mark of marks) {
      if (mark.frame !== frame) continue;
      for (let col = mark.start; col < mark.end; col++)
        if (!grid.isBlank(mark.row, col) && grid.look(mark.row, col) !== look) return false;
    }
  }
  return true;
}

/** `( ) lamp, (*) fan, ( ) horn`: marks of one row that a sentence lists, each but the last with a comma. */
export function areListed(marks: readonly Mark[]): boolean {
  return (
    marks.length > 1 &&
    marks.every(({ row, name, nameCol, markCol }, index) =>
      index === marks.length - 1
        ? row === marks[0]!.row
        : row === marks[0]!.row && nameCol > markCol && /[,;]$/.test(name),
    )
  );
}

/**
 * True for marks in a drawing or a table in a frame: words stand far behind one of them, or signs in front. Nothing
 * tells what the keys would do: the cursor is elsewhere, the program does not listen for the mouse, no control was
 * found so far, and all that stands in the frame looks alike.
 */
export function areDrawn(scene: Scene, marks: readonly Mark[], { regions }: Found): boolean {
  const { grid, screen } = scene;
  const { frame } = marks[0]!;
  if (frame === undefined || screen.mouse !== "none" || regions.length > 0) return false;
  if (marks.some(({ pointed, bare }) => pointed || bare)) return false;
  const { x, y, width, height } = frame.bounds;
  const { col, row, visible } = screen.cursor;
  if (visible && contains(frame.bounds, { x: col, y: row, width: 1, height: 1 })) return false;
  const look = grid.look(marks[0]!.row, marks[0]!.markCol);
  for (let at = y + 1; at < y + height - 1; at++)
    for (let col = x + 1; col < x + width - 1; col++) if (grid.look(at, col) !== look) return false;
  return [...scene.marks.values()].some(
    ([first, ...others]) =>
      first?.frame === frame &&
      (isBehindSigns(scene, first) || [first, ...others].some((mark) => hasGap(scene, mark))),
  );
}

function isBehindSigns({ grid }: Scene, { row, start, frame }: Mark): boolean {
  return /^\s*[^\s\p{L}\p{N}]{2,}\s*$/u.test(grid.text(row, frame!.bounds.x + 1, start));
}

function hasGap({ grid }: Scene, { row, nameCol, end }: Mark): boolean {
  return / {3}/.test(grid.text(row, nameCol, end));
}

/** Right below what is typed in a box, and in the same box. */
export function isBelowTyped(scene: Scene, { row, start, frame }: Mark): boolean {
  if (row !== scene.screen.cursor.row + 1 || frame === undefined) return false;
  const field = typedInBox(scene);
  return field !== undefined && start > frame.bounds.x && start <= field.start;
}

/** True for boxes to tick side by side: in a text, two words in bold are drawn so as well. */
export function isRowOfBoxes(marks: readonly Mark[]): boolean {
  return marks.every(({ role, row }) => role === "checkbox" && row === marks[0]!.row);
}
