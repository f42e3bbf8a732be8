import type { RegionWithRef } from "@pilotty/protocol";
import type { Account } from "./act.ts";
import { pressOn } from "./activate.ts";
import type { Actor } from "./actor.ts";
import { canHit, clickOn } from "./click.ts";
import { moveFocus } from "./focus-walk.ts";
import { keyboardAt } from "./keyboard.ts";

/** A control with a third state comes round after so many toggles. */
const MAX_TOGGLES = 3;

/** Brings a checkbox or radio button into a state; sends nothing if it is in it. */
export async function setChecked(actor: Actor, ref: string, checked: boolean): Promise<Account> {
  let account: Account = {};
  for (let toggles = 0; ; toggles++) {
    const region = actor.resolve(ref, await actor.look());
    if (region.role !== "checkbox" && region.role !== "radio") {
      return actor.refuse(region, "has no state to set");
    }
    if (region.checked === checked) return account;
    if (region.role === "radio" && !checked) {
      return actor.refuse(region, "cannot be cleared: another one has to be chosen");
    }
    if (toggles === MAX_TOGGLES) return refuseState(actor, region);
    account = await toggle(actor, region, checked);
    await actor.answered();
    actor.assertRunning();
    const now = actor.resolve(ref, await actor.look());
    // Without an answer it may still come: another toggle would undo this one.
    if (now.checked === region.checked && now.focused === region.focused) {
      return refuseState(actor, now);
    }
  }
}

function refuseState(actor: Actor, region: RegionWithRef): never {
  return actor.refuse(region, `is still ${region.checked === true ? "checked" : "not checked"}`);
}

async function toggle(actor: Actor, region: RegionWithRef, checked: boolean): Promise<Account> {
  const now = await actor.look();
  if (canHit(region, now) && keyboardAt(now)?.ref !== region.ref) {
    await clickOn(actor, region.ref, {});
    return { via: "mouse" };
  }
  const there = await moveFocus(actor, region, now);
  // Where choosing follows the focus it has been chosen on arrival.
  if (actor.resolve(region.ref, there).checked !== checked) await pressOn(actor, region, "Space");
  return { via: "focus" };
}
