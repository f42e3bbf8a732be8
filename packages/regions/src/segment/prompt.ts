import { fieldBelowBar, fieldInBar } from "./bar-fields.ts";
import { blockPrompt } from "./block-prompt.ts";
import { chatPrompt } from "./chat-prompt.ts";
import { drawnPrompt } from "./drawn-prompt.ts";
import { type Field, withoutColon } from "./field.ts";
import { freePrompt } from "./free-prompt.ts";
import type { Grid } from "./grid.ts";
import { headPrompt } from "./head-prompt.ts";
import { headingPrompt } from "./heading-prompt.ts";
import { linePrompt, pickerPrompt } from "./line-prompt.ts";
import type { IsFree } from "./lists/list.ts";
import { DEFAULT_BACKGROUND } from "./looks.ts";
import { promptAboveHints } from "./prompt-above-hints.ts";
import { findAnswer, LETTER_CHOICE } from "./question.ts";
import { ruledPrompt } from "./ruled-prompt.ts";
import type { Scene } from "./scene.ts";
import { copiedPrompt, searchedPrompt } from "./searched-prompt.ts";
import { signPrompt } from "./sign-prompt.ts";
import { streamPrompt } from "./stream-prompt.ts";
import { waitingPrompt } from "./waiting-prompt.ts";

/** Rows of hints below a prompt. */
const MAX_HINT_ROWS = 3;
/** The longest prompt, and the longest one behind whose colon or bracket nothing is typed yet. */
const MAX_PROMPT = 60;
const MAX_OPEN_PROMPT = 78;
/** How the prompt of a shell ends, and how it starts: with a host or a directory. */
const SHELL_PROMPT = /\S[$#%]$|^\s*(?:[\w.-]+@|~)/;
/** `Press any key to continue:` waits for a key, not for text. */
const ANY_KEY = /\bany (?:other )?(?:key|character)\b/iu;
/** `Set window's title to:` */
const OF_WORDS = /^[\p{L}'’ ]+\P{L}$/u;
/** `New filter? (empty for none):` */
const ASKING = /\p{L}\? \([^()]*\):$/u;
/** `M-x `: the key that asked for it. */
const KEYED = /^()((?:[CMS]-)+\S) (\S*)$/u;
/** `[(status)] /win`: a window's name in brackets, one word without a number. */
const IN_BRACKETS = /^(\s*)(\[[^\s\d\]]+\]|\([^\s\d)]+\)) (.*)$/u;
/** `( Preserve [1 - 3, all] )= `: behind brackets, what they stand for is asked for. */
const EQUATED = /^(\s*)([[(].+[\])] ?=) ?(?=\S|$)(\S*)$/u;
/** A number, with a unit or what it is of: `12`, `45%`, `3/10`, `2 KiB`. */
const NUMBER = /^[-+]?\d[\d.,:/%]*(?: ?\p{L}{0,3})?$/u;
/** `:rename`, `/server`, `&/row`: what a sign asks for. */
const SLASHED = /^()(&\/|[:/](?=\S))(.*)$/u;
/** What a label or a question ends with, the last bracket of several; within angle brackets stands an address. */
const END_SIGN = String.raw`(?:(?<!<[^<>\s]*)[:❯›>]|[)\]](?!\S*[)\]]| \([^()]*\) *$)|\?(?: \([^()]{1,40}\))?|\/(?<=^\s*\/))`;
/** What is typed has no other label in it, but perhaps that of an answer to a letter, and an address. */
const TYPED = String.raw`(?:(?:Re|Fwd?|Aw|Sv): )?(?:[^:>]|:(?=\S)|(?<=<[^<>\s]*)>)*`;
/** `Search: box`, `└ Name? box`, `Send to> box`. */
const ASKED = new RegExp(
  `^(\\s*(?:[│|└╰]\\s*)?)((?:\\S.*?)?${END_SIGN}) ?(?=\\S|$)(${TYPED})$`,
  "u",
);
/** `split -v`: a word, and what it is about. */
const COMMAND = /^[a-z]\w*!?(?: |$)/;
/** What programs say of themselves: more labels than one, or text with gaps. */
const LABELS = /\S: |\S {3,}\S/u;
/** `i> `: a word and a sign before what is typed in the first row. */
const SIGNED = /^(\p{L}{1,12})[>❯›] (?=\S)/u;

/**
 * The prompt in which the cursor waits for text: at the top or bottom edge of a full screen, or
 * behind a question in a look of its own. The prompt of a shell is none: it looks like its output.
 */
export function findPrompt(scene: Scene, isFree: IsFree): Field | undefined {
  const { screen, grid } = scene;
  const answer = blockPrompt(scene, isFree) ?? findAnswer(scene, isFree);
  if (answer !== undefined) return answer;
  const { row, col, visible } = screen.cursor;
  if (!visible) return drawnPrompt(scene, isFree) ?? ruledPrompt(scene, isFree);
  if (ANY_KEY.test(grid.text(row, 0, col))) return undefined;
  for (const find of PROMPTS) {
    const prompt = find(scene, isFree);
    if (prompt !== undefined) return prompt;
  }
  return undefined;
}

