import type { Region, Screen, Style } from "@pilotty/protocol";
import { Found } from "../src/detect/found.ts";
import { detectLinks } from "../src/detect/links.ts";
import { screenFromText } from "../src/screen-from-text.ts";
import { segmentScreen } from "../src/segment/scene.ts";
import { markedRows } from "./marked-rows.ts";

/** A full screen of rows in which `{a:text}` is drawn in the look named `a`. */
export function screenOf(
  rows: readonly string[],
  looks: Readonly<Record<string, Partial<Style>>>,
  rest: Partial<Screen> = {},
): Screen {
  const { texts, runs } = markedRows(rows, looks);
  return { ...screenFromText(texts, { cols: 60, runs }), alternateScreen: true, ...rest };
}

/** The links of a screen on which some regions were found before. */
export function linksOn(screen: Screen, before: readonly Region[] = []): Region[] {
  const scene = segmentScreen(screen);
  const found = new Found(scene.grid);
  found.add([...before]);
  return detectLinks(scene, found);
}

/** Their names. */
export function linkNames(...args: Parameters<typeof linksOn>): string[] {
  return linksOn(...args).map(({ name }) => name);
}

/** The names of those that have the focus. */
export function focusedLinks(...args: Parameters<typeof linksOn>): string[] {
  return linksOn(...args)
    .filter(({ focused }) => focused)
    .map(({ name }) => name);
}

/** A visible cursor. */
export function cursorAt(row: number, col: number): Pick<Screen, "cursor"> {
  return { cursor: { row, col, visible: true } };
}
