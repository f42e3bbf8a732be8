import type { RegionWithRef } from "@pilotty/protocol";
import { encodeText } from "@pilotty/terminal";
import type { Account } from "./act.ts";
import type { Actor } from "./actor.ts";
import { canHit, clickOn } from "./click.ts";
import { moveFocus } from "./focus-walk.ts";
import type { Look } from "./look.ts";

/** Characters that are deleted in one go, at the most. */
const MAX_DELETED = 2000;

/** Puts a text in the place of what stands in a field. */
export async function fillField(actor: Actor, ref: string, text: string): Promise<Account> {
  const now = await actor.look();
  const region = actor.resolve(ref, now);
  if (region.role !== "textbox") return actor.refuse(region, "is not a field that takes text");
  await focusField(actor, region, now);
  await clear(actor, ref);
  if (text !== "") {
    await actor.write((modes) => encodeText(text, modes), keepsFocus(actor, region));
    await actor.answered();
  }
  const value = (await actor.look()).regions.find((other) => other.ref === ref)?.value;
  return value === undefined ? {} : { value };
}

async function focusField(actor: Actor, region: RegionWithRef, now: Look): Promise<void> {
  if (hasKeyboard(region.ref, now)) return;
  let there = now;
  if (canHit(region, now)) {
    await clickOn(actor, region.ref, {});
    await actor.answered();
    actor.assertRunning();
    there = await actor.look();
    if (hasKeyboard(region.ref, there)) return;
  }
  await moveFocus(actor, region, there);
}

/** Whether what is typed goes there: the focus is seen there, or the cursor stands in it. */
function hasKeyboard(ref: string, { regions, screen: { cursor } }: Look): boolean {
  const region = regions.find((other) => other.ref === ref);
  if (region === undefined || region.focused) return region !== undefined;
  const { x, y, width, height } = region.bounds;
  const isInside =
    cursor.row >= y && cursor.row < y + height && cursor.col >= x && cursor.col <= x + width;
  return cursor.visible && isInside;
}

function keepsFocus(actor: Actor, region: RegionWithRef): (now: Look) => void {
  return (now) => {
    if (!hasKeyboard(region.ref, now)) actor.refuse(region, "lost the focus before it was filled");
  };
}

/** Ways to clear a field, each tried on what the one before has left. */
async function clear(actor: Actor, ref: string): Promise<void> {
  const before = actor.resolve(ref, await actor.look());
  if (shown(before) === "") return;
  const length = Math.min([...shown(before)].length + 1, MAX_DELETED);
  for (const keys of [`End${" Backspace".repeat(length)}`, "Ctrl+U", "Home Ctrl+K"]) {
    const now = actor.resolve(ref, await actor.pressAndLook(keys, keepsFocus(actor, before)));
    if (shown(now) === "") return;
  }
  const after = actor.resolve(ref, await actor.look());
  return actor.refuse(after, "could not be cleared");
}

/** What stands in a field; of one that hides it, its marks. */
function shown({ value, text }: RegionWithRef): string {
  return value ?? text.trim();
}
