import type { Bounds, Style } from "@pilotty/protocol";
import { ANY } from "./box-glyphs.ts";
import type { Grid } from "./grid.ts";
import type { IsFree } from "./lists/list.ts";
import { ofLast } from "./of-last.ts";
import { type FormShape, formShapes, mayHaveShapes } from "./page-form.ts";
import type { Scene, Segment } from "./scene.ts";

/** Cells of one row that look alike, without the blanks around them. */
interface Stretch {
  readonly row: number;
  readonly start: number;
  /** The column after the last one. */
  readonly end: number;
  readonly look: number;
}

/** A stretch of a page. */
export interface PageRun extends Stretch {
  readonly text: string;
}

/** The text outside all frames, by its looks. */
export interface PageText {
  readonly segments: readonly Segment[];
  readonly runs: readonly PageRun[];
  /** The background of the text. */
  readonly ground: number;
  readonly plain: number;
  /** What looks like the controls of a form in it. */
  readonly shapes: readonly FormShape[];
  /** The runs that no control was found on, by look; on any ground. */
  readonly groups: readonly LookGroup[];
}

/** The runs of one look. */
export interface LookGroup {
  readonly look: number;
  readonly style: Style;
  readonly isOnGround: boolean;
  readonly runs: readonly PageRun[];
}

/** Colours and weights of text on a page, at the most: coloured source code has more. */
const MAX_INKS = 5;
const BRACKETS: ReadonlySet<string> = new Set("[]()*");
/** Of the glyphs of a page, at the most so many are signs that prose has no use for. */
const MAX_CODE_SIGNS = 0.02;
const ASCII = 0x80;
const BLANK = 0x20;
/** By the code of a glyph: 1 for a sign. */
const CODE_SIGNS: Uint8Array = new Uint8Array(ASCII);
for (const sign of "{}=;<>$#`&\\") CODE_SIGNS[sign.charCodeAt(0)] = 1;
/** The look of a cell on which nothing was drawn. */
const DEFAULT_LOOK = 0;
/** Blanks that part two runs of one look. */
const GAP = 2;

/** The text outside all frames, if there is one that reads like that of a page. */
export function readPageText(scene: Scene, isFree: IsFree): PageText | undefined {
  const text = openTextOf(scene);
  if (text === undefined) return undefined;
  const byLook = new Map<number, PageRun[]>();
  for (const run of text.runs) {
    if (!isFree(run.row, run.start, run.end)) continue;
    const known = byLook.get(run.look);
    if (known === undefined) byLook.set(run.look, [run]);
    else known.push(run);
  }
  const { grid, screen } = scene;
  const groups = [...byLook].map(([look, members]): LookGroup => {
    const [{ row, start }] = members as [PageRun];
    const style = screen.lines[row]!.cells[start]!.style;
    return { look, style, isOnGround: grid.background(row, start) === text.ground, runs: members };
  });
  return { ...text, groups };
}

type OpenText = Omit<PageText, "groups">;

/** The text outside all frames, whatever was found on it. */
const openTextOf = ofLast(readOpenText);

function readOpenText(scene: Scene): OpenText | undefined {
  const { grid } = scene;
  const segments = openSegments(scene);
  const stretches: Stretch[] = [];
  for (const segment of segments) addStretches(grid, segment, stretches);
  // Bars at the edges may say more than what a box in front leaves of the page.
  const inner = stretches.filter(({ row }) => row > 0 && row < grid.rows - 1);
  const groundOf = ({ row, start }: Stretch) => grid.background(row, start);
  const ground = mostOf(inner, groundOf) ?? mostOf(stretches, groundOf);
  if (ground === undefined) return undefined;
  const onGround = stretches.filter(({ row, start }) => grid.background(row, start) === ground);
  // Where all looks alike only a form could tell a page.
  const { look: first } = onGround[0]!;
  if (
    onGround.every(({ look }) => look === first) &&
    !segments.some(({ row }) => mayHaveShapes(grid, row))
  )
    return undefined;
  if (!readsLikePage(grid, onGround)) return undefined;
  const runs = stretches.map((stretch): PageRun => {
    const { row, start, end, look } = stretch;
    return { row, start, end, look, text: grid.text(row, start, end) };
  });
  // A page that is nearly all links still writes the rest in the terminal's own look.
  const isDefault = onGround.some(({ look }) => look === DEFAULT_LOOK);
  const plain = isDefault ? DEFAULT_LOOK : mostOf(onGround, ({ look }) => look, lettersIn(grid))!;
  const shapes: FormShape[] = [];
  for (const segment of segments) shapes.push(...formShapes(scene, segment));
  return { segments, runs, ground, plain, shapes };
}

