import type { Region } from "@pilotty/protocol";
import { WALL } from "../segment/box-glyphs.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";
import { boxedTabs } from "./boxed-tabs.ts";
import { bracketRow } from "./bracket-row.ts";
import { bracketedViews, keyedViews, viewsInBar, viewsInRule } from "./bracketed-views.ts";
import { closedTabs } from "./closed-tabs.ts";
import { countedBrackets, countedCells, countedInEdge, countedNames } from "./counted-tabs.ts";
import type { Found } from "./found.ts";
import { bareNumbers, numberedTabs } from "./number-tabs.ts";
import { paddedTabs } from "./padded-tabs.ts";
import { pageTab, panelTabs } from "./page-tabs.ts";
import { oddOne, type Strip, type Tab } from "./tab.ts";
import { windowTabs } from "./window-tabs.ts";
import { wordStripsOf } from "./word-strips.ts";
import { wordTabs } from "./word-tabs.ts";

/** Rows at the top and at the bottom of a screen in which strips of tabs stand. */
const TOP_ROWS = 3;
const BOTTOM_ROWS = 2;
/** Rows at the top in which others stand, the height of a frame that has one, and of one round it alone. */
const HEAD_ROWS = 6;
const MIN_FRAME = 5;
const STRIP_FRAME = 3;
const MAX_TAB = 32;
/** Columns between two tabs of a strip, and before the first one. */
const MAX_GAP = 4;

interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly look: number;
}

/**
 * Tabs: views to switch between, in a strip at an edge of the screen. The evidence: words in cells
 * of their own of which one is drawn in another look, or numbered names (`0:shell* 1:logs`).
 */
export function detectTabs(scene: Scene, found: Found): Region[] {
  const { grid, isApplication } = scene;
  const regions: Region[] = [];
  for (let row = 0; row < grid.rows; row++) {
    const closed = closedTabs(scene, row);
    if (closed !== undefined) regions.push(...toRegions(grid, row, closed, found));
    const isEdge = row < TOP_ROWS || row >= grid.rows - BOTTOM_ROWS;
    if ((!isEdge && row > grid.rows / 2) || isAbovePrompt(scene, row)) continue;
    if (row === grid.rows - 2 && scene.isEditor) continue;
    const isTop = row < TOP_ROWS;
    const chunks = isSetOff(grid, row, isTop) ? withoutVersion(chunksIn(grid, row)) : [];
    const tabs =
      (isApplication ? boxedTabs(grid, row) : undefined) ??
      (isEdge ? (numberedTabs(grid, row, isTop) ?? bareNumbers(grid, row)) : undefined) ??
      (isTop ? stripOfTabs(grid, row, chunks) : undefined) ??
      bracketedTabs(grid, row, inFirstPane(grid, row, chunks)) ??
      (row <= HEAD_ROWS ? viewsInBar(grid, row) : undefined) ??
      (isApplication ? viewsInRule(grid, row) : undefined);
    if (tabs !== undefined) regions.push(...toRegions(grid, row, tabs, found));
  }
  const rows = new Set(regions.map(({ bounds }) => bounds.y));
  const bottom = { row: grid.rows - 1, start: 0, end: grid.cols };
  const windows =
    scene.screen.alternateScreen && !rows.has(bottom.row) ? windowTabs(grid, bottom) : undefined;
  regions.push(...toRegions(grid, bottom.row, windows ?? [], found));
  for (const strip of stripsOf(scene)) {
    if (rows.has(strip.row) || (strip.row === grid.rows - 2 && scene.isEditor)) continue;
    const tabs = tabsIn(scene.grid, strip);
    if (tabs !== undefined) regions.push(...toRegions(grid, strip.row, tabs, found));
  }
  for (const frame of isApplication ? scene.frames : []) {
    const tabs = rows.has(frame.bounds.y - 1) ? undefined : paddedTabs(grid, frame);
    if (tabs !== undefined) regions.push(...toRegions(grid, frame.bounds.y - 1, tabs, found));
  }
  for (const { bounds } of scene.screen.alternateScreen ? scene.frames : []) {
    const edge = { row: bounds.y, start: bounds.x, end: bounds.x + bounds.width };
    const tabs = countedInEdge(grid, edge);
    if (tabs !== undefined) regions.push(...toRegions(grid, edge.row, tabs, found));
  }
  const known = new Set(regions.map(({ bounds }) => bounds.y));
  for (const strip of wordStripsOf(scene)) {
    if (known.has(strip.row)) continue;
    const tabs = bracketRow(grid, strip) ?? wordTabs(grid, strip, strip.mustBeLit);
    if (tabs === undefined) continue;
    known.add(strip.row);
    regions.push(...toRegions(grid, strip.row, tabs, found));
  }
  return regions;
}

