import { layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import type { Scene, Segment } from "../scene.ts";
import { isBranch } from "./alike.ts";
import type { IsFree, List } from "./list.ts";

/**
 * Entries of a tree whose leaves can be ticked: in a frame, those with a branch (`<+> South quay`) in
 * the rows beside marks that were found as controls.
 */
export function branchesBesideMarks(scene: Scene, isFree: IsFree): List[] {
  const { grid, segments, marks } = scene;
  const taken = new Set<string>();
  for (const [segment, own] of marks) {
    if (own.some(({ row, start, end }) => !isFree(row, start, end))) taken.add(placeOf(segment));
  }
  if (taken.size < 2) return [];
  const columns = new Map<number, { segment: Segment; row: RowLayout }[]>();
  const add = (segment: Segment): void => {
    const { row, start, end, frame } = segment;
    const isBeside = [row - 1, row + 1].some((other) =>
      taken.has(placeOf({ ...segment, row: other })),
    );
    const layout = frame && isBeside ? layoutOf(grid, row, start, end) : undefined;
    if (layout === undefined || taken.has(placeOf(segment))) return;
    if (!isFree(row, start, end) || !isBranch(grid, layout, start)) return;
    taken.add(placeOf(segment));
    columns.set(start, [...(columns.get(start) ?? []), { segment, row: layout }]);
  };
  for (const segment of segments) add(segment);
  for (const segment of segments.toReversed()) add(segment);
  return [...columns].map(([from, found]) => {
    const rows = found.map(({ row }) => row).sort((a, b) => a.row - b.row);
    return { rows, current: litAmong(grid, rows), from, to: found[0]!.segment.end, by: "box" };
  });
}

function placeOf({ row, start }: Pick<Segment, "row" | "start">): string {
  return `${row},${start}`;
}

/** The row whose text lies on another ground than what is before it. */
function litAmong(grid: Grid, rows: readonly RowLayout[]): number | undefined {
  const lit = rows.filter(
    ({ row, start, end }) => grid.background(row, end - 1) !== grid.background(row, start - 1),
  );
  return lit.length === 1 ? lit[0]!.row : undefined;
}
