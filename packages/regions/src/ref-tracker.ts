import type { Ref, Region, RegionWithRef } from "@pilotty/protocol";

/** Regions that only their order tells apart: same role, same name, same container. */
interface Equals {
  readonly refs: readonly Ref[];
}

/**
 * Gives regions refs that keep their meaning, for one session.
 *
 * A ref stands for an identity: role, name, container and order among equals; never for a place.
 * So it stays when the element moves, or is focused or toggled, and a new screen gives new refs.
 * A number is given once: an element that was gone gets a new one when it comes back, and where
 * one of several equal elements came or went, all of them do, since nobody can tell which it was.
 */
export class RefTracker {
  #next = 1;
  #known: ReadonlyMap<string, Equals> = new Map();

  /**
   * Takes the regions of the session's current screen; returns them with refs, in the same order.
   * `parent` becomes the ref of that region. Elements that are not among them are gone.
   */
  update(regions: readonly Region[]): RegionWithRef[] {
    const refs: (Ref | undefined)[] = regions.map(() => undefined);
    const known = new Map<string, Equals>();
    // Containers first: a new container makes new elements of all that stand in it.
    for (const level of byDepth(regions)) {
      for (const [identity, indexes] of equalsIn(regions, level, refs)) {
        const before = this.#known.get(identity)?.refs;
        const kept = before?.length === indexes.length ? before : undefined;
        const now = indexes.map((_, order) => kept?.[order] ?? this.#newRef());
        for (const [order, index] of indexes.entries()) refs[index] = now[order];
        known.set(identity, { refs: now });
      }
    }
    this.#known = known;
    return regions.map(({ parent, ...region }, index) => {
      const container = parent === undefined ? undefined : refs[parent];
      const whole = { ...region, ref: refs[index]! };
      return container === undefined ? whole : { ...whole, parent: container };
    });
  }

  #newRef(): Ref {
    return `@e${this.#next++}`;
  }
}

/** Indexes of equal regions, in order, by what makes them equal. */
function equalsIn(
  regions: readonly Region[],
  level: readonly number[],
  refs: readonly (Ref | undefined)[],
): Map<string, number[]> {
  const equals = new Map<string, number[]>();
  for (const index of level) {
    const { role, name, parent } = regions[index]!;
    const container = parent === undefined ? "" : (refs[parent] ?? "");
    const identity = JSON.stringify([role, name, container]);
    const same = equals.get(identity);
    if (same === undefined) equals.set(identity, [index]);
    else same.push(index);
  }
  return equals;
}

/** Indexes of the regions by how many containers they stand in, outermost first. */
function byDepth(regions: readonly Region[]): number[][] {
  const levels: number[][] = [];
  for (const index of regions.keys()) {
    let depth = 0;
    let parent = regions[index]?.parent;
    // No chain is longer than the list: one that goes round in a circle ends here.
    while (parent !== undefined && depth < regions.length) {
      depth++;
      parent = regions[parent]?.parent;
    }
    levels[depth] ??= [];
    levels[depth]!.push(index);
  }
  return levels.filter((level) => level !== undefined);
}
