import type { RegionWithRef } from "@pilotty/protocol";
import type { Actor } from "./actor.ts";
import { moveFocus } from "./focus-walk.ts";
import { isInOnlyGroup, keyboardAt } from "./keyboard.ts";
import type { Look } from "./look.ts";

/** Moves the focus to an element and does there what Enter or Space is for. */
export async function activate(actor: Actor, region: RegionWithRef, now: Look): Promise<void> {
  const there = await moveFocus(actor, region, now);
  const key = activationKey(actor.resolve(region.ref, there), there);
  if (key !== undefined) await pressOn(actor, region, key);
}

/** Presses a key if an element still has the focus. */
export async function pressOn(actor: Actor, region: RegionWithRef, key: string): Promise<void> {
  await actor.press(key, (now) => {
    if (keyboardAt(now)?.ref !== region.ref) actor.refuse(region, "lost the focus again");
  });
}

/**
 * Enter opens, Space toggles. A radio button that is on already, also because choosing follows the
 * focus, is done with, except in a question that has nothing but these answers: there Enter gives it.
 */
function activationKey(region: RegionWithRef, { regions }: Look): string | undefined {
  switch (region.role) {
    case "textbox":
      return undefined;
    case "checkbox":
      return "Space";
    case "radio":
      if (region.checked !== true) return "Space";
      return isInOnlyGroup(region, regions) ? "Enter" : undefined;
    default:
      return "Enter";
  }
}