/** None if something else was found where they stand. */
function toRegions(grid: Grid, row: number, tabs: readonly Tab[], found: Found): Region[] {
  if (!tabs.every(({ start, end }) => found.isFree(row, start, end))) return [];
  return tabs.map(({ start, end, name, selected, shortcut }) => ({
    role: "tab",
    name,
    bounds: { x: start, y: row, width: end - start, height: 1 },
    text: grid.text(row, start, end),
    focused: false,
    selected,
    ...(shortcut !== undefined && { shortcut }),
  }));
}

/** The rows at the top of the screen, and the first ones in frames, of a program that has the screen. */
function stripsOf({ grid, frames, screen }: Scene): Strip[] {
  if (!screen.alternateScreen) return [];
  const strips: Strip[] = [];
  for (let row = 0; row < Math.min(HEAD_ROWS, grid.rows); row++)
    strips.push({ row, start: 0, end: grid.cols });
  for (const { bounds } of frames) {
    const { x, y, width, height } = bounds;
    if (height >= MIN_FRAME || height === STRIP_FRAME)
      strips.push({ row: y + 1, start: x + 1, end: x + width - 1 });
  }
  return strips;
}

function tabsIn(grid: Grid, strip: Strip): Tab[] | undefined {
  const { row, start, end } = strip;
  if (grid.isBlankRun(row, start, end)) return undefined;
  const inBrackets = grid.hasText(row, "[")
    ? (keyedViews(grid, strip) ?? bracketedViews(grid, strip) ?? countedBrackets(grid, strip))
    : undefined;
  return (
    inBrackets ??
    countedNames(grid, strip) ??
    (strip.row === 0
      ? (countedCells(grid, strip) ?? pageTab(grid, strip) ?? panelTabs(grid, strip))
      : undefined)
  );
}

/** What stands above a prompt at the bottom are its completions. */
function isAbovePrompt({ grid, screen }: Scene, row: number): boolean {
  const { cursor } = screen;
  return cursor.visible && cursor.row === grid.rows - 1 && row === cursor.row - 1 && cursor.col > 1;
}

/**
 * A strip is set off from the text below it: by brackets, or at the top by a ground of its own up to
 * the right edge.
 */
function isSetOff(grid: Grid, row: number, isTop: boolean): boolean {
  if (grid.glyph(row, grid.textStart(row, 0, grid.cols)) === "[") return true;
  const ground = grid.background(row, grid.cols - 1);
  if (!isTop || ground === grid.pageGround) return false;
  // Where the rows above and below lie on it as well, a box covers most of the page.
  return [row - 1, row + 1].some((other) => grid.background(other, grid.cols - 1) !== ground);
}

/** The words of a row, apart by two blanks, by another ground or by the brackets round them. */
function chunksIn(grid: Grid, row: number): Chunk[] {
  const chunks: Chunk[] = [];
  const end = grid.textEnd(row, 0, grid.cols);
  let col = 0;
  while (col < end) {
    col = grid.textStart(row, col, end);
    const start = col;
    const ground = grid.background(row, col);
    while (
      col < end &&
      grid.background(row, col) === ground &&
      !(
        grid.isBlank(row, col) &&
        (grid.isBlank(row, col + 1) || grid.background(row, col + 1) !== ground)
      ) &&
      !(col > start && grid.glyph(row, col) === "[" && grid.glyph(row, col - 1) === "]")
    )
      col++;
    if (col === start) break;
    chunks.push({ start, end: col, text: grid.text(row, start, col), look: grid.look(row, start) });
  }
  return chunks;
}

