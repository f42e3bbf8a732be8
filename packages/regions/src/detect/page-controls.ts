import type { Region } from "@pilotty/protocol";
import { isLabel } from "../segment/bracketed-words.ts";
import { type Field, withoutColon } from "../segment/field.ts";
import type { Grid } from "../segment/grid.ts";
import { findPage, type Page } from "../segment/page.ts";
import type { Scene, Segment } from "../segment/scene.ts";
import { holdsCursor } from "./focus.ts";
import type { Found } from "./found.ts";

/** The shortest field, in cells. */
const MIN_FIELD = 3;

/**
 * The page of a browser, as far as no controls were found on it yet. A field that has the focus
 * is as good a sign of a page as a current link.
 */
export function pageOf(scene: Scene, found: Found): Page | undefined {
  return findPage(scene, {
    isFree: (row, start, end) => found.isFree(row, start, end),
    hasFocus: found.regions.some(({ focused }) => focused),
  });
}

/**
 * The controls of a form on a page: `[Book]`, `[_North quay_]`, `[*] Water [ ] Electricity`,
 * `[Marigold     ]`. They stand in the midst of text, so that neither a frame nor a row of their
 * own tells them from brackets in prose: it is that they are drawn in another look than the text.
 */
export function detectPageControls(scene: Scene, found: Found): Region[] {
  const page = pageOf(scene, found);
  if (page === undefined) return [];
  const regions = page.segments.flatMap((segment) => [
    ...markedControls(scene, page, segment),
    ...bracketControls(scene, page, segment),
    ...underscoreFields(scene, page, segment),
  ]);
  return regions.filter(({ bounds: { x, y, width } }) => found.isFree(y, x, x + width));
}

function markedControls({ grid, screen, marks }: Scene, page: Page, segment: Segment): Region[] {
  return (marks.get(segment) ?? [])
    .filter(({ bare, checked, row, markCol }) => {
      return !bare && checked !== undefined && isDrawnApart(grid, page, row, markCol + 1);
    })
    .map(({ role, row, start, nameCol, end: textEnd, checked = false }) => {
      const end = labelEnd(grid, page, row, nameCol, textEnd);
      return {
        ...regionAt(grid, row, start, end),
        role,
        name: grid.text(row, nameCol, end).replace(/\s+/gu, " "),
        focused: holdsCursor({ row, start, end }, screen.cursor),
        checked,
      };
    })
    .filter(({ name }) => name !== "");
}

/** Where the text behind a mark ends: before the next control in brackets. */
function labelEnd(grid: Grid, page: Page, row: number, from: number, to: number): number {
  for (let col = from; col < to; col++) {
    if (grid.glyph(row, col) === "[" && isDrawnApart(grid, page, row, col + 1))
      return grid.textEnd(row, from, col);
  }
  return to;
}

/** Buttons, boxes to select from, and fields, all of them between brackets. */
function bracketControls(scene: Scene, page: Page, segment: Segment): Region[] {
  const { grid, screen } = scene;
  const { row, end } = segment;
  const regions: Region[] = [];
  // Where the label of the next field may start.
  let from = segment.start;
  for (let col = segment.start; col < end; col++) {
    if (grid.glyph(row, col) !== "[") continue;
    const close = closingOf(grid, row, col, end);
    if (close === undefined) break;
    if (grid.glyph(row, close) === "[") {
      col = close - 1;
      continue;
    }
    if (isDrawnApart(grid, page, row, col + 1)) {
      const control = { row, start: col, end: close + 1 };
      if (isField(scene, control)) {
        const name = labelBefore(grid, row, from, col);
        regions.push(fieldRegion(scene, { row, start: col + 1, end: close, name }));
      } else {
        const name = grid.text(row, col + 1, close).replace(/^[\s_]+|[\s_]+$/gu, "");
        const focused = holdsCursor(control, screen.cursor);
        // One cell is the place of a mark.
        if (close - col > 2 && isLabel(name) && !goesOnFrom(grid, row, from, col))
          regions.push({ ...regionAt(grid, row, col, close + 1), role: "button", name, focused });
      }
    }
    from = close + 1;
    col = close;
  }
  return regions;
}

