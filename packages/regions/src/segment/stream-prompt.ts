import { type Field, withoutColon } from "./field.ts";
import type { Grid } from "./grid.ts";
import { DOING } from "./line-prompt.ts";
import type { IsFree } from "./lists/list.ts";
import { LETTER_CHOICE } from "./question.ts";
import type { Scene } from "./scene.ts";

const MAX_LABEL = 78;
/** Rows with choices between a question and the sign behind which it is answered. */
const MAX_CHOICES = 16;
/** `> 2`: a sign, and what is typed. */
const SIGNED = /^\s*[>❯›](?: (?<value>\S.{0,60})?)?$/u;
/** A question or a label that has its row for itself. */
const QUESTION = /^\s*(?<name>\p{L}.*[\p{L}\p{N})\]"'’][:?])$/u;
/** `[0] cotton`, `1) cotton`. */
const CHOICE = /^\s*(?:[[(]\w{1,3}[\])]|\w{1,3}[.):])\s+\S/u;
/** `What now> u`, `Update>> `: words and a sign. */
const WORDS = /^\s*(?<name>\p{L}[\p{L}\p{N} ]{1,40})\s?(?<sign>>{1,2}|[❯›]) (?<value>\S{0,40})$/u;
/** `Country [AU]: DE`, `name (demo): box`, `name: (demo) box`: what is taken if nothing is typed. */
const DEFAULTED = [
  /^\s*(?<name>\p{L}[^:?[\]]*\[[^[\]:?]{0,40}\]\s?[:?]) {0,2}(?<value>(?:\S.{0,40})?)$/u,
  /^\s*(?<name>\p{L}[^:?()]*\([^():?]{1,40}\)\s?[:?]) {1,2}(?<value>(?:\S.{0,40})?)$/u,
  /^\s*(?<name>\p{L}[^:?()]*[:?] \([^():]{1,40}\)) {1,2}(?<value>(?:\S.{0,40})?)$/u,
  /^\s*(?<name>(?!\S+ing:)\p{L}[^:?()[\]]*[:?] \[\p{L}[^[\]:?]{1,40}\]) {1,2}(?<value>)$/u,
  /^\s*(?<name>\p{L}[\p{L} -]{1,40}(?:\[[^[\]:?\d][^[\]:?]{0,40}\]|\([^():?]{1,40}\)))\s?[-=]{0,2}[>❯›] (?<value>\S{0,40})$/u,
  /^\s*(?<name>\p{L}[\p{L} ]{1,40}) [-=]{1,2}> (?<value>\S{0,40})$/u,
  /^(?<name>(?:Please e|E)nter (?:an? |the |your )[\p{L} ]{3,40}(?: \([^():?]{1,40}\))?) (?<value>)$/u,
];
/** `Name: Wren`, with a label in a look of its own. */
const LABELLED = /^\s*(?<name>\p{L}[^:?]*[\p{L}\p{N})\]"'’][:?]) {1,2}(?<value>\S.{0,40})$/u;
/** A word; with a number in it, one set off by a hyphen (`comet-2`): a program names files and versions. */
const VALUE = /^(?:[^\s\d]+|\p{L}+(?:-[\p{L}\d]+)+)$/u;
/** `name> box`: one word and a sign, as of an interpreter. */
const WORD = /^(?<name>\p{L}[\p{L}_]{1,30})> (?<value>\S{0,40})$/u;
/** `n/s/q> `: the keys of the choices above. */
const KEYS = /^(?<name>\w(?:\/\w)+)> (?<value>\w?)$/;
/** A shell or an interpreter, and a line of a log. */
const SHELL = /^\s*(?:[\w.-]+@|~|\/|\w+ \[\d+\]:|\d)|[$#%]\s*$/;

/**
 * Where a program in the stream of a shell waits for a line: the last row of the screen, with the cursor
 * behind what is typed. A shell looks alike, and so does a line of output that has no end yet: there is
 * a question, a default or a look that tells.
 */
export function streamPrompt(scene: Scene, isFree: IsFree): Field | undefined {
  const { grid, screen, lastRow } = scene;
  const { row, col, visible } = screen.cursor;
  if (!visible || col === 0) return undefined;
  if (isRule(grid, row - 1) && isRule(grid, row + 1)) return betweenRules(grid, row, col, isFree);
  if (screen.alternateScreen || row !== lastRow) return undefined;
  const end = grid.textEnd(row, 0, grid.cols);
  if (end > col || !isFree(row, 0, col)) return undefined;
  const text = grid.text(row, 0, col).padEnd(col);
  if (LETTER_CHOICE.test(text.trimEnd())) return undefined;
  const signed = SIGNED.exec(text.trimEnd() === text ? text : `${text.trimEnd()} `);
  if (signed !== null) {
    const name = questionAbove(grid, row);
    const value = signed.groups!["value"] ?? "";
    return name === undefined ? undefined : fieldOf(row, col, value, name);
  }
  if (SHELL.test(text) || DOING.test(text)) return undefined;
  const match =
    wordsIn(grid, row, text) ??
    askedIn(grid, row, text) ??
    DEFAULTED.map((form) => form.exec(text)).find(Boolean);
  const found = match ?? labelIn(grid, row, text);
  if (!found) return undefined;
  const { name = "", value = "" } = found.groups!;
  return name.length > MAX_LABEL ? undefined : fieldOf(row, col, value.trimEnd(), name);
}

/** `> fix the test` between two rules. */
function betweenRules(grid: Grid, row: number, col: number, isFree: IsFree): Field | undefined {
  const match = /^\s?[>❯›] /u.exec(grid.wholeText(row, 0, grid.cols));
  const start = match?.[0].length ?? 0;
  const end = Math.max(grid.textEnd(row, start, grid.cols), start + 1);
  if (match === null || col < start || col > end || !isFree(row, start, end)) return undefined;
  return { row, start, end, name: "" };
}

/** A line that goes through most of the row. */
function isRule(grid: Grid, row: number): boolean {
  const text = grid.text(row, 0, grid.cols);
  return text.length * 2 > grid.cols && /^\s?[─━═▀▄_-]+$/u.test(text);
}

function fieldOf(row: number, col: number, value: string, label: string): Field {
  const name = withoutColon(label.replace(/(?<=[:?]) \([^()]*\)$/u, ""));
  const start = col - value.length;
  return { row, start, end: Math.max(col, start + 1), name };
}

/** The question in the row above, or above the choices there. */
function questionAbove(grid: Grid, row: number): string | undefined {
  for (let other = row - 1; other >= Math.max(0, row - 1 - MAX_CHOICES); other--) {
    const text = grid.text(other, 0, grid.cols);
    const name = QUESTION.exec(text)?.groups?.["name"];
    if (name !== undefined) return name.length > MAX_LABEL ? undefined : name;
    if (!CHOICE.test(text)) return undefined;
  }
  return undefined;
}

/** More than one word, or a word in a look of its own: not the name of an interpreter. */
function wordsIn(grid: Grid, row: number, text: string): RegExpExecArray | undefined {
  const match = WORDS.exec(text);
  if (match === null) return undefined;
  // Shells draw their prompts with other signs than `>`.
  const { name = "", sign = "" } = match.groups!;
  const isSet = (/\S \S/.test(name) && sign.startsWith(">")) || isLit(grid, row, match);
  return isSet ? match : undefined;
}

/** A word that the text right above asks for, or the keys of the choices there. */
function askedIn(grid: Grid, row: number, text: string): RegExpExecArray | undefined {
  if (!grid.hasText(row, "> ") && !text.trimEnd().endsWith(">")) return undefined;
  const keys = KEYS.exec(text);
  if (keys !== null) return areKeysAbove(grid, row, keys.groups!["name"]!) ? keys : undefined;
  const match = WORD.exec(text);
  return match !== null && isNamedAbove(grid, row, match.groups!["name"]!) ? match : undefined;
}

/** `n) New`, `q) Quit` in the rows above, in the order of the keys. */
function areKeysAbove(grid: Grid, row: number, keys: string): boolean {
  const all = keys.split("/");
  return all.every((key, index) =>
    grid.text(row - all.length + index, 0, grid.cols).startsWith(`${key}) `),
  );
}

/**
 * Sentences without a free row up to the prompt, one of which has its word, and above them another prompt. An
 * interpreter greets with its name, and asks with the same one again.
 */
function isNamedAbove(grid: Grid, row: number, name: string): boolean {
  if (!hasOtherPrompt(grid, row, name)) return false;
  for (let other = row - 1; other >= Math.max(0, row - MAX_CHOICES); other--) {
    const text = grid.text(other, 0, grid.cols);
    if (text === "") return false;
    const words = text.split(/[ .]+/);
    if (words.length > 2 && text.endsWith(".") && words.indexOf(name) > 0) return true;
    // A line that is no sentence is output.
    if (other === row - 1 && !/[.)]$/.test(text)) return false;
  }
  return false;
}

