import type { Style } from "@pilotty/protocol";
import type { Grid } from "./grid.ts";
import type { PageParts } from "./page.ts";
import { type FormShape, hasOwnBrackets, isForm } from "./page-form.ts";
import { isOnePlace, isUnderCursor } from "./page-place.ts";
import type { LookGroup, PageRun, PageText } from "./page-text.ts";
import { LINKLIKE } from "./page-words.ts";
import type { Scene } from "./scene.ts";
import { inkColour } from "./seen-colours.ts";

/** How many of the runs in one look have to read like links. */
const MIN_LINKLIKE = 0.8;
/** What a link that no text stands beside reads like. */
const TITLE = /^\p{Lu}.*[\p{L}\p{N}]$/u;
/** Blanks between a link and the text that it stands in. */
const MAX_GAP = 2;

/**
 * The links of a page that its form tells: controls in looks of their own, or in that of the text where
 * a link is at work. One link is enough beside a form, and none where the controls are drawn apart.
 */
export function formLinks(
  scene: Scene,
  text: PageText,
  hasOtherFocus: boolean,
): PageParts | undefined {
  const { grid, screen } = scene;
  const { shapes } = text;
  const lit = hasOtherFocus ? undefined : shapeAtWork(scene, text, shapes);
  const hasFocus = hasOtherFocus || lit !== undefined;
  // A pager waits in the last row, or right below a short text.
  if (!hasFocus && screen.cursor.visible && screen.cursor.row >= scene.lastRow) return undefined;
  const lookOf = ({ row, start }: FormShape) => grid.look(row, start + 1);
  const drawn = shapes.filter(
    (shape) => grid.background(shape.row, shape.start + 1) === text.ground,
  );
  // Words in round brackets follow another button, whatever that tells.
  const apart = drawn.filter(
    (shape) =>
      lookOf(shape) !== text.plain &&
      !(shape.kind === "button" && grid.glyph(shape.row, shape.start) === "("),
  );
  // Weight and lines alone are drawn by whatever shows a text with headings.
  if (
    isForm(apart, hasFocus) &&
    (hasFocus || apart.some((shape) => isColoured(text, styleAt(scene, shape))))
  ) {
    const controls = [...new Set(apart.map(lookOf))];
    const alike = linksAlike(text, apart, controls);
    const coloured = alike.some(({ look }) => !isColoured(text, styleOf(text, look)))
      ? colouredLinks(scene, text, shapes)
      : [];
    if (coloured.length > 0) return { links: coloured, current: [], controls };
    if (alike.length > 0)
      return { links: alike, current: litLink(scene, text, controls), controls };
    return (
      linksBeside(scene, text, apart, hasFocus) ?? {
        links: colouredLinks(scene, text, shapes),
        current: [],
        controls,
      }
    );
  }
  const plain = drawn.filter((shape) => shape.kind !== "button" && lookOf(shape) === text.plain);
  const parts = isForm(plain)
    ? (linksBeside(scene, text, plain, hasFocus) ?? linksLikeButtons(scene, text, drawn, plain))
    : undefined;
  if (lit !== undefined && parts === undefined && isForm(plain))
    return { links: [], current: [], controls: [lookOf(lit)] };
  if (parts === undefined) return undefined;
  return hasFocus || parts.current.length > 0 || areInOwnBrackets(scene, text, plain)
    ? parts
    : undefined;
}

/** True for controls that are told from brackets in a text by the colour of theirs, which is the same for all. */
function areInOwnBrackets(scene: Scene, text: PageText, shapes: readonly FormShape[]): boolean {
  const { grid } = scene;
  const looks = new Set(shapes.map(({ row, start }) => grid.look(row, start)));
  if (looks.size !== 1) return false;
  return shapes.every(({ row, start, end }) => {
    const { style } = scene.screen.lines[row]!.cells[start]!;
    return isColoured(text, style) && hasOwnBrackets(grid, row, start, end);
  });
}

/** The one that the cursor waits in or right in front of, if no other is drawn like it, nor is the text. */
function shapeAtWork(
  { grid, screen: { cursor } }: Scene,
  text: PageText,
  shapes: readonly FormShape[],
): FormShape | undefined {
  if (!cursor.visible) return undefined;
  const lookOf = ({ row, start }: FormShape) => grid.look(row, start + 1);
  const own = shapes.find(
    ({ row, start, end }) => row === cursor.row && start <= cursor.col + 1 && cursor.col < end,
  );
  if (own === undefined || lookOf(own) === text.plain) return undefined;
  return shapes.some((shape) => shape !== own && lookOf(shape) === lookOf(own)) ? undefined : own;
}

/** Links that stand alone, in the look of the word in a button with brackets of their own: `[Order]`. */
function linksLikeButtons(
  scene: Scene,
  text: PageText,
  shapes: readonly FormShape[],
  plain: readonly FormShape[],
): PageParts | undefined {
  if (!areInOwnBrackets(scene, text, plain)) return undefined;
  const looks = shapes
    .filter(
      ({ kind, row, start, end }) =>
        kind === "button" && hasOwnBrackets(scene.grid, row, start, end),
    )
    .map(({ row, start }) => scene.grid.look(row, start + 1));
  const links = text.groups.find(
    ({ look, style, runs }) =>
      looks.includes(look) &&
      isColoured(text, style) &&
      areLinklike(runs) &&
      !runs.some((run) => plain.some((shape) => meets(shape, run))),
  );
  return links === undefined ? undefined : { links: links.runs, current: [] };
}

