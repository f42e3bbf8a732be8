import type { Region } from "@pilotty/protocol";
import type { Scene } from "../segment/scene.ts";
import { holdsCursor } from "./focus.ts";
import type { Found } from "./found.ts";
import { pageOf } from "./page-controls.ts";

/** Hyperlinks: those that a program marks as such (OSC 8), else those of a page in a browser. */
export function detectLinks(scene: Scene, found: Found): Region[] {
  // Who marks links marks all of them: there is nothing to guess.
  return scene.screen.links.length > 0 ? markedLinks(scene) : pageLinks(scene, found);
}

function markedLinks({ screen }: Scene): Region[] {
  // In the stream of a shell, the cursor stands where the next text comes.
  const isInteractive = screen.alternateScreen || screen.mouse !== "none";
  return screen.links.map(({ text, url, row, col, width }) => ({
    role: "link",
    name: text.trim(),
    bounds: { x: col, y: row, width, height: 1 },
    text,
    focused: isInteractive && holdsCursor({ row, start: col, end: col + width }, screen.cursor),
    url,
  }));
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
