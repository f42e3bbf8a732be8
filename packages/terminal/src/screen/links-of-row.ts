import type { Cell, Link } from "@pilotty/protocol";

/**
 * The links of one row.
 *
 * @param numbers the number of the link at each column that is part of one, in order.
 * @param urlOf the target of a link; undefined if it is not known.
 */
export function linksOfRow(
  row: number,
  cells: readonly Cell[],
  numbers: ReadonlyMap<number, number>,
  urlOf: (link: number) => string | undefined,
): Link[] {
  const links: Link[] = [];
  let open: { number: number; url: string | undefined; col: number; end: number } | undefined;
  const close = (): void => {
    if (open?.url === undefined) return;
    const { url, col, end } = open;
    const text = cells.slice(col, end).reduce((joined, cell) => joined + cell.text, "");
    links.push({ text, url, row, col, width: end - col });
  };
  for (const [col, number] of numbers) {
    if (open?.number !== number || open.end !== col) {
      close();
      open = { number, url: urlOf(number), col, end: col };
    }
    open.end = col + cells[col]!.width;
  }
  close();
  return links;
}
