import type { Region } from "@pilotty/protocol";
import type { Scene } from "../segment/scene.ts";
import { holdsCursor } from "./focus.ts";
import type { Found } from "./found.ts";
import { pageOf } from "./page-controls.ts";

/** As many words with numbers behind them are links. */
const MIN_NUMBERED = 2;

/** Hyperlinks: those that a program marks as such (OSC 8), else those of a page in a browser. */
export function detectLinks(scene: Scene, found: Found): Region[] {
  // Who marks links marks all of them: there is nothing to guess.
  if (scene.screen.links.length > 0) return markedLinks(scene);
  const links = pageLinks(scene, found);
  return links.length > 0 ? links : numberedLinks(scene);
}

/** `the change log[1] and the docs[2]`: words with a line below them, and numbers that go up. */
function numberedLinks({ grid, screen }: Scene): Region[] {
  if (!screen.alternateScreen || !grid.hasUnderline) return [];
  const regions: Region[] = [];
  let number = 0;
  const isUnderlined = (row: number, col: number) =>
    (screen.lines[row]?.cells[col]?.style.underline ?? false) !== false;
  for (let row = 0; row < grid.rows; row++) {
    if (!grid.wholeText(row, 0, grid.cols).includes("[")) continue;
    for (let start = 0; start < grid.cols; start++) {
      if (!isUnderlined(row, start)) continue;
      let end = start;
      while (end < grid.cols && isUnderlined(row, end)) end++;
      const match = /^\[(\d{1,3})\]/u.exec(grid.text(row, end, end + 5));
      const next = Number(match?.[1] ?? 0);
      if (next > 0 && (number === 0 || next === number + 1)) {
        const text = grid.text(row, start, end);
        const bounds = { x: start, y: row, width: end - start, height: 1 };
        regions.push({ role: "link", name: text.trim(), bounds, text, focused: false });
        number = next;
      }
      start = end;
    }
  }
  // The name of an array in a manual has indices behind it as well.
  const names = new Set(regions.map(({ name }) => name));
  return names.size >= MIN_NUMBERED && names.size === regions.length ? regions : [];
}

function markedLinks({ grid, screen }: Scene): Region[] {
  // In the stream of a shell, the cursor stands where the next text comes.
  const isInteractive = screen.alternateScreen || screen.mouse !== "none";
  return screen.links.flatMap(({ text, url, row, col, width }): Region[] => {
    const [start, end] = [Math.max(0, col), Math.min(col + width, grid.cols)];
    if (row < 0 || row >= grid.rows || start >= end) return [];
    const focused = isInteractive && holdsCursor({ row, start, end }, screen.cursor);
    const bounds = { x: start, y: row, width: end - start, height: 1 };
    return [{ role: "link", name: text.trim(), bounds, text, focused, url }];
  });
}

function pageLinks(scene: Scene, found: Found): Region[] {
  const page = pageOf(scene, found);
  if (page === undefined) return [];
  // Behind a dialog the current link is still drawn as such.
  const hasFocus = !found.regions.some(({ focused }) => focused);
  return page.links.map((run) => ({
    role: "link",
    name: run.text,
    bounds: { x: run.start, y: run.row, width: run.end - run.start, height: 1 },
    text: run.text,
    focused: hasFocus && run === page.current[0],
  }));
}
