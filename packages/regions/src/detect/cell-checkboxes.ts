import type { Region } from "@pilotty/protocol";
import { labelBefore, withoutColon } from "../segment/field.ts";
import type { Grid } from "../segment/grid.ts";
import type { Scene, Segment } from "../segment/scene.ts";
import type { Found } from "./found.ts";

/** What a box of one cell holds, and whether it says yes. */
const STATES: ReadonlyMap<string, boolean> = new Map([
  [" ", false],
  ...[..."xX✓✔✗✘*"].map((glyph) => [glyph, true] as const),
]);
const LABEL = /^\p{L}[^<>[\]{}=;"]{0,40}$/u;
/** The narrowest field of a form, in cells. */
const MIN_FIELD = 3;

/** A row with a label, and behind it a single cell on another ground. */
interface CellBox {
  readonly segment: Segment;
  readonly name: string;
  readonly start: number;
  readonly col: number;
  readonly ground: number;
}

/**
 * `Age 18+  X`: boxes to tick that are a cell on another ground behind their label. The cursor that a
 * program draws looks like that, and the last column of a ruler: here, the cell stands below others of its
 * kind, or where fields start, or is on the ground of a push button, and no other text runs through its column.
 */
export function cellCheckboxes(scene: Scene, found: Found): Region[] {
  const { grid, screen, segments } = scene;
  if (!screen.alternateScreen) return [];
  const columns = new Map<string, CellBox[]>();
  for (const segment of segments) {
    const box = cellBox(grid, segment);
    if (box === undefined) continue;
    const key = `${box.col} ${box.segment.start}`;
    columns.set(key, [...(columns.get(key) ?? []), box]);
  }
  return [...columns.values()].flatMap((column) => {
    const own = ownGround(scene, column, found);
    if (own === undefined) return [];
    const odd = column.filter(({ ground }) => ground !== own);
    const lit = odd.length === 1 ? odd[0] : undefined;
    return column
      .filter((box) => box === lit || box.ground === own)
      .map((box) => toRegion(grid, box, box === lit));
  });
}

function toRegion(grid: Grid, { segment, name, start, col }: CellBox, focused: boolean): Region {
  const { row } = segment;
  return {
    role: "checkbox",
    name,
    bounds: { x: start, y: row, width: col + 1 - start, height: 1 },
    text: grid.text(row, start, col + 1),
    focused,
    checked: STATES.get(grid.glyph(row, col)) ?? false,
  };
}

/** A label and a cell in a segment that has nothing else. */
function cellBox(grid: Grid, segment: Segment): CellBox | undefined {
  const { row, start, end } = segment;
  const around = grid.background(row, start);
  const col = grid.groundEnd(row, start);
  if (col <= start + 2 || col >= end || grid.groundEnd(row, col) !== col + 1) return undefined;
  // What is up to the side of a frame may be a part of it.
  if (col + 1 < end && grid.groundEnd(row, col + 1) < end) return undefined;
  if (col + 1 < grid.cols && grid.background(row, col + 1) !== around) return undefined;
  if (!STATES.has(grid.glyph(row, col)) || !grid.isBlank(row, col - 1)) return undefined;
  if (!grid.isBlankRun(row, col + 1, end)) return undefined;
  const label = labelBefore(grid, row, start, col);
  const from = grid.textStart(row, start, col);
  const isAll = label !== undefined && grid.text(row, from, col).length === label.length;
  if (label === undefined || !isAll || !LABEL.test(label)) return undefined;
  const name = withoutColon(label);
  return { segment, name, start: from, col, ground: grid.background(row, col) };
}

/** The ground of the boxes in a column, if something tells that they are boxes. */
function ownGround(scene: Scene, column: readonly CellBox[], found: Found): number | undefined {
  const { grid, segments } = scene;
  const [{ col, segment }] = column as [CellBox];
  const grounds = column.map(({ ground }) => ground);
  // One for most of them, and one for that which is lit.
  if (new Set(grounds).size > 2) return undefined;
  const hasFields = (ground: number) =>
    segments.some(
      (other) => other.frame === segment.frame && startsField(grid, other, col, ground),
    );
  const hasButton = (ground: number) =>
    found.regions.some(({ role, shortcut, bounds: { x, y } }) => {
      return role === "button" && shortcut === undefined && grid.background(y, x) === ground;
    });
  const own = grounds.find(
    (ground) =>
      ground !== grid.pageGround &&
      (grounds.filter((other) => other === ground).length > 1 ||
        hasFields(ground) ||
        hasButton(ground)),
  );
  return own === undefined || isRuler(scene, column, own) ? undefined : own;
}

/** A run of the ground that starts in a column, behind a label. */
function startsField(grid: Grid, { row, start, end }: Segment, col: number, ground: number) {
  if (col <= start || col >= end || grid.background(row, col) !== ground) return false;
  if (grid.background(row, col - 1) === ground || !grid.isBlank(row, col - 1)) return false;
  return (
    grid.groundEnd(row, col) - col >= MIN_FIELD && labelBefore(grid, row, start, col) !== undefined
  );
}

/** True if the column is on the ground in rows that have neither a box nor a field. */
function isRuler({ grid }: Scene, column: readonly CellBox[], ground: number): boolean {
  const { col } = column[0]!;
  const rows = new Set(column.map(({ segment }) => segment.row));
  for (let row = 0; row < grid.rows; row++) {
    if (rows.has(row) || grid.background(row, col) !== ground) continue;
    if (grid.groundEnd(row, col) === col + 1 && grid.background(row, col - 1) !== ground)
      return true;
  }
  return false;
}
