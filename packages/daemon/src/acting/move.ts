import type { RegionWithRef } from "@pilotty/protocol";
import type { Account } from "./act.ts";
import type { Actor } from "./actor.ts";
import { moveFocus } from "./focus-walk.ts";
import { isReachable, keyboardAt } from "./keyboard.ts";
import type { Look } from "./look.ts";

/** Moves the focus to an element and leaves it at that. */
export async function focusElement(actor: Actor, ref: string): Promise<Account> {
  const now = await actor.look();
  const region = actor.resolve(ref, now);
  if (!isReachable(region)) return actor.refuse(region, "does not take the focus");
  await moveFocus(actor, region, now, { isGoal: true });
  return {};
}

/** Makes a row of a list, a tab or an entry of a menu the current one, without opening it. */
export async function selectElement(actor: Actor, ref: string): Promise<Account> {
  const now = await actor.look();
  const region = actor.resolve(ref, now);
  if (region.selected === undefined) return actor.refuse(region, "is nothing that is selected");
  const whereAt = (then: Look) => chosenBeside(region, then);
  if (!region.selected) await moveFocus(actor, region, now, { whereAt, isGoal: true });
  return {};
}

/**
 * The focused element, or the chosen one of a list whose arrow keys work while something else has the
 * focus, such as the field that filters it.
 */
function chosenBeside(target: RegionWithRef, now: Look): RegionWithRef | undefined {
  const isSibling = ({ role, parent }: RegionWithRef) =>
    role === target.role && parent === target.parent;
  const focused = keyboardAt(now);
  if (focused !== undefined && isSibling(focused)) return focused;
  const chosen = now.regions.filter((region) => isSibling(region) && region.selected === true);
  return chosen.length === 1 ? chosen[0] : focused;
}
