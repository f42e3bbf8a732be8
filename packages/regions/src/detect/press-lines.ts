import { HORIZONTAL } from "../segment/box-glyphs.ts";
import type { Grid } from "../segment/grid.ts";
import { hintsInSentence } from "../segment/hint-sentence.ts";
import { isShellOutput } from "../segment/output.ts";
import { RowText } from "../segment/row-text.ts";
import type { Scene, Segment } from "../segment/scene.ts";

/** How such a line starts. */
const START =
  /^[([<›❯➜►-]{0,3} {0,2}(?:[Pp]lease )?(?:[Pp]ress|PRESS|[Hh]it|HIT|[Tt]ype|[Pp]ush) /u;
/** What it starts with: most lines have another first glyph. */
const FIRST = "([<›❯➜►-PpHhTt";
/** What may stand between its hints, and around them. */
const JOINED = /\b(?:or|and|please|keys?)\b|[^\p{L}\p{N}]/giu;
/** Glyphs beside the hints that may be left. */
const MAX_LEFT = 6;
/** Columns by which a line may stand off the middle, and by which it is set in at least. */
const MAX_OFF = 2;
const MIN_INDENT = 6;
/** The longest of them: more is a text. */
const MAX_LENGTH = 100;

/**
 * Lines in the midst of a screen that tell a key and nothing else: `Press ENTER to start`. The evidence: the
 * screen is a program's, and the line stands in the middle of its row or box between free rows, or in a rule
 * from side to side, or one of its kind starts below it in the same column.
 */
export function pressLines(scene: Scene): ReadonlySet<Segment> {
  const lines = new Set<Segment>();
  const { grid, segments, isApplication } = scene;
  if (!isApplication) return stopLines(scene);
  let last: Segment | undefined;
  for (const segment of segments) {
    const inRule = insideOfRule(grid, segment);
    if (inRule !== undefined) {
      if (isPressLine(grid, inRule)) lines.add(segment);
      continue;
    }
    if (!isPressLine(grid, segment)) continue;
    if (last !== undefined && areCompany(grid, last, segment)) lines.add(last).add(segment);
    else if (isCentred(grid, segment)) lines.add(segment);
    last = segment;
  }
  return lines;
}

/** The shortest part of a rule at either side of the words in it, in cells. */
const MIN_RULE = 3;

/** What stands in a rule that goes on to both ends of a segment: `─── Press i to go on ───`. */
function insideOfRule(grid: Grid, segment: Segment): Segment | undefined {
  const { row } = segment;
  if (!grid.hasBoxIn(row, HORIZONTAL)) return undefined;
  let { start, end } = segment;
  const isLine = (col: number) => grid.box(row, col) === HORIZONTAL;
  while (start < end && isLine(start)) start++;
  while (end > start && isLine(end - 1)) end--;
  if (start - segment.start < MIN_RULE || segment.end - end < MIN_RULE || start === end)
    return undefined;
  return grid.isBlank(row, start) && grid.isBlank(row, end - 1)
    ? { ...segment, start, end }
    : undefined;
}

/** What was typed in a shell: what stands above it was said by others. */
const COMMAND = /^\S*[$#%>❯] \S/u;
/** Ctrl with C, D or Z, which ends what runs. */
const STOP = / (?:\^|[Cc]trl[-+ ]?|CTRL[-+ ]?)[CDZ] /u;

/**
 * `Press ^C at any time to quit.`: what a program that asks for a line in the stream of a shell said above of how
 * to end it. The shell itself does not wait.
 */
function stopLines(scene: Scene): ReadonlySet<Segment> {
  const { grid, screen, segments, lastRow } = scene;
  const { row, col, visible } = screen.cursor;
  if (!visible || row !== lastRow || col === 0 || isShellOutput(scene)) return new Set();
  const isAsked = /[\p{L}\p{N}] ?[:?](?: |$)/u.test(grid.text(row, 0, col));
  if (!isAsked) return new Set();
  let command = row - 1;
  while (command >= 0 && !COMMAND.test(grid.text(command, 0, grid.cols))) command--;
  return new Set(
    segments.filter((segment) => {
      if (segment.row <= command || segment.row >= row || !isPressLine(grid, segment)) return false;
      return STOP.test(grid.text(segment.row, segment.start, segment.end));
    }),
  );
}

function isPressLine(grid: Grid, { row, start, end }: Segment): boolean {
  const from = grid.textStart(row, start, end);
  if (end - from < 8 || !FIRST.includes(grid.glyph(row, from))) return false;
  const whole = grid.text(row, from, Math.min(end, from + MAX_LENGTH + 1));
  if (whole.length > MAX_LENGTH || !START.test(whole)) return false;
  const text = new RowText(grid, row, from, grid.textEnd(row, from, end));
  const hints = hintsInSentence(text);
  if (hints.length === 0) return false;
  let rest = "";
  let col = from;
  for (const hint of hints) {
    rest += ` ${grid.text(row, col, hint.start)}`;
    col = hint.end;
  }
  rest += ` ${grid.text(row, col, text.end)}`;
  return rest.replace(JOINED, "").length <= MAX_LEFT;
}

/** Two that start in one column, right below each other or with a free row between them. */
function areCompany(grid: Grid, above: Segment, below: Segment): boolean {
  const [first, second] = [above, below].map(({ row, start, end }) =>
    grid.textStart(row, start, end),
  );
  if (first !== second) return false;
  if (below.row === above.row + 1) return true;
  return below.row === above.row + 2 && grid.isBlankRun(above.row + 1, above.start, above.end);
}

/** In the middle of the screen or of what walls there are at both of its sides, between free rows. */
function isCentred(grid: Grid, { row, start, end }: Segment): boolean {
  const left = grid.textStart(row, start, end) - start;
  const right = end - grid.textEnd(row, start, end);
  if (left < MIN_INDENT || Math.abs(left - right) > MAX_OFF) return false;
  return [row - 1, row + 1].every((next) => {
    return (
      next < 0 ||
      next >= grid.rows ||
      grid.isBlankRun(next, start, end) ||
      isEdge(grid, next, start, end)
    );
  });
}

/** A line from side to side. */
function isEdge(grid: Grid, row: number, start: number, end: number): boolean {
  const text = grid.text(row, start, end);
  return text.length === end - start && /^([-=_*#─━═▀▄█])\1+$/u.test(text);
}