/** The words before the first wall that goes on above and below the row. */
function inFirstPane(grid: Grid, row: number, chunks: readonly Chunk[]): readonly Chunk[] {
  if (chunks.length === 0) return chunks;
  const wall = grid.nextBox(row, 0, grid.cols, WALL);
  const goesOn = [row - 1, row + 1].every((other) => (grid.box(other, wall) & WALL) !== 0);
  return goesOn ? chunks.filter(({ end }) => end <= wall) : chunks;
}

/** What a program is called, with its version, is a title of the strip behind it. */
function withoutVersion(chunks: readonly Chunk[]): readonly Chunk[] {
  const isTitle = chunks.length > 3 && /\p{L} v?\d+\.\d/u.test(chunks[0]!.text);
  return isTitle ? chunks.slice(1) : chunks;
}

/** Words in a strip from the left edge on, of which one is drawn in another look. */
function stripOfTabs(grid: Grid, row: number, chunks: readonly Chunk[]): Tab[] | undefined {
  if (chunks.length < 2) return undefined;
  let count = 0;
  for (let end = 0; count < chunks.length && chunks[count]!.start - end <= MAX_GAP; count++)
    end = chunks[count]!.end;
  const strip = chunks.slice(0, count);
  if (strip.length < 2 || strip.length < chunks.length - 1) return undefined;
  const isFilled = grid.background(row, grid.cols - 1) !== grid.pageGround;
  if (!isFilled && !strip.every(({ text }) => /^\[.+\]$/.test(text))) return undefined;
  if (!strip.every(({ text }) => text.length <= MAX_TAB && isName(text))) return undefined;
  const odd = openOne(grid, row, strip) ?? onlyBracketed(strip);
  if (odd === undefined) return undefined;
  return strip.map(({ start, end, text }, index) => ({
    start,
    end,
    name: text.replace(/^\[\s*(.*?)\s*\]$/, "$1"),
    selected: index === odd,
  }));
}

/** `[Main] [I/O]`: words in tight brackets, on grounds of their own, and nothing else in the row. */
function bracketedTabs(grid: Grid, row: number, chunks: readonly Chunk[]): Tab[] | undefined {
  if (chunks.length < 2 || !chunks.every(({ text }) => /^\[[^\s[\]][^[\]]*\]$/.test(text)))
    return undefined;
  const odd = openOne(grid, row, chunks);
  if (odd === undefined || chunks.some(({ look }) => look === 0)) return undefined;
  return chunks.map(({ start, end, text }, index) => ({
    start,
    end,
    name: text.slice(1, -1),
    selected: index === odd,
  }));
}

function isName(text: string): boolean {
  return /\p{L}/u.test(text) && !/\S \S+ \S+ /.test(text) && !/[:;,=.]$/.test(text);
}

/** Index of the tab in another look; of two, the one that goes over into the ground below it. */
function openOne(grid: Grid, row: number, chunks: readonly Chunk[]): number | undefined {
  const odd = oddOne(chunks.map(({ look }) => look));
  if (odd === undefined || chunks.length !== 2) return odd;
  const joined = chunks.flatMap(({ start }, index) =>
    grid.background(row, start) === grid.background(row + 1, start) ? [index] : [],
  );
  return joined.length === 1 ? joined[0] : odd;
}

function onlyBracketed(strip: readonly Chunk[]): number | undefined {
  const bracketed = strip.flatMap(({ text }, index) => (/^\[.+\]$/.test(text) ? [index] : []));
  return bracketed.length === 1 ? bracketed[0] : undefined;
}
