import { CARET, MODIFIED } from "./hint-pattern.ts";
import { shortcutOf } from "./shortcut.ts";

/** How a hint is written, from what can be hardly anything else to what may be two words. */
export type HintForm = "enclosed" | "joined" | "behind" | "blank" | "dash" | "touching";

export interface ParsedHint {
  readonly form: HintForm;
  /** The first of its keys, as it is pressed. */
  readonly shortcut: string;
  readonly name: string;
  /** True for a key with a name or a modifier. */
  readonly isLong: boolean;
  /** True for keys that move: what they do has many keys, and is no control. */
  readonly moves: boolean;
  /** True for a key that is a word as well: `end of file`. */
  readonly isWord: boolean;
  readonly isSign: boolean;
  /** True if the key is long, a sign, or starts a word of the name. */
  readonly isMnemonic: boolean;
  /** True for `F1`, `^X`, `Alt-X`: what is no word either. */
  readonly isStroke: boolean;
  /** True where a word leads from the key to the name: `? for help`. */
  readonly isLed: boolean;
  /** True for `q = quit`. */
  readonly isSpaced: boolean;
}

/** `Shift + Tab`, `⌃T`: what `shortcutOf` reads without its blanks and signs. */
const SPACED = String.raw`(?:(?:[Cc]trl|CTRL|[Aa]lt|ALT|[Ss]hift|SHIFT) \+ (?:[A-Za-z]{2,9}\b|\S)|[⌃⌥⇧](?:[A-Za-z]{2,9}\b|[!-~⇥⏎]))`;
const STROKE = `(?:${CARET}|\\^-(?=[\\])]|$)|\\^[a-z](?= \\p{Ll}{2,}|$)|${MODIFIED}|${SPACED}|[Ff]\\d{1,2}(?!\\d))`;
const ARROWS = `(?:[↑↓←→▲▼◀▶]+(?: [↑↓←→]){0,3}|[Aa]rrow(?: [Kk]ey)?s|hjkl|HJKL)`;
const NAME = String.raw`(?:[Ee]sc(?:ape)?|ESC|[Ee]nter|ENTER|[Rr]eturn|RETURN|RET|CR|[Tt]ab|TAB|[Ss]pace(?: ?[Bb]ar)?|SPACE|SPC|[Dd]el(?:ete)?|DEL|[Ii]ns(?:ert)?|INS|[Bb]ack[Ss]pace|[Bb]ksp|BKSP|BS|[Pp]ag?e? ?[Uu]p|PGUP|[Pp]ag?e? ?[Dd](?:ow)?n|[Pp]g[Uu]p|[Pp]g[Dd]n|PGDN|[Hh]ome|HOME|[Ee]nd|END|(?:[Uu]p|[Dd]own|[Ll]eft|[Rr]ight|UP|DOWN|Dn|DN|LEFT|RIGHT)(?:[ -][Aa]rrow)?|[⏎↵↩⇥␣⌫])(?![\p{L}\p{N}])`;
const DASHED = `(?:${STROKE}|${NAME}|[↑↓←→]+|[A-Za-z?])`;
/** Two strokes: `C-x C-s`, `^X q`. */
const STROKES = `${STROKE}(?: ${STROKE})?`;
const LONG = `(?:${STROKES}|${ARROWS}|${NAME})`;
const RANGE = "(?:[0-9]-[0-9]|[a-z]-[a-z]|[A-Z]-[A-Z])(?![A-Za-z0-9])";
/** A digit alone is a number. */
const SINGLE = "[!-/:-~]";
const ONE = `(?:${RANGE}|${LONG}|<${LONG}>|${SINGLE})`;
/** Several keys that do the same, or the like: `q/Esc`, `Space, Enter`, `↑/k`. */
const MORE = `(?:(?: ?/ ?|, ?|\\|| or | and )(?:${ONE}|[0-9])){0,4}`;
const KEYS = `(?<keys>${ONE}${MORE})`;
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}'’&/+.-]*`;
/** What a name says besides: `Exit (No Save)`. */
const TAIL = String.raw`(?: \([\p{L}\p{N} /.-]{2,20}\))?`;
const LABEL = String.raw`(?<name>\p{L}[\p{L}\p{N}'’&/+.-]*(?: ${WORD}){0,5}${TAIL})[.:,]?`;
const SHORT = String.raw`(?<name>\p{L}[\p{L}\p{N}'’&/+.-]*(?: ${WORD}){0,3}${TAIL})\.?`;
/** Also with what is set: `case:sensitive (C-t)`. */
const STATED = SHORT.replace("(?<name>", String.raw`(?<name>(?:\p{L}{2,}:)?`);
const LEAD = "(?<lead>[Tt]o |[Ff]or (?:the )?)?";

