import { matchesOf } from "../segment/matches.ts";
import type { Scene } from "../segment/scene.ts";
import type { Tab } from "./tab.ts";

/** What each name of such a strip is closed by. */
const SIGN = " ::";
const STRIP = /^ {0,2}(?:\p{Lu}[\p{L}\p{N}-]*(?: [\p{L}\p{N}-]+){0,2} {1,3}:: ?){2,}/u;
const NAMES = /(?<name>\p{Lu}\S*(?: \S+){0,2}?) +::/gu;

/**
 * `Files :: Text Filters ::` at the start of a bar, views of the panel that the bar is the head of. The one that
 * is open may lie on a ground of its own.
 */
export function closedTabs({ grid, screen }: Scene, row: number): Tab[] | undefined {
  const ground = grid.background(row, grid.cols - 1);
  if (ground === grid.pageGround || grid.background(row, 0) !== ground) return undefined;
  if (!screen.alternateScreen || !grid.hasUnitPerCell(row) || !grid.hasText(row, SIGN))
    return undefined;
  const text = grid.wholeText(row, 0, grid.cols);
  const strip = STRIP.exec(text)?.[0];
  if (strip === undefined) return undefined;
  const tabs = matchesOf(strip, NAMES).map(({ index, groups }) => {
    const name = groups!["name"]!;
    const selected = grid.background(row, index) !== ground;
    return { start: index, end: index + name.length, name, selected };
  });
  const open = tabs.filter(({ selected }) => selected).length;
  // Something may stand right behind them if one is open: it tells about that one.
  const isFree = /^ {2}|^\s*$/.test(text.slice(strip.length));
  return open > 1 || (open === 0 && !isFree) ? undefined : tabs;
}
