import { isRule, layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";
import { isPaged } from "../output.ts";
import { asksAt } from "../question.ts";
import type { Scene } from "../scene.ts";
import type { IsFree, List } from "./list.ts";

/** Choices with a key in front (`1) staging`), below a prompt or with one in another look. */
export function keyedLists(scene: Scene, isFree: IsFree): List[] {
  const { grid, segments, screen } = scene;
  if (scene.isEditor || isPaged(scene)) return [];
  const lists: List[] = [];
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
