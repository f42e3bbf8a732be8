import type { Region } from "@pilotty/protocol";
import { matchContainers } from "./match-containers.ts";
import { matchSiblings, type Pair } from "./match-siblings.ts";
import { matchUnmoved } from "./match-unmoved.ts";
import { type Content, isSameDialog, keyOf } from "./same-dialog.ts";
import { groupIndexes } from "./sequences.ts";

/** Stands for the screen, in which everything without a container is. */
const SCREEN = -1;

interface Indexed {
  readonly index: number;
}

/** The regions of a screen, and the indexes of what stands in each of them. */
interface Screen {
  readonly regions: readonly Region[];
  readonly children: ReadonlyMap<number, readonly number[]>;
}

/**
 * Finds the regions of one screen on another.
 *
 * Goes from the outermost containers inwards: what stands in a container that is not the same is
 * not the same either, whatever it is called. Containers that hold each other are never found.
 *
 * @returns for each of `now` its index in `before`, or undefined.
 */
export function matchRegions(
  before: readonly Region[],
  now: readonly Region[],
): (number | undefined)[] {
  const origins: (number | undefined)[] = now.map(() => undefined);
  const [old, screen] = [withChildren(before), withChildren(now)];
  const containers: Pair[] = [{ before: SCREEN, now: SCREEN }];
  for (let next = containers.pop(); next !== undefined; next = containers.pop()) {
    const [listBefore, listNow] = [contentOf(old, next.before), contentOf(screen, next.now)];
    for (const pair of matchContents(listBefore, listNow)) {
      const [origin, found] = [listBefore[pair.before]!, listNow[pair.now]!];
      if (found.region.role === "dialog" && !isSameDialog(origin, found)) continue;
      origins[found.index] = origin.index;
      containers.push({ before: origin.index, now: found.index });
    }
  }
  return origins;
}

function matchContents(before: readonly Content[], now: readonly Content[]): Pair[] {
  const pairs = matchSiblings(before, now);
  if (pairs.length === before.length || pairs.length === now.length) return pairs;
  const found = pairs.concat(matchUnmoved(before, now, pairs));
  return found.concat(matchContainers(before, now, found));
}

function withChildren(regions: readonly Region[]): Screen {
  const containers = regions.map(({ parent }) => {
    return parent === undefined || regions[parent] === undefined ? SCREEN : parent;
  });
  return { regions, children: groupIndexes(containers) };
}

/** What stands directly in a container, each with what stands in it. */
function contentOf({ regions, children }: Screen, container: number): (Content & Indexed)[] {
  const inside = (index: number) => children.get(index) ?? [];
  return inside(container).map((index) => ({
    index,
    key: keyOf(regions[index]!),
    region: regions[index]!,
    children: inside(index).map((child) => regions[child]!),
  }));
}
