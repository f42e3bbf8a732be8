import type { Mark } from "../segment/check-marks.ts";
import type { Scene } from "../segment/scene.ts";
import { singles } from "../segment/singles.ts";
import type { Found } from "./found.ts";

/**
 * True if the visible cursor waits in the brackets of a mark, in a column of marks on a full screen. An editor
 * may light the line in which somebody writes.
 */
export function hasCursorInside({ grid, screen }: Scene, marks: readonly Mark[]): boolean {
  const { cursor, alternateScreen } = screen;
  if (!alternateScreen || !cursor.visible || !areColumn(marks)) return false;
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
