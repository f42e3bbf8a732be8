import type { RegionWithRef } from "@pilotty/protocol";
import type { Look } from "./look.ts";

const REACHABLE: ReadonlySet<string> = new Set([
  "button",
  "checkbox",
  "radio",
  "option",
  "menuitem",
  "tab",
  "link",
  "textbox",
]);

/** True of what the focus can be moved to; a key hint has its key instead. */
export function isReachable({ role, shortcut }: RegionWithRef): boolean {
  return REACHABLE.has(role) && !(role === "button" && shortcut !== undefined);
}

/**
 * The element that the keyboard acts on: the focused one. Where nothing is seen to have the focus
 * and there are no controls but those of one group, it is the chosen one of them.
 */
export function keyboardAt({ regions }: Pick<Look, "regions">): RegionWithRef | undefined {
  const focused = regions.find((region) => region.focused);
  if (focused !== undefined) return focused;
  const chosen = regions.filter(
    ({ role, selected, checked }) => selected === true || (role === "radio" && checked === true),
  );
  const [only] = chosen;
  return chosen.length === 1 && only !== undefined && isInOnlyGroup(only, regions)
    ? only
    : undefined;
}

/** Whether all that the focus can be moved to are controls like this one, in one container. */
export function isInOnlyGroup(
  { role, parent }: RegionWithRef,
  regions: readonly RegionWithRef[],
): boolean {
  return regions
    .filter(isReachable)
    .every((other) => other.role === role && other.parent === parent);
}
