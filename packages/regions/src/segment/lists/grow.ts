import { BOTTOM_LEFT, TEE_DOWN, TOP_LEFT } from "../box-glyphs.ts";
import { isRule, layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import type { Scene } from "../scene.ts";
import { isAlike, MIN_ALIKE, TreeAbove } from "./alike.ts";
import { coverBeside, uncovered, withMargin } from "./beside-cover.ts";
import { gutterAt, isBehindGutter, isBesidePointer, isBroken } from "./beside-pointer.ts";
import { crosses } from "./framed-lists.ts";
import {
  dropHeading,
  isAnnouncement,
  isCutHeading,
  isGroupName,
  isHeadBesideHead,
  isHeader,
  isHeadingAbove,
  isHeadingAmong,
  isHeadOfPanels,
  isLinedHead,
  isUnderlinedHead,
  tellsHowFar,
} from "./headings.ts";
import type { IsFree, List } from "./list.ts";
import { isLitPart } from "./lit-parts.ts";
import { isLitText } from "./lit-texts.ts";
import { isLookalike } from "./lookalikes.ts";
import {
  areOnOneGround,
  hasLine,
  hasNames,
  hasOneLook,
  hasWord,
  isBetweenDashes,
  isButton,
  isCutAt,
  isDirectory,
  isEdgeBar,
  isMessageHead,
  isModeLine,
  isNameAlone,
  isSeparator,
  isSourceCode,
} from "./row-kinds.ts";
import { isGroupRule, isMenuRule } from "./rules-between.ts";

/** Where the edge of a panel starts, whatever is written in it. */
const CORNER = TOP_LEFT | BOTTOM_LEFT | TEE_DOWN;

interface Seed {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly by: List["by"];
  /** Where the text starts behind a pointer. */
  readonly text?: number;
}

/** Goes up and down from the current row over those that belong to it. */
export function grow(
  scene: Scene,
  seed: Seed,
  usable: (row: number) => boolean,
  isFree: IsFree,
): List | undefined {
  const { grid, frames } = scene;
  const { row: current, from, to, by, text = from } = seed;
  if (!isFree(current, from, to)) return undefined;
  const layout = layoutOf(grid, current, text, to);
  if (layout === undefined || !hasWord(grid, layout) || isModeLine(grid, layout, to))
    return undefined;
  if (hasLine(grid, layout)) return undefined;
  const rows: RowLayout[] = [layout];
  const frame = frames.find(
    ({ bounds }) => bounds.x < from && bounds.x + bounds.width >= to && crosses(bounds, current),
  );
  const tree = by === "bar" ? new TreeAbove(grid, layout, from, to) : undefined;
  const gutter = grid.hasGrounds ? gutterAt(grid, current, from, to) : undefined;
  const fits = (other: RowLayout): boolean =>
    isAlike(grid, layout, other, from, by === "bar") ||
    isDirectory(grid, layout, other) ||
    (frame !== undefined && by === "bar" && isFileBelow(grid, seed, layout, other)) ||
    (by === "pointer" && isNameAlone(layout, other)) ||
    (gutter !== undefined && isBehindGutter(grid, other.row, gutter)) ||
    tree?.has(other) === true;
  let alike = 0;
  let above: RowLayout | undefined;
  const cover = coverBeside(frames, current, to);
  const stride = strideAt(grid, current, from, to);
  const isOutside = (row: number): boolean =>
    gutter !== undefined && grid.background(row, gutter.col) !== gutter.ground;
  for (const step of [-stride, stride]) {
    const side: RowLayout[] = [];
    // Of the rows at this side, up to the last one of a kind with the current one.
    let fitting = 0;
    let fittingAlike = 0;
    let sideAlike = 0;
    let passed: RowLayout | undefined;
    for (let row = current + step; row >= 0 && row < grid.rows && usable(row); row += step) {
      if (stride === 2 && !isGap(grid, row - step / 2, seed)) break;
      const other = layoutOf(grid, row, text, to);
      const isRuled = other !== undefined && isRule(grid, other);
      if (
        isRuled &&
        (isDivider(grid, seed, layout, other, passed) || isMenuRule(grid, seed, layout, other))
      ) {
        passed = other;
        continue;
      }
      if (other === undefined && isGapInTable(grid, layout, row + step, seed)) continue;
      if (by === "pointer" && (isGroupRule(grid, seed, row) || isBroken(grid, row, text))) continue;
      if (other === undefined || isRuled || isOutside(row) || !isFree(row, from, to)) break;
      if (
        isEdgeBar(grid, row, from, to, row - step) ||
        isSeparator(grid, current, row) ||
        (frame === undefined && !hasWord(grid, other))
      )
        break;
      if (hasLine(grid, other) || isBetweenDashes(grid, other) || isCutAt(grid, row, from)) break;
      if (stride === 2 && isUnderlinedHead(grid, other, to)) break;
      if ((grid.box(row, from - 1) & CORNER) !== 0) break;
      const goesOn = from === 0 && cover !== undefined && !crosses(withMargin(cover.bounds), row);
      if (!goesOn && isCutAt(grid, row, to)) break;
      if (isTypedIn(scene, other, to)) break;
      if (by === "pointer" && !isBesidePointer(grid, seed, row, text)) break;
      side.push(other);
      const isFitting = fits(other);
      if (isFitting) sideAlike++;
      if (isFitting && isOneKind(grid, seed, layout, other)) {
        fitting = side.length;
        fittingAlike = sideAlike;
      } else if (side.length - fitting > 2) break;
    }
    alike += fittingAlike;
    if (step < 0) above = side[fitting];
    for (let at = 0; at < fitting; at++) rows.push(side[at]!);
  }
  rows.sort((a, b) => a.row - b.row);
  if (rows.length < 2 || alike < (rows.length - 1) * MIN_ALIKE) return undefined;
  if (above !== undefined && isHeadingAmong(grid, above, rows, fits)) rows.unshift(above);
  while (
    rows.length > 1 &&
    rows[0] !== layout &&
    (isHeader(grid, rows[0]!, rows.slice(1), from) ||
      isAnnouncement(grid, rows[0]!, rows.slice(1)) ||
      isLinedHead(scene, rows[0]!, rows.slice(1)) ||
      isGroupName(scene, rows[0]!, rows.slice(1)))
  )
    rows.shift();
  if (rows.length < 2) return undefined;
  if (rows[0] === layout && isHeader(grid, layout, rows.slice(1), from)) return undefined;
  // One row below words that end in a colon is what they are about.
  if (rows.length === 2 && rows[0] === layout && isAnnouncement(grid, layout, rows.slice(1)))
    return undefined;
  if (isSourceCode(grid, rows) || isMessageHead(grid, rows, layout) || !hasNames(grid, rows))
    return undefined;
  if (by === "bar" && isButton(grid, rows, layout)) return undefined;
  if (stride === 2 && by === "bar" && !rows.every((row) => hasOneLook(grid, row))) return undefined;
  if (isHeadingAbove(grid, rows, current, from)) return undefined;
  if (by === "bar" && from === 0 && isHeadOfPanels(grid, rows, current)) return undefined;
  if (by === "bar" && isHeadBesideHead(grid, rows, seed)) return undefined;
  if (frame !== undefined && tellsHowFar(grid, rows, layout, frame)) return undefined;
  // One row alone that is set in is the heading of what stands below it.
  if (rows.length === 2 && rows[0] === layout && isFileBelow(grid, seed, layout, rows[1]!))
    return undefined;
  if (cover !== undefined && isCutHeading(grid, rows, cover)) rows.shift();
  dropHeading(grid, rows, seed);
  const whole = cover === undefined ? rows : rows.map((row) => uncovered(grid, row, from, cover));
  // Two bars, and nothing that is plain.
  const isPlain = ({ row }: RowLayout) =>
    row !== current && grid.background(row, from) === grid.pageGround;
  if (frame === undefined && by === "bar" && rows.length === 2 && !rows.some(isPlain))
    return undefined;
  if (by === "bar" && rows.length === 2 && areOnOneGround(grid, rows, seed)) return undefined;
  if (rows.length < 2) return undefined;
  if (frame === undefined && by === "bar" && isLitText(grid, rows, seed)) return undefined;
  if (by === "bar" && isLitPart(grid, rows, seed)) return undefined;
  if (by === "bar" && isLookalike(grid, scene.screen.cursor, rows, seed)) return undefined;
  return { rows: whole, current, from, to, by };
}

/** The visible cursor waits right behind the text of a row: somebody types there. */
function isTypedIn({ screen: { cursor } }: Scene, { row, end }: RowLayout, to: number): boolean {
  if (!cursor.visible || cursor.row !== row) return false;
  return cursor.col >= end && cursor.col <= Math.min(end + 1, to);
}

/** Rows from one entry to the next: 2 where blank rows stand between them. */
function strideAt(grid: Grid, row: number, from: number, to: number): number {
  const isBlank = (other: number) =>
    other < 0 || other >= grid.rows || grid.isBlankRun(other, from, to);
  return isBlank(row - 1) && isBlank(row + 1) ? 2 : 1;
}

/** A blank row between two entries; one on a ground of its own is the edge of what stands below it. */
function isGap(grid: Grid, row: number, { row: current, from, to }: Seed): boolean {
  if (!grid.isBlankRun(row, from, to)) return false;
  const ground = grid.background(row, from);
  return (
    ground === grid.pageGround || ground === grid.background(current, from) || !grid.isBar(row)
  );
}

/**
 * A rule in the midst of a list: the entries above and below it start and look alike, and have a look
 * of their own or are about as long as the rule; or it is drawn like one before it.
 */
function isDivider(
  grid: Grid,
  { row: current, text = 0, from, to }: Seed,
  { start }: RowLayout,
  rule: RowLayout,
  passed: RowLayout | undefined,
): boolean {
  const above = layoutOf(grid, rule.row - 1, Math.max(text, from), to);
  const below = layoutOf(grid, rule.row + 1, Math.max(text, from), to);
  if (above === undefined || below === undefined || rule.start !== start) return false;
  if (above.start !== start || below.start !== start || rule.row <= current + 1) return false;
  const look = grid.look(above.row, start);
  if (passed !== undefined && passed.start === rule.start && passed.end === rule.end)
    return grid.look(passed.row, passed.start) === grid.look(rule.row, rule.start);
  const isShort = rule.end <= Math.max(above.end, below.end) + 4;
  return look === grid.look(below.row, start) && (isShort || look !== 0);
}

/** A table has so many columns. */
const MIN_COLUMNS = 3;

/** A blank row in a table: behind it stands a row that has all columns of the current one. */
function isGapInTable(
  grid: Grid,
  { start, starts }: RowLayout,
  row: number,
  { by, from, to }: Seed,
): boolean {
  if (by !== "bar" || starts.length < MIN_COLUMNS) return false;
  if (grid.textStart(row, from, to) !== start) return false;
  const behind = layoutOf(grid, row, from, to);
  return behind !== undefined && behind.starts.join() === starts.join();
}

/** Rows of a list start alike: all with a word, or all with a mark. */
function isOneKind(grid: Grid, { by }: Seed, a: RowLayout, b: RowLayout): boolean {
  if (by !== "pointer") return true;
  const isWord = ({ row, start, end }: RowLayout) =>
    /^(?:[\p{L}\p{N}./]|[-=]{2,}> \p{L})/u.test(grid.text(row, start, end));
  return isWord(a) === isWord(b) && grid.look(a.row, a.start - 2) !== undefined;
}

/** So much further than its directory a file is set in. */
const MAX_STEP = 4;

/** `/home/ada/src`, lit to the sides of a frame but for a cell, and files in it that are set in. */
function isFileBelow(
  grid: Grid,
  { from, to }: Seed,
  current: RowLayout,
  other: RowLayout,
): boolean {
  const { row, start, end, starts } = current;
  if (other.start <= start || other.start > start + MAX_STEP) return false;
  if (starts.length > 1 || other.starts.length > 1) return false;
  const ground = grid.background(row, start);
  const isWide = grid.background(row, from + 1) === ground && grid.groundEnd(row, start) >= to - 1;
  if (!isWide || grid.background(other.row, start) === ground) return false;
  const isName = /^\S*$/.test(grid.text(other.row, other.start, other.end));
  return isName && /^~?\/\S*$/.test(grid.text(row, start, end));
}
