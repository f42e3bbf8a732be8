import { HORIZONTAL } from "./box-glyphs.ts";
import type { Frame } from "./frames.ts";
import type { Grid } from "./grid.ts";

/** What sets a title off from the line that it stands in: `┤ Boot ├`, `| Boot |`. */
const BORDERS = /^[┬┤├╡╞╢╟┐┌╮╭┘└╯╰|[\]\s]+|[┬┤├╡╞╢╟┐┌╮╭┘└╯╰|[\]\s]+$/gu;

/** Titles that stand between corners: `╭─┐cpu┌──┐menu┌─╮`. */
const BETWEEN_CORNERS = /^[┐╮┘╯]/u;
const RAISED = /^[¹²³⁴⁵⁶⁷⁸⁹⁰]+/u;

const CROSSINGS: ReadonlySet<string> = new Set("┼╋╬╪╫");

const TITLES = new WeakMap<Frame, string>();

/**
 * The title in the top edge of a frame: the longest text with a letter, or the first one where
 * texts are set off by corners; "" if there is none. It is looked for once.
 */
export function frameTitle(grid: Grid, frame: Frame): string {
  let title = TITLES.get(frame);
  if (title === undefined) {
    title = titleInEdge(grid, frame) || titleAboveRule(grid, frame);
    TITLES.set(frame, title);
  }
  return title;
}

/**
 * A first row that a rule from side to side closes off; the rule may hold a number, but no words. One
 * that goes on at a side is that of a table, and the row its heading.
 */
function titleAboveRule(grid: Grid, { bounds: { x, y, width, height } }: Frame): string {
  if (height < 5) return "";
  if ([x, x + width - 1].some((col) => CROSSINGS.has(grid.glyph(y + 2, col)))) return "";
  let lines = 0;
  for (let col = x + 1; col < x + width - 1; col++) {
    if (grid.box(y + 2, col) === HORIZONTAL) lines++;
    else if (grid.box(y + 2, col) !== 0 || /[\p{L}\s]/u.test(grid.glyph(y + 2, col))) return "";
  }
  if (lines * 3 < (width - 2) * 2) return "";
  return grid.text(y + 1, x + 1, x + width - 1).trim();
}

function titleInEdge(grid: Grid, { bounds }: Frame): string {
  const { x, y, width } = bounds;
  const parts: string[] = [];
  let from = x + 1;
  for (let col = from; col < x + width; col++) {
    if (col < x + width - 1 && grid.box(y, col) !== HORIZONTAL) continue;
    if (col > from) parts.push(grid.wholeText(y, from, col));
    from = col + 1;
  }
  if (parts.length === 0) return "";
  const isSetOff = parts.some((part) => BETWEEN_CORNERS.test(part));
  const titles = parts
    .flatMap((part) => (isSetOff ? part.split(/[┌╭└╰]/u) : [part]))
    .map((part) => withBracket(part, part.replace(BORDERS, "")).replace(RAISED, ""))
    .filter((part) => /\p{L}/u.test(part));
  if (isSetOff) return titles[0] ?? "";
  return titles.reduce((longest, title) => (title.length > longest.length ? title : longest), "");
}

/** `[1] Notes`: a bracket that is closed, or opened, within the title is a part of it. */
function withBracket(part: string, title: string): string {
  const isClosed = /^[^[]*\]/.test(title);
  const isOpened = /\[[^\]]*$/.test(title);
  if (isClosed && part.includes(`[${title}`)) return `[${title}`;
  return isOpened && part.includes(`${title}]`) ? `${title}]` : title;
}
