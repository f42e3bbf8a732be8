import type { Region } from "@pilotty/protocol";
import { isLabel } from "../segment/bracketed-words.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";
import { type StyleRun, styleRuns } from "../segment/style-runs.ts";

/** As many labels make a bar in the last row, and in the one above a status. */
const MIN_LABELS = 4;
const MIN_ABOVE = 6;
/** What tells a state in front of them, so long at the most. */
const MAX_STATE = 3;

/**
 * Labels of function keys in the last row, or above a status there, as curses draws them (`slk_init`): blocks of
 * one width on one ground, with nothing but gaps between them. Which key is which is not said.
 */
export function softLabels({ grid }: Scene): Region[] {
  if (!grid.hasGrounds) return [];
  const last = grid.rows - 1;
  const labels = labelsIn(grid, last, MIN_LABELS);
  return labels.length > 0 ? labels : labelsIn(grid, last - 1, MIN_ABOVE);
}

function labelsIn(grid: Grid, row: number, count: number): Region[] {
  if (grid.isBlankRun(row, 0, grid.cols) || grid.groundEnd(row, 0) === grid.cols) return [];
  const blocks: StyleRun[] = [];
  for (const run of styleRuns(grid, row)) {
    const isGap = grid.background(row, run.start) === grid.pageGround;
    const room = blocks.length === 0 ? MAX_STATE : 0;
    if (isGap && run.text.trim().length > room) return [];
    if (!isGap) blocks.push(run);
  }
  const [first] = blocks;
  const isBar = blocks.every(
    ({ start, end, text }) =>
      grid.background(row, start) === grid.background(row, first!.start) &&
      end - start === first!.end - first!.start &&
      (text.trim() === "" || isLabel(text.trim())),
  );
  const labels = blocks.filter(({ text }) => text.trim() !== "");
  // Where two say the same, they tell how something went.
  if (new Set(labels.map(({ text }) => text.trim())).size < labels.length) return [];
  if (!isBar || labels.length < count || first?.end === grid.cols) return [];
  return labels.map(({ start, end }) => {
    const from = grid.textStart(row, start, end);
    const to = grid.textEnd(row, start, end);
    const text = grid.text(row, from, to);
    return {
      role: "button",
      name: text,
      bounds: { x: from, y: row, width: to - from, height: 1 },
      text,
      focused: false,
    };
  });
}