/** The words that are drawn like the controls, if they are words: some programs have one look for both. */
function linksAlike(
  text: PageText,
  shapes: readonly FormShape[],
  controls: readonly number[],
): PageRun[] {
  return text.groups.flatMap(({ look, runs, style }) => {
    // A line below words alone is also what headings have.
    const isInked = isColoured(text, style) || style.bold !== plainStyle(text)?.bold;
    if (!controls.includes(look) || !isInked) return [];
    const words = runs.filter((run) => !shapes.some((shape) => meets(shape, run)));
    return words.length > 0 && areLinklike(words) ? words : [];
  });
}

/** Words in a colour of their own that stand for themselves: beside them, words in bold are headings. */
function colouredLinks(
  { grid }: Scene,
  text: PageText,
  shapes: readonly FormShape[],
): readonly PageRun[] {
  return text.groups.flatMap(({ look, style, isOnGround, runs }) => {
    if (look === text.plain || !isOnGround || !isColoured(text, style)) return [];
    const isInside = runs.every(
      (run) =>
        run.row > 0 &&
        run.row < grid.rows - 1 &&
        TITLE.test(run.text) &&
        !shapes.some((shape) => meets(shape, run)),
    );
    return isInside && areLinklike(runs) ? runs : [];
  });
}

/** The current link: the only words in a text, away from the edges, that are drawn like nothing else. */
function litLink({ grid }: Scene, text: PageText, controls: readonly number[]): readonly PageRun[] {
  const places = text.groups
    .filter(({ look }) => look !== text.plain && !controls.includes(look))
    .map(({ runs }) => runs.filter(({ row }) => row > 0 && row < grid.rows - 1))
    .filter((runs) => runs.length > 0 && isOnePlace(runs) && areLinklike(runs))
    .filter((runs) => runs.some((run) => standsBeside(grid, run, text.plain)));
  return places.length === 1 ? places[0]! : [];
}

/** Coloured words that text stands beside, and among them those that may be the current link. */
function linksBeside(
  scene: Scene,
  text: PageText,
  shapes: readonly FormShape[],
  hasFocus: boolean,
): PageParts | undefined {
  const { grid } = scene;
  const groups = text.groups.filter(
    ({ look, isOnGround, style, runs }) =>
      look !== text.plain &&
      isOnGround &&
      isColoured(text, style) &&
      areLinklike(runs) &&
      !runs.some((run) => shapes.some((shape) => meets(shape, run))) &&
      runs.some((run) => standsBeside(grid, run, text.plain)),
  );
  const single = groups.filter(({ runs }) => isOnePlace(runs));
  const atCursor = single.find(({ runs }) => runs.some((run) => isUnderCursor(scene, run)));
  const most = mostOf(groups.filter((group) => group !== atCursor)) ?? atCursor;
  if (most === undefined) return undefined;
  const odd = atCursor ?? (hasFocus ? single.find((group) => group !== most) : undefined);
  const links = [...most.runs, ...(odd === most ? [] : (odd?.runs ?? []))];
  return { links, current: atCursor?.runs ?? [] };
}

function styleAt({ screen }: Scene, { row, start }: FormShape): Style {
  return screen.lines[row]!.cells[start + 1]!.style;
}

function plainStyle(text: PageText): Style | undefined {
  return styleOf(text, text.plain);
}

function styleOf({ groups }: PageText, look: number): Style | undefined {
  return groups.find((group) => group.look === look)?.style;
}

function isColoured(text: PageText, style: Style | undefined): boolean {
  const plain = plainStyle(text);
  return plain === undefined || style === undefined || inkColour(style) !== inkColour(plain);
}

function mostOf(groups: readonly LookGroup[]): LookGroup | undefined {
  return groups.toSorted((a, b) => b.runs.length - a.runs.length)[0];
}

function areLinklike(runs: readonly PageRun[]): boolean {
  const linklike = runs.filter(({ text }) => LINKLIKE.test(text));
  return linklike.length >= runs.length * MIN_LINKLIKE;
}

function meets(shape: FormShape, run: PageRun): boolean {
  return shape.row === run.row && shape.start < run.end && run.start < shape.end;
}

/** True if words or signs of the text stand close before or behind a run. */
function standsBeside(grid: Grid, { row, start, end }: PageRun, plain: number): boolean {
  const before = grid.textEnd(row, Math.max(0, start - 1 - MAX_GAP), start) - 1;
  const behind = grid.textStart(row, end, end + 1 + MAX_GAP);
  return [before, behind].some(
    (col) =>
      col >= 0 &&
      !grid.isBlank(row, col) &&
      grid.box(row, col) === 0 &&
      grid.look(row, col) === plain,
  );
}
