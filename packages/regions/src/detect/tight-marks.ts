import type { Region } from "@pilotty/protocol";
import { type Frame, isLive } from "../segment/frames.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";

/** As many marks below each other are no notes in a text. */
const MIN_MARKS = 3;
/** A mark right before its text. */
const TIGHT = /^(?<mark>\[[^\]]\]|\([^)]\))(?<name>[\p{L}\p{N}].*)$/u;
const CHOSEN: ReadonlySet<string> = new Set("xX*#oO•●✓✔√");

interface TightMark {
  readonly frame: Frame;
  readonly row: number;
  readonly start: number;
  readonly end: number;
  /** Where the segment ends that it stands in. */
  readonly limit: number;
  readonly name: string;
  readonly glyph: string;
}

/**
 * `[#]Item` among `[ ]Item`: marks without a blank before their texts. In a frame, rows below each other have
 * nothing else, one glyph says yes in all of them, some say no, and one row is lit: not as an editor lights
 * the row of its cursor, to the end of the frame.
 */
export function tightMarks(scene: Scene, role: "checkbox" | "radio"): Region[] {
  const { grid, screen } = scene;
  if (!screen.alternateScreen || scene.frames.length === 0) return [];
  return columnsOf(scene, role === "radio" ? "(" : "[").flatMap((marks) => {
    const [{ frame }] = marks as [TightMark];
    const glyphs = new Set(marks.map(({ glyph }) => glyph));
    const areStates = glyphs.size <= 2 && glyphs.has(" ");
    if (marks.length < MIN_MARKS || !areStates || !isLive(grid, frame, screen.cursor)) return [];
    const lit = litMark(scene, marks);
    return lit === undefined ? [] : marks.map((mark) => toRegion(grid, role, mark, mark === lit));
  });
}

function columnsOf({ grid, segments }: Scene, bracket: string): TightMark[][] {
  const columns: TightMark[][] = [];
  // By frame and column, the last one.
  const open = new Map<string, TightMark[]>();
  for (const { row, start: from, end: limit, frame } of segments) {
    if (frame === undefined || !grid.hasText(row, bracket)) continue;
    const start = grid.textStart(row, from, limit);
    if (grid.glyph(row, start) !== bracket) continue;
    const end = grid.textEnd(row, from, limit);
    const groups = TIGHT.exec(grid.text(row, start, end))?.groups;
    const { mark = "", name = "" } = groups ?? {};
    const glyph = mark[1] ?? "";
    if (groups === undefined || (glyph !== " " && !CHOSEN.has(glyph))) continue;
    const own = { frame, row, start, end, limit, name, glyph };
    const place = `${frame.bounds.x} ${frame.bounds.y} ${start}`;
    const column = open.get(place);
    if (column?.at(-1)?.row === row - 1) {
      column.push(own);
      continue;
    }
    columns.push([own]);
    open.set(place, columns.at(-1)!);
  }
  return columns;
}

/** The only row with another ground than the others. */
function litMark({ grid, screen }: Scene, marks: readonly TightMark[]): TightMark | undefined {
  const base = grid.background(marks[0]!.frame.bounds.y, marks[0]!.frame.bounds.x);
  const lit = marks.filter(({ row, start, end }) => {
    for (let col = start; col < end; col++) if (grid.background(row, col) !== base) return true;
    return false;
  });
  const [only] = lit;
  if (only === undefined || lit.length > 1) return undefined;
  const isBar = grid.background(only.row, only.limit - 1) !== base;
  return isBar && screen.cursor.visible ? undefined : only;
}

function toRegion(
  grid: Grid,
  role: "checkbox" | "radio",
  { row, start, end, name, glyph }: TightMark,
  focused: boolean,
): Region {
  return {
    role,
    name: name.replace(/\s+/gu, " "),
    bounds: { x: start, y: row, width: end - start, height: 1 },
    text: grid.text(row, start, end),
    focused,
    checked: glyph !== " ",
  };
}
