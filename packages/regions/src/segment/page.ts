import type { Style } from "@pilotty/protocol";
import type { Grid } from "./grid.ts";
import type { IsFree } from "./lists.ts";
import type { Scene, Segment } from "./scene.ts";

/** Cells of one row that look alike, without the blanks around them. */
export interface PageRun {
  readonly row: number;
  readonly start: number;
  /** The column after the last one. */
  readonly end: number;
  readonly look: number;
  readonly text: string;
  /** True if something in front of the page ends it. */
  readonly isCut: boolean;
}

/** A text with links in it that one can walk through: what a browser of the terminal shows. */
export interface Page {
  /** The look of the text that leads nowhere. */
  readonly plain: number;
  readonly isLinkLook: (look: number) => boolean;
  /** The links from top to bottom, the current one among them. */
  readonly links: readonly PageRun[];
  /** The stretches of the link that Enter would follow. */
  readonly current: readonly PageRun[];
  /** The parts of the screen's rows that the page shows in. */
  readonly segments: readonly Segment[];
}

/** What was found on the screen before the page is looked for. */
export interface PageContext {
  readonly isFree: IsFree;
  /** True if a control has the focus: a field of the page, or something in front of it. */
  readonly hasFocus: boolean;
}

/** As many links make a page, in so many rows. */
const MIN_LINKS = 3;
const MIN_ROWS = 2;
/** Colours and weights of text on a page, at the most: coloured source code has more. */
const MAX_INKS = 5;
/** How many of the runs in one look have to read like links. */
const MIN_LINKLIKE = 0.8;
/** Of the glyphs of a page, at the most so many are signs that prose has no use for. */
const MAX_CODE_SIGNS = 0.02;
const CODE_SIGNS: ReadonlySet<string> = new Set("{}=;<>$#`&\\");
/** Links of more than one word, where the words alone have to tell: keywords are single ones. */
const MIN_PHRASES = 2;
/** As large a part of the links has text behind it, where the words alone have to tell. */
const MIN_IN_TEXT = 0.25;
/** Rows that one link runs over, at the most. */
const MAX_LINK_ROWS = 3;
/** The look of a cell on which nothing was drawn. */
const DEFAULT_LOOK = 0;
/** What must be left of a link that something covers, in cells. */
const MIN_CUT = 3;
/** Blanks that part two runs of one look. */
const GAP = 2;

