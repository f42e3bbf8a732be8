import type { Bounds, Region } from "@pilotty/protocol";
import { labelBefore } from "../segment/field.ts";
import { frameTitle } from "../segment/frame-title.ts";
import type { Frame } from "../segment/frames.ts";
import { matchesOf } from "../segment/matches.ts";
import { RowText } from "../segment/row-text.ts";
import type { Scene, Segment } from "../segment/scene.ts";

/** A bar is at least so many cells long. */
const MIN_CELLS = 8;

/** Drawn with glyphs between brackets: `[####----]`. What is filled comes first. */
const BRACKETED = /\[(?=[^\][]{8,}\])([#=█■▓*|•━-]*[#=█■▓*|•━])?>?[ .\-_·─░▒]*\]/gu;
/** Drawn with signs: `████░░░░`. */
const DRAWN = [
  // From the first of its signs on: a long row would take time with the square of its length.
  /(?<![█▓■▰⣿▇▮])[█▓■▰⣿▇▮]+[▏▎▍▌▋▊▉]?[░▒▱⣀□▯ ]*[░▒▱⣀□▯]|[░▱□▯]{8,}/gu,
  /━{8,}|[━╸╺]{8,}/gu,
  // One that is full has nothing left to draw.
  /(?<![░▒▱⣀□▯█▓■▰⣿▇▮])[█▓■▰⣿▇▮]{8,}(?= ?\]? {0,3}100(?:[.,]0+)? ?%)/gu,
];
/** What none of these is without. */
const BAR_SIGN = /[█▓■▰⣿▇▮░▱□▯━╸╺]/u;
/** What a bar from side to side starts with. */
const ROW_SIGNS: ReadonlySet<string> = new Set("=#━─-");
/** From side to side of the screen, with a head: `=====>------`. */
const WHOLE_ROW = /^([=#━─-])\1*[>●○╸]([-─━ .])\2*$/u;
const PERCENT = /\b\d{1,3}(?:[.,]\d+)? ?%/u;

/** Full to its end, in a column with bars that are not. */
const FULL_BAR = /[█▓■▰⣿▇▮]{8,}|━{8,}/gu;

/** How far something has come: a bar of glyphs with a percentage, or a ground that is filled in part. */
export function detectProgressbars(scene: Scene): Region[] {
  const glyphs: Region[] = [];
  for (const segment of scene.segments) addGlyphBars(glyphs, scene, segment);
  const bars = glyphs.length === 0 ? glyphs : [...glyphs, ...fullBars(scene, glyphs)];
  return [
    ...(bars.length > 0 && isGoingOn(scene, bars) ? bars : []),
    ...wholeRows(scene),
    ...scene.frames.flatMap((frame) => [...filledFrame(scene, frame), ...filledRows(scene, frame)]),
  ];
}

/** Rows that follow what is going on: a spinner, a hint. With more below it, it is past. */
const MAX_ROWS_BELOW = 3;

/** In a stream of text, a bar with more lines below it is a line of a log. */
function isGoingOn({ screen, segments }: Scene, bars: readonly Region[]): boolean {
  if (screen.alternateScreen || screen.mouse !== "none") return true;
  const rows = new Set(bars.map(({ bounds }) => bounds.y));
  const { cursor } = screen;
  // Below a bar that goes on, nothing waits for input yet.
  const isAtBar = rows.has(cursor.row) || (rows.has(cursor.row - 1) && cursor.col === 0);
  if (cursor.visible && !isAtBar) return false;
  const first = Math.min(...rows);
  const below = new Set(
    segments.filter(({ row }) => row > first && !rows.has(row)).map(({ row }) => row),
  );
  return below.size <= MAX_ROWS_BELOW;
}

function addGlyphBars(
  bars: Region[],
  { grid, screen }: Scene,
  { row, start, end, frame }: Segment,
): void {
  // A bar in a text that somebody reads or edits.
  if (screen.alternateScreen && frame === undefined) {
    if (screen.cursor.visible) return;
    const isAbove = !grid.isBlankRun(row - 1, 0, grid.cols);
    if (isAbove && !grid.isBlankRun(row + 1, 0, grid.cols)) return;
  }
  const hasBracket = grid.hasText(row, "[");
  const isDrawn = !grid.isAscii(row) && BAR_SIGN.test(grid.wholeText(row, 0, grid.cols));
  if (!hasBracket && !isDrawn) return;
  const line = new RowText(grid, row, start, end);
  for (const pattern of [...(hasBracket ? [BRACKETED] : []), ...(isDrawn ? DRAWN : [])]) {
    for (const match of matchesOf(line.text, pattern)) {
      const cols = line.columnsOf(match.index, match.index + match[0].length);
      if (cols.end - cols.start < MIN_CELLS) continue;
      const [before, after] = [grid.text(row, start, cols.start), grid.text(row, cols.end, end)];
      const isDrawnInTwo =
        /[█▓■▰▇][░▒▱□▯]/u.test(match[0]) ||
        (match[0].startsWith("━") && grid.look(row, cols.start) !== grid.look(row, cols.end - 1));
      const isTold = PERCENT.test(after.slice(0, 16)) || PERCENT.test(before.slice(-10));
      if (!isTold && !isDrawnInTwo) continue;
      // Between arrows it tells which part of something is in view.
      if (/[◄◀←]$/u.test(before) && /^[►▶→]/u.test(after)) continue;
      bars.push({
        role: "progressbar",
        name: nameBeside(before, after),
        bounds: { x: cols.start, y: row, width: cols.end - cols.start, height: 1 },
        text: grid.text(row, cols.start, cols.end),
        focused: false,
      });
    }
  }
}

/** Bars that are drawn with one glyph, since nothing is left to be done, below or above others. */
function fullBars(scene: Scene, bars: readonly Region[]): Region[] {
  const { grid, segments, screen } = scene;
  if (screen.alternateScreen) return [];
  return segments.flatMap(({ row, start, end }) => {
    const line = new RowText(grid, row, start, end);
    if (!BAR_SIGN.test(line.text)) return [];
    return matchesOf(line.text, FULL_BAR).flatMap(({ index, 0: glyphs }): Region[] => {
      const cols = line.columnsOf(index, index + glyphs.length);
      const [before, after] = [grid.text(row, start, cols.start), grid.text(row, cols.end, end)];
      const bounds = { x: cols.start, y: row, width: cols.end - cols.start, height: 1 };
      const isInColumn = bars.some(({ bounds: { x, y, width } }) => {
        return y !== row && x === bounds.x && width === bounds.width;
      });
      if (!isInColumn || bars.some((bar) => bar.bounds.y === row)) return [];
      const name = nameBeside(before, after);
      return [{ role: "progressbar", name, bounds, text: glyphs, focused: false }];
    });
  });
}

/** Rows of nothing but a bar: how far a player has come. */
function wholeRows({ grid, screen, segments }: Scene): Region[] {
  if (!screen.alternateScreen) return [];
  const bars: Region[] = [];
  for (const { row, start, end } of segments) {
    if (start > 0 || end < grid.cols || !ROW_SIGNS.has(grid.glyph(row, 0))) continue;
    if (!WHOLE_ROW.test(new RowText(grid, row, start, end).text)) continue;
    const bounds: Bounds = { x: 0, y: row, width: grid.cols, height: 1 };
    const text = grid.text(row, 0, end);
    bars.push({ role: "progressbar", name: "", bounds, text, focused: false });
  }
  return bars;
}

/** What is written before the bar, else behind it, without the percentage. */
function nameBeside(before: string, after: string): string {
  const left = before
    .replace(PERCENT, "")
    .replace(/[^\p{L}\p{N})]+$/u, "")
    .replace(/\s+/g, " ")
    .trim();
  if (/\p{L}/u.test(left)) return left.replace(/^[^\p{L}\p{N}]+/u, "");
  const right = after
    .replace(PERCENT, "")
    .trim()
    .replace(/^[|│·] /u, "")
    .split(/\s{2,}|\s[|│·]\s/u)[0]!
    .trim();
  return /\p{L}/u.test(right) ? right.replace(/^[^\p{L}\p{N}]+/u, "") : "";
}

/** One glyph again and again, from the left on. */
const FILLING = /^([=#█■▓▒|*-])\1{2,}>?$/u;
/** Glyphs that nothing is written with. */
const SHADES = /^[█■▓▒]/u;

/**
 * A frame of one row whose ground is filled from the left, perhaps with a percentage in it, or with a
 * glyph in a look of its own or with a shade.
 */
function filledFrame({ grid, frames, screen: { cursor } }: Scene, frame: Frame): Region[] {
  const { x, y, width, height } = frame.bounds;
  if (height !== 3 || width < MIN_CELLS + 2) return [];
  const row = y + 1;
  // With the cursor in it, what is typed there may be masked.
  if (cursor.visible && cursor.row === row) return [];
  const [from, to] = [x + 1, x + width - 1];
  const grounds: number[] = [];
  for (let col = from; col < to; col++) {
    const ground = grid.background(row, col);
    if (grounds.at(-1) !== ground) grounds.push(ground);
  }
  const text = grid.text(row, from, to).trim();
  const isShade = SHADES.test(grid.glyph(row, from));
  const isSetOff = isShade || grid.look(row, from) !== grid.look(row, to - 1);
  const isFilled = FILLING.test(text) && isSetOff;
  // A countdown tells seconds, on a ground that is not the frame's.
  const isCount = /^\d{1,5}$/.test(text) && grounds[0] !== grid.background(y, x);
  const isGauge =
    text === "" ? grounds.length === 2 : isFilled || isCount || /^\d{1,3} ?%$/.test(text);
  if (!isGauge || grounds.length > 3) return [];
  const bounds: Bounds = { x: from, y: row, width: to - from, height: 1 };
  const around = frames.findLast(
    ({ bounds: outer }) =>
      outer.x < x &&
      outer.y < y &&
      outer.x + outer.width >= x + width &&
      outer.y + outer.height > y + height,
  );
  const left = around === undefined ? 0 : around.bounds.x + 1;
  const label = frameTitle(grid, frame) || (labelBefore(grid, row, left, x) ?? "");
  const name = label || (around === undefined ? "" : frameTitle(grid, around));
  return [{ role: "progressbar", name, bounds, text, focused: false }];
}

/** A row in a frame whose ground is filled in part, with a percentage in it or with nothing. */
function filledRows({ grid, frames }: Scene, frame: Frame): Region[] {
  const { x, y, width, height } = frame.bounds;
  if (height <= 3) return [];
  const base = grid.background(y, x);
  const regions: Region[] = [];
  for (let row = y + 1; row < y + height - 1; row++) {
    if (grid.background(row, x + 1) === base && grid.groundEnd(row, x + 1) >= x + width - 1)
      continue;
    let start = x + 1;
    while (start < x + width - 1 && grid.background(row, start) === base) start++;
    let end = x + width - 1;
    while (end > start && grid.background(row, end - 1) === base) end--;
    if (
      end - start < MIN_CELLS * 2 ||
      frames.some(
        ({ bounds }) =>
          bounds !== frame.bounds &&
          bounds.y <= row &&
          bounds.y + bounds.height > row &&
          bounds.x > x &&
          bounds.x < x + width,
      )
    )
      continue;
    const text = grid.text(row, x + 1, x + width - 1).trim();
    if (text !== "" && !/^\d{1,3} ?%$/.test(text)) continue;
    // What starts and ends on one ground is the shadow of a box.
    const grounds: number[] = [];
    for (let col = start; col < end; col++) {
      const ground = grid.background(row, col);
      if (grounds.at(-1) !== ground) grounds.push(ground);
    }
    if (grounds.length !== 2 && !(grounds.length === 1 && text !== "")) continue;
    if (grounds.includes(base)) continue;
    regions.push({
      role: "progressbar",
      name: frameTitle(grid, frame),
      bounds: { x: start, y: row, width: end - start, height: 1 },
      text,
      focused: false,
    });
  }
  return regions;
}
