import { layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import type { Scene, Segment } from "../scene.ts";
import { singles } from "../singles.ts";
import type { IsFree, List } from "./list.ts";

const MIN_SETTINGS = 3;
/** As many between walls need no values in a look of their own. */
const MIN_FRAMED = 6;
/** Rows from one setting to the next: notes and free rows stand between them. */
const MAX_PITCH = 4;
/** `general.days = yes`, `Theme: dark`, `copy-line   = ^K`, `Confirm ...... on`. */
const SETTING = /^[\p{L}\p{N}][\p{L}\p{N}._ -]*\p{L}(?:(?: ?[=:]| +=) | (?:\* )?\.{3,} +)\S/u;
/** What leads to a value that is no page of a table of contents. */
const LED = / \.{3,} {1,3}\p{L}\S*$/u;

/**
 * Settings below each other, at an even distance, whose values have a look of their own, or that stand alone
 * between walls: the one whose name has another look than all other names is the current one.
 */
export function settingLists(scene: Scene, isFree: IsFree): List[] {
  const { grid, screen } = scene;
  if (screen.cursor.visible || !screen.alternateScreen) return [];
  return [...settingsOf(scene).values()].flatMap((settings): List[] => {
    const rows = settings.map(({ layout }) => layout);
    if (rows.length < MIN_SETTINGS || !areEven(rows)) return [];
    const [odd, ...others] = singles(rows.map(({ row, start }) => grid.look(row, start)));
    if (odd === undefined || others.length > 0) return [];
    const apart = rows.filter(({ row, start, end }, index) => {
      return index === odd || grid.look(row, start) !== grid.look(row, end - 1);
    });
    const areSettings =
      apart.length === rows.length || isLitAlone(scene, settings) || areLed(grid, rows, apart);
    if (!areSettings || !rows.every(({ row, start, end }) => isFree(row, start, end))) return [];
    const { start: from, end: to } = settings[odd]!.segment;
    return [{ rows, current: rows[odd]!.row, from, to, by: "bar" }];
  });
}

interface Setting {
  readonly segment: Segment;
  readonly layout: RowLayout;
}

/** Dots lead to all values, which are words, and most of these have a look of their own. */
function areLed(grid: Grid, rows: readonly RowLayout[], apart: readonly RowLayout[]): boolean {
  return (
    apart.length * 2 > rows.length &&
    rows.every(({ row, start, end }) => LED.test(grid.text(row, start, end)))
  );
}

/** Between walls, with nothing else, one setting of many is drawn in another look from its name to its value. */
function isLitAlone({ grid, segments }: Scene, settings: readonly Setting[]): boolean {
  if (settings.length < MIN_FRAMED) return false;
  const [first, last] = [settings[0]!.layout.row, settings.at(-1)!.layout.row];
  const between = segments.filter(({ row }) => row >= first && row <= last);
  return (
    between.length === settings.length &&
    settings.every(({ segment, layout: { row, start, end } }) => {
      if (segment.start === 0 || segment.end === grid.cols) return false;
      for (let col = start; col < end; col++)
        if (!grid.isBlank(row, col) && grid.look(row, col) !== grid.look(row, start)) return false;
      return true;
    })
  );
}

/** By the column in which their names start. */
function settingsOf({ grid, segments }: Scene): Map<number, Setting[]> {
  const found = new Map<number, Setting[]>();
  for (const segment of segments) {
    const { row, start, end } = segment;
    if (!grid.hasText(row, "= ") && !grid.hasText(row, ": ") && !grid.hasText(row, ".. ")) continue;
    const layout = layoutOf(grid, row, start, end);
    if (layout === undefined || !SETTING.test(grid.text(row, layout.start, layout.end))) continue;
    const there = found.get(layout.start);
    if (there === undefined) found.set(layout.start, [{ segment, layout }]);
    else there.push({ segment, layout });
  }
  return found;
}

function areEven(rows: readonly RowLayout[]): boolean {
  const pitch = rows[1]!.row - rows[0]!.row;
  return pitch <= MAX_PITCH && rows.every(({ row }, index) => row === rows[0]!.row + index * pitch);
}