const OPEN = String.raw`[[<({'"‘“\x60]`;
const CLOSE = String.raw`[\])}>'"’”\x60]`;

/** `<TAB> / <Shift + TAB>`: brackets round each of several keys. */
const OTHERS = `(?:(?: ?[/,|] ?| or | and )${OPEN}(?:${ONE}|[Aa]rrow(?: keys|s)?)${CLOSE}){0,3}`;

/** Each with what no part is without that is written so: the patterns are long, and few parts need all. */
const FORMS: readonly (readonly [HintForm, RegExp, RegExp])[] = [
  [
    "enclosed",
    whole(`${OPEN}${KEYS}${CLOSE}${OTHERS}(?: key)?(?: ?[:=]| [-–—→]| ->)? ?${LEAD}${LABEL}`),
    new RegExp(`^${OPEN}`, "u"),
  ],
  ["enclosed", whole(`\\[${KEYS} (?<lead>for |to )${SHORT}\\]`), /^\[.*\]$/u],
  ["enclosed", whole(`[[<(]${SHORT}(?: ?[:=] ?| [-–—] )${KEYS}[\\])>]`), /^[[<(].*[\])>]$/u],
  ["enclosed", whole(`[[<](?<keys>${LONG}|[a-z]): ?${LABEL}[\\]>]`), /^[[<].*:.*[\]>]$/u],
  [
    "enclosed",
    whole(
      `(?:[Pp]ress|[Hh]it|[Tt]ype|[Uu]se) (?:the )?${OPEN}?${KEYS}${CLOSE}?(?: keys?)? ${LEAD}${LABEL}`,
    ),
    /^[PpHhTtUu]/,
  ],
  [
    "joined",
    whole(`${KEYS}(?: ?: ?| ?= ?| (?:[-–—→⇒]|->|=>) | {1,4}-- |\\) )${LEAD}${LABEL}`),
    /[:=)]| [-–—→⇒]/,
  ],
  ["behind", whole(`${STATED} ?[[<(]${KEYS}[\\])>]`), /[\])>]$/],
  ["behind", whole(`${SHORT} ?[:=] ?${KEYS}`), /[:=]/],
  ["blank", whole(`${KEYS}(?: keys?)? ${LEAD}${SHORT}`), / /],
  ["dash", whole(`(?<keys>${DASHED}(?:/${DASHED}){0,4})-${SHORT}`), /-/],
  ["touching", whole(`(?<keys>\\^[A-Z]|F\\d{1,2})${SHORT}`), /^[F^]/],
];

