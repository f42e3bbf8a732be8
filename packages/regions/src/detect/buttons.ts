import type { Region } from "@pilotty/protocol";
import { type BracketedWord, bracketedWordAt, bracketedWords } from "../segment/bracketed-words.ts";
import { type Frame, isLive } from "../segment/frames.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";
import { underlinedWords } from "../segment/underlined-words.ts";
import { apartButtons, besideBars, framedWords } from "./apart-buttons.ts";
import { bareButtons } from "./bare-buttons.ts";
import { boxButtons } from "./box-buttons.ts";
import { buttonGrid } from "./button-grids.ts";
import { cellButtons } from "./cell-buttons.ts";
import { coveredButtons } from "./covered-buttons.ts";
import { dropdownButtons } from "./dropdown-buttons.ts";
import { edgeButtons } from "./edge-buttons.ts";
import { edgeKeys } from "./edge-keys.ts";
import { type CellRun, focusedSibling, holdsCursor, litSibling } from "./focus.ts";
import type { Found } from "./found.ts";
import { freeButtons } from "./free-buttons.ts";
import { groundButtons } from "./ground-buttons.ts";
import { hotPatches } from "./hot-patches.ts";
import { hotWords } from "./hot-words.ts";
import { keyedBlocks } from "./keyed-blocks.ts";
import { standsAlone } from "./lone-button.ts";
import { plainButtons } from "./plain-buttons.ts";
import { shadowedButtons } from "./shadowed-buttons.ts";
import { softLabels } from "./soft-labels.ts";

/** Blank rows between the last button row of a dialog and the bottom edge of its frame. */
const MAX_ROWS_BELOW = 2;

/**
 * Push buttons in brackets. The evidence: a row of nothing but bracketed words, and then either
 * the place (just above the bottom edge of a frame) or the look (words of one shape, one of them
 * lit). Each button keeps together however many style runs its label is drawn in.
 */
export function detectButtons(scene: Scene, found: Found): Region[] {
  const regions: Region[] = [];
  const taken = new Set<number>();
  for (const frame of scene.frames) {
    const words = framedButtons(scene, frame);
    // A frame's row can only be claimed by one frame: the row must fill the frame's inside.
    for (const word of words) taken.add(word.row * scene.grid.cols + word.start);
    regions.push(...toRegions(scene, words));
  }
  for (const frame of scene.frames) regions.push(...groundButtons(scene, frame));
  regions.push(...shadowedButtons(scene));
  regions.push(...boxButtons(scene), ...edgeButtons(scene), ...softLabels(scene));
  regions.push(...bareButtons(scene, found), ...dropdownButtons(scene));
  regions.push(...cellButtons(scene), ...keyedBlocks(scene));
  for (const frame of scene.frames) regions.push(...plainButtons(scene, frame));
  for (const words of freeButtons(scene)) {
    if (words.some((word) => taken.has(word.row * scene.grid.cols + word.start))) continue;
    for (const word of words) taken.add(word.row * scene.grid.cols + word.start);
    regions.push(...toRegions(scene, words));
  }
  const isNew = ({ row, start }: CellRun) => {
    const at = row * scene.grid.cols + start;
    return !taken.has(at) && taken.add(at);
  };
  const others = [...apartButtons(scene), ...besideBars(scene), ...framedWords(scene)];
  // A row behind a box in front is one set, of which one may look like a button by itself.
  const covered = coveredButtons(scene).filter(isNew);
  regions.push(...toRegions(scene, [...covered, ...others.filter(isNew)]));
  const underlined = underlinedWords(scene.grid, scene.screen).buttons.filter(isNew);
  regions.push(...toRegions(scene, underlined), ...hotWords(scene, found));
  regions.push(...hotPatches(scene, found), ...edgeKeys(scene, found));
  return foundOnce(regions);
}

/** Of buttons that share cells, because they look like buttons in more than one way, the first one. */
function foundOnce(regions: readonly Region[]): Region[] {
  const rows = new Map<number, Region[]>();
  return regions.filter((region) => {
    const { x, y, width } = region.bounds;
    const row = rows.get(y) ?? [];
    const isKnown = row.some(({ bounds }) => bounds.x < x + width && x < bounds.x + bounds.width);
    if (!isKnown) rows.set(y, [...row, region]);
    return !isKnown;
  });
}

/** The button rows at the bottom of a frame, from top to bottom. */
function framedButtons(scene: Scene, frame: Frame): BracketedWord[] {
  const { grid, screen } = scene;
  const { x, y, width, height } = frame.bounds;
  const bottom = y + height - 1;
  const rowAt = (row: number) => bracketedWords(grid, row, x + 1, x + width - 1);
  let row = bottom - 1;
  while (
    row > y + 1 &&
    bottom - row <= MAX_ROWS_BELOW &&
    grid.isBlankRun(row, x + 1, x + width - 1)
  )
    row--;
  let words: BracketedWord[] = [];
  // The first row inside is never a button row: a box round one word is no dialog.
  for (; row > y + 1; row--) {
    const above = rowAt(row);
    if (above.length === 0) break;
    words = [...above, ...words];
  }
  if (words.length === 0 || !isLive(grid, frame, screen.cursor)) return [];
  const [only] = words;
  // One tight `[word]` or `<none>` at the end of a panel is more often a status than a button.
  if (words.length === 1 && only !== undefined && !only.padded) {
    const isLit = litSibling(grid, words) !== undefined || holdsCursor(only, screen.cursor);
    if (!isLit && !standsAlone(grid, frame.bounds, only)) return [];
  }
  const above = buttonGrid(grid, frame, words[0]!.row);
  return [...(above.length > 0 ? above : besideText(grid, frame, words)), ...words];
}

/** In the rows above a row of buttons, those at their ends, beside a field: `Filter: [*    ]   [ Encoding ]`. */
function besideText(
  grid: Grid,
  { bounds }: Frame,
  words: readonly BracketedWord[],
): BracketedWord[] {
  const [{ row: below, bracket }] = words as [BracketedWord];
  const beside: BracketedWord[] = [];
  for (let row = bounds.y + 2; row < below; row++) {
    if (!grid.hasText(row, bracket) || !grid.hasUnitPerCell(row)) continue;
    const end = grid.textEnd(row, bounds.x + 1, bounds.x + bounds.width - 1);
    const start = grid.wholeText(row, 0, end).lastIndexOf(bracket);
    if (start <= bounds.x + 2 || !grid.isBlankRun(row, start - 2, start)) continue;
    const word = bracketedWordAt(grid, row, start, end);
    const isRow = bracketedWords(grid, row, bounds.x + 1, end).length > 1;
    if (word?.end === end && word.padded && !isRow) beside.push(word);
  }
  return beside;
}

function toRegions(
  { grid, screen }: Scene,
  words: readonly (CellRun & { name: string; shortcut?: string })[],
): Region[] {
  const focused = focusedSibling(grid, words, screen.cursor);
  return words.map((word) => ({
    role: "button",
    name: word.name,
    bounds: { x: word.start, y: word.row, width: word.end - word.start, height: 1 },
    text: grid.text(word.row, word.start, word.end),
    focused: word === focused,
    ...(word.shortcut !== undefined && { shortcut: word.shortcut }),
  }));
}
