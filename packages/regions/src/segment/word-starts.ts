/** What sets the items of a bar off without a blank. */
export const RULES: string = "•·|│,;";

// Bits that tell what a UTF-16 unit is.
const SPACE = 1;
/** Sets words off. */
const WORD_RULE = 2;
/** Sets items off, also with a blank behind it. */
const ITEM_RULE = 4;
const BRACKET = 8;

/** What `\s` stands for in a regular expression. */
export const SPACES: string =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
const ASCII = 0x80;
const CLASSES: ReadonlyMap<number, number> = classes([
  [SPACES, SPACE],
  ["•·|│;", WORD_RULE],
  [`${RULES}*`, ITEM_RULE],
  ["[(", BRACKET],
]);
const ASCII_CLASSES: Uint8Array = Uint8Array.from({ length: ASCII }, (_, code) => {
  return CLASSES.get(code) ?? 0;
});

function classes(kinds: readonly (readonly [string, number])[]): Map<number, number> {
  const known = new Map<number, number>();
  for (const [glyphs, bit] of kinds) {
    for (let at = 0; at < glyphs.length; at++) {
      const code = glyphs.charCodeAt(at);
      known.set(code, (known.get(code) ?? 0) | bit);
    }
  }
  return known;
}

function classOf(code: number): number {
  return code < ASCII ? ASCII_CLASSES[code]! : (CLASSES.get(code) ?? 0);
}

/** Where in a text words and items of a bar start, in UTF-16 units. */
export interface Starts {
  /** Glyphs at the start of the text, behind a blank or behind what sets words off. */
  readonly words: readonly number[];
  /** Behind two blanks, or one at the start of the text, or what sets items off. */
  readonly items: readonly number[];
}

export function startsIn(text: string): Starts {
  const words: number[] = [];
  const items: number[] = [];
  let last = SPACE;
  let secondLast = SPACE;
  for (let at = 0; at < text.length; at++) {
    const own = classOf(text.charCodeAt(at));
    if ((own & SPACE) === 0) {
      const isApart = (last & SPACE) !== 0;
      if (isApart || (last & WORD_RULE) !== 0) words.push(at);
      const isItem = isApart
        ? (secondLast & (SPACE | ITEM_RULE)) !== 0
        : (last & (ITEM_RULE | BRACKET)) !== 0;
      if (isItem) items.push(at);
    }
    secondLast = last;
    last = own;
  }
  return { words, items };
}

/** Where glyphs stand behind `gap` blanks, or behind `indent` at most from the start on. */
export function startsBehindGap(text: string, gap: number, indent: number): number[] {
  const starts: number[] = [];
  let blanks = 0;
  for (let at = 0; at < text.length; at++) {
    if ((classOf(text.charCodeAt(at)) & SPACE) !== 0) {
      blanks++;
      continue;
    }
    if (blanks >= gap || (blanks === at && at <= indent)) starts.push(at);
    blanks = 0;
  }
  return starts;
}
