import type { Role } from "@pilotty/protocol";
import type { Content } from "./same-dialog.ts";
import { equalKeys, groupIndexes, longestIncreasing } from "./sequences.ts";

/** Indexes of one element in two lists of siblings, each in reading order. */
export interface Pair {
  readonly before: number;
  readonly now: number;
}

/** Where an element stands, and where it stood, if its name tells which one it is. */
interface Anchor extends Pair {
  readonly role: Role;
}

/** A part of two lists between the same two anchors; `to` is the first index after it. */
interface Gap {
  readonly before: { readonly from: number; readonly to: number };
  readonly now: { readonly from: number; readonly to: number };
  /** Roles of the anchors at its ends. */
  readonly roles: readonly Role[];
}

/**
 * Finds the elements of one container again.
 *
 * What has a name of its own, before and now, is the same element. Equals are told apart by
 * their order where that is certain: in lists that read the same from end to end, and between
 * neighbours with names of their own as long as there are as many of them as before. All others
 * stay without a pair.
 */
export function matchSiblings(before: readonly Content[], now: readonly Content[]): Pair[] {
  const [keysBefore, keysNow] = [before.map(({ key }) => key), now.map(({ key }) => key)];
  if (equalKeys(keysBefore, keysNow)) return now.map((_, index) => ({ before: index, now: index }));

  const unique = pairUnique(keysBefore, keysNow);
  const inOrder = longestIncreasing(unique.map((pair) => pair.before));
  const anchors = inOrder.map((index) => ({
    ...unique[index]!,
    role: now[unique[index]!.now]!.region.role,
  }));
  const settled = new Set(inOrder);
  const scrolled = scrolledRoles(before, now, anchors);
  const pairs = unique.filter(
    // A row that left at one end of a scrolled list and one that came in at the other are two.
    (pair, index) => settled.has(index) || !scrolled.has(now[pair.now]!.region.role),
  );
  const equals = gapsBetween(anchors, before.length, now.length).flatMap((gap) => {
    const old = keysBefore.slice(gap.before.from, gap.before.to);
    return pairEquals(gap, old, keysNow.slice(gap.now.from, gap.now.to), now);
  });
  return pairs.concat(equals);
}

/** Pairs of what is there once before and once now, in the order of now; undefined is nothing. */
export function pairUnique(
  before: readonly (string | undefined)[],
  now: readonly (string | undefined)[],
): Pair[] {
  const places = groupIndexes(before);
  return [...groupIndexes(now)].flatMap(([key, [index, ...others]]) => {
    const [old, ...more] = places.get(key) ?? [];
    if (key === undefined || old === undefined || index === undefined) return [];
    return others.length === 0 && more.length === 0 ? [{ before: old, now: index }] : [];
  });
}

/** The roles whose anchors, two at the least, have all gone up or down by as many rows. */
function scrolledRoles(
  before: readonly Content[],
  now: readonly Content[],
  anchors: readonly Anchor[],
): Set<Role> {
  const shifts = anchors.map((anchor) => {
    const [old, place] = [before[anchor.before]!.region.bounds, now[anchor.now]!.region.bounds];
    return { across: place.x - old.x, down: place.y - old.y };
  });
  const scrolled = new Set<Role>();
  for (const [role, indexes] of groupIndexes(anchors.map((anchor) => anchor.role))) {
    const { down } = shifts[indexes[0]!]!;
    if (indexes.length < 2 || down === 0) continue;
    const follows = (index: number) => shifts[index]!.across === 0 && shifts[index]!.down === down;
    if (indexes.every(follows)) scrolled.add(role);
  }
  return scrolled;
}

function gapsBetween(anchors: readonly Anchor[], before: number, now: number): Gap[] {
  return [...anchors, undefined].map((right, index) => {
    const left = anchors[index - 1];
    const roles = [left, right].flatMap((anchor) => (anchor === undefined ? [] : [anchor.role]));
    return {
      before: { from: (left?.before ?? -1) + 1, to: right?.before ?? before },
      now: { from: (left?.now ?? -1) + 1, to: right?.now ?? now },
      roles,
    };
  });
}

/**
 * Pairs equals of a gap by their order: all, if it reads as before, else those of which there
 * are as many as before beside an anchor of their role. A list that is scrolled only loses or
 * only gains what is on one side of such an anchor; what an anchor of another role says about it
 * is nothing, for buttons stay where they are while the rows above them change.
 */
function pairEquals(
  gap: Gap,
  before: readonly string[],
  now: readonly string[],
  contents: readonly Content[],
): Pair[] {
  const pair = (old: number, index: number): Pair => ({
    before: gap.before.from + old,
    now: gap.now.from + index,
  });
  if (gap.roles.length > 0 && equalKeys(before, now)) return now.map((_, at) => pair(at, at));
  const places = groupIndexes(before);
  return [...groupIndexes(now)].flatMap(([key, indexes]) => {
    const old = places.get(key);
    const role = contents[gap.now.from + indexes[0]!]!.region.role;
    if (old?.length !== indexes.length || !gap.roles.includes(role)) return [];
    return indexes.map((index, order) => pair(old[order]!, index));
  });
}
