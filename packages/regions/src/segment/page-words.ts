import type { Grid } from "./grid.ts";
import type { PageRun, PageText } from "./page-text.ts";

/** As many links make a page, in so many rows. */
const MIN_LINKS = 3;
const MIN_ROWS = 2;
/** Blanks behind a link of an index. */
const MIN_GAP = 2;
/** As many links behind numbers make a list. */
const MIN_NUMBERED = 2;
/** How many of the runs in one look have to read like links. */
const MIN_LINKLIKE = 0.8;
/** Links of more than one word, where the words alone have to tell: keywords are single ones. */
const MIN_PHRASES = 2;
/** As large a part of the links has text behind it, where the words alone have to tell. */
const MIN_IN_TEXT = 0.25;
const WORD_GLYPH = /[\p{L}\p{N}]/u;
const PHRASE = /[\p{L}\p{N}] +[\p{L}\p{N}]/u;
/** How a link starts: not with the quote of a string or the sign of a comment or an option. */
export const LINKLIKE: RegExp = /^[[(«“‘„¿¡]*[\p{L}\p{N}]/u;
/** What goes on behind a link: a mark of the sentence, its next word, or a separator. */
const GOES_ON = /^(?:[,.;:!?)\]]| ?[\p{L}\p{N}([|·•])/u;

/** Enough of them, which read like links, and which a text goes on behind. */
export function areLinks(grid: Grid, { plain }: PageText, runs: readonly PageRun[]): boolean {
  const linklike = runs.filter((run) => isLinklike(grid, run));
  const numbered = linklike.filter((run) => isNumbered(grid, run)).length;
  const least = numbered === runs.length ? MIN_NUMBERED : MIN_LINKS;
  if (linklike.length < least || linklike.length < runs.length * MIN_LINKLIKE) return false;
  if (new Set(linklike.map(({ row }) => row)).size < MIN_ROWS) return false;
  if (new Set(linklike.map(({ text }) => text)).size < least) return false;
  return numbered >= MIN_NUMBERED || linklike.some((run) => standsInText(grid, run, plain));
}

/** An index: links below each other, and behind a gap what is said of them in the look of the text. */
export function areIndexed(grid: Grid, { plain }: PageText, runs: readonly PageRun[]): boolean {
  const linklike = runs.filter((run) => isLinklike(grid, run));
  if (linklike.length < MIN_LINKS || linklike.length < runs.length * MIN_LINKLIKE) return false;
  if (new Set(runs.map(({ start }) => start)).size > 1) return false;
  const described = linklike.filter(({ row, end }) => {
    const next = grid.textStart(row, end, grid.cols);
    return next - end >= MIN_GAP && next < grid.cols && grid.look(row, next) === plain;
  });
  return described.length >= MIN_LINKS;
}

/** Most of them read like links. */
export function areAllLinklike(grid: Grid, runs: readonly PageRun[]): boolean {
  const linklike = runs.filter((run) => isLinklike(grid, run));
  return linklike.length >= runs.length * MIN_LINKLIKE;
}

/** Whole words that start as a text does; neither a label nor the number of what stands behind it. */
function isLinklike(grid: Grid, { row, start, end, text }: PageRun): boolean {
  const isWhole =
    !WORD_GLYPH.test(grid.glyph(row, start - 1)) && !WORD_GLYPH.test(grid.glyph(row, end));
  const isNumber = /^\p{N}+$/u.test(text) && /^[.)]$/.test(grid.glyph(row, end));
  return isWhole && LINKLIKE.test(text) && !text.endsWith(":") && !isNumber;
}

/** True if words lead up to a run in its row. */
export function isReached(grid: Grid, { row, start }: PageRun): boolean {
  return !grid.isBlankRun(row, start - 2, start) && WORD_GLYPH.test(grid.wholeText(row, 0, start));
}

/** True for what follows a number at the start of its row: `1. Page a`. */
function isNumbered(grid: Grid, { row, start }: PageRun): boolean {
  return /^\s*\d{1,3}[.)] +$/.test(grid.wholeText(row, 0, start));
}

/** True for an entry of a menu of pages: `* Scrolling Commands::`. */
function isEntry(grid: Grid, { row, start, end }: PageRun): boolean {
  return /^\* +$/.test(grid.wholeText(row, 0, start)) && grid.text(row, end, end + 2) === "::";
}

/** True if plain text goes on behind a run; in a list, a gap or nothing does. */
export function standsInText(grid: Grid, { row, end }: PageRun, plain: number): boolean {
  const next = grid.isBlank(row, end) ? end + 1 : end;
  return grid.look(row, next) === plain && GOES_ON.test(grid.text(row, end, next + 1));
}

/**
 * Links say different things, some of them in several words, which keywords do not; and a good
 * part of them stands in a text, which the names of a list do not.
 */
export function arePhrases(grid: Grid, { plain }: PageText, runs: readonly PageRun[]): boolean {
  const texts = runs.map(({ text }) => text);
  const inText = runs.filter((run) => standsInText(grid, run, plain) || isNumbered(grid, run));
  if (inText.length < runs.length * MIN_IN_TEXT) return false;
  // What only starts rows is a name or a label.
  const isListed = (run: PageRun) => isNumbered(grid, run) || isEntry(grid, run);
  if (!inText.some((run) => isListed(run) || isReached(grid, run))) return false;
  const phrases = runs.filter((run) => {
    return PHRASE.test(run.text) || (run.text.includes("://") && isNumbered(grid, run));
  });
  return phrases.length >= MIN_PHRASES && new Set(texts).size >= texts.length * MIN_LINKLIKE;
}
