import type { Cursor, Region, Role, Screen } from "@pilotty/protocol";
import { detectButtons } from "./detect/buttons.ts";
import { detectCheckboxes } from "./detect/checkboxes.ts";
import type { Detector } from "./detect/detector.ts";
import { detectDialogs } from "./detect/dialogs.ts";
import { Found } from "./detect/found.ts";
import { detectGroups } from "./detect/groups.ts";
import { joinedLines } from "./detect/joined-lines.ts";
import { detectKeyHints } from "./detect/key-hints.ts";
import { keycapOptions } from "./detect/keycap-options.ts";
import { detectLinks } from "./detect/links.ts";
import { detectMenuitems } from "./detect/menuitems.ts";
import { detectOptions } from "./detect/options.ts";
import { detectPageControls } from "./detect/page-controls.ts";
import { detectProgressbars } from "./detect/progressbars.ts";
import { detectRadios } from "./detect/radios.ts";
import { detectScrollbars } from "./detect/scrollbars.ts";
import { detectTabs } from "./detect/tabs.ts";
import { detectTextboxes } from "./detect/textboxes.ts";
import { contains } from "./segment/bounds.ts";
import { forgetLast } from "./segment/of-last.ts";
import { segmentScreen } from "./segment/scene.ts";

/**
 * In the order in which they build on each other: what stands in the frame of a button row is in
 * a dialog, and that is evidence for a checkbox.
 */
const DETECTORS: readonly Detector[] = [
  detectMenuitems,
  detectTabs,
  detectScrollbars,
  detectProgressbars,
  detectButtons,
  keycapOptions,
  detectKeyHints,
  detectCheckboxes,
  detectRadios,
  detectTextboxes,
  detectPageControls,
  detectLinks,
  detectOptions,
  detectDialogs,
  detectGroups,
];

const CONTAINERS: ReadonlySet<Role> = new Set<Role>(["dialog", "group"]);

/**
 * Regions of a screen in reading order (by row, then by column). At most one is focused.
 * Pure; no terminal, no Node API. Never throws, whatever the screen shows.
 */
export function detectRegions(screen: Screen): Region[] {
  const scene = segmentScreen(screen);
  const found = new Found(scene.grid);
  for (const detect of DETECTORS) found.add(detect(scene, found));
  forgetLast();
  const regions = joinedLines(found.regions).sort(
    (a, b) => a.bounds.y - b.bounds.y || a.bounds.x - b.bounds.x,
  );
  return withParents(keepOneFocus(regions, screen.cursor));
}

/** Gives each region the innermost dialog or group that it stands in. */
function withParents(regions: readonly Region[]): Region[] {
  const containers: number[] = [];
  for (let index = 0; index < regions.length; index++)
    if (CONTAINERS.has(regions[index]!.role)) containers.push(index);
  return regions.map((region) => {
    let parent: number | undefined;
    for (const index of containers) {
      const container = regions[index]!;
      if (container === region || !contains(container.bounds, region.bounds)) continue;
      // In reading order the inner one of two comes later.
      if (container.bounds !== region.bounds) parent = index;
    }
    return parent === undefined ? region : { ...region, parent };
  });
}

/** Of what is lit at the same time, what the keyboard rather acts on. Others come last. */
const FOCUS_ORDER: readonly Role[] = ["textbox", "button"];

/**
 * Some programs light the current row and a button alike: there, the visible cursor tells which one
 * has the focus. Without it a row may be lit only to say what the buttons are for.
 */
function keepOneFocus(regions: readonly Region[], cursor: Cursor): Region[] {
  const lit = regions.filter((region) => region.focused);
  if (lit.length <= 1) return [...regions];
  const here = { x: cursor.col, y: cursor.row, width: 1, height: 1 };
  const atCursor = cursor.visible ? lit.find(({ bounds }) => contains(bounds, here)) : undefined;
  const focus =
    atCursor ??
    FOCUS_ORDER.flatMap((role) => lit.find((region) => region.role === role) ?? [])[0] ??
    lit[0];
  return regions.map((region) =>
    region.focused && region !== focus ? { ...region, focused: false } : region,
  );
}
