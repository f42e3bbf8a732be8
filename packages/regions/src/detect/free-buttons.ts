import { type BracketedWord, bracketedWords } from "../segment/bracketed-words.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";
import { litSibling } from "./focus.ts";

/**
 * Buttons that no frame vouches for, in sets of siblings: adjacent rows of one shape are one set.
 */
export function freeButtons(scene: Scene): BracketedWord[][] {
  const rows = scene.segments
    .map(({ row, start, end }) => bracketedWords(scene.grid, row, start, end))
    .filter((words) => words.length > 0);
  const sets: BracketedWord[][] = [];
  const used = new Set<BracketedWord[]>();
  for (const words of rows) {
    if (used.has(words)) continue;
    const column = columnFrom(scene, rows, words);
    if (column.length > 0) {
      for (const own of column) used.add(own);
      sets.push(column.flat());
      continue;
    }
    if (!(looksLikeButtons(scene, words) || areSetOff(scene, words))) continue;
    used.add(words);
    const set = [words];
    for (const step of [-1, 1]) {
      let row = words[0]!.row + step;
      for (;;) {
        const next = rows.find(
          (other) => other[0]!.row === row && !used.has(other) && continues(words, other),
        );
        if (next === undefined) break;
        used.add(next);
        set.push(next);
        row += step;
      }
    }
    sets.push(set.flat());
  }
  return sets;
}

/** As many words below each other are a column of buttons. */
const MIN_COLUMN = 3;

/**
 * From a row on, those with one word each in the same columns, padded to one width, each in a look from
 * bracket to bracket: exactly one of them is lit.
 */
function columnFrom(
  { grid, screen }: Scene,
  rows: readonly BracketedWord[][],
  first: BracketedWord[],
): BracketedWord[][] {
  if (!screen.alternateScreen || first.length !== 1 || !isInOwnLook(grid, first[0]!)) return [];
  const column = [first];
  for (let index = rows.indexOf(first) + 1; index < rows.length; index++) {
    const next = rows[index]!;
    const { row } = next[0]!;
    if (row === first[0]!.row + column.length && next.length === 1 && continues(first, next)) {
      if (isInOwnLook(grid, next[0]!)) column.push(next);
    } else if (row > first[0]!.row + column.length) break;
  }
  const words = column.flat();
  const isColumn = column.length >= MIN_COLUMN && words.every(({ padded }) => padded);
  return isColumn && litSibling(grid, words) !== undefined ? column : [];
}

/**
 * Two or more of one bracket, each on a ground of its own, or, where a program has the alternate
 * screen or the mouse, padded and in a look that is not the text's from bracket to bracket; where it
 * has both, padded to one width.
 */
function areSetOff(scene: Scene, words: readonly BracketedWord[]): boolean {
  const { grid, screen } = scene;
  const [first] = words;
  if (first === undefined || words.length < 2) return false;
  if (words.some((word) => word.bracket !== first.bracket)) return false;
  if (endsForm(scene, words)) return true;
  if (words.every((word) => isOnOwnGround(grid, word))) return true;
  if (screen.alternateScreen && screen.mouse !== "none" && arePaddedAlike(grid, words)) return true;
  const isAtWork = screen.alternateScreen || screen.mouse !== "none";
  if (!isAtWork || !words.every(({ padded }) => padded)) return false;
  return (
    words.every((word) => isInOwnLook(grid, word)) ||
    words.every((word) => hasOwnBrackets(grid, word))
  );
}

/** Marks that are a form. */
const MIN_MARKS = 2;

/**
 * `< Next >    < Back >    < Abort >` in a full screen without a cursor, far enough apart and with free rows
 * around, below the marks of a form.
 */
function endsForm({ grid, screen, marks }: Scene, words: readonly BracketedWord[]): boolean {
  if (!screen.alternateScreen || screen.cursor.visible || marks.size < MIN_MARKS) return false;
  const [{ row }] = words as [BracketedWord];
  if (![row - 1, row + 1].every((next) => grid.isBlankRun(next, 0, grid.cols))) return false;
  const isPadded = words.every(({ padded, start }, index) => {
    const before = words[index - 1];
    return padded && (before === undefined || start - before.end >= 2);
  });
  return isPadded && [...marks.keys()].filter((mark) => mark.row < row).length >= MIN_MARKS;
}

/** Labels of unlike lengths, padded to one width, with free rows above and below them. */
function arePaddedAlike(grid: Grid, words: readonly BracketedWord[]): boolean {
  const [{ start, end, row, name }] = words as [BracketedWord];
  const isOneWidth = words.every((word) => word.padded && word.end - word.start === end - start);
  if (!isOneWidth || words.every((word) => word.name.length === name.length)) return false;
  return grid.isBlankRun(row - 1, 0, grid.cols) && grid.isBlankRun(row + 1, 0, grid.cols);
}

/** True if the brackets alone are drawn in another look than the label and what is around them. */
function hasOwnBrackets(grid: Grid, { row, start, end }: BracketedWord): boolean {
  const look = grid.look(row, start);
  if (look !== grid.look(row, end - 1) || grid.look(row, start - 1) === look) return false;
  if (grid.look(row, end) === look) return false;
  for (let col = start + 1; col < end - 1; col++)
    if (!grid.isBlank(row, col) && grid.look(row, col) === look) return false;
  return true;
}

/** True for one ground from bracket to bracket that is neither the page's nor that around it. */
export function isOnOwnGround(grid: Grid, { row, start, end }: BracketedWord): boolean {
  const ground = grid.background(row, start);
  if (ground === grid.pageGround) return false;
  for (let col = start; col < end; col++) if (grid.background(row, col) !== ground) return false;
  return grid.background(row, start - 1) !== ground && grid.background(row, end) !== ground;
}

/** True for one look from bracket to bracket that is neither the page's nor that around it. */
export function isInOwnLook(grid: Grid, { row, start, end }: BracketedWord): boolean {
  const look = grid.look(row, start);
  if (look === 0) return false;
  for (let col = start; col < end; col++) if (grid.look(row, col) !== look) return false;
  return grid.look(row, start - 1) !== look && grid.look(row, end) !== look;
}

/**
 * Two or more of one bracket, padded (to one width, also at one side, or each), exactly one of them lit. With a pointer
 * at one of them, some padding is enough.
 */
function looksLikeButtons({ grid }: Scene, words: readonly BracketedWord[]): boolean {
  const [first] = words;
  if (first === undefined || words.length < 2) return false;
  if (words.some((word) => word.bracket !== first.bracket)) return false;
  const isOneWidth = words.every((word) => word.end - word.start === first.end - first.start);
  const isPointed = words.filter((word) => word.pointed).length === 1;
  const isPadded =
    isOneWidth || isPointed
      ? words.some((word) => word.padded || word.name.length !== first.name.length)
      : words.every((word) => word.padded);
  return isPadded && (isPointed || litSibling(grid, words) !== undefined);
}

/** True if two rows go on with each other: same bracket, width and columns, as far as both go. */
function continues(a: readonly BracketedWord[], b: readonly BracketedWord[]): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.every((word) =>
    longer.some(
      ({ bracket, start, end }) =>
        bracket === word.bracket && start === word.start && end === word.end,
    ),
  );
}
