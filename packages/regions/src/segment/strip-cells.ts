import { HORIZONTAL } from "./box-glyphs.ts";
import type { Grid } from "./grid.ts";

/** A word or three of a row, with the key that it is reached with. */
export interface StripCell {
  readonly start: number;
  /** The column after the last glyph. */
  readonly end: number;
  readonly name: string;
  /** The column of the last glyph of the name: a first letter may be drawn as a key. */
  readonly nameCol: number;
  readonly key?: string;
  /** True if the name alone stands in brackets: `[Main]`. */
  readonly bracketed: boolean;
}

/** Cells of a row with the same between all of them: a divider, blanks, or a pitch. */
export interface StripRun {
  readonly cells: readonly StripCell[];
  /** The divider; empty where only blanks stand between the cells. */
  readonly divider: string;
  /** Cells of the row before and behind the run. */
  readonly before: number;
  readonly behind: number;
  /** A title in a look of its own was the first of the cells, and is left off. */
  readonly isBehindTitle?: boolean;
}

/** A gap of so many blanks is none between the names of a strip. */
const MAX_GAP = 6;
/** From so many columns on, names may start at a fixed distance instead. */
const MIN_PITCH = 8;
/** So many cells in a row are looked at. */
const MAX_CELLS = 24;
const MAX_NAME = 24;

/** What a divider is made of. */
const DIVIDER_SIGNS: ReadonlySet<string> = new Set("│┃|┆┊¦▏╱:•·∙⋅/–—-");
const DIVIDER = /^ *(?:([│┃|┆┊¦▏╱])|(?<= )(::|[•·∙⋅/–—-])(?= )) *$/u;
const NAME =
  /^\p{L}[\p{L}\p{M}'’&/+_-]*(?: [\p{L}&#+][\p{L}\p{N}\p{M}'’&/+_-]*){0,2}(?: ?#?\d{1,3})?(?: ?\(\d+\+?\))?$/u;
/** The name of a file, perhaps with a mark that it was changed or a cross to close it. */
const FILE =
  /^(?!\d[.:])[*+●]? ?[\p{L}\p{N}_][\p{L}\p{N}_.+-]*\.\p{L}\w{0,5}(?: ?(?:\[?[*+●×✕]\]?|x))?$/u;
/** The key of the next name, one blank behind the one before. */
const NEXT_KEY = /^(?:\[F?\d{1,2}\]|\(F?\d{1,2}\)|<F?\d{1,2}>|F\d{1,2}:?|\d{1,2}[:.)]) ?\p{L}/u;
const KEY_STARTS = "[(<F0123456789";
const KEY_IN_FRONT =
  /^(?:\[(F?\d{1,2}|\p{L})\]:?|\((F?\d{1,2}|\p{L})\)|<(F?\d{1,2}|\p{L})>|(F\d{1,2})[:.]?|(\d)[:.)]?) ?(?=\p{L})/u;
const KEY_BEHIND = / ?(?:\[(F?\d{1,2})\]|\((F\d{1,2})\)|<(F?\d{1,2})>)$/u;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly cell: StripCell | undefined;
  /** What stands between it and the piece before, without lines: blanks, or a divider among them. */
  readonly between: string;
}

/** The runs of two cells or more of a stretch of a row, from left to right. */
export function stripRuns(grid: Grid, row: number, start: number, end: number): StripRun[] {
  const pieces = piecesOf(grid, row, start, end);
  const runs: StripRun[] = [];
  for (let from = 0; from < pieces.length - 1; ) {
    const to = runEnd(pieces, from);
    if (to - from >= 2) {
      const cells = pieces.slice(from, to).map(({ cell }) => cell!);
      const divider = dividerIn(pieces[from + 1]!.between);
      runs.push({ cells, divider, before: from, behind: pieces.length - to });
    }
    from = Math.max(from + 1, to - 1);
  }
  return runs;
}

/** The index after the last piece of the run that starts with one. */
function runEnd(pieces: readonly Piece[], from: number): number {
  const [first, second] = [pieces[from]!, pieces[from + 1]!];
  if (first.cell === undefined || second.cell === undefined) return from + 1;
  const divider = dividerIn(second.between);
  const gap = second.start - first.end;
  const pitch = second.start - first.start;
  if (divider !== "" && gap > MAX_GAP) return from + 1;
  const goOn = (isNext: (piece: Piece, before: Piece) => boolean): number => {
    let to = from + 1;
    while (to < pieces.length) {
      const piece = pieces[to]!;
      if (piece.cell === undefined || dividerIn(piece.between) !== divider) break;
      if (!isNext(piece, pieces[to - 1]!)) break;
      to++;
    }
    return to;
  };
  if (divider !== "") return goOn(() => true);
  const even = gap > MAX_GAP ? 0 : goOn((piece, before) => piece.start - before.end === gap);
  if (pitch < MIN_PITCH) return Math.max(even, from + 1);
  const pitched = goOn((piece, before) => piece.start - before.start === pitch);
  const step = middle(second) - middle(first);
  const shared = goOn((piece, before) => Math.abs(middle(piece) - middle(before) - step) <= 2);
  return Math.max(even, pitched, shared, from + 1);
}

