import type { Grid } from "./grid.ts";

/** A word in brackets, alone between blanks: `[ OK ]`, `< Show diff >`, `[< OK >]`, `<<OK>>`, `( OK )`. */
export interface BracketedWord {
  readonly row: number;
  /** Column of the opening bracket. */
  readonly start: number;
  /** The column after the closing bracket. */
  readonly end: number;
  /** `[` for `[< OK >]`, too: it is the default one among `[ ]`. */
  readonly bracket: "[" | "<" | "(";
  /** What stands in the brackets, without the padding and a key behind a dash (`[ View - F3 ]`). */
  readonly name: string;
  readonly shortcut?: string;
  /** True if there is a blank inside, before and after the name. */
  readonly padded: boolean;
  /** True if a pointer stands right before the bracket: `>[Options]`. */
  readonly pointed: boolean;
}

const CLOSING = { "[": "]", "<": ">", "(": ")" } as const;

/** Longest label of a button, in cells with its padding. */
const MAX_LABEL = 36;

/** Words, single blanks, marks of a sentence; no paths, numbers, options, tags or addresses. */
const LABEL =
  /^(?=.*\p{L})[\p{L}\p{N}][\p{L}\p{M}\p{N}'’&+-]*(,? [\p{L}\p{N}&][\p{L}\p{M}\p{N}'’&+-]*){0,5}(\.{3}|[…!?])?$/u;

/** A key that is told behind a dash. */
const KEY_BEHIND = / - (F\d{1,2})$/;

/** True for what is written on a button. */
export function isLabel(text: string): boolean {
  return text.length <= MAX_LABEL && LABEL.test(text);
}

/**
 * The bracketed words of a stretch of a row, if it holds nothing else; otherwise none. Source
 * code and prose practically always have something else in the row.
 */
export function bracketedWords(
  grid: Grid,
  row: number,
  start: number,
  end: number,
): BracketedWord[] {
  const words: BracketedWord[] = [];
  for (let col = grid.textStart(row, start, end); col < end; ) {
    const pointed = grid.glyph(row, col) === ">" && grid.glyph(row, col + 1) === "[";
    const word = bracketedWordAt(grid, row, pointed ? col + 1 : col, end, pointed);
    if (word === undefined) return [];
    words.push(word);
    col = grid.textStart(row, word.end, end);
  }
  return words;
}

/**
 * The bracketed word whose opening bracket stands in a cell, if it ends before `limit`.
 *
 * @param pointed whether a pointer stands right before it
 */
export function bracketedWordAt(
  grid: Grid,
  row: number,
  start: number,
  limit: number,
  pointed = false,
): BracketedWord | undefined {
  const bracket = grid.glyph(row, start);
  if (bracket !== "[" && bracket !== "<" && bracket !== "(") return undefined;
  // Of two brackets, the inner one is a `<`.
  const isDouble = bracket !== "(" && grid.glyph(row, start + 1) === "<";
  const first = isDouble ? start + 2 : start + 1;
  const closing = isDouble ? ">" : CLOSING[bracket];
  let last = first;
  while (last < limit && grid.glyph(row, last) !== closing) {
    // Between angles it may be padded to the width of what it stands in.
    const isPadding = bracket === "<" && grid.isBlank(row, first) && grid.isBlank(row, last);
    if (last - first >= MAX_LABEL && !isPadding) return undefined;
    last++;
  }
  const end = isDouble ? last + 2 : last + 1;
  if (end > limit || (isDouble && grid.glyph(row, last + 1) !== CLOSING[bracket])) return undefined;
  if (end < limit && !grid.isBlank(row, end)) return undefined;
  const label = grid.text(row, first, last).trim();
  const key = KEY_BEHIND.exec(label);
  const name = key === null ? label : label.slice(0, key.index);
  if (!isLabel(name)) return undefined;
  const padded = grid.isBlank(row, first) && grid.isBlank(row, last - 1);
  // In parentheses, only the padded form is a button: `(none)`, `(optional)` are remarks, and so are clauses.
  if (bracket === "(" && (!padded || name.includes(","))) return undefined;
  const word: BracketedWord = { row, start, end, bracket, name, padded, pointed };
  return key === null ? word : { ...word, shortcut: key[1]! };
}
