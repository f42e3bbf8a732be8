import type { PageParts } from "./page.ts";
import { isOnePlace } from "./page-place.ts";
import { isCut, type PageRun, type PageText } from "./page-text.ts";
import { areAllLinklike, isReached, LINKLIKE, standsInText } from "./page-words.ts";
import type { Scene } from "./scene.ts";
import { isRelated } from "./seen-colours.ts";

/** `https://a.example/page`, and nothing but what is set far off behind it. */
const ADDRESS = /^[a-z][a-z\d+.-]{1,9}:\/\/\S+(?: {2,}|$)/u;
/** A bracket that nothing opens: the rest of a button that something covers. */
const REST = /^[^[]*\]/u;

/**
 * The links of a page that the last row tells: there stands the address of the current one, in a look of its own.
 * That link is then the only lit words in the text, be it behind a box in front; those in its colours are others.
 */
export function addressedLinks(scene: Scene, text: PageText): PageParts | undefined {
  const { grid } = scene;
  const last = grid.rows - 1;
  if (!grid.hasText(last, "://") || grid.look(last, 0) === text.plain) return undefined;
  if (!ADDRESS.test(grid.text(last, 0, grid.cols))) return undefined;
  // Of what a box in front covers, a sign or two say nothing.
  const isOnPage = (run: PageRun) =>
    run.row > 0 && run.row < last && (LINKLIKE.test(run.text) || !isCut(grid, run));
  const groups = text.groups
    .filter(({ look }) => look !== text.plain)
    .map((group) => ({ ...group, runs: group.runs.filter(isOnPage) }))
    .filter(({ runs }) => runs.length > 0 && areAllLinklike(grid, runs));
  const isInText = (run: PageRun) => isReached(grid, run) || standsInText(grid, run, text.plain);
  const lit = groups.filter(
    ({ isOnGround, runs }) => !isOnGround && isOnePlace(runs) && runs.some(isInText),
  );
  const [current] = lit;
  if (current === undefined || lit.length > 1) return undefined;
  const others = groups
    .filter(({ isOnGround, style }) => isOnGround && isRelated(style, current.style))
    .filter(({ runs }) => runs.some(isInText))
    .toSorted((a, b) => b.runs.length - a.runs.length)[0];
  const links = others?.runs.filter((run) => !REST.test(run.text)) ?? [];
  return { links, current: current.runs };
}