const PROMPTS = [
  chatPrompt,
  edgePrompt,
  signedPrompt,
  signPrompt,
  promptAboveHints,
  linePrompt,
  streamPrompt,
  searchedPrompt,
  copiedPrompt,
  pickerPrompt,
  freePrompt,
  headPrompt,
  waitingPrompt,
  headingPrompt,
  fieldInBar,
  fieldBelowBar,
] as const;

/** `Search: server`, `:rename`, `> d` in the first row or one of the last two. */
function edgePrompt({ grid, screen, isApplication }: Scene, isFree: IsFree): Field | undefined {
  const { row, col } = screen.cursor;
  if (!isApplication) return undefined;
  if (row > 1 && row < grid.rows - 2 && !isAboveHints()) return undefined;
  // Hints may stand before the prompt, with a gap behind them.
  let first = col;
  while (first > 0 && isFree(row, first - 1, first)) first--;
  if (!grid.isBlankRun(row, first, first + 2)) first = 0;
  const before = " ".repeat(first) + grid.text(row, first, col).padEnd(col - first);
  if (LETTER_CHOICE.test(before.trimEnd()) || SHELL_PROMPT.test(before.trimEnd())) return undefined;
  const match =
    IN_BRACKETS.exec(before) ??
    EQUATED.exec(before) ??
    SLASHED.exec(before) ??
    (row === grid.rows - 1 ? KEYED.exec(before) : null) ??
    ASKED.exec(before);
  if (match === null) return row === 0 ? bareQuery() : undefined;
  const [, lead = "", prompt = "", value = ""] = match;
  if (value !== "" && isStatus(grid, row, lead.length, prompt, value)) return undefined;
  // The keys below are the answers to a question.
  if (row > 1 && row < grid.rows - 2 && !prompt.endsWith(":")) return undefined;
  // At the top, a prompt has a look of its own or a list below it: else it is a shell's.
  // Above the last row, below a line of text, it is a line of that text; but not `log> box`.
  const isOfText =
    !/^[\p{L}\p{N}_-]*[>❯›]$/u.test(prompt) &&
    !/[└╰]/.test(lead) &&
    grid.look(row, lead.length) === 0 &&
    !grid.isBlankRun(row - 1, 0, grid.cols);
  const isOfList = prompt.endsWith(":") && hasWideBar(row - 1);
  if (
    row === grid.rows - 2 &&
    isOfText &&
    !isOfList &&
    grid.background(row - 1, 0) === grid.background(row, 0)
  )
    return undefined;
  if (row <= 1 && !isDrawnApart(lead.length) && !hasWideBar()) return undefined;
  // Another label with its value in front of it: a line of figures.
  if (/:\s{0,2}\S.*\s{2}\S+:$/u.test(prompt)) return undefined;
  const isBare = /^(?:[:/?>❯›]|&\/)$/u.test(prompt);
  if (isBare && value === "" && /^[:/?]$/.test(prompt) && !isOpen(prompt)) return undefined;
  // With gaps in it, it is a title: `/tmp/page      60%`.
  if (isBare && /\S {3,}\S/.test(value)) return undefined;
  if (isTranscript(grid, row, prompt, lead.length)) return undefined;
  const isCommand =
    prompt === ":" && row === grid.rows - 1 && screen.alternateScreen && COMMAND.test(value);
  // On a ground of its own with the cursor behind it, it is a status: `/tmp/page`. So it is behind more than
  // words, if the ground goes on to the cursor: `lines 5-27 (END) - Next: a`.
  const isStatusBar = isBare
    ? grid.background(row, lead.length) !== grid.background(row, col)
    : !OF_WORDS.test(prompt) && !ASKING.test(prompt) && isOnGroundTo(col, lead.length);
  if (value !== "" && isStatusBar && !isCommand) return undefined;
  const longest = value === "" && /[:\])]$/.test(prompt) ? MAX_OPEN_PROMPT : MAX_PROMPT;
  if (prompt.length > longest || lead.length - first > 4 || /\d{2}/.test(row <= 1 ? prompt : ""))
    return undefined;
  // In brackets it may be a status: a prompt has a blank behind it.
  // So it is right behind what is called like a file.
  if (/[)\]]$|^\s*\S*[/.]\S*:$/.test(prompt) && value === "" && grid.glyph(row, col - 1) !== " ")
    return undefined;
  const start = Math.min(col, before.length - value.length);
  const end = Math.max(grid.textEnd(row, start, Math.min(grid.cols, col + 40)), start + 1);
  if (!isFree(row, start, end)) return undefined;
  return {
    row,
    start,
    end: gapEnd(),
    name: isBare ? "" : nameOf(prompt),
  };

  /** A pager waits with a colon, but has no bar above it; nothing waits with a slash. */
  function isOpen(prompt: string): boolean {
    if (!screen.alternateScreen || row !== grid.rows - 1 || grid.glyph(row, col - 1) !== prompt)
      return false;
    const isBelowBar = grid.background(row - 1, 0) !== grid.background(row, 0);
    return prompt === "/" || (isBelowBar && grid.groundEnd(row - 1, 0) === grid.cols);
  }

  /** Nothing but rows of hints stands below it. */
  function isAboveHints(): boolean {
    for (let other = row + 1; other < grid.rows; other++) {
      const start = grid.textStart(other, 0, grid.cols);
      if (isFree(other, start, start + 1)) return false;
    }
    return row >= grid.rows - 1 - MAX_HINT_ROWS;
  }

  /** What is typed in the first row, above a list with a bar from side to side. */
  function bareQuery(): Field | undefined {
    if (grid.textEnd(0, 0, grid.cols) !== col || col === 0) return undefined;
    if (!hasWideBar() || !isFree(0, 0, col)) return undefined;
    return { row: 0, start: 0, end: col, name: "" };
  }

  /** In a look of its own, not that of the lines of a text. */
  function isDrawnApart(at: number): boolean {
    return grid.look(row, at) !== 0 && grid.look(row, at) !== grid.look(row + 1, at);
  }

  /** From the prompt to a column on one ground, which is another one there. */
  function isOnGroundTo(end: number, at: number): boolean {
    return grid.background(row, at) !== DEFAULT_BACKGROUND && grid.groundEnd(row, at) === end;
  }

  /** In the rows below the first one, above `end`; a bar below a text is one in the last rows. */
  function hasWideBar(end = grid.rows - (screen.alternateScreen ? 2 : 0)): boolean {
    for (let other = 1; other < end; other++) {
      const ground = grid.background(other, 0);
      if (ground !== 0 && ground === grid.background(other, grid.cols - 1)) return true;
    }
    return false;
  }

  /** What stands far behind the cursor is another thing. */
  function gapEnd(): number {
    if (value === "" && /^[:/?]$/.test(prompt)) return grid.cols;
    const isInBar = grid.background(row, start) !== grid.pageGround;
    if (value === "" && isInBar && grid.groundEnd(row, start) === grid.cols) return grid.cols;
    for (let at = Math.max(col, start + 1); at < end; at++) {
      if (grid.isBlankRun(row, at, at + 3)) return at;
    }
    return end;
  }
}

