import type { Region } from "@pilotty/protocol";
import type { PageRun } from "../segment/page-text.ts";
import type { Scene } from "../segment/scene.ts";
import { underlinedWords } from "../segment/underlined-words.ts";
import { addressLinks } from "./address-links.ts";
import { entryLinks } from "./entry-links.ts";
import { holdsCursor } from "./focus.ts";
import type { Found } from "./found.ts";
import { numberedLinks } from "./numbered-links.ts";
import { pageOf } from "./page-controls.ts";

/** Hyperlinks: those that a program marks as such (OSC 8), else those of a page in a browser. */
export function detectLinks(scene: Scene, found: Found): Region[] {
  // Who marks links marks all of them: there is nothing to guess.
  if (scene.screen.links.length > 0) return markedLinks(scene, found);
  const links = pageLinks(scene, found);
  if (links.length > 0) return links;
  const listed = [...numberedLinks(scene), ...entryLinks(scene), ...addressLinks(scene)];
  const others = listed.length > 0 ? listed : underlinedLinks(scene);
  return others.filter(({ bounds: { x, y, width } }) => found.isFree(y, x, x + width));
}

/** The address of a file that names none, which cannot be opened. */
const NOWHERE = /^file:\/\/[^/]*$/u;

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

/** What a box to tick is for may be a link as well: there, it is the box that one acts on. */
function markedLinks({ grid, screen }: Scene, found: Found): Region[] {
  // In the stream of a shell, the cursor stands where the next text comes.
  const isInteractive = screen.alternateScreen || screen.mouse !== "none";
  return screen.links.flatMap(({ text, url, row, col, width }): Region[] => {
    const [start, end] = [Math.max(0, col), Math.min(col + width, grid.cols)];
    if (row < 0 || row >= grid.rows || start >= end) return [];
    if (isOfMark(row, start, end) || NOWHERE.test(url)) return [];
    const focused = isInteractive && holdsCursor({ row, start, end }, screen.cursor);
    const bounds = { x: start, y: row, width: end - start, height: 1 };
    return [{ role: "link", name: text.trim(), bounds, text, focused, url }];
  });

  function isOfMark(row: number, start: number, end: number): boolean {
    if (found.isFree(row, start, end)) return false;
    return found.regions.some(
      ({ role, bounds: { x, y, width } }) =>
        (role === "checkbox" || role === "radio") && y === row && x <= start && end <= x + width,
    );
  }
}

function pageLinks(scene: Scene, found: Found): Region[] {
  const page = pageOf(scene, found);
  if (page === undefined) return [];
  // Behind a dialog the current link is still drawn as such.
  const hasFocus = !found.regions.some(({ focused }) => focused);
  return page.links.map((run) => {
    const name = isBehindField(found, run) ? BRACKETED.exec(run.text)?.[1] : undefined;
    return {
      role: name === undefined ? "link" : "button",
      name: name ?? run.text,
      bounds: { x: run.start, y: run.row, width: run.end - run.start, height: 1 },
      text: run.text,
      focused: hasFocus && run === page.current[0],
    };
  });
}

/** So far behind a field its button starts, at the most; a bracket of the field counts. */
const MAX_GAP = 3;
/** `[Find]`, `[ Find ]` */
const BRACKETED = /^\[\s*([^[\]]*[^[\]\s])\s*\]$/u;

/** True for what stands right behind a field: in brackets it is a button in the look of the links. */
function isBehindField({ regions }: Found, { row, start }: PageRun): boolean {
  return regions.some(({ role, bounds: { x, y, width, height } }) => {
    const gap = start - x - width;
    return role === "textbox" && y === row && height === 1 && gap >= 0 && gap <= MAX_GAP;
  });
}
