import type { RegionWithRef } from "@pilotty/protocol";
import type { Actor } from "./actor.ts";
import { moveFocus } from "./focus-walk.ts";
import { isInOnlyGroup, isReachable, keyboardFor } from "./keyboard.ts";
import type { Look } from "./look.ts";

/** Moves the focus to an element and does there what Enter or Space is for. */
export async function activate(actor: Actor, region: RegionWithRef, now: Look): Promise<void> {
  if (isEnterUncertain(region, now)) {
    return actor.refuse(region, "may share Enter with the buttons; select it, or press a key");
  }
  const there = await moveFocus(actor, region, now);
  const key = activationKey(actor.resolve(region.ref, there), there);
  if (key !== undefined) await pressOn(actor, region, key);
}

/**
 * Whether it cannot be seen for whom Enter is: for a row, or for the chosen one of the buttons that
 * stand on the bare screen with it.
 */
function isEnterUncertain({ role }: RegionWithRef, { regions }: Look): boolean {
  const dialogs = new Set(regions.filter((one) => one.role === "dialog").map(({ ref }) => ref));
  return (
    role === "option" &&
    dialogs.size === 0 &&
    regions.some((other) => other.role === "button" && isReachable(other))
  );
}

/** Presses a key if an element still has the focus. */
export async function pressOn(actor: Actor, region: RegionWithRef, key: string): Promise<void> {
  await actor.press(key, (now) => {
    if (keyboardFor(region, now)?.ref !== region.ref) actor.refuse(region, "lost the focus again");
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
