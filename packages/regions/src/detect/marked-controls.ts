import type { Region } from "@pilotty/protocol";
import { contains } from "../segment/bounds.ts";
import { WALL } from "../segment/box-glyphs.ts";
import type { Mark } from "../segment/check-marks.ts";
import { isAboveFiller } from "../segment/editor.ts";
import { type Frame, isLive } from "../segment/frames.ts";
import type { Grid } from "../segment/grid.ts";
import { asksAt } from "../segment/question.ts";
import type { Scene } from "../segment/scene.ts";
import { singles } from "../segment/singles.ts";
import { focusedSibling, holdsCursor } from "./focus.ts";
import type { Found } from "./found.ts";
import { areAdjacent, chosenOne, hasBar, isInteractive, litRow, oddOne } from "./lit-marks.ts";
import {
  areDrawn,
  areListed,
  areOfText,
  areTicked,
  hasCursorInside,
  hasLitBrackets,
  isBelowControls,
  isBelowTyped,
  isInDialog,
  isPlus,
  isRowOfBoxes,
  isUnavailable,
} from "./mark-places.ts";

/** Columns between two marks that follow each other in a tree. */
const MAX_INDENT = 8;
/** Rows between two marks of one column that stand in no frame: further apart is no company. */
const MAX_GAP = 3;

/**
 * Controls with a mark in front: checkboxes and radio buttons. Marks are looked at together with
 * their company, since a mark alone is no evidence: text, logs and to-do lists are full of them.
 */
export function markedControls(scene: Scene, found: Found, role: Mark["role"]): Region[] {
  if (scene.marks.size === 0) return [];
  const round = companiesOf(scene, "radio").filter((marks) => areTicked(marks, found));
  const companies =
    role === "checkbox"
      ? [...companiesOf(scene, role), ...round]
      : companiesOf(scene, role).filter((marks) => !areTicked(marks, found));
  const visible = companies.filter((marks) => marks.some(({ inline }) => !inline));
  const controls = visible.filter((marks) => areControls(scene, marks, found));
  const others = visible.filter(
    (marks) => !controls.includes(marks) && isBelowControls(scene, marks, controls),
  );
  return [...controls, ...others].flatMap((marks) =>
    toRegions(scene, marks).map((region) => ({ ...region, role })),
  );
}

/** Marks that keep company: in one frame and column (or row), or near each other without a frame. */
function companiesOf({ marks: all, grid }: Scene, role: Mark["role"]): Mark[][] {
  const companies: Mark[][] = [];
  // By frame and place, the indexes of the companies that were there.
  const known = new Map<Frame | undefined, Map<string, number[]>>();
  const marks = [...all.values()].flat().filter((mark) => mark.role === role);
  for (const mark of marks) {
    const here = known.get(mark.frame) ?? new Map<string, number[]>();
    known.set(mark.frame, here);
    const places = placesOf(mark);
    const open = places
      .flatMap((place) => here.get(place) ?? [])
      .filter((index) => keepsCompany(companies[index]!.at(-1)!, mark))
      .filter((index) => !isAskedBetween(grid, companies[index]!.at(-1)!, mark));
    const index = open.length > 0 ? Math.min(...open) : companies.push([]) - 1;
    companies[index]!.push(mark);
    for (const place of places) {
      const there = here.get(place);
      if (there === undefined) here.set(place, [index]);
      else if (!there.includes(index)) there.push(index);
    }
  }
  return companies;
}

/** Where a mark meets its company. */
function placesOf(mark: Mark): string[] {
  if (mark.bare) return ["bare"];
  const places = [`column ${mark.markCol}`, `row ${mark.row}`];
  return mark.frame === undefined && !mark.inline ? [...places, "tree"] : places;
}

/** Whether a mark goes on with a company, by its last one. */
function keepsCompany(last: Mark, mark: Mark): boolean {
  const isNear = mark.row - last.row <= MAX_GAP;
  // Bare marks may be indented: a tree of choices.
  if (mark.bare) return isNear;
  if (mark.row === last.row) return true;
  if (mark.frame !== undefined) return last.markCol === mark.markCol;
  // Without a frame around them, those of a tree are indented, too.
  const isInTree =
    !last.inline && !mark.inline && Math.abs(last.markCol - mark.markCol) <= MAX_INDENT;
  return isNear && (last.markCol === mark.markCol || isInTree);
}

/** Questions that were answered before have ticks as well; the choices of the next one stand below it. */
function isAskedBetween(grid: Grid, last: Mark, { bare, row }: Mark): boolean {
  if (!bare || !/[✔✓]/u.test(last.glyph)) return false;
  for (let between = last.row + 1; between < row; between++) if (asksAt(grid, between)) return true;
  return false;
}

