import type { Grid } from "./grid.ts";
import type { PageRun, PageText } from "./page-text.ts";

/** As many links make a page, in so many rows. */
const MIN_LINKS = 3;
const MIN_ROWS = 2;
/** How many of the runs in one look have to read like links. */
const MIN_LINKLIKE = 0.8;
/** Links of more than one word, where the words alone have to tell: keywords are single ones. */
const MIN_PHRASES = 2;
/** As large a part of the links has text behind it, where the words alone have to tell. */
const MIN_IN_TEXT = 0.25;
const WORD_GLYPH = /[\p{L}\p{N}]/u;
/** How a link starts: not with the quote of a string or the sign of a comment or an option. */
export const LINKLIKE: RegExp = /^[[(«“‘„¿¡]*[\p{L}\p{N}]/u;
/** What goes on behind a link: a mark of the sentence, its next word, or a separator. */
const GOES_ON = /^(?:[,.;:!?)\]]| ?[\p{L}\p{N}([|·•])/u;

/** Enough of them, which read like links, and which a text goes on behind. */
export function areLinks(grid: Grid, { plain }: PageText, runs: readonly PageRun[]): boolean {
  const linklike = runs.filter((run) => isLinklike(grid, run));
  if (linklike.length < MIN_LINKS || linklike.length < runs.length * MIN_LINKLIKE) return false;
  if (new Set(linklike.map(({ row }) => row)).size < MIN_ROWS) return false;
  if (new Set(linklike.map(({ text }) => text)).size < MIN_LINKS) return false;
  return linklike.some((run) => standsInText(grid, run, plain));
}

/** Whole words that start as a text does. */
function isLinklike(grid: Grid, { row, start, end, text }: PageRun): boolean {
  const isWhole =
    !WORD_GLYPH.test(grid.glyph(row, start - 1)) && !WORD_GLYPH.test(grid.glyph(row, end));
  return isWhole && LINKLIKE.test(text);
}

/** True if plain text goes on behind a run; in a list, a gap or nothing does. */
function standsInText(grid: Grid, { row, end }: PageRun, plain: number): boolean {
  const next = grid.isBlank(row, end) ? end + 1 : end;
  return grid.look(row, next) === plain && GOES_ON.test(grid.text(row, end, next + 1));
}

/**
 * Links say different things, some of them in several words, which keywords do not; and a good
 * part of them stands in a text, which the names of a list do not.
 */
export function arePhrases(grid: Grid, { plain }: PageText, runs: readonly PageRun[]): boolean {
  const texts = runs.map(({ text }) => text);
  const inText = runs.filter((run) => standsInText(grid, run, plain));
  if (inText.length < runs.length * MIN_IN_TEXT) return false;
  const phrases = texts.filter((text) => /[\p{L}\p{N}] +[\p{L}\p{N}]/u.test(text));
  return phrases.length >= MIN_PHRASES && new Set(texts).size >= texts.length * MIN_LINKLIKE;
}