/** What parts start with, or hold, that are written in a form: much cheaper to look for than the whole. */
const OPENED = new RegExp(`^(?:${OPEN}|[Pp]ress |[Hh]it |[Tt]ype |[Uu]se )`, "u");
const KEYED = new RegExp(`^(?:${LONG}|<${LONG}>|${RANGE}|${SINGLE}(?![\\p{L}\\p{N}]))`, "u");
const CLOSED = /[[<(:=]/u;

/**
 * Where a key may stand in a row: behind a blank, a separator, a bracket or a sign; one of a single character
 * has no other letter behind it.
 */
const ANY_KEY = new RegExp(
  `(?:^|[\\s[<({'"‘“\x60:=;,|│┃•·∙●⋅║─━═╌┄▏▎▕▐])(?:${LONG}|${RANGE}|(?:${SINGLE}|\\p{L})(?=[\\s\\])}>'"’”\x60:=/,|–—→⇒•·∙●⋅║│┃─━═╌┄;.-]|$)|[Tt]ype )`,
  "u",
);

/** False for a row without anything that could be a key, or that tells to type: no part of it is a hint. */
export function mayHoldKeys(row: string): boolean {
  return ANY_KEY.test(row);
}

const ANY_KEYS = new RegExp(ANY_KEY.source, "gu");
const LONE = new RegExp(`${STROKE}|[Tt]o |[Ff]or `, "u");

/**
 * False for a row with a single key at the most, also if that is a stroke or led to what it does where it
 * may be alone.
 */
export function mayHoldHints(row: string, mayBeLone: boolean): boolean {
  ANY_KEYS.lastIndex = 0;
  if (!ANY_KEYS.test(row)) return false;
  return ANY_KEYS.test(row) || (mayBeLone && LONE.test(row));
}

function whole(source: string): RegExp {
  return new RegExp(`^${source}$`, "u");
}

const FIRST = new RegExp(`^(?:${LONG}|<(${LONG})>|${SINGLE})`, "u");
const IS_LONG = new RegExp(`^<?${LONG}`, "u");
const IS_STROKE = new RegExp(`^<?${STROKE}`, "u");
const MOVES = new RegExp(
  `^(?:${ARROWS}|[Uu]p|[Dd]own|[Ll]eft|[Rr]ight|[Pp]g|[Pp]age|UP|DOWN|RIGHT|LEFT|PAGE)`,
  "u",
);
const NO_WORD = /^<?(?:[Ee]sc|ESC|RET|CR|SPC|DEL|INS|PG|Pg|pg|[^\p{L}])/u;
const IS_SINGLE_MOVE = /^[↑↓←→]$/u;
/** What is lit or marked in a list of choices is drawn like a key in brackets. */
const MARK = /^[[(][xXo*+ -][\])] /;
/** What may be more than one thing: `file(s)`. */
const PLURAL = /\p{Ll}\(s\)$/u;

/** Shorter words with a letter in brackets may be anything. */
const MIN_INNER = 3;
/** What can be typed has no key: `Type to filter`. */
const TYPED = /^[Tt]ype(?: \p{L}+)?:? to \p{L}+(?: \p{L}+)?$/u;
const ANYTHING: ParsedHint = {
  form: "joined",
  shortcut: "",
  name: "",
  isLong: false,
  moves: true,
  isWord: false,
  isSign: false,
  isMnemonic: true,
  isStroke: false,
  isLed: true,
  isSpaced: false,
};
/** `C++ libraries`, `S-- state`: no keys with a modifier. */
const TWO_SIGNS = /^[A-Z](?:\+\+|--)/;
/** A name that goes on with the next key is none. */
const NEXT = new RegExp(` (?:${STROKE}(?: |\\p{L}|$)|(?:${STROKE}|${NAME}|[A-Za-z])-\\p{L})`, "u");
/** `a word`, `I am`: letters that are words; `a add`, `A all` and `A Text Search` are keys. */
const ARTICLE = /^(?:a (?!a)|A (?![aA]|\p{Lu}\p{Ll}* \p{Lu})|I (?![iI]))/u;
/** A name of one letter is a variable; one that is a key is the second stroke. */
const NO_NAME = new RegExp(`^(?:\\S|${STROKE})(?: |$)`, "u");

/** What a whole part of a bar says of a key; undefined if it says nothing of the kind. */
export function parseHint(part: string): ParsedHint | undefined {
  const isOpened = OPENED.test(part);
  const isClosed = CLOSED.test(part);
  const isKeyed = KEYED.test(part);
  // Most parts end here. What can be typed is opened or has a colon, a letter in a word has a bracket.
  if (!(isOpened || isKeyed || isClosed)) return undefined;
  if (/^[Tt]/.test(part) && TYPED.test(part)) return ANYTHING;
  if (isOpened && MARK.test(part)) return undefined;
  if (isClosed && PLURAL.test(part)) return undefined;
  if (isKeyed && TWO_SIGNS.test(part)) return undefined;
  const inner = isOpened || isClosed ? innerLetter(part) : undefined;
  if (inner !== undefined) return inner;
  for (const [form, pattern, sign] of FORMS) {
    const mayBe = form === "enclosed" ? isOpened : form === "behind" ? isClosed : isKeyed;
    const groups = mayBe && sign.test(part) ? pattern.exec(part)?.groups : undefined;
    if (groups === undefined) continue;
    const { keys, name } = groups as { keys: string; name: string };
    if (form === "blank" && ARTICLE.test(part)) continue;
    if (NO_NAME.test(name) || NEXT.test(name)) continue;
    if (form === "enclosed" && !isPaired(part)) continue;
    const isLed = groups["lead"] !== undefined;
    // The letter in brackets starts the first word, also if others follow: `[q]uit it`.
    const isInitial = form === "enclosed" && INITIAL.test(part) && name[0] !== keys.toLowerCase();
    const whole = `${isInitial ? keys : ""}${name.replace(/[.:,]$/, "")}`;
    const hint = toHint(form, keys, whole, isLed, part.includes(" = "));
    if (hint !== undefined) return hint;
  }
  return undefined;
}

const INITIAL = /^[[(<]\p{L}[\])>]\p{Ll}/u;

/** A letter within a word, or the first one of capitals, in brackets: `Lo[a]d`, `[M]OTD`. */
const INNER =
  /^(?<before>\p{L}*)(?:\[(?<square>\p{L})\]|\((?<round>\p{Lu})\)|<(?<angle>\p{L})>)(?<after>\p{L}*)$/u;

function innerLetter(part: string): ParsedHint | undefined {
  const groups = INNER.exec(part)?.groups;
  if (groups === undefined) return undefined;
  const { before, square, round, angle, after } = groups as Record<string, string | undefined>;
  const key = square ?? round ?? angle ?? "";
  const name = `${before}${key}${after}`;
  // `quit[q]` has its key behind it, `main(a)` may be code.
  if (name.length < MIN_INNER || after === "") return undefined;
  return { ...ANYTHING, form: "enclosed", shortcut: key, name, moves: false, isLed: false };
}

/** True if a part has no bracket that only opens or only closes. */
function isPaired(part: string): boolean {
  return (
    countOf(part, "[") === countOf(part, "]") &&
    countOf(part, "(") === countOf(part, ")") &&
    countOf(part, "<") === countOf(part, ">") &&
    countOf(part, "{") === countOf(part, "}")
  );
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

/** A key as it is usually written: `Shift+TAB` for `Shift + TAB`, `Ctrl+T` for `⌃T`. */
function plainKey(written: string): string {
  if (written.length === 1) return written;
  const modifier = SIGNS[written[0]!];
  const key = modifier === undefined ? written : modifier + written.slice(1);
  if (!key.includes(" ")) return key;
  return key.replaceAll(" + ", "+").replace(/^space bar$/i, "space");
}

const SIGNS: Readonly<Record<string, string>> = { "⌃": "Ctrl+", "⌥": "Alt+", "⇧": "Shift+" };

function toHint(
  form: HintForm,
  keys: string,
  name: string,
  isLed: boolean,
  isSpaced: boolean,
): ParsedHint | undefined {
  const first = FIRST.exec(keys);
  if (first === null) return undefined;
  const written = plainKey(first[1] ?? first[0]);
  const isLong = IS_LONG.test(keys);
  const moves = MOVES.test(keys);
  const shortcut = moves && !IS_SINGLE_MOVE.test(written) ? written : shortcutOf(written);
  if (shortcut === undefined) return undefined;
  const isSign = /^[^\p{L}\p{N}]$/u.test(written);
  const key = written.toLowerCase();
  const isMnemonic = isLong || isSign || startsWord(name.toLowerCase(), key);
  const isStroke = IS_STROKE.test(keys);
  const isWord = isLong && !isStroke && !NO_WORD.test(keys);
  return {
    form,
    shortcut,
    name,
    isLong,
    moves,
    isWord,
    isSign,
    isMnemonic,
    isStroke,
    isLed,
    isSpaced,
  };
}

/** True for a key that a name, or a word in it, starts with. */
function startsWord(name: string, key: string): boolean {
  for (let at = name.indexOf(key); at >= 0; at = name.indexOf(key, at + 1))
    if (at === 0 || " /-".includes(name[at - 1]!)) return true;
  return false;
}
