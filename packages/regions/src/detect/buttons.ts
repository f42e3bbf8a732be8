import type { Region } from "@pilotty/protocol";
import { contains } from "../segment/bounds.ts";
import { type BracketedWord, bracketedWords, isLabel } from "../segment/bracketed-words.ts";
import { type Frame, isLive } from "../segment/frames.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";
import { edgeButtons } from "./edge-buttons.ts";
import { focusedSibling, holdsCursor, litSibling } from "./focus.ts";

/** Blank rows between the last button row of a dialog and the bottom edge of its frame. */
const MAX_ROWS_BELOW = 2;

/**
 * Push buttons in brackets. The evidence: a row of nothing but bracketed words, and then either
 * the place (just above the bottom edge of a frame) or the look (words of one shape, one of them
 * lit). Each button keeps together however many style runs its label is drawn in.
 */
export function detectButtons(scene: Scene): Region[] {
  const regions: Region[] = [];
  const taken = new Set<number>();
  for (const frame of scene.frames) {
    const words = framedButtons(scene, frame);
    // A frame's row can only be claimed by one frame: the row must fill the frame's inside.
    for (const word of words) taken.add(word.row * scene.grid.cols + word.start);
    regions.push(...toRegions(scene, words));
  }
  for (const frame of scene.frames) regions.push(...groundButtons(scene, frame));
  regions.push(...boxButtons(scene), ...edgeButtons(scene));
  for (const frame of scene.frames) regions.push(...plainButtons(scene, frame));
  for (const words of freeButtons(scene)) {
    if (words.some((word) => taken.has(word.row * scene.grid.cols + word.start))) continue;
    regions.push(...toRegions(scene, words));
  }
  return regions;
}

/** The button rows at the bottom of a frame, from top to bottom. */
function framedButtons(scene: Scene, frame: Frame): BracketedWord[] {
  const { grid, screen } = scene;
  const { x, y, width, height } = frame.bounds;
  const bottom = y + height - 1;
  const rowAt = (row: number) => bracketedWords(grid, row, x + 1, x + width - 1);
  let row = bottom - 1;
  while (
    row > y + 1 &&
    bottom - row <= MAX_ROWS_BELOW &&
    grid.isBlankRun(row, x + 1, x + width - 1)
  )
    row--;
  let words: BracketedWord[] = [];
  // The first row inside is never a button row: a box round one word is no dialog.
  for (; row > y + 1; row--) {
    const above = rowAt(row);
    if (above.length === 0) break;
    words = [...above, ...words];
  }
  if (words.length === 0 || !isLive(grid, frame, screen.cursor)) return [];
  const [only] = words;
  // One tight `[word]` or `<none>` at the end of a panel is more often a status than a button.
  if (words.length === 1 && only !== undefined && !only.padded) {
    const isLit = litSibling(grid, words) !== undefined || holdsCursor(only, screen.cursor);
    if (!isLit) return [];
  }
  return words;
}

/** Buttons that are frames of their own: a padded word in a box of three rows, inside a frame. */
function boxButtons({ grid, frames, screen }: Scene): Region[] {
  const boxes = frames.filter(({ bounds: { x, y, width, height } }) => {
    if (height !== 3) return false;
    const text = grid.text(y + 1, x + 1, x + width - 1);
    const name = text.trim();
    if (!isLabel(name) || width !== [...name].length + 4) return false;
    return frames.some(
      (outer) => outer.bounds.height > 3 && contains(outer.bounds, { x, y, width, height }),
    );
  });
  const rows = boxes.map(({ bounds }) => ({
    row: bounds.y + 1,
    start: bounds.x,
    end: bounds.x + bounds.width,
    bounds,
  }));
  const focused = rows.length >= 2 ? focusedSibling(grid, rows, screen.cursor) : undefined;
  return rows.map((box) => ({
    role: "button",
    name: grid.text(box.row, box.start + 1, box.end - 1).trim(),
    bounds: box.bounds,
    text: grid.text(box.row, box.start, box.end),
    focused: box === focused,
  }));
}