const WORD_GLYPH = /[\p{L}\p{N}]/u;
/** How a link starts: not with the quote of a string or the sign of a comment or an option. */
const LINKLIKE = /^[[(«“‘„¿¡]*[\p{L}\p{N}]/u;
/** What goes on behind a link: a mark of the sentence, its next word, or a separator. */
const GOES_ON = /^(?:[,.;:!?)\]]| ?[\p{L}\p{N}([|·•])/u;

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
  const text = readText(scene, context.isFree);
  if (text === undefined || !readsLikePage(scene.grid, text)) return undefined;
  const candidates = candidatesOf(text);
  return pageByCurrent(scene, text, candidates) ?? pageByWords(scene, text, candidates, context);
}

/** The text outside all frames, by its looks. */
interface Text {
  readonly segments: readonly Segment[];
  readonly runs: readonly PageRun[];
  /** The background of the text. */
  readonly ground: number;
  readonly plain: number;
  /** The runs that no control was found on, by look; on any ground. */
  readonly groups: readonly Group[];
}

interface Group {
  readonly look: number;
  readonly style: Style;
  readonly isOnGround: boolean;
  readonly runs: readonly PageRun[];
}

function readText(scene: Scene, isFree: IsFree): Text | undefined {
  const { grid, screen } = scene;
  const segments = openSegments(scene);
  const runs = segments.flatMap((segment) => runsIn(grid, segment));
  const ground = mostOf(runs, ({ row, start }) => grid.background(row, start));
  if (ground === undefined) return undefined;
  const onGround = runs.filter(({ row, start }) => grid.background(row, start) === ground);
  // A page that is nearly all links still writes the rest in the terminal's own look.
  const isDefault = onGround.some(({ look }) => look === DEFAULT_LOOK);
  const plain = isDefault ? DEFAULT_LOOK : mostOf(onGround, ({ look }) => look)!;
  const byLook = new Map<number, PageRun[]>();
  for (const run of runs) {
    if (!isFree(run.row, run.start, run.end)) continue;
    const known = byLook.get(run.look);
    if (known === undefined) byLook.set(run.look, [run]);
    else known.push(run);
  }
  const groups = [...byLook].map(([look, members]): Group => {
    const [{ row, start }] = members as [PageRun];
    const style = screen.lines[row]!.cells[start]!.style;
    return { look, style, isOnGround: grid.background(row, start) === ground, runs: members };
  });
  return { segments, runs, ground, plain, groups };
}

/** The segments that are neither in a frame nor in the edge of one. */
function openSegments({ grid, frames, segments }: Scene): Segment[] {
  const edges = new Uint8Array(grid.rows * grid.cols);
  for (const { bounds } of frames) {
    for (const row of [bounds.y, bounds.y + bounds.height - 1]) {
      const from = row * grid.cols + bounds.x;
      edges.fill(1, from, from + bounds.width);
    }
  }
  return segments.filter(
    ({ row, start, frame }) => frame === undefined && edges[row * grid.cols + start] === 0,
  );
}

function runsIn(grid: Grid, { row, start, end }: Segment): PageRun[] {
  const runs: PageRun[] = [];
  for (let col = start; col < end; ) {
    if (!isText(grid, row, col)) {
      col++;
      continue;
    }
    const look = grid.look(row, col);
    let last = col;
    for (
      let next = col;
      next < end && grid.look(row, next) === look && next - last <= GAP;
      next++
    ) {
      if (isText(grid, row, next)) last = next;
      else if (!grid.isBlank(row, next)) break;
    }
    runs.push({
      row,
      start: col,
      end: last + 1,
      look,
      text: grid.text(row, col, last + 1),
      isCut: isWall(grid, row, col - 1) || isWall(grid, row, last + 1),
    });
    col = last + 1;
  }
  return runs;
}

function isText(grid: Grid, row: number, col: number): boolean {
  return !grid.isBlank(row, col) && grid.box(row, col) === 0;
}

function isWall(grid: Grid, row: number, col: number): boolean {
  return grid.box(row, col) !== 0;
}

/** What most of the cells of the runs have in common. */
function mostOf(runs: readonly PageRun[], of: (run: PageRun) => number): number | undefined {
  const counts = new Map<number, number>();
  for (const run of runs) counts.set(of(run), (counts.get(of(run)) ?? 0) + run.end - run.start);
  let most: number | undefined;
  for (const [key, count] of counts)
    if (most === undefined || count > counts.get(most)!) most = key;
  return most;
}

/** Few inks, and hardly any of the signs that source code is full of. */
function readsLikePage(grid: Grid, { runs, ground }: Text): boolean {
  const inks = new Set<number>();
  let glyphs = 0;
  let signs = 0;
  for (const { row, start, text } of runs) {
    if (grid.background(row, start) !== ground) continue;
    inks.add(grid.ink(row, start));
    for (const glyph of text) {
      if (glyph !== " ") glyphs++;
      if (CODE_SIGNS.has(glyph)) signs++;
    }
  }
  return inks.size <= MAX_INKS && signs <= glyphs * MAX_CODE_SIGNS;
}

/** Looks that links may have, the most frequent one first: links stand on the page's ground. */
function candidatesOf({ groups, plain }: Text): Group[] {
  return groups
    .filter(({ look, isOnGround }) => isOnGround && look !== plain)
    .toSorted((a, b) => b.runs.length - a.runs.length);
}

/** A page whose current link has the cursor and the colours of the others, underlined or reversed. */
function pageByCurrent(scene: Scene, text: Text, candidates: readonly Group[]): Page | undefined {
  const { grid } = scene;
  const placed = text.groups.filter(({ runs }) => isOnePlace(runs));
  for (const links of candidates) {
    const current = placed.find(
      (group) =>
        group !== links &&
        isRelated(links.style, group.style) &&
        group.runs.some((run) => isUnderCursor(scene, run)),
    );
    if (current === undefined) continue;
    const all = [...links.runs, ...current.runs];
    if (areLinks(grid, text, all)) return toPage(text, links, current.runs);
  }
  return undefined;
}

/** A page on which the colour and the words of the links have to tell. */
function pageByWords(
  scene: Scene,
  text: Text,
  candidates: readonly Group[],
  { hasFocus }: PageContext,
): Page | undefined {
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
      return toPage(text, links, current);
  }
  return undefined;
}

