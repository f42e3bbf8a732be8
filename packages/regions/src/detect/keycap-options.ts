import type { Region } from "@pilotty/protocol";
import type { Grid } from "../segment/grid.ts";
import { asksAt } from "../segment/question.ts";
import type { Scene, Segment } from "../segment/scene.ts";
import { singles } from "../segment/singles.ts";

/** As few rows are a choice. */
const MIN_ROWS = 2;

/** A key on a ground of its own, and behind it what it stands for. */
interface Keycap {
  readonly segment: Segment;
  /** Columns of the key, of its text, and the one after that. */
  readonly key: number;
  readonly name: number;
  readonly end: number;
}

/**
 * Choices below a question, each with its key on a ground of its own (` r  Rebase`). They look like hints,
 * but one of the keys may be on another ground: that row is the current one.
 */
export function keycapOptions({ grid, screen, segments }: Scene): Region[] {
  if (screen.alternateScreen || screen.cursor.visible) return [];
  const caps: Keycap[] = [];
  for (const segment of segments) {
    const cap = keycapIn(grid, segment);
    const last = caps.at(-1);
    const goesOn = last === undefined || isBelow(last, segment, cap);
    if (cap !== undefined && goesOn) caps.push(cap);
    else if (caps.length >= MIN_ROWS) break;
    else caps.splice(0, caps.length, ...(cap === undefined ? [] : [cap]));
  }
  const [first] = caps;
  if (first === undefined || caps.length < MIN_ROWS || !asksAt(grid, first.segment.row - 1))
    return [];
  const keys = caps.map(({ segment: { row }, key }) => grid.glyph(row, key));
  if (new Set(keys).size < keys.length) return [];
  const [odd] = singles(caps.map(({ segment: { row }, key }) => grid.background(row, key)));
  return caps.map(({ segment: { row }, key, name, end }, index) => ({
    role: "option",
    name: grid.text(row, name, end),
    bounds: { x: key, y: row, width: end - key, height: 1 },
    text: grid.text(row, key, end),
    focused: caps.length > 2 && index === odd,
    shortcut: keys[index]!,
    selected: caps.length > 2 && index === odd,
  }));
}

/** In the next row, with its key in the same column. */
function isBelow(last: Keycap, { row }: Segment, cap: Keycap | undefined): boolean {
  return cap !== undefined && row === last.segment.row + 1 && cap.key === last.key;
}

/** One glyph between two blanks on a ground of its own, a blank, and a text on the ground of the page. */
function keycapIn(grid: Grid, segment: Segment): Keycap | undefined {
  const { row, start, end } = segment;
  const key = grid.textStart(row, start, end);
  const ground = grid.background(row, key);
  if (ground === grid.pageGround || grid.background(row, key - 1) !== ground) return undefined;
  if (grid.background(row, key - 2) === ground || grid.groundEnd(row, key) !== key + 2)
    return undefined;
  const name = grid.textStart(row, key + 1, end);
  const isApart = name >= key + 3 && name < end && grid.isBlank(row, key + 1);
  if (!isApart || grid.background(row, name) !== grid.pageGround) return undefined;
  return { segment, key, name, end: grid.textEnd(row, name, end) };
}
