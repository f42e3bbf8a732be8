import { type Pair, pairUnique } from "./match-siblings.ts";
import { type Content, keyOf } from "./same-dialog.ts";

/**
 * Finds containers again that their key and order did not tell.
 *
 * @param pairs what was found by key and order.
 * @returns further pairs; whether two dialogs are one is still to be seen.
 */
export function matchContainers(
  before: readonly Content[],
  now: readonly Content[],
  pairs: readonly Pair[],
): Pair[] {
  const known = {
    before: new Set(pairs.map((pair) => pair.before)),
    now: new Set(pairs.map((pair) => pair.now)),
  };
  // The message of a dialog is part of its key, and may have gone on.
  const dialogs = pairUnique(
    before.map((content, index) => (known.before.has(index) ? undefined : titleOf(content))),
    now.map((content, index) => (known.now.has(index) ? undefined : titleOf(content))),
  );
  // Where one came or went, the others may have changed places.
  if (countGroups(before) !== countGroups(now)) return dialogs;
  const groups = pairUnique(
    before.map((content, index) => (known.before.has(index) ? undefined : panelOf(content))),
    now.map((content, index) => (known.now.has(index) ? undefined : panelOf(content))),
  );
  return [...dialogs, ...groups];
}

function titleOf({ region }: Content): string | undefined {
  return region.role === "dialog" ? region.name : undefined;
}

/** Title, place and content of a group: one of two panels of a directory, when the other changed. */
function panelOf({ region, children }: Content): string | undefined {
  if (region.role !== "group") return undefined;
  const { x, y, width, height } = region.bounds;
  return JSON.stringify([region.name, x, y, width, height, children.map(keyOf)]);
}

function countGroups(contents: readonly Content[]): number {
  return contents.filter(({ region }) => region.role === "group").length;
}
