import { isRule, layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import { matchesOf } from "../matches.ts";
import { isPaged } from "../output.ts";
import { asksAt } from "../question.ts";
import type { Scene } from "../scene.ts";
import type { IsFree, List } from "./list.ts";

/** Choices with a key in front (`1) staging`), below a prompt or with one in another look. */
export function keyedLists(scene: Scene, isFree: IsFree): List[] {
  const { grid, segments, screen } = scene;
  if (scene.isEditor || isPaged(scene)) return [];
  const lists = keyedColumns(scene, isFree);
  if (lists.length > 0) return lists;
  let rows: RowLayout[] = [];
  let from = 0;
  const close = (): void => {
    const [first] = rows;
    if (first !== undefined && rows.length >= 2) {
      const looks = rows.map(({ row, end }) => grid.look(row, end - 1));
      const odd = looks.findIndex((look) => looks.filter((other) => other === look).length === 1);
      const isAsked = screen.cursor.visible && screen.cursor.row === first.row - 1;
      const isWaiting = isAsked || odd >= 0;
      if (isWaiting)
        lists.push({
          rows,
          current: odd < 0 ? undefined : rows[odd]!.row,
          from,
          to: grid.cols,
          by: "keys",
        });
    }
    rows = [];
  };
  for (const { row, start, end } of segments) {
    const text = grid.textStart(row, start, end);
    const isKeyed =
      grid.glyph(row, text + 1) === ")" &&
      isFree(row, start, end) &&
      /^\w\) \S/.test(grid.text(row, text, end));
    const last = rows.at(-1);
    if (last !== undefined && row === last.row + 1 && isRuleAt(grid, row)) continue;
    const isNext =
      last !== undefined &&
      (row === last.row + 1 || (row === last.row + 2 && isRuleAt(grid, row - 1)));
    if (last !== undefined && (!isKeyed || !isNext || text !== last.start)) close();
    const layout = isKeyed ? layoutOf(grid, row, start, end) : undefined;
    if (layout === undefined) continue;
    if (rows.length === 0) from = start;
    rows.push(layout);
  }
  close();
  return lists;
}

/** A choice in columns, up to the next one or to what is said of it. */
const KEYED_CELL = /(?<=^\s?|\s{2})[a-z]\) \S(?:\S| (?=\S))*/gu;
/** As few of them below each other, with the letters in their order. */
const MIN_COLUMN = 3;

/**
 * `a) Female   a) Human       Str: -1`: choices in columns beside each other on a full screen, one of each column
 * in another look.
 */
function keyedColumns(scene: Scene, isFree: IsFree): List[] {
  const { grid, segments, screen } = scene;
  if (!screen.alternateScreen) return [];
  const open = new Map<number, { readonly rows: RowLayout[]; key: number }>();
  const columns: RowLayout[][] = [];
  for (const { row, start, end } of segments) {
    if (!grid.hasText(row, ") ") || !grid.hasUnitPerCell(row)) continue;
    for (const match of matchesOf(grid.wholeText(row, start, end), KEYED_CELL)) {
      const [from, to] = [start + match.index, start + match.index + match[0].length];
      const cell = { row, start: from, end: to, starts: [from], ends: [to] };
      const key = match[0].charCodeAt(0);
      const column = open.get(from);
      if (match[0].startsWith("a")) {
        const rows = [cell];
        open.set(from, { rows, key });
        columns.push(rows);
      } else if (column !== undefined && column.rows.at(-1)?.row === row - 1) {
        if (key !== column.key + 1) continue;
        column.rows.push(cell);
        column.key = key;
      }
    }
  }
  const lists = columns.flatMap((rows) => columnList(grid, rows, isFree) ?? []);
  return lists.length > 1 && lists.every(({ rows }) => rows[0]!.row === lists[0]!.rows[0]!.row)
    ? lists
    : [];
}

function columnList(grid: Grid, rows: readonly RowLayout[], isFree: IsFree): List | undefined {
  if (rows.length < MIN_COLUMN) return undefined;
  const looks = rows.map(({ row, end }) => grid.look(row, end - 1));
  const odd = looks.findIndex((look) => looks.filter((other) => other === look).length === 1);
  if (odd < 0 || new Set(looks).size !== 2) return undefined;
  if (!rows.every(({ row, start, end }) => isFree(row, start, end))) return undefined;
  const to = Math.max(...rows.map(({ end }) => end));
  return { rows, current: rows[odd]!.row, from: rows[0]!.start, to, by: "keys" };
}

/** Nothing but a rule: it stands between groups of choices. */
function isRuleAt(grid: Grid, row: number): boolean {
  const layout = layoutOf(grid, row, 0, grid.cols);
  return layout !== undefined && isRule(grid, layout);
}

/**
 * What can be chosen, below a question that has the cursor, seen or hidden: one row in another look.
 */
export function listBelowPrompt(
  { grid, screen, isApplication }: Scene,
  isFree: IsFree,
): List | undefined {
  const { cursor } = screen;
  if (grid.glyph(cursor.row, 0) !== "?") return undefined;
  // Without a cursor that shows, the question has a mark in a look of its own.
  const isAsked = cursor.visible ? !isApplication : asksAt(grid, cursor.row);
  if (!isAsked || screen.alternateScreen) return undefined;
  const rows: RowLayout[] = [];
  for (let row = cursor.row + 1; row < grid.rows; row++) {
    const layout = layoutOf(grid, row, 0, grid.cols);
    if (
      layout === undefined ||
      !isFree(row, 0, grid.cols) ||
      layout.start !== (rows[0]?.start ?? layout.start)
    )
      break;
    rows.push(layout);
  }
  const looks = rows.map(({ row, end }) => grid.look(row, end - 1));
  const odd = looks.findIndex(
    (look) => look !== 0 && looks.filter((other) => other === look).length === 1,
  );
  if (rows.length < 3 || odd < 0) return undefined;
  return { rows, current: rows[odd]!.row, from: 0, to: grid.cols, by: "keys" };
}