/** True if words in the look of what is in a bracket stand before it: it is a remark of theirs. */
function goesOnFrom(grid: Grid, row: number, from: number, col: number): boolean {
  const last = grid.textEnd(row, from, col) - 1;
  const isNear = last >= from && col - last <= 2;
  return (
    isNear &&
    /[\p{L}\p{N}]/u.test(grid.glyph(row, last)) &&
    grid.look(row, last) === grid.look(row, col + 1)
  );
}

/** The column of the bracket that closes, or opens again, behind one that opens. */
function closingOf(grid: Grid, row: number, col: number, end: number): number | undefined {
  for (let at = col + 1; at < end; at++) {
    if (grid.glyph(row, at) === "]" || grid.glyph(row, at) === "[") return at;
  }
  return undefined;
}

/** True for brackets with room to write in: blanks or underscores at the end, or a line below. */
function isField({ grid, screen }: Scene, { row, start, end }: Omit<Field, "name">): boolean {
  if (end - start - 2 < MIN_FIELD) return false;
  const text = grid.text(row, start + 1, end - 1).padEnd(end - start - 2);
  const { underline } = screen.lines[row]!.cells[start + 1]!.style;
  return underline !== false || /(?:\s{2}|__)$/u.test(text);
}

/**
 * Runs of underscores in a look of their own; those with a label beside them are found without.
 * One that has most of a row for itself is a rule, unless one writes there.
 */
function underscoreFields(scene: Scene, page: Page, { row, start, end }: Segment): Region[] {
  const { grid, screen } = scene;
  const regions: Region[] = [];
  let from = start;
  for (let col = start; col < end; ) {
    if (grid.glyph(row, col) !== "_") {
      col++;
      continue;
    }
    let to = col;
    while (to < end && grid.glyph(row, to) === "_") to++;
    const isWhole = isOpen(grid, row, col - 1) && isOpen(grid, row, to);
    const isRule =
      to - col > (end - start) / 2 &&
      grid.isBlankRun(row, start, col) &&
      grid.isBlankRun(row, to, end) &&
      !holdsCursor({ row, start: col, end: to }, screen.cursor);
    if (isWhole && !isRule && to - col >= MIN_FIELD && isDrawnApart(grid, page, row, col)) {
      const name = labelBefore(grid, row, from, col);
      regions.push(fieldRegion(scene, { row, start: col, end: to, name }));
    }
    from = to;
    col = to;
  }
  return regions;
}

function isOpen(grid: Grid, row: number, col: number): boolean {
  return grid.isBlank(row, col) || grid.box(row, col) !== 0;
}

/** True for a cell that looks neither like the text of the page nor like its links. */
function isDrawnApart(grid: Grid, page: Page, row: number, col: number): boolean {
  const look = grid.look(row, col);
  return look !== page.plain && !page.isLinkLook(look);
}

/** The text before a field, back to a gap or the control before it. */
function labelBefore(grid: Grid, row: number, from: number, col: number): string {
  const end = grid.textEnd(row, from, col);
  let start = end;
  while (start > from && !grid.isBlankRun(row, start - 2, start)) start--;
  return withoutColon(grid.text(row, start, end).trim());
}

function fieldRegion({ grid, screen }: Scene, { row, start, end, name }: Field): Region {
  return {
    ...regionAt(grid, row, start, end),
    role: "textbox",
    name,
    // The cursor waits behind the last letter that fits.
    focused: holdsCursor({ row, start, end: end + 1 }, screen.cursor),
    value: grid
      .text(row, start, end)
      .replace(/[\s_]+$/u, "")
      .trim(),
  };
}

function regionAt(
  grid: Grid,
  row: number,
  start: number,
  end: number,
): Pick<Region, "bounds" | "text"> {
  return {
    bounds: { x: start, y: row, width: end - start, height: 1 },
    text: grid.text(row, start, end),
  };
}