/** `n/s/q> n`: what was answered before, to other words. */
function hasOtherPrompt(grid: Grid, row: number, name: string): boolean {
  for (let other = row - 1; other >= 0; other--) {
    if (!grid.hasText(other, "> ")) continue;
    const text = grid.text(other, 0, grid.cols);
    const asked = (KEYS.exec(text) ?? WORD.exec(text))?.groups?.["name"];
    if (asked !== undefined && asked !== name) return true;
  }
  return false;
}

/** A label in a look of its own; or one of several words, and a word behind it. */
function labelIn(grid: Grid, row: number, text: string): RegExpExecArray | undefined {
  const match = LABELLED.exec(text);
  if (match === null) return undefined;
  const { name = "", value = "" } = match.groups!;
  const isWord = /\p{L}\S* \S*\p{L}/u.test(name) && VALUE.test(value) && !/[.…!,;]$/.test(value);
  if (isWord || /^[*•●]+$/u.test(value) || isLit(grid, row, match)) return match;
  return isBelowDefault(grid, row) ? match : undefined;
}

/** What a row above says was taken since nothing was typed: `version: (1.0.0)`. */
const TAKEN = /^\p{L}[\p{L} ]{1,40}: \([^()]+\)$/u;

/** Two rows or more above, each with what was taken. */
function isBelowDefault(grid: Grid, row: number): boolean {
  if (row < 2) return false;
  return [row - 1, row - 2].every((at) => TAKEN.test(grid.text(at, 0, grid.cols)));
}

/** The label is in a look of its own, what is typed in none. */
function isLit(grid: Grid, row: number, match: RegExpExecArray): boolean {
  const { name = "", value = "" } = match.groups!;
  const end = match[0].length;
  const start = match[0].indexOf(name);
  const isPlain = value === "" || grid.look(row, end - value.length) === 0;
  return isPlain && grid.look(row, start) !== 0 && grid.look(row, start + name.length - 2) !== 0;
}
