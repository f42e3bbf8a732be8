import type { Grid } from "./grid.ts";
import type { PageParts } from "./page.ts";
import { isUnderCursor } from "./page-place.ts";
import type { LookGroup, PageRun, PageText } from "./page-text.ts";
import { areAllLinklike } from "./page-words.ts";
import type { Scene } from "./scene.ts";
import { inkColour } from "./seen-colours.ts";

/** As many links below each other, besides the current one, are a list. */
const MIN_OTHERS = 2;
/** Blanks before what is said of a link. */
const MIN_GAP = 2;

/**
 * Links below each other on a page without other text around: each has its row but for what is said of it, all
 * start in one column, and the one with the cursor is in a colour of its own. A list of files is lit otherwise.
 */
export function listedLinks(scene: Scene, text: PageText): PageParts | undefined {
  const { grid } = scene;
  const plain = text.groups.find(({ look }) => look === text.plain);
  const isInked = ({ look, isOnGround, style }: LookGroup) =>
    look !== text.plain &&
    isOnGround &&
    (plain === undefined || inkColour(style) !== inkColour(plain.style));
  const inked = text.groups.filter(isInked);
  const current = inked.find(({ runs: [run, ...others] }) => {
    return others.length === 0 && isUnderCursor(scene, run!);
  });
  if (current === undefined) return undefined;
  const { start, row } = current.runs[0]!;
  if (row === 0) return undefined;
  const lists = inked.filter((group) => {
    const { runs } = group;
    if (group === current || runs.length < MIN_OTHERS) return false;
    return runs.every((run) => run.start === start) && isDense([...runs, ...current.runs]);
  });
  const [list] = lists;
  if (list === undefined || lists.length > 1) return undefined;
  const all = [...list.runs, ...current.runs];
  if (!areAllLinklike(grid, all)) return undefined;
  if (!all.every((run) => standsAlone(grid, run, text.plain))) return undefined;
  return { links: list.runs, current: current.runs };
}

/** No rows are left out between them. */
function isDense(runs: readonly PageRun[]): boolean {
  const rows = runs.map(({ row }) => row);
  return Math.max(...rows) - Math.min(...rows) < runs.length;
}

/** Nothing stands before a link, and behind it at the most a remark behind a gap. */
function standsAlone(grid: Grid, { row, start, end }: PageRun, plain: number): boolean {
  if (!grid.isBlankRun(row, 0, start)) return false;
  const next = grid.textStart(row, end, grid.cols);
  return next === grid.cols || (next - end >= MIN_GAP && grid.look(row, next) === plain);
}
