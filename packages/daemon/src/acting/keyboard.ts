import type { Bounds, RegionWithRef } from "@pilotty/protocol";
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

/** Roles of rows that stay marked as chosen while something else has the focus. */
const ROWS: ReadonlySet<string> = new Set(["option", "menuitem", "checkbox", "radio"]);

/**
 * The element that the keyboard acts on: the focused one, or the button of the same dialog that the
 * cursor stands on while a row of a list looks like it. Where nothing is seen to have the focus
 * and there are no controls but those of one group, it is the chosen one of them.
 */
export function keyboardAt({
  regions,
  screen,
}: Pick<Look, "regions" | "screen">): RegionWithRef | undefined {
  const focused = regions.find((region) => region.focused);
  if (focused !== undefined) {
    if (!ROWS.has(focused.role) || focused.parent === undefined) return focused;
    const { row, col } = screen.cursor;
    const isUnderCursor = ({ x, y, width, height }: Bounds) =>
      row >= y && row < y + height && col >= x && col < x + width;
    const button = regions.find(
      ({ role, parent, bounds }) =>
        role === "button" && parent === focused.parent && isUnderCursor(bounds),
    );
    return button ?? focused;
  }
  const chosen = regions.filter(
    ({ role, selected, checked }) => selected === true || (role === "radio" && checked === true),
  );
  const [only] = chosen;
  return chosen.length === 1 && only !== undefined && isInOnlyGroup(only, regions)
    ? only
    : undefined;
}

/**
 * As {@link keyboardAt}, on the way to an element: where there is nothing but a field and the list that
 * it filters, arrows and Enter are for the chosen row while the field has the focus.
 */
export function keyboardFor(
  target: RegionWithRef,
  now: Pick<Look, "regions" | "screen">,
): RegionWithRef | undefined {
  const at = keyboardAt(now);
  if (target.role !== "option" || at?.role !== "textbox") return at;
  const others = now.regions.filter((region) => isReachable(region) && region.ref !== at.ref);
  if (!others.every(({ role, parent }) => role === "option" && parent === target.parent)) return at;
  const chosen = others.filter(({ selected }) => selected === true);
  return chosen.length === 1 ? chosen[0] : at;
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
