import {
  type ScreenFromTextOptions,
  type StyledRun,
  screenFromText,
} from "../src/screen-from-text.ts";
import { findLists } from "../src/segment/lists/find-lists.ts";
import { segmentScreen } from "../src/segment/scene.ts";

interface Options extends ScreenFromTextOptions {
  readonly alternateScreen?: boolean;
}

/** Each list as how it was found and its rows, the current one in stars. */
export function lists(
  rows: readonly string[],
  { alternateScreen = true, ...options }: Options = {},
): string[] {
  const screen = { ...screenFromText(rows, options), alternateScreen };
  const scene = segmentScreen(screen);
  return findLists(scene, () => true).map(({ by, rows: found, current }) => {
    const names = found.map(({ row, start, end }) => {
      const text = scene.grid.text(row, start, end);
      return row === current ? `*${text}*` : text;
    });
    return `${by}: ${names.join(", ")}`;
  });
}

export const bar = (row: number, col: number, length: number): StyledRun => {
  return { row, col, length, style: { inverse: true } };
};
