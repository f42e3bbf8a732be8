import type { RowLayout } from "./columns.ts";
import type { Grid } from "./grid.ts";
import { STROKE } from "./hint-pattern.ts";
import { isNamedKey, shortcutOf } from "./shortcut.ts";

/** What says at the end of an entry that it opens another menu; `<right>` is a key. */
const SUBMENU = /(?:(?<!<\w*)>{1,3}|[▶▸►▷▹→»])$/u;
/** Where a single `>` is a key, as `<` is another one. */
const FURTHER_SUBMENU = /(?:>>|[▶▸►▷▹→»])$/u;
const BACK = /\s{2,}<$/u;
/** Behind all keys a mark of what the entry does. */
const MARK = /\s\p{So}$/u;
/** `zCtrl+S`, `g*`: a letter, and the key behind it. */
const PREFIXED = /^([a-z])(?=(?:Ctrl\+\S|[^\p{L}\p{N}\s+-])$)/u;
/** Keys that cannot be a part of a name. */
const BEFORE_STROKE = new RegExp(`^(.*\\S)\\s(${STROKE})$`, "u");
/** `Split (h)`: as many entries with a key in parentheses have it also without a blank before it. */
const MIN_IN_PARENTHESES = 2;

/** As many entries with a character in front tell that these are keys. */
const MIN_KEYS_IN_FRONT = 3;

export interface MenuEntry {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly shortcut: string | undefined;
  readonly lit: boolean;
}

/** The entries of a menu, each with the key in the column at the right or in parentheses. */
export function readEntries(
  grid: Grid,
  rows: readonly RowLayout[],
  litRow: number | undefined,
  isHanging: boolean,
): MenuEntry[] {
  // Where keys end that stand behind a gap.
  const ends = rows.flatMap(({ starts, end }) => (starts.length > 1 ? [end] : []));
  const keyEnd = ends.length >= 2 && ends.every((end) => end === ends[0]) ? ends[0] : undefined;
  const texts = rows.map(({ row, start, end }) => grid.text(row, start, end));
  const sign = texts.some((text) => BACK.test(text)) ? FURTHER_SUBMENU : SUBMENU;
  const closed = texts.filter((text) => text.endsWith(")")).length;
  return rows.map((layout, index) => {
    const text = texts[index]!.replace(sign, "").replace(MARK, "").trimEnd();
    const atEnd = layout.end === keyEnd;
    const { row, start, end } = layout;
    const label = readLabel(text, atEnd, isHanging, closed >= MIN_IN_PARENTHESES);
    return { row, start, end, ...label, lit: row === litRow };
  });
}

function readLabel(
  text: string,
  isAtEnd: boolean,
  isHanging: boolean,
  mayTouch: boolean,
): Pick<MenuEntry, "name" | "shortcut"> {
  // The widest entry may leave a single blank before a key at the right side of the menu.
  const inColumn = /\s/u.test(text)
    ? ((/\s{2}/u.test(text) ? /^(.*\S)\s{2,}(\S(?:.*\S)?)$/u.exec(text) : null) ??
      BEFORE_STROKE.exec(text) ??
      (isAtEnd ? /^(.*\S)\s(\S|\^\S|f\d{1,2})$/u.exec(text) : null))
    : null;
  const parentheses = mayTouch ? /^(.*\S)\s*\((\S{1,6})\)$/u : /^(.*\S)\s+\((\S{1,6})\)$/u;
  const inParentheses = text.endsWith(")") ? parentheses.exec(text) : null;
  const [, name = text, key = ""] = inParentheses ?? inColumn ?? [];
  // Beside a name, a single character may be anything, but in the column of a menu.
  // A box behind a name is one to tick.
  const isKey =
    key !== "" &&
    !/^\[.?\]$/u.test(key) &&
    (inParentheses !== null || isHanging || [...key].length > 1);
  const shortcut = isKey ? shortcutOf(key.replace(PREFIXED, "$1 ")) : undefined;
  return {
    name: shortcut === undefined && !areKeys(key) ? text.replace(/\s+/g, " ") : name,
    shortcut,
  };
}

/** `q, F10`: several keys, of which none is the one. */
function areKeys(written: string): boolean {
  const keys = written.split(", ");
  return keys.length > 1 && keys.every((key) => key !== "" && shortcutOf(key) !== undefined);
}

/** `T Cut`, `C Copy`, `esc cancel`: where a key stands in front of every name, each another one. */
export function withKeysInFront(entries: readonly MenuEntry[]): readonly MenuEntry[] {
  const matches = entries.map(({ name }) => /^(?<key>\S{1,9}) (?<rest>\S.*)$/u.exec(name)?.groups);
  const keys = new Set(matches.map((groups) => groups?.["key"]));
  if (entries.length < MIN_KEYS_IN_FRONT || keys.size < entries.length) return entries;
  const signs = [...keys].filter((key) => key?.length === 1).length;
  if (signs < MIN_KEYS_IN_FRONT || ![...keys].every(isKeyInFront)) return entries;
  return entries.map((entry, index) => {
    const { key = "", rest = "" } = matches[index]!;
    return { ...entry, name: rest, shortcut: entry.shortcut ?? shortcutOf(key) };
  });
}

/**
 * A box of a menu by itself: a letter in front of every entry, and behind two of them or more a stroke, or the sign
 * of a menu that they open.
 */
export function areMenuOfLetters(grid: Grid, entries: readonly MenuEntry[]): boolean {
  if (entries.length < MIN_KEYS_IN_FRONT || !entries.some(({ lit }) => lit)) return false;
  if (!entries.every(({ row, start }) => /^\p{Lu} \S$/u.test(grid.text(row, start, start + 3))))
    return false;
  const behind = entries.filter(({ row, end, shortcut }) => {
    return shortcut !== undefined || FURTHER_SUBMENU.test(grid.glyph(row, end - 1));
  });
  return behind.length >= 2 && withKeysInFront(entries) !== entries;
}

function isKeyInFront(key: string | undefined): boolean {
  return key !== undefined && ([...key].length === 1 || isNamedKey(key));
}
