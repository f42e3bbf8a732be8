import type { Bounds, Region } from "@pilotty/protocol";
import { isLabel } from "../segment/bracketed-words.ts";
import { type Field, withoutColon } from "../segment/field.ts";
import type { Grid } from "../segment/grid.ts";
import { findPage, type Page } from "../segment/page.ts";
import { type FormShape, formShapes, hasOwnBrackets, isDoubled } from "../segment/page-form.ts";
import type { Scene, Segment } from "../segment/scene.ts";
import { holdsCursor } from "./focus.ts";
import type { Found } from "./found.ts";
import { pageSubmits } from "./page-submits.ts";

/** So many blanks end the text behind a mark. */
const MAX_LABEL_GAP = 3;
/** As many hints in the last rows tell of a program that is worked with. */
const MIN_HINTS = 3;
const HINT_ROWS = 3;

/** A button without brackets. */
const PLAIN_BUTTON = /^\p{Lu}\p{Ll}{1,11}$/u;

/**
 * The page of a browser, as far as no controls were found on it yet. A field that has the focus
 * is as good a sign of a page as a current link.
 */
export function pageOf(scene: Scene, found: Found): Page | undefined {
  return findPage(scene, {
    isFree: (row, start, end) => found.isFree(row, start, end),
    hasFocus: found.regions.some(({ focused }) => focused),
    hasHints: hintsAtBottom(scene, found) >= MIN_HINTS,
  });
}

function hintsAtBottom({ grid }: Scene, { regions }: Found): number {
  return regions.filter(({ role, shortcut, bounds }) => {
    return role === "button" && shortcut !== undefined && bounds.y >= grid.rows - HINT_ROWS;
  }).length;
}

/**
 * The controls of a form on a page: `[Book]`, `[_North quay_]`, `[*] Water [ ] Electricity`,
 * `[Marigold     ]`. They stand in the midst of text, so that neither a frame nor a row of their
 * own tells them from brackets in prose: it is that they are drawn in another look than the text.
 */
export function detectPageControls(scene: Scene, found: Found): Region[] {
  const page = pageOf(scene, found);
  if (page === undefined) return [];
  const shapes = page.segments.map((segment) => formShapes(scene, segment));
  const regions = page.segments.flatMap((segment, index) =>
    controlsIn(scene, page, segment, shapes[index]!),
  );
  if (page.hasPlainForm) {
    const submits = pageSubmits(scene.grid, page, shapes.flat(), scene.screen.cursor);
    // What stands right behind the only field of a row is known.
    const isKnown = ({ bounds }: Region) => regions.some((other) => meets(other.bounds, bounds));
    regions.push(...submits.filter((region) => !isKnown(region)));
  }
  return regions.filter(({ bounds: { x, y, width } }) => found.isFree(y, x, x + width));
}

function meets(a: Bounds, b: Bounds): boolean {
  return a.y === b.y && a.x < b.x + b.width && b.x < a.x + a.width;
}

/** @param all the shapes of the segment, also those that are no controls. */
function controlsIn(
  scene: Scene,
  page: Page,
  segment: Segment,
  all: readonly FormShape[],
): Region[] {
  const { grid } = scene;
  const shapes = all.filter((shape) => isDrawn(grid, page, segment, shape));
  const last = plainButton(scene, page, segment, all.at(-1)) ?? [];
  return shapes
    .flatMap((shape, index): Region | Region[] => {
      // Where the label in front may start, and the one behind has to end.
      const from = shapes[index - 1]?.end ?? segment.start;
      const to = shapes[index + 1]?.start ?? segment.end;
      if (shape.kind === "checkbox" || shape.kind === "radio")
        return markedControl(scene, shape, from, to) ?? [];
      if (shape.kind === "field") return field(scene, segment, shape, from) ?? [];
      return button(scene, shape, from) ?? [];
    })
    .concat(last);
}

/** `Find: ________ Go`: a word behind the only field of a row, both in the look of the text. */
function plainButton(
  { grid, screen }: Scene,
  page: Page,
  segment: Segment,
  field?: FormShape,
): Region | undefined {
  if (field?.kind !== "field" || grid.glyph(field.row, field.start) !== "_") return undefined;
  const { row, end: fieldEnd } = field;
  const start = fieldEnd + 1;
  const end = grid.textEnd(row, start, segment.end);
  if (!PLAIN_BUTTON.test(grid.text(row, start, end))) return undefined;
  if (grid.look(row, start) !== page.plain || grid.look(row, field.start) !== page.plain)
    return undefined;
  if (!/\p{L}: +$/u.test(grid.wholeText(row, segment.start, field.start))) return undefined;
  const focused = holdsCursor({ row, start, end }, screen.cursor);
  return {
    ...regionAt(grid, row, start, end),
    role: "button",
    name: grid.text(row, start, end),
    focused,
  };
}