/**
 * The current link of a page without a cursor on it: drawn in the colours of the others, or, as
 * long as nothing else has the focus, the only coloured words that no others are drawn like.
 */
function oddLink(
  { grid, screen }: Scene,
  { groups }: Text,
  coloured: readonly Group[],
  links: Group,
  hasFocus: boolean,
): Group | undefined {
  const isOdd = (group: Group) =>
    group !== links &&
    isOnePlace(group.runs) &&
    group.runs.every(({ text }) => LINKLIKE.test(text));
  // What is lit at an edge is more often a title or a status line.
  const isInside = ({ runs }: Group) => runs.every(({ row }) => row > 0 && row < grid.rows - 1);
  const related = groups.find(
    (group) =>
      isRelated(links.style, group.style) && isOdd(group) && (group.isOnGround || isInside(group)),
  );
  if (related !== undefined || hasFocus) return related;
  const odd = coloured.filter((group) => isOdd(group) && isInside(group));
  const { cursor } = screen;
  // A cursor in the midst of the text is at work there; elsewhere, it is out of the way.
  const isParked = !cursor.visible || cursor.row === grid.rows - 1;
  return isParked && odd.length === 1
    ? odd[0]
    : odd.find(({ runs }) => runs.some((run) => isUnderCursor({ screen }, run)));
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

/** True for runs that are one thing: one run, or the rows of one that is broken. */
function isOnePlace(runs: readonly PageRun[]): boolean {
  const first = runs[0]!.row;
  return runs.length <= MAX_LINK_ROWS && runs.every(({ row }, index) => row === first + index);
}

/** Enough of them, which read like links, and which a text goes on behind. */
function areLinks(grid: Grid, { plain }: Text, runs: readonly PageRun[]): boolean {
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
function arePhrases(grid: Grid, { plain }: Text, runs: readonly PageRun[]): boolean {
  const texts = runs.map(({ text }) => text);
  const inText = runs.filter((run) => standsInText(grid, run, plain));
  if (inText.length < runs.length * MIN_IN_TEXT) return false;
  const phrases = texts.filter((text) => /[\p{L}\p{N}] +[\p{L}\p{N}]/u.test(text));
  return phrases.length >= MIN_PHRASES && new Set(texts).size >= texts.length * MIN_LINKLIKE;
}

function toPage(text: Text, links: Group, current: readonly PageRun[]): Page {
  const looks = new Set([links.look, ...current.map(({ look }) => look)]);
  return {
    plain: text.plain,
    isLinkLook: (look) => looks.has(look),
    links: [...new Set([...links.runs, ...current])]
      // Of a link that something covers, a letter or two say nothing.
      .filter((run) => WORD_GLYPH.test(run.text) && !(run.isCut && run.end - run.start < MIN_CUT))
      .toSorted((a, b) => a.row - b.row || a.start - b.start),
    current,
    segments: text.segments,
  };
}

function isUnderCursor({ screen }: Pick<Scene, "screen">, { row, start, end }: PageRun): boolean {
  const { cursor } = screen;
  return cursor.visible && cursor.row === row && cursor.col >= start && cursor.col < end;
}

/** True for a look in the colours of another one, with a line or weight more, or in reverse. */
function isRelated(link: Style, current: Style): boolean {
  const ink = inkColour(link);
  if (groundColour(current) === ink) return true;
  return inkColour(current) === ink && groundColour(current) === groundColour(link);
}

function inkColourOf({ groups }: Text, look: number): string | undefined {
  const style = groups.find((group) => group.look === look)?.style;
  return style === undefined ? undefined : inkColour(style);
}

/** The colour of the glyphs as it is seen; the two defaults have names of their own. */
function inkColour({ inverse, fg, bg }: Style): string {
  if (inverse) return bg === "default" ? "ground" : `${bg}`;
  return fg === "default" ? "text" : `${fg}`;
}

function groundColour({ inverse, fg, bg }: Style): string {
  if (inverse) return fg === "default" ? "text" : `${fg}`;
  return bg === "default" ? "ground" : `${bg}`;
}
