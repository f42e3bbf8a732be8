import type { Role } from "@pilotty/protocol";
import type { Pair } from "./match-siblings.ts";
import type { Content } from "./same-dialog.ts";
import { equalKeys, groupIndexes } from "./sequences.ts";

/**
 * Finds equals again that stay where they are while something else opens or closes beside them.
 *
 * A list that is scrolled may show equals where others stood. So everything that was found must
 * be in its place, and of no role may some have come while others went.
 *
 * @param pairs what was found by name and order.
 * @returns further pairs.
 */
export function matchUnmoved(
  before: readonly Content[],
  now: readonly Content[],
  pairs: readonly Pair[],
): Pair[] {
  const stays = (pair: Pair) => placeOf(before[pair.before]!) === placeOf(now[pair.now]!);
  const [old, counts] = [
    groupIndexes(before.map(({ key }) => key)),
    groupIndexes(now.map(({ key }) => key)),
  ];
  if (!pairs.every(stays) || isReplaced(before, old, now, counts)) return [];
  const known = [new Set(pairs.map((pair) => pair.before)), new Set(pairs.map((pair) => pair.now))];
  const standStill = [...counts].filter(([key, indexes]) => {
    const places = (old.get(key) ?? []).map((index) => placeOf(before[index]!));
    // All of them: where a row came in between, each stands where its neighbour did.
    return equalKeys(
      places,
      indexes.map((index) => placeOf(now[index]!)),
    );
  });
  return standStill.flatMap(([key, indexes]) => {
    const origins = old.get(key) ?? [];
    const found = indexes.map((index, order) => ({ before: origins[order]!, now: index }));
    return found.filter((pair) => !known[0]?.has(pair.before) && !known[1]?.has(pair.now));
  });
}

type Counts = ReadonlyMap<string, readonly number[]>;

/** Whether of one role some names came, or came once more, and others went. */
function isReplaced(
  before: readonly Content[],
  old: Counts,
  now: readonly Content[],
  counts: Counts,
): boolean {
  const went = rolesOfMore(before, old, counts);
  return [...rolesOfMore(now, counts, old)].some((role) => went.has(role));
}

/** Roles of that of which there is more in one list than in another. */
function rolesOfMore(contents: readonly Content[], counts: Counts, others: Counts): Set<Role> {
  const roles = new Set<Role>();
  for (const [key, indexes] of counts) {
    const role = contents[indexes[0]!]!.region.role;
    if (indexes.length > (others.get(key)?.length ?? 0)) roles.add(role);
  }
  return roles;
}

function placeOf({ region: { bounds } }: Content): string {
  return `${bounds.x},${bounds.y}`;
}