/** A word with blanks on both sides, on a ground of its own. */
interface GroundedWord {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Buttons without brackets: two or more padded words on grounds of their own, and nothing else in
 * that row of a frame.
 */
function groundButtons({ grid, screen }: Scene, frame: Frame): Region[] {
  const { x, y, width, height } = frame.bounds;
  const regions: Region[] = [];
  for (let row = y + 1; row < y + height - 1; row++) {
    const words = groundedWords(grid, row, x + 1, x + width - 1);
    if (words.length < 2) continue;
    const focused = focusedSibling(grid, words, screen.cursor) ?? oddGround(grid, words);
    for (const word of words) {
      const { start, end } = word;
      regions.push({
        role: "button",
        name: grid.text(row, start, end).trim(),
        bounds: { x: start, y: row, width: end - start, height: 1 },
        text: grid.text(row, start, end),
        focused: word === focused,
      });
    }
  }
  return regions;
}

function groundedWords(grid: Grid, row: number, from: number, to: number): GroundedWord[] {
  const words: GroundedWord[] = [];
  const around = grid.background(row, from);
  for (let start = from; start < to; ) {
    const ground = grid.background(row, start);
    let end = start + 1;
    while (end < to && grid.background(row, end) === ground) end++;
    if (ground === around) {
      if (!grid.isBlankRun(row, start, end)) return [];
    } else {
      const text = grid.text(row, start, end).trim();
      const isPadded = end - start >= [...text].length + 2;
      if (!isPadded || !isLabel(text)) return [];
      words.push({ row, start, end });
    }
    start = end;
  }
  return words;
}

/** Rows above the bottom edge of a frame in which words without brackets are buttons. */
const PLAIN_ROWS = 3;

/** `yes     no     don't ask me again`: words far apart at the bottom, exactly one of them lit. */
function plainButtons({ grid }: Scene, frame: Frame): Region[] {
  const { x, y, width, height } = frame.bounds;
  for (let row = y + height - 2; row > y + 1 && row > y + height - 2 - PLAIN_ROWS; row--) {
    const words: GroundedWord[] = [];
    for (let col = x + 1; col < x + width - 1; ) {
      const start = grid.textStart(row, col, x + width - 1);
      let end = start;
      while (end < x + width - 1 && !grid.isBlankRun(row, end, end + 2)) end++;
      if (end > start) words.push({ row, start, end });
      col = end + 1;
    }
    if (words.length < 2 || !words.every(({ start, end }) => isLabel(grid.text(row, start, end)))) continue;
    const base = grid.background(row, x + 1);
    const lit = words.filter(({ start }) => grid.background(row, start) !== base);
    if (lit.length !== 1 || !grid.isBlankRun(row - 1, x + 1, x + width - 1)) continue;
    return words.map((word) => ({
      role: "button",
      name: grid.text(row, word.start, word.end),
      bounds: { x: word.start, y: row, width: word.end - word.start, height: 1 },
      text: grid.text(row, word.start, word.end),
      focused: word === lit[0],
    }));
  }
  return [];
}

/** Of two, the one whose ground is drawn nowhere else in the frame is the focused one. */
function oddGround(grid: Grid, words: readonly GroundedWord[]): GroundedWord | undefined {
  const grounds = words.map(({ row, start }) => grid.background(row, start));
  if (new Set(grounds).size < 2) return undefined;
  const seen = new Map<number, number>();
  for (let row = 0; row < grid.rows; row++) {
    for (let col = 0; col < grid.cols; col++) {
      const ground = grid.background(row, col);
      if (grounds.includes(ground)) seen.set(ground, (seen.get(ground) ?? 0) + 1);
    }
  }
  return words.toSorted(
    (a, b) =>
      seen.get(grid.background(a.row, a.start))! / (a.end - a.start) -
      seen.get(grid.background(b.row, b.start))! / (b.end - b.start),
  )[0];
}

/** Button rows that no frame vouches for; adjacent rows of one shape are one set of siblings. */
function freeButtons(scene: Scene): BracketedWord[][] {
  const rows = scene.segments
    .map(({ row, start, end }) => bracketedWords(scene.grid, row, start, end))
    .filter((words) => words.length > 0);
  const sets: BracketedWord[][] = [];
  const used = new Set<BracketedWord[]>();
  for (const words of rows) {
    if (used.has(words) || !(looksLikeButtons(scene, words) || areOnOwnGround(scene, words))) continue;
    used.add(words);
    const set = [words];
    for (const step of [-1, 1]) {
      let row = words[0]!.row + step;
      for (;;) {
        const next = rows.find(
          (other) => other[0]!.row === row && !used.has(other) && continues(words, other),
        );
        if (next === undefined) break;
        used.add(next);
        set.push(next);
        row += step;
      }
    }
    sets.push(set.flat());
  }
  return sets;
}

/** Two or more of one bracket, each on a ground that is its own from bracket to bracket. */
function areOnOwnGround({ grid }: Scene, words: readonly BracketedWord[]): boolean {
  const [first] = words;
  if (first === undefined || words.length < 2) return false;
  return words.every(({ row, start, end, bracket }) => {
    const ground = grid.background(row, start);
    if (bracket !== first.bracket || ground === grid.pageGround) return false;
    for (let col = start; col < end; col++) if (grid.background(row, col) !== ground) return false;
    return grid.background(row, start - 1) !== ground && grid.background(row, end) !== ground;
  });
}

/** Two or more of one bracket, padded (to one width, or each), exactly one of them lit. */
function looksLikeButtons({ grid }: Scene, words: readonly BracketedWord[]): boolean {
  const [first] = words;
  if (first === undefined || words.length < 2) return false;
  if (words.some((word) => word.bracket !== first.bracket)) return false;
  const isOneWidth = words.every((word) => word.end - word.start === first.end - first.start);
  const isPadded = isOneWidth
    ? words.some((word) => word.padded)
    : words.every((word) => word.padded);
  return isPadded && litSibling(grid, words) !== undefined;
}

/** True if a row goes on with the buttons of another: same bracket, width and columns. */
function continues(words: readonly BracketedWord[], other: readonly BracketedWord[]): boolean {
  return other.every((word) =>
    words.some(
      ({ bracket, start, end }) =>
        bracket === word.bracket && start === word.start && end === word.end,
    ),
  );
}

function toRegions({ grid, screen }: Scene, words: readonly BracketedWord[]): Region[] {
  const focused = focusedSibling(grid, words, screen.cursor);
  return words.map((word) => ({
    role: "button",
    name: word.name,
    bounds: { x: word.start, y: word.row, width: word.end - word.start, height: 1 },
    text: grid.text(word.row, word.start, word.end),
    focused: word === focused,
  }));
}