function areControls(scene: Scene, marks: readonly Mark[], found: Found): boolean {
  const { grid, screen } = scene;
  // `[+]`, `[-]`, `[!]` in the column: messages of a program, or a tree that folds.
  const others = marks.filter((mark) => mark.checked === undefined && !mark.partial);
  const areKnown = others.every((mark) => isPlus(mark) || isUnavailable(mark));
  if (others.length > 0 && !(areKnown && isInDialog(scene, marks, found))) return false;
  if (marks.some(({ partial }) => partial) && !marks.some(isSurelyBox)) return false;
  if (areListed(marks) || (marks[0]!.frame === undefined && isAboveFiller(scene))) return false;
  const first = marks[0]!;
  const hasCompany = marks.length >= 2 || isBesideOthers(scene, first);
  const hasEmpty = marks.some((mark) => mark.checked === false);
  const isStyled = marks.every((mark) => isStyledApart(scene, mark));
  // A sign in front of more than one row quotes them.
  const isPointed = new Set(marks.flatMap(({ pointed, row }) => (pointed ? [row] : []))).size === 1;
  if (first.glyph === "✔" || first.glyph === "✓") {
    const inks = new Set(marks.map((mark) => grid.ink(mark.row, mark.markCol)));
    return (
      marks.length >= 3 &&
      inks.size === 2 &&
      isInteractive(scene, marks) &&
      (areAdjacent(marks) || areNested(scene, marks))
    );
  }
  if (first.bare && isLegend(scene, marks)) return false;
  if (first.bare) return hasCompany && (isPointed || hasEmpty) && isInteractive(scene, marks);
  if (isPointed && hasCompany && hasEmpty && isInteractive(scene, marks)) return true;
  if (first.frame === undefined)
    return (
      (hasCompany &&
        hasEmpty &&
        ((isStyled && !isRowOfBoxes(marks)) || hasBar(scene, marks) || isAsked(scene, marks))) ||
      litRow(scene, marks) !== undefined ||
      (hasEmpty && (hasLitBrackets(scene, marks) || hasCursorInside(scene, marks))) ||
      isInForm(scene, marks, found) ||
      isBelowBoxes(marks, found)
    );

  const here = { x: first.start, y: first.row, width: 1, height: 1 };
  const around = scene.frames.filter((frame) => contains(frame.bounds, here));
  if (!around.some((frame) => isLive(grid, frame, screen.cursor))) return false;
  const hasButtons = found.regions.some(
    ({ role, bounds }) =>
      role === "button" && around.some((frame) => contains(frame.bounds, bounds)),
  );
  if (
    isStyled ||
    isBelowTyped(scene, first) ||
    marks.some((mark) => holdsCursor(mark, screen.cursor))
  )
    return true;
  if (areOfText(scene, marks, found)) return false;
  if (hasButtons) return true;
  if (areDrawn(scene, marks, found)) return false;
  // Marks that are all `[*]` and nothing else: the messages of a program that runs in a frame.
  return (
    hasCompany &&
    (hasEmpty || isBesideOthers(scene, first) || marks.some((mark) => mark.glyph !== "*"))
  );
}

/** `■ cached  □ miss`: what the signs of a chart mean, in one row above the prompt of a shell. */
function isLegend({ isApplication, screen }: Scene, marks: readonly Mark[]): boolean {
  const isOneRow = marks.every(({ row }) => row === marks[0]!.row);
  return isOneRow && !isApplication && screen.cursor.row > marks[0]!.row;
}

/** True for a mark that neither logs nor trees have in this place: empty, or crossed. */
function isSurelyBox({ checked, glyph }: Mark): boolean {
  return checked === false || /[xX✓✔]/u.test(glyph);
}

/** Rows between the marks of a form without a frame and its buttons, at the most. */
const MAX_ROWS_TO_BUTTONS = 6;

/** True if push buttons stand near the marks, also in no frame, and in the same panel. */
function isInForm({ grid, screen, frames }: Scene, marks: readonly Mark[], found: Found): boolean {
  if (!screen.alternateScreen && screen.mouse === "none") return false;
  const [first, last] = [marks[0]!, marks.at(-1)!];
  return found.regions.some(({ role, shortcut, bounds }) => {
    if (role !== "button" || shortcut !== undefined) return false;
    if (frames.some((frame) => frame.bounds.height > 3 && contains(frame.bounds, bounds)))
      return false;
    const rows = [first.row - bounds.y - bounds.height, bounds.y - last.row - 1];
    const isNear = rows.some((count) => count >= 0 && count <= MAX_ROWS_TO_BUTTONS);
    return (
      isNear && grid.nextBox(bounds.y, Math.min(first.start, bounds.x), bounds.x, WALL) >= bounds.x
    );
  });
}

