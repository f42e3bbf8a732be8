import type { Grid } from "./grid.ts";
import type { IsFree } from "./lists/list.ts";
import { addressedLinks } from "./page-by-address.ts";
import { formLinks } from "./page-by-form.ts";
import { isForm } from "./page-form.ts";
import { listedLinks } from "./page-listed.ts";
import { isOnePlace, isUnderCursor } from "./page-place.ts";
import { isCut, type LookGroup, type PageRun, type PageText, readPageText } from "./page-text.ts";
import { areIndexed, areLinks, arePhrases, LINKLIKE } from "./page-words.ts";
import type { Scene, Segment } from "./scene.ts";
import { hasLineMore, inkColour, isRelated } from "./seen-colours.ts";

/** A text with links in it that one can walk through: what a browser of the terminal shows. */
export interface Page {
  /** The look of the text that leads nowhere. */
  readonly plain: number;
  /** True for a look that is neither that of the text nor that of the links: controls have such a one. */
  readonly isApart: (look: number) => boolean;
  /** True if a form on the page is drawn in the look of its text. */
  readonly hasPlainForm: boolean;
  /** The links from top to bottom, the current one among them. */
  readonly links: readonly PageRun[];
  /** The stretches of the link that Enter would follow. */
  readonly current: readonly PageRun[];
  /** The parts of the screen's rows that the page shows in. */
  readonly segments: readonly Segment[];
}

/** What tells a page. */
export interface PageParts {
  readonly links: readonly PageRun[];
  readonly current: readonly PageRun[];
  /** Looks that controls are drawn in, also where links have them as well. */
  readonly controls?: readonly number[];
}

/** What was found on the screen before the page is looked for. */
export interface PageContext {
  readonly isFree: IsFree;
  /** True if a control has the focus: a field of the page, or something in front of it. */
  readonly hasFocus: boolean;
  /** True if the last rows say what keys do. */
  readonly hasHints: boolean;
}

/** Rows at the bottom of a screen in which a program asks, and waits. */
const PROMPT_ROWS = 3;
/** What must be left of a link that something covers, in cells. */
const MIN_CUT = 3;
/** A letter or a digit, or the name of the folder above. */
const WORD_GLYPH = /[\p{L}\p{N}]|^\.\./u;
/**
 * The page on a screen, if there is one. No single sign tells it from coloured source code, a
 * manual or a list of files, so it takes several: an application that is worked with, few inks,
 * runs of one look that read like words of a text and stand in one, and one of them drawn as the
 * current one. Where nothing is (a menu hides it, the cursor is in the text), colour, phrases and
 * what has the focus have to do. What stands in frames is in front of the page.
 */
export function findPage(scene: Scene, context: PageContext): Page | undefined {
  const { screen } = scene;
  if (!screen.alternateScreen && screen.mouse === "none") return undefined;
  const text = readPageText(scene, context.isFree);
  if (text === undefined) return undefined;
  const candidates = candidatesOf(text);
  const parts =
    partsByCurrent(scene, text, candidates) ??
    partsByWords(scene, text, candidates, context) ??
    formLinks(scene, text, context.hasFocus) ??
    addressedLinks(scene, text) ??
    (context.hasHints ? listedLinks(scene, text) : undefined);
  return parts === undefined ? undefined : toPage(scene, text, parts);
}

/** Looks that links may have, the most frequent one first: links stand on the page's ground. */
function candidatesOf({ groups, plain }: PageText): LookGroup[] {
  return groups
    .filter(({ look, isOnGround }) => isOnGround && look !== plain)
    .toSorted((a, b) => b.runs.length - a.runs.length);
}

/** A page whose current link has the cursor and the colours of the others, underlined or reversed. */
function partsByCurrent(
  scene: Scene,
  text: PageText,
  candidates: readonly LookGroup[],
): PageParts | undefined {
  const { grid } = scene;
  // The address of the current link may stand in its look in the last row.
  const placed = text.groups
    .map((group) => ({ ...group, runs: group.runs.filter(({ row }) => row < grid.rows - 1) }))
    .filter(({ runs }) => runs.length > 0 && isOnePlace(runs));
  for (const links of candidates) {
    const current = placed.find(
      (group) =>
        group.look !== links.look &&
        isRelated(links.style, group.style) &&
        group.runs.some((run) => isUnderCursor(scene, run)),
    );
    if (current === undefined) continue;
    const all = [...links.runs, ...current.runs];
    // The current row of a list of files is lit beyond its name, and not by a line below that.
    const isIndex = hasLineMore(links.style, current.style) && areIndexed(grid, text, all);
    if (isIndex || areLinks(grid, text, all)) return { links: links.runs, current: current.runs };
  }
  return undefined;
}