/**
 * True for a shape in a look of its own. In that of the text it has to be a mark, or brackets that are
 * padded with underscores or follow a colon and end the row.
 */
function isDrawn(grid: Grid, page: Page, segment: Segment, shape: FormShape): boolean {
  const { kind, row, start, end } = shape;
  const look = grid.look(row, start + 1);
  if (page.isApart(look)) return true;
  if (!page.hasPlainForm) return false;
  if (kind === "button" && look !== page.plain && hasOwnBrackets(grid, row, start, end))
    return true;
  if (look !== page.plain) return false;
  if (kind === "checkbox" || kind === "radio") return true;
  if (grid.glyph(row, start) !== "[") return false;
  const isPadded = grid.glyph(row, end - 2) === "_";
  const before = grid.textEnd(row, segment.start, start);
  return (
    isPadded || (grid.glyph(row, before - 1) === ":" && grid.isBlankRun(row, end, segment.end))
  );
}

/** A mark with the text behind it, else with the one before it. */
function markedControl(
  { grid, screen }: Scene,
  { kind, row, start, end: markEnd, isOpen }: FormShape,
  from: number,
  to: number,
): Region | undefined {
  const nameStart = grid.textStart(row, markEnd, Math.min(to, markEnd + MAX_LABEL_GAP));
  const end = labelEnd(grid, row, nameStart, to);
  const behind = end > nameStart ? grid.text(row, nameStart, end).replace(/\s+/gu, " ") : "";
  const isBehind = /[\p{L}\p{N}]/u.test(behind);
  const name = isBehind ? behind : labelBefore(grid, row, from, start);
  if (name === "") return undefined;
  const control = { row, start, end: isBehind ? end : markEnd };
  return {
    ...regionAt(grid, row, control.start, control.end),
    role: kind === "radio" ? kind : "checkbox",
    name,
    focused: holdsCursor(control, screen.cursor),
    checked: !isOpen,
  };
}

/** Where the text behind a mark ends: before a gap or the next control. */
function labelEnd(grid: Grid, row: number, from: number, to: number): number {
  for (let col = from; col < to; col++) {
    if (grid.isBlankRun(row, col, col + MAX_LABEL_GAP)) return col;
  }
  return grid.textEnd(row, from, to);
}

/** A button, or a box to select from. */
function button(
  { grid, screen }: Scene,
  { row, start, end }: FormShape,
  from: number,
): Region | undefined {
  const name = grid.text(row, start + 1, end - 1).replace(/^[\s_]+|[\s_]+$/gu, "");
  if (!isLabel(name) || goesOnFrom(grid, row, from, start)) return undefined;
  const focused = holdsCursor({ row, start, end }, screen.cursor);
  return { ...regionAt(grid, row, start, end), role: "button", name, focused };
}

/**
 * The room between brackets, or a run of underscores. One of these that has most of a row for itself is
 * a rule, unless one writes there.
 */
function field(
  scene: Scene,
  segment: Segment,
  { row, start, end }: FormShape,
  from: number,
): Region | undefined {
  const { grid, screen } = scene;
  const outer = isDoubled(grid, row, start, end) ? start - 1 : start;
  const name = labelBefore(grid, row, from, outer);
  if (grid.glyph(row, start) === "[")
    return fieldRegion(scene, { row, start: start + 1, end: end - 1, name });
  const isRule =
    end - start > (segment.end - segment.start) / 2 &&
    grid.isBlankRun(row, segment.start, start) &&
    grid.isBlankRun(row, end, segment.end) &&
    !holdsCursor({ row, start, end }, screen.cursor);
  const isWhole = grid.isBlank(row, start - 1) || grid.box(row, start - 1) !== 0;
  return isRule || !isWhole ? undefined : fieldRegion(scene, { row, start, end, name });
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
    focused:
      holdsCursor({ row, start, end: end + 1 }, screen.cursor) ||
      (grid.glyph(row, start - 1) === "[" &&
        holdsCursor({ row, start: start - 1, end }, screen.cursor)),
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
