import type { Region } from "@pilotty/protocol";
import { contains } from "../segment/bounds.ts";
import { type Mark, marksOf } from "../segment/check-marks.ts";
import { isLive } from "../segment/frames.ts";
import type { Scene } from "../segment/scene.ts";
import { focusedSibling, holdsCursor } from "./focus.ts";

/** Rows between two marks of one column that stand in no frame: further apart is no company. */
const MAX_GAP = 3;

/**
 * Checkboxes: `[x] Log`, `[ ] Trace`, `[*] vim  Vi improved`. Marks are looked at by column, since
 * a mark alone is no evidence: text, logs and to-do lists are full of them.
 */
export function detectCheckboxes(scene: Scene, found: readonly Region[]): Region[] {
  return columnsOf(scene)
    .filter((column) => isCheckboxColumn(scene, column, found))
    .flatMap((column) => toRegions(scene, column));
}

/** The marks of a screen by frame and column; without a frame, by nearness as well. */
function columnsOf({ grid, segments }: Scene): Mark[][] {
  const columns: Mark[][] = [];
  for (const mark of segments.flatMap((segment) => marksOf(grid, segment))) {
    const column = columns.find((marks) => {
      const last = marks.at(-1)!;
      if (last.frame !== mark.frame || last.markCol !== mark.markCol) return false;
      return mark.frame !== undefined || mark.row - last.row <= MAX_GAP;
    });
    if (column === undefined) columns.push([mark]);
    else column.push(mark);
  }
  return columns;
}

function isCheckboxColumn(scene: Scene, marks: readonly Mark[], found: readonly Region[]): boolean {
  const { grid, screen } = scene;
  // `[+]`, `[-]`, `[!]` in the column: messages of a program, or a tree that folds.
  if (marks.some((mark) => mark.checked === undefined)) return false;
  const first = marks[0]!;
  const hasCompany = marks.length >= 2;
  const hasEmpty = marks.some((mark) => mark.checked === false);
  const isStyled = marks.every((mark) => isStyledApart(scene, mark));
  if (first.frame === undefined) return hasCompany && hasEmpty && isStyled;

  const here = { x: first.start, y: first.row, width: 1, height: 1 };
  const around = scene.frames.filter((frame) => contains(frame.bounds, here));
  if (!around.some((frame) => isLive(grid, frame, screen.cursor))) return false;
  const hasButtons = found.some(
    ({ role, bounds }) =>
      role === "button" && around.some((frame) => contains(frame.bounds, bounds)),
  );
  if (hasButtons || isStyled || marks.some((mark) => holdsCursor(mark, screen.cursor))) return true;
  // Marks that are all `[*]` and nothing else: the messages of a program that runs in a frame.
  return hasCompany && (hasEmpty || marks.some((mark) => mark.glyph !== "*"));
}

/** True if the mark is drawn in another colour than its text, or on another ground than its row. */
function isStyledApart({ grid }: Scene, { row, markCol, nameCol, start }: Mark): boolean {
  return (
    grid.ink(row, markCol) !== grid.ink(row, nameCol) ||
    grid.background(row, markCol) !== grid.background(row, start > 0 ? start - 1 : nameCol)
  );
}

function toRegions({ grid, screen }: Scene, marks: readonly Mark[]): Region[] {
  const focused = focusedSibling(grid, marks, screen.cursor);
  return marks.map((mark) => ({
    role: "checkbox",
    name: mark.name,
    bounds: { x: mark.start, y: mark.row, width: mark.end - mark.start, height: 1 },
    text: grid.text(mark.row, mark.start, mark.end),
    focused: mark === focused,
    checked: mark.checked === true,
  }));
}