/** Twice the middle of a piece: in shares of one width, words stand in the middle. */
function middle({ start, end }: Piece): number {
  return start + end;
}

function dividerIn(between: string): string {
  const match = DIVIDER.exec(between);
  return match?.[1] ?? match?.[2] ?? "";
}

/** What stands apart: by two blanks, a divider, a line, or where the ground changes at a blank. */
function piecesOf(grid: Grid, row: number, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  const last = grid.textEnd(row, start, end);
  let before = start;
  for (let col = start; col < last && pieces.length < MAX_CELLS; ) {
    if (isOpen(grid, row, col) || isDividerAt(grid, row, col)) {
      col++;
      continue;
    }
    let to = col + 1;
    while (to < last && !endsAt(grid, row, to)) to++;
    const between = lineless(grid, row, before, col);
    pieces.push({ start: col, end: to, cell: cellOf(grid, row, col, to), between });
    before = to;
    col = to;
  }
  return pieces;
}

function endsAt(grid: Grid, row: number, col: number): boolean {
  if (isDividerAt(grid, row, col) || grid.box(row, col) !== 0) return true;
  if (!grid.isBlank(row, col)) return false;
  if (isOpen(grid, row, col + 1) || isDividerAt(grid, row, col + 1)) return true;
  const mayBeKey = KEY_STARTS.includes(grid.glyph(row, col + 1));
  if (mayBeKey && NEXT_KEY.test(grid.wholeText(row, col + 1, col + 7))) return true;
  return grid.background(row, col) !== grid.background(row, col - 1);
}

/** True for a blank, and for a line that goes on to both sides as that of an edge does. */
function isOpen(grid: Grid, row: number, col: number): boolean {
  return grid.isBlank(row, col) || grid.box(row, col) === HORIZONTAL;
}

function isDividerAt(grid: Grid, row: number, col: number): boolean {
  const glyph = grid.glyph(row, col);
  // Hardly any cell holds one.
  if (glyph.length === 1 && !DIVIDER_SIGNS.has(glyph)) return false;
  if (/[│┃|┆┊¦▏╱]/u.test(glyph)) return true;
  if (glyph === ":") {
    const [from, to] = grid.glyph(row, col - 1) === ":" ? [col - 2, col + 1] : [col - 1, col + 2];
    return to - from === 3 && grid.wholeText(row, from, to + 1) === " :: ";
  }
  return /[•·∙⋅/–—-]/u.test(glyph) && grid.isBlank(row, col - 1) && grid.isBlank(row, col + 1);
}

function lineless(grid: Grid, row: number, start: number, end: number): string {
  let text = "";
  for (let col = start; col < end; col++)
    text += isOpen(grid, row, col) ? " " : grid.glyph(row, col);
  return text;
}

function cellOf(grid: Grid, row: number, start: number, end: number): StripCell | undefined {
  const text = grid.text(row, start, end);
  const mayHaveKey = KEY_STARTS.includes(text[0]!) || "])>".includes(text.at(-1)!);
  if (!mayHaveKey) {
    if (!isName(text)) return undefined;
    const nameCol = Math.min(end, start + text.length) - 1;
    return { start, end, name: text, nameCol, bracketed: false };
  }
  const inFront = KEY_IN_FRONT.exec(text);
  const behind = inFront === null ? KEY_BEHIND.exec(text) : null;
  const key = (inFront ?? behind)?.slice(1).find((group) => group !== undefined);
  const bare = text.slice(inFront?.[0].length ?? 0, behind?.index);
  const bracketed =
    key === undefined &&
    /^(?:\[ ?(?<square>.+?) ?\]|<(?<angle>\S+)>)$/u.exec(bare)?.slice(1).find(Boolean);
  const name = bracketed || bare;
  if (!isName(name)) return undefined;
  const width = bracketed ? text.length - 1 : text.length - (behind?.[0].length ?? 0);
  return {
    start,
    end,
    name,
    nameCol: Math.min(end, start + width) - 1,
    ...(key !== undefined && { key }),
    bracketed: Boolean(bracketed),
  };
}

function isName(text: string): boolean {
  return text.length <= MAX_NAME && (NAME.test(text) || (text.includes(".") && FILE.test(text)));
}