/** A page on which the colour and the words of the links have to tell. */
function partsByWords(
  scene: Scene,
  text: PageText,
  candidates: readonly LookGroup[],
  { hasFocus }: PageContext,
): PageParts | undefined {
  const { grid } = scene;
  const plainColour = inkColourOf(text, text.plain);
  const coloured = candidates.filter(({ style }) => inkColour(style) !== plainColour);
  for (const links of coloured) {
    const own = links.runs.filter((run) => isUnderCursor(scene, run));
    const odd = own.length > 0 ? [] : (oddLink(scene, text, coloured, links, hasFocus)?.runs ?? []);
    const all = [...links.runs, ...odd];
    if (!areLinks(grid, text, all) || !arePhrases(grid, text, all)) continue;
    const current = own.length > 0 ? own : odd;
    if (current.length > 0 || hasFocus || isWalkedThrough(scene))
      return { links: links.runs, current };
  }
  return undefined;
}

/**
 * The current link of a page without a cursor on it: drawn in the colours of the others, or, as
 * long as nothing else has the focus, the only coloured words that no others are drawn like.
 */
function oddLink(
  { grid, screen }: Scene,
  { groups }: PageText,
  coloured: readonly LookGroup[],
  links: LookGroup,
  hasFocus: boolean,
): LookGroup | undefined {
  const isOdd = (group: LookGroup) =>
    group !== links &&
    isOnePlace(group.runs) &&
    group.runs.every(({ text }) => LINKLIKE.test(text));
  // What is lit at an edge is more often a title or a status line.
  const isInside = ({ runs }: LookGroup) => runs.every(({ row }) => row > 0 && row < grid.rows - 1);
  const related = groups.find(
    (group) =>
      isRelated(links.style, group.style) && isOdd(group) && (group.isOnGround || isInside(group)),
  );
  // Somebody who types in the last rows goes on from the current link.
  if (related !== undefined || (hasFocus && !isAsking(screen, grid))) return related;
  const odd = coloured.filter(
    (group) => isOdd(group) && isInside(group) && !(hasFocus && isInForm(grid, group)),
  );
  // A cursor in the midst of the text is at work there; elsewhere, it is out of the way.
  const isParked = !screen.cursor.visible || isAsking(screen, grid);
  return isParked && odd.length === 1
    ? odd[0]
    : odd.find(({ runs }) => runs.some((run) => isUnderCursor({ screen, grid }, run)));
}

/** A button, or what is typed in a field between brackets. */
function isInForm(grid: Grid, { runs }: LookGroup): boolean {
  return runs.every(({ row, start, end, text }) => {
    const isField =
      grid.glyph(row, start - 1) === "[" &&
      grid.glyph(row, grid.textStart(row, end, grid.cols)) === "]";
    return isField || /^\[.+\]$/u.test(text);
  });
}

function isAsking({ cursor }: Scene["screen"], grid: Grid): boolean {
  return cursor.visible && cursor.row >= grid.rows - PROMPT_ROWS;
}

/** The cursor is in a box in front, or somewhere in a text that listens to the mouse. */
function isWalkedThrough({ screen, frames, grid }: Scene): boolean {
  const { row, col, visible } = screen.cursor;
  const isInFront = frames.some(
    ({ bounds: { x, y, width, height } }) =>
      row > y && row < y + height - 1 && col > x && col < x + width - 1,
  );
  // A pager waits in the last row.
  return visible && (isInFront || (screen.mouse !== "none" && row < grid.rows - 1));
}

function toPage(
  { grid }: Scene,
  { plain, segments, shapes }: PageText,
  { links, current, controls = [] }: PageParts,
): Page {
  const all = [...new Set([...links, ...current])];
  const looks = new Set(all.map(({ look }) => look));
  for (const look of controls) looks.delete(look);
  return {
    plain,
    isApart: (look) => look !== plain && !looks.has(look),
    hasPlainForm: isForm(
      shapes.filter(
        ({ kind, row, start }) => kind !== "button" && grid.look(row, start + 1) === plain,
      ),
    ),
    links: all
      // Of a link that something covers, a letter or two say nothing.
      .filter(
        (run) => WORD_GLYPH.test(run.text) && !(run.end - run.start < MIN_CUT && isCut(grid, run)),
      )
      .toSorted((a, b) => a.row - b.row || a.start - b.start),
    current,
    segments,
  };
}

function inkColourOf({ groups }: PageText, look: number): string | undefined {
  const style = groups.find((group) => group.look === look)?.style;
  return style === undefined ? undefined : inkColour(style);
}
