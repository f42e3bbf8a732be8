import type { Region } from "@pilotty/protocol";
import type { Scene } from "../segment/scene.ts";
import { underlinedWords } from "../segment/underlined-words.ts";
import { holdsCursor } from "./focus.ts";
import type { Found } from "./found.ts";
import { numberedLinks } from "./numbered-links.ts";
import { pageOf } from "./page-controls.ts";

/** Hyperlinks: those that a program marks as such (OSC 8), else those of a page in a browser. */
export function detectLinks(scene: Scene, found: Found): Region[] {
  // Who marks links marks all of them: there is nothing to guess.
  if (scene.screen.links.length > 0) return markedLinks(scene);
  const links = pageLinks(scene, found);
  if (links.length > 0) return links;
  const numbered = numberedLinks(scene);
  return numbered.length > 0 ? numbered : underlinedLinks(scene);
}

/** `[Manual]`: words in brackets with a line below, and others in their look. */
function underlinedLinks({ grid, screen }: Scene): Region[] {
  return underlinedWords(grid, screen).links.map(({ row, start, end, name }) => ({
    role: "link",
    name,
    bounds: { x: start, y: row, width: end - start, height: 1 },
    text: grid.text(row, start, end),
    focused: holdsCursor({ row, start, end }, screen.cursor),
  }));
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
