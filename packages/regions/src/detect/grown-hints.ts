import type { Item, Row } from "./believed-hints.ts";

/** Hints in a row that goes on with a bar. */
const MIN_GROWN = 2;

/** A bar goes on in the row above it, where hints and nothing else stand in its columns. */
export function growUpwards(rows: readonly Row[], believed: Map<Row, readonly Item[]>): void {
  const columns = new Map<number, Set<number>>();
  const add = (row: number, hints: readonly Item[]) => {
    columns.set(row, new Set([...(columns.get(row) ?? []), ...hints.map(({ start }) => start)]));
  };
  for (const [{ segment }, hints] of believed) add(segment.row, hints);
  for (const row of rows.toReversed()) {
    if (believed.has(row)) continue;
    const hints = grownOf(row);
    const below = columns.get(row.segment.row + 1);
    if (hints.length === 0 || !hints.every(({ start }) => below?.has(start))) continue;
    believed.set(row, hints);
    add(row.segment.row, hints);
  }
}

/** The hints of a row that may go on with a bar: it has nothing else, or all of them have their keys in brackets. */
export function grownOf({ items }: Row): readonly Item[] {
  const hints = items.filter(({ hint }) => hint !== undefined);
  if (hints.length < MIN_GROWN) return [];
  return hints.length === items.length || hints.every(isEnclosed) ? hints : [];
}

function isEnclosed({ hint }: Item): boolean {
  return hint?.form === "enclosed";
}

/** A bar goes on in the last row with one hint that is written like another one right above it: `? - Help`. */
export function growDownwards(
  lastRow: number,
  rows: readonly Row[],
  believed: Map<Row, readonly Item[]>,
): void {
  const last = rows.at(-1);
  if (last?.segment.row !== lastRow || believed.has(last) || !isLastLine(last)) return;
  const { start, hint } = last.items[0]!;
  for (const [{ segment }, hints] of believed) {
    const isAbove = segment.row === lastRow - 1 && hints.length > 1;
    if (isAbove && hints.some((item) => item.start === start && item.hint?.form === hint!.form))
      believed.set(last, last.items);
  }
}

export function isLastLine({ items }: Row): boolean {
  const form = items.length === 1 ? items[0]!.hint?.form : undefined;
  return form === "enclosed" || form === "joined";
}
