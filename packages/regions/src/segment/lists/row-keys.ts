import { isNamedKey, shortcutOf } from "../shortcut.ts";

/** What a row of a list is called, and the key that chooses it. */
export interface Label {
  readonly name: string;
  readonly shortcut?: string;
}

/** Of the rows of a list, the share that has a key, if its rows have keys. */
const MIN_KEYED = 0.6;
/** `1) staging`, `(0) shell`, `[a] all`, `2. Select`, `y - overwrite this file`; a row may have a mark before it. */
const SIGNED =
  /^(?:(?:[*>❯›▸»●]|[-=]{1,2}>) *)?(?:\((?<a>\w|\d{2}|[CM]-\w)\)|\[(?<b>\w|\d{2})\] +(?=\S)|(?<c>\w|\?)\)|(?<d>\d{1,2})\. |(?<e>[A-Za-z?]) - |(?<f>[a-z]): ) *(?<rest>\S.*)$/u;
/** `C     COMPOSE`: a letter, or among letters a digit, sign or name of a key, and far behind it what it stands for. */
const FAR =
  /^(?<key>[A-Za-z0-9?@#+/-]|(?:esc|enter|space|tab|backspace|delete|<?(?:c-|ctrl[-+])\w>?|f\d{1,2})(?= {3})) {3,}(?<rest>\S.*)$/iu;
/**
 * `S Color scheme`, `b  UTF-8`: a key right in front of a capital, or two blanks before what it stands for; some
 * rows may have none. Digits alone may be the tags of a menu.
 */
const NEAR = /^(?<key>[!-~])(?: (?=\p{Lu})| {2}(?=\S))(?<rest>\S.*)$/u;
/** As many rows with such a key are a column of them. */
const MIN_NEAR = 4;
/** In front of a key at the end of a row. */
const GAP = "  ";
/** Behind the gap at the end of a row: `change working directory      alt-W`. */
const AT_END = /^<?(\S{1,12}?)>?$/u;
/** Behind that, what tells that a row is the current one. */
const END_MARK = / [<«◂]$/u;

/**
 * Takes the keys out of the rows of a list: those in front with a sign, and where most rows have one,
 * also letters without a sign, all of them others, and keys at the end.
 *
 * @param isEndApart whether a row ends in another colour than the text before.
 * @param areTags letters without a sign are tags of entries, which take the cursor there and choose nothing.
 */
export function labelRows(
  texts: readonly string[],
  isEndApart: (index: number) => boolean = () => false,
  areTags: boolean = false,
): Label[] {
  const signed = texts.map((text) => split(SIGNED.exec(text)));
  const count = signed.filter((label) => label !== undefined).length;
  if (
    (count === 1 && !isAmount(texts)) ||
    (count > 1 && new Set(signed.map((label) => label?.shortcut)).size > 1)
  )
    return withLabels(texts, withoutShared(signed));
  // A key without a sign has a blank behind it.
  if (!areTags && texts.some((text) => text[1] === " ")) {
    const far = texts.map((text) => split(FAR.exec(text)));
    if (isColumn(far) && far.some((label) => /^[A-Za-z?]$/.test(label?.shortcut ?? "")))
      return withLabels(texts, far);
    const near = texts.map((text) => split(NEAR.exec(text)));
    const keys = near.flatMap((label) => label?.shortcut ?? []);
    if (isColumn(near) && keys.length >= MIN_NEAR && keys.some((key) => !/^\d$/.test(key)))
      return withLabels(texts, near);
  }
  if (texts.some((text) => text.includes(GAP))) {
    const atEnd = texts.map(endKey);
    if (isColumn(atEnd)) return withLabels(texts, atEnd);
    const letters = texts.map((text, index) => atEnd[index] ?? endLetter(text, index, isEndApart));
    if (isColumn(letters)) return withLabels(texts, letters);
  }
  return texts.map((name) => ({ name }));
}

function withLabels(texts: readonly string[], labels: readonly (Label | undefined)[]): Label[] {
  return texts.map((name, index) => labels[index] ?? { name });
}

/** `(12) Samples per minute`: in a form, the row that has a number of its own. */
function isAmount(texts: readonly string[]): boolean {
  return texts.length > 2 && texts.some((text) => /^\(\d{2}\)/.test(text));
}

/** Where two rows have the same in front, it is no key of any row: a priority, a day. */
function withoutShared(labels: readonly (Label | undefined)[]): readonly (Label | undefined)[] {
  const keys = labels.flatMap((label) => label?.shortcut ?? []);
  if (new Set(keys).size === keys.length) return labels;
  return labels.map(() => undefined);
}

function isColumn(labels: readonly (Label | undefined)[]): boolean {
  const keyed = labels.flatMap((label) => label?.shortcut ?? []);
  return (
    keyed.length >= 2 &&
    keyed.length >= labels.length * MIN_KEYED &&
    new Set(keyed).size === keyed.length
  );
}

function split(match: RegExpExecArray | null): Label | undefined {
  if (match === null) return undefined;
  const { rest = "", key, a, b, c, d, e, f } = match.groups!;
  const written = (key ?? a ?? b ?? c ?? d ?? e ?? f)!;
  return { name: rest, shortcut: shortcutOf(written) ?? written };
}

/** A single glyph behind a gap is a key in a colour of its own. */
function endLetter(
  text: string,
  index: number,
  isEndApart: (index: number) => boolean,
): Label | undefined {
  if (!/^ {2}[!-~]$/.test(text.slice(-3)) || !isEndApart(index)) return undefined;
  return { name: text.slice(0, -1).trimEnd(), shortcut: text.slice(-1) };
}

/** A key with a modifier, or one with a name: any word may stand at the end of a row. */
function endKey(text: string): Label | undefined {
  const row = END_MARK.test(text) ? text.slice(0, -1).trimEnd() : text;
  // One pattern for the whole row would try each of its gaps to the end.
  const gap = row.lastIndexOf(GAP);
  const key = gap > 0 ? AT_END.exec(row.slice(gap + 2))?.[1] : undefined;
  if (key === undefined) return undefined;
  const isKey = isNamedKey(key) || /^(?:\^\S|[A-Za-z]+[-+]\S+)$/.test(key);
  const shortcut = isKey ? shortcutOf(key) : undefined;
  return shortcut === undefined ? undefined : { name: row.slice(0, gap).trimEnd(), shortcut };
}