/** The segments that are neither in a frame nor in the edge of one. */
function openSegments({ frames, segments }: Scene): readonly Segment[] {
  if (frames.length === 0) return segments;
  return segments.filter(
    ({ row, start, frame }) =>
      frame === undefined && !frames.some(({ bounds }) => isInEdge(bounds, row, start)),
  );
}

/** True for a cell in the upper or lower edge of a frame. */
function isInEdge({ x, y, width, height }: Bounds, row: number, col: number): boolean {
  return (row === y || row === y + height - 1) && col >= x && col < x + width;
}

function addStretches(grid: Grid, { row, start, end }: Segment, stretches: Stretch[]): void {
  const hasBoxes = grid.hasBoxIn(row, ANY);
  for (let col = grid.textStart(row, start, end); col < end; ) {
    if (hasBoxes && grid.box(row, col) !== 0) {
      col = grid.textStart(row, col + 1, end);
      continue;
    }
    const limit = grid.nextBox(row, col, Math.min(grid.lookEnd(row, col), end), ANY);
    let last = grid.wordEnd(row, col, limit);
    for (;;) {
      const next = grid.textStart(row, last, limit);
      if (next === limit || next - last >= GAP) break;
      last = grid.wordEnd(row, next, limit);
    }
    stretches.push({ row, start: col, end: last, look: grid.look(row, col) });
    col = grid.textStart(row, last, end);
  }
}

/** True if something in front of the page ends a run. */
export function isCut(grid: Grid, { row, start, end }: PageRun): boolean {
  const ground = grid.background(row, start);
  return [start - 1, end].some(
    (col) => grid.box(row, col) !== 0 || isOtherGround(grid, row, col, ground),
  );
}

/** True on the screen only: nothing covers what ends at its edge. */
function isOtherGround(grid: Grid, row: number, col: number, ground: number): boolean {
  return col >= 0 && col < grid.cols && grid.background(row, col) !== ground;
}

/** How many cells of a stretch are not room to write in: the fields of a form may take most of it. */
function lettersIn(grid: Grid): (run: Stretch) => number {
  return ({ row, start, end }) => {
    if (!grid.hasText(row, "__")) return end - start;
    let letters = 0;
    for (let col = start; col < end; col++) if (grid.glyph(row, col) !== "_") letters++;
    return letters;
  };
}

/** What most of the cells have in common. */
function mostOf<T extends Stretch>(
  runs: readonly T[],
  of: (run: T) => number,
  weigh: (run: T) => number = ({ start, end }) => end - start,
): number | undefined {
  const counts = new Map<number, number>();
  for (const run of runs) {
    const key = of(run);
    counts.set(key, (counts.get(key) ?? 0) + weigh(run));
  }
  let most: number | undefined;
  for (const [key, count] of counts)
    if (most === undefined || count > counts.get(most)!) most = key;
  return most;
}

/** Few inks, and hardly any of the signs that source code is full of. */
function readsLikePage(grid: Grid, stretches: readonly Stretch[]): boolean {
  const inks = new Set<number>();
  let glyphs = 0;
  let signs = 0;
  for (const { row, start, end } of stretches) {
    // A bracket or a bullet alone may have one of its own.
    if (end - start > 1 || !BRACKETS.has(grid.glyph(row, start))) inks.add(grid.ink(row, start));
    if (inks.size > MAX_INKS) return false;
    const text = grid.wholeText(row, start, end);
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code !== BLANK) glyphs++;
      if (code < ASCII && CODE_SIGNS[code] === 1) signs++;
    }
  }
  return signs <= glyphs * MAX_CODE_SIGNS;
}