/** Without the brackets around it, or the sign at its end: `Go to line ->`. */
function nameOf(prompt: string): string {
  return withoutColon(
    prompt.replace(/^[[(] ?(.*?) ?[\])] ?=?$|(?:\s[-=]{1,3})?[>❯›]$/u, "$1").trim(),
  );
}

/**
 * `i> let A1 = 3` in the first row, with a free row between it and what it is about. The prompt of an
 * interpreter has nothing below it.
 */
function signedPrompt({ grid, screen, lastRow }: Scene, isFree: IsFree): Field | undefined {
  const { row, col } = screen.cursor;
  if (!screen.alternateScreen || row > 0 || lastRow < 2) return undefined;
  const match = SIGNED.exec(grid.text(0, 0, col));
  const isEnd = grid.textEnd(0, 0, grid.cols) <= col && grid.isBlankRun(1, 0, grid.cols);
  if (match === null || !isEnd || !isFree(0, 0, col)) return undefined;
  return { row: 0, start: match[0].length, end: col, name: match[1]! };
}

/**
 * Text behind which a cursor may be left: `Score: 10`, `HP: 12 Gold: 3`, `12 files (3K) selected`,
 * `Type ? for help`. What is typed stands behind words and a colon, or behind a question.
 */
function isStatus(grid: Grid, row: number, col: number, prompt: string, value: string): boolean {
  if (LABELS.test(prompt) || /(?:(?<!\? \([^()]*)[)\]]|[^\p{L}\p{N}\])"'>]\?)$/u.test(prompt))
    return !IN_BRACKETS.test(`${prompt} `);
  const isWord = /^\p{L}+:$/u.test(prompt);
  const isPlain = grid.look(row, col) === grid.look(row, col + prompt.length + 1);
  return isWord && isPlain && NUMBER.test(value.trim());
}

/** So many rows above are looked through for what was typed before. */
const MAX_TRANSCRIPT = 40;

/** Whether a prompt also stands in front of rows above: commands, and what came of them, as in a shell. */
function isTranscript(grid: Grid, row: number, prompt: string, col: number): boolean {
  if (prompt.length < 2) return false;
  for (let other = row - 1; other >= Math.max(0, row - MAX_TRANSCRIPT); other--) {
    const text = grid.text(other, col, grid.cols);
    if (text.startsWith(`${prompt} `)) return true;
  }
  return false;
}
