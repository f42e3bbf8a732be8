import type { Region } from "@pilotty/protocol";
import { contains } from "../segment/bounds.ts";
import { isLabel } from "../segment/bracketed-words.ts";
import type { Frame } from "../segment/frames.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";
import { singles } from "../segment/singles.ts";
import { focusedSibling } from "./focus.ts";

/**
 * Buttons that are frames of their own: a padded word in a box of three rows, inside a frame, or beside others
 * of which one is drawn in another look.
 */
export function boxButtons({ grid, frames, screen }: Scene): Region[] {
  const words = frames.filter(({ bounds: { x, y, width, height } }) => {
    if (height !== 3) return false;
    const text = grid.text(y + 1, x + 1, x + width - 1);
    const name = text.trim();
    return isLabel(name) && !name.endsWith("?") && width === [...name].length + 4;
  });
  const free = screen.alternateScreen ? litRows(grid, words) : [];
  const boxes = words.filter((word) => {
    const isInside = frames.some(
      (outer) => outer.bounds.height > 3 && contains(outer.bounds, word.bounds),
    );
    return isInside || free.includes(word);
  });
  const rows = boxes.map(({ bounds }) => ({
    row: bounds.y + 1,
    start: bounds.x,
    end: bounds.x + bounds.width,
    bounds,
  }));
  const odd = rows.filter((_, index) => boxes[index] === oddBox(grid, free));
  const focused =
    rows.length >= 2 ? (focusedSibling(grid, rows, screen.cursor) ?? odd[0]) : undefined;
  return rows.map((box) => ({
    role: "button",
    name: grid.text(box.row, box.start + 1, box.end - 1).trim(),
    bounds: box.bounds,
    text: grid.text(box.row, box.start, box.end),
    focused: box === focused,
  }));
}

/** Boxes that have their three rows for themselves, two or more side by side, exactly one in another look. */
function litRows(grid: Grid, boxes: readonly Frame[]): Frame[] {
  return boxes.filter((box) => {
    const row = boxes.filter(({ bounds }) => bounds.y === box.bounds.y);
    return row.length >= 2 && isRowOfBoxes(grid, row) && oddBox(grid, row) !== undefined;
  });
}

function isRowOfBoxes(grid: Grid, boxes: readonly Frame[]): boolean {
  const { y } = boxes[0]!.bounds;
  return [y, y + 1, y + 2].every((row) => {
    let col = 0;
    for (const { bounds } of boxes) {
      if (!grid.isBlankRun(row, col, bounds.x)) return false;
      col = bounds.x + bounds.width;
    }
    return grid.isBlankRun(row, col, grid.cols);
  });
}

/** The only box whose edge is drawn in another look; of two, the one that is not in the look of the page. */
function oddBox(grid: Grid, boxes: readonly Frame[]): Frame | undefined {
  const looks = boxes.map(({ bounds: { x, y } }) => grid.look(y, x));
  const odd = singles(looks).filter((index) => looks[index] !== 0);
  return odd.length === 1 && boxes.length >= 2 ? boxes[odd[0]!] : undefined;
}
