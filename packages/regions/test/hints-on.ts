import type { Cursor } from "@pilotty/protocol";
import { Found } from "../src/detect/found.ts";
import { detectKeyHints } from "../src/detect/key-hints.ts";
import { type StyledRun, screenFromText } from "../src/screen-from-text.ts";
import { segmentScreen } from "../src/segment/scene.ts";

/** Cells of a row. */
export interface Run {
  readonly row: number;
  readonly col: number;
  readonly length: number;
}

/** The hints of a screen as name, shortcut, column and width; the given runs are in inverse video. */
export function hintsOn(rows: readonly string[], inverse: readonly Run[]) {
  return styledHints(
    rows,
    inverse.map((run) => ({ ...run, style: { inverse: true } })),
  );
}

/** Those of a screen whose runs have any style. */
export function styledHints(rows: readonly string[], runs: readonly StyledRun[], cursor?: Cursor) {
  const screen = screenFromText(rows, {
    cols: Math.max(40, ...rows.map(({ length }) => length)),
    runs,
  });
  const scene = segmentScreen(cursor === undefined ? screen : { ...screen, cursor });
  return detectKeyHints(scene, new Found(scene.grid)).map(({ name, shortcut, bounds }) => {
    return [name, shortcut, bounds.x, bounds.width];
  });
}