/** Rows and columns between boxes to tick and a choice of one that goes on with them. */
const MAX_STEP = 3;

/** True if a mark goes on with boxes to tick that were found above it, as in a tree. */
function isBelowBoxes(marks: readonly Mark[], found: Found): boolean {
  const { role, row, markCol } = marks[0]!;
  return (
    role === "radio" &&
    found.regions.some((region) => {
      const { x, y } = region.bounds;
      const isNear = y < row && y >= row - MAX_STEP && Math.abs(x - markCol) <= MAX_STEP;
      return region.role === "checkbox" && isNear;
    })
  );
}

/** True if marks of the other kind stand in the same frame, an empty one among them. */
function isBesideOthers({ marks }: Scene, { frame, role }: Mark): boolean {
  if (frame === undefined) return false;
  for (const others of marks.values()) {
    const isOther = (other: Mark) => other.frame === frame && other.role !== role && !other.inline;
    if (others.some((other) => isOther(other) && other.checked === false)) return true;
  }
  return false;
}

/** Rows below a choice that a program asks for on a screen that scrolls. */
const MAX_ROWS_BELOW = 2;

/**
 * True for a choice of one below a question, at the end of a screen whose cursor is hidden: nobody
 * types, and nothing is drawn below.
 */
function isAsked({ grid, screen, lastRow }: Scene, marks: readonly Mark[]): boolean {
  const first = marks[0]!;
  const isOfOne =
    first.role === "radio" && marks.filter(({ checked }) => checked === true).length === 1;
  if (!isOfOne || screen.cursor.visible || !areAdjacent(marks)) return false;
  // Between the question and the marks a row may be left free, and one below them, above what the keys do.
  const isFreeAbove = grid.isBlankRun(first.row - 1, 0, grid.cols);
  const question = grid.text(first.row - (isFreeAbove ? 2 : 1), 0, grid.cols);
  return marks.at(-1)!.row >= lastRow - MAX_ROWS_BELOW && /^\S.*[?:]$/.test(question);
}

/** In groups, right below a question with a hidden cursor, one of them in a look of its own. */
function areNested({ grid, screen }: Scene, marks: readonly Mark[]): boolean {
  const first = marks[0]!.row;
  if (screen.cursor.visible || !asksAt(grid, first - 1)) return false;
  const isDense = marks.every(({ row }, index) => row === first + index);
  return isDense && singles(marks.map(({ row, nameCol }) => grid.look(row, nameCol))).length === 1;
}

/** True if the mark is drawn in another colour than its text, or on another ground than its row. */
function isStyledApart({ grid }: Scene, { row, markCol, nameCol, start }: Mark): boolean {
  return (
    grid.ink(row, markCol) !== grid.ink(row, nameCol) ||
    grid.background(row, markCol) !== grid.background(row, start > 0 ? start - 1 : nameCol)
  );
}

function toRegions(scene: Scene, marks: readonly Mark[]): Region[] {
  const { grid, screen } = scene;
  const focused =
    marks.find((mark) => mark.pointed) ??
    focusedSibling(grid, marks, screen.cursor) ??
    (marks[0]?.frame === undefined && marks[0]?.role === "checkbox"
      ? litRow(scene, marks)
      : undefined) ??
    (isAsked(scene, marks) ? marks.find(({ checked }) => checked === true) : undefined) ??
    (marks[0]?.bare ? oddOne(marks, (mark) => grid.look(mark.row, mark.nameCol)) : undefined) ??
    (marks[0]?.bare ? chosenOne(scene, marks) : undefined);
  // A tick that is drawn in every row says yes where it is not faint.
  const isFaint = ({ row, markCol }: Mark) => screen.lines[row]?.cells[markCol]?.style.dim === true;
  const stateOf = (mark: Mark) =>
    /[✔✓]/.test(mark.glyph) && mark.bare
      ? !isFaint(mark)
      : (mark.checked ?? (mark.partial ? "mixed" : isPlus(mark)));
  return marks.map((mark) => ({
    role: mark.role,
    name: mark.name,
    bounds: { x: mark.start, y: mark.row, width: mark.end - mark.start, height: 1 },
    text: grid.text(mark.row, mark.start, mark.end),
    focused: mark === focused,
    checked: stateOf(mark),
  }));
}
