import type { Region } from "@pilotty/protocol";
import type { Grid } from "../segment/grid.ts";
import { hotLetterAt } from "../segment/lists/rules-between.ts";
import type { Scene, Segment } from "../segment/scene.ts";
import type { CellRun } from "./focus.ts";
import type { Found } from "./found.ts";

/** As many in a row are the buttons of a panel. */
const MIN_PATCHES = 3;

const WORD = /^\p{L}{2,12}$/u;

/**
 * ` RUN   STOP   LOAD `: patches on grounds of their own with free columns between them, in each a word with a blank on
 * both sides and the letter that presses it drawn apart. A state that is lit has no such letter.
 */
export function hotPatches({ grid, segments, isApplication }: Scene, found: Found): Region[] {
  if (!grid.hasGrounds || !isApplication) return [];
  const regions: Region[] = [];
  for (const segment of segments) {
    if (grid.isPlain(segment.row)) continue;
    const patches = patchesIn(grid, segment);
    // What a filter matches is the same letter in all of them.
    const keys = new Set(patches.map((patch) => keyOf(grid, patch)));
    if (patches.length < MIN_PATCHES || keys.size < patches.length) continue;
    for (const { row, start, end } of patches) {
      if (!found.isFree(row, start, end)) continue;
      const text = grid.text(row, start, end);
      const bounds = { x: start, y: row, width: end - start, height: 1 };
      regions.push({ role: "button", name: text.trim(), bounds, text, focused: false });
    }
  }
  return regions;
}

function patchesIn(grid: Grid, { row, start, end }: Segment): CellRun[] {
  const patches: CellRun[] = [];
  for (let from = start; from < end; ) {
    const to = grid.groundEnd(row, from);
    if (to <= end && isPatch(grid, row, from, to)) patches.push({ row, start: from, end: to });
    from = to;
  }
  return patches;
}

function isPatch(grid: Grid, row: number, start: number, end: number): boolean {
  const ground = grid.background(row, start);
  if (end - start < 4 || ground === grid.pageGround || start === 0) return false;
  // What is around it is the page.
  const around = [grid.background(row, start - 1), grid.background(row, end)];
  if (around.some((other) => other !== grid.pageGround)) return false;
  if (!grid.isBlank(row, start - 1) || !grid.isBlank(row, end)) return false;
  const [first, last] = [start + 1, end - 1];
  if (!grid.isBlank(row, start) || !grid.isBlank(row, last)) return false;
  if (!WORD.test(grid.wholeText(row, first, last))) return false;
  return hotLetterAt(grid, { row, start: first, end: last }) !== undefined;
}

/** The letter that is drawn apart in a patch. */
function keyOf(grid: Grid, { row, start, end }: CellRun): string {
  const col = hotLetterAt(grid, { row, start: start + 1, end: end - 1 })!;
  return grid.glyph(row, col).toLowerCase();
}
