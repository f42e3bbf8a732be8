import type { Region } from "@pilotty/protocol";
import { isLabel } from "../segment/bracketed-words.ts";
import type { Scene } from "../segment/scene.ts";
import { type StyleRun, styleRuns } from "../segment/style-runs.ts";

/** As many labels make a bar. */
const MIN_LABELS = 4;

/**
 * Labels of function keys in the last row, as curses draws them (`slk_init`): blocks of one width on
 * one ground, with nothing but gaps between them. Which key is which is not said.
 */
export function softLabels({ grid }: Scene): Region[] {
  const row = grid.rows - 1;
  if (grid.groundEnd(row, 0) === grid.cols) return [];
  const blocks: StyleRun[] = [];
  for (const run of styleRuns(grid, row)) {
    const isGap = grid.background(row, run.start) === grid.pageGround;
    if (isGap && run.text.trim() !== "") return [];
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
  if (!isBar || labels.length < MIN_LABELS || first?.end === grid.cols) return [];
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
