import type { Account } from "./act.ts";
import type { Actor } from "./actor.ts";
import { moveFocus } from "./focus-walk.ts";
import { isReachable } from "./keyboard.ts";

/** Moves the focus to an element and leaves it at that. */
export async function focusElement(actor: Actor, ref: string): Promise<Account> {
  const now = await actor.look();
  const region = actor.resolve(ref, now);
  if (!isReachable(region)) return actor.refuse(region, "does not take the focus");
  await moveFocus(actor, region, now);
  return {};
}

/** Makes a row of a list, a tab or an entry of a menu the current one, without opening it. */
export async function selectElement(actor: Actor, ref: string): Promise<Account> {
  const now = await actor.look();
  const region = actor.resolve(ref, now);
  if (region.selected === undefined) return actor.refuse(region, "is nothing that is selected");
  if (!region.selected) await moveFocus(actor, region, now);
  return {};
}
