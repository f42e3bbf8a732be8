import type { Region } from "@pilotty/protocol";
import type { Grid } from "../segment/grid.ts";
import type { Scene } from "../segment/scene.ts";

/** As many words with numbers are links. */
const MIN_NUMBERED = 2;
/** Behind so many blanks something else stands. */
const GAP = 3;

/** Links of a program that has the screen, which one follows by their numbers. */
export function numberedLinks(scene: Scene): Region[] {
  if (!scene.screen.alternateScreen) return [];
  const behind = numbersBehind(scene);
  return behind.length > 0 ? behind : numbersInFront(scene);
}

/** `the change log[1] and the docs[2]`: words with a line below them, and numbers that go up. */
function numbersBehind({ grid, screen }: Scene): Region[] {
  if (!grid.hasUnderline) return [];
  const regions: Region[] = [];
  let number = 0;
  const isUnderlined = (row: number, col: number) =>
    (screen.lines[row]?.cells[col]?.style.underline ?? false) !== false;
  for (let row = 0; row < grid.rows; row++) {
    if (!grid.hasText(row, "[")) continue;
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

/** `[1]  Bookmarks`, `[2]  Help`: numbers that go up, and behind each a text in another ink, the same for all. */
function numbersInFront({ grid }: Scene): Region[] {
  const regions: Region[] = [];
  const inks = new Set<number>();
  let number = 0;
  for (let row = 0; row < grid.rows; row++) {
    if (!grid.hasText(row, "[") || !grid.hasUnitPerCell(row)) continue;
    const match = /^( *)\[(\d{1,3})\] +(?=\S)/u.exec(grid.wholeText(row, 0, grid.cols));
    if (match === null) continue;
    const [{ length: start }, indent = ""] = match;
    let end = start;
    while (end < grid.cols && !grid.isBlankRun(row, end, end + GAP)) end++;
    const isNext = number === 0 || Number(match[2]) === number + 1;
    const isApart = grid.ink(row, start) !== grid.ink(row, indent.length);
    if (!isNext || !isApart || !isOneInk(grid, row, start, end)) return [];
    number = Number(match[2]);
    inks.add(grid.ink(row, start));
    const name = grid.text(row, start, end);
    const bounds = { x: start, y: row, width: end - start, height: 1 };
    regions.push({ role: "link", name, bounds, text: name, focused: false });
  }
  return regions.length >= MIN_NUMBERED && inks.size === 1 ? regions : [];
}

/** True for text in one ink that is not the default one. */
function isOneInk(grid: Grid, row: number, start: number, end: number): boolean {
  const ink = grid.ink(row, start);
  for (let col = start; col < end; col++)
    if (!grid.isBlank(row, col) && grid.ink(row, col) !== ink) return false;
  return ink !== 0;
}
