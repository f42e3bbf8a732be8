import { type ClickParams, PilottyError, type RegionWithRef } from "@pilotty/protocol";
import { encodeMouse, type MouseInput } from "@pilotty/terminal";
import type { Account } from "./act.ts";
import { activate } from "./activate.ts";
import type { Actor } from "./actor.ts";
import { type Aim, aimAt } from "./aim.ts";
import { isReachable, keyboardAt } from "./keyboard.ts";
import type { Look } from "./look.ts";

export type Press = Pick<ClickParams, "button" | "count" | "modifiers">;

/** Clicks on an element in the first way that can work: the mouse, its key, or the focus. */
export async function clickElement(actor: Actor, ref: string, press: Press): Promise<Account> {
  const now = await actor.look();
  const region = actor.resolve(ref, now);
  if (region.role === "dialog" || region.role === "group" || region.role === "progressbar") {
    return actor.refuse(region, "is nothing that one clicks on");
  }
  if (canHit(region, now)) return clickWithMouse(actor, region, now, press);
  const { button = "left", count = 1, modifiers = [] } = press;
  if (button !== "left" || count > 1 || modifiers.length > 0) {
    return actor.refuse(region, "can be clicked on like this with a mouse only");
  }
  const key = keyOf(region);
  if (key !== undefined && !isOfClosedMenu(region, key, now)) {
    await actor.press(key, (then) => void actor.resolve(ref, then));
    return { via: "shortcut" };
  }
  if (!isReachable(region))
    return actor.refuse(region, "can be reached neither by mouse nor by key");
  await activate(actor, region, now);
  return { via: "focus" };
}

/** Presses and releases a button of the mouse, each time over the cell that is meant then. */
export async function clickCell(
  actor: Actor,
  aim: (now: Look) => Aim,
  { button = "left", count = 1, modifiers = [] }: Press,
): Promise<void> {
  const held = {
    ctrl: modifiers.includes("ctrl"),
    alt: modifiers.includes("alt"),
    shift: modifiers.includes("shift"),
  };
  for (let times = 0; times < count; times++) {
    let cell: Aim = { row: 0, col: 0 };
    const pressAt = (now: Look): MouseInput => {
      cell = aim(now);
      return { type: "press", button, ...cell, ...held };
    };
    await actor.mouse(pressAt, `${button} click`);
    // Some programs read one report at a time and throw away what comes with it.
    await actor.taken();
    await release(actor, { type: "release", button, ...cell, ...held });
    if (times + 1 < count) await actor.taken();
  }
}

/** Lets go of a button, if the program still is there and wants to know. */
async function release(actor: Actor, input: MouseInput): Promise<void> {
  try {
    await actor.mouse(() => input, `${input.button} release`);
  } catch (error) {
    const code = error instanceof PilottyError ? error.code : undefined;
    if (code !== "NOT_ACTIONABLE" && code !== "SESSION_EXITED") throw error;
  }
}

/** Whether the program listens for a press there, and its encoding can express the cell. */
export function canHit(region: RegionWithRef, { modes, regions }: Look): boolean {
  const held = { ctrl: false, alt: false, shift: false };
  const press: MouseInput = { type: "press", button: "left", ...aimAt(region, regions), ...held };
  return encodeMouse(press, modes) !== undefined;
}

/** Clicks on an element wherever it is when the report is sent. */
export function clickOn(actor: Actor, ref: string, press: Press): Promise<void> {
  let cell: Aim | undefined;
  const aim = (now: Look): Aim => {
    cell = aimAt(actor.resolve(ref, now), now.regions, cell);
    return cell;
  };
  return clickCell(actor, aim, press);
}

async function clickWithMouse(
  actor: Actor,
  region: RegionWithRef,
  before: Look,
  press: Press,
): Promise<Account> {
  await clickOn(actor, region.ref, press);
  const key = region.role === "button" ? keyOf(region) : undefined;
  if (key === undefined) return { via: "mouse" };
  await actor.answered();
  if (!actor.session.running || (await actor.look()).hash !== before.hash) return { via: "mouse" };
  await actor.press(key, (now) => void actor.resolve(region.ref, now));
  return { via: "shortcut", tried: ["mouse"] };
}

/**
 * Whether a key is one for which the menu does not have to be open: an open menu does not know it, or
 * takes its last letter for another entry. Letters alone are the menu's own.
 */
function isOfClosedMenu({ role }: RegionWithRef, key: string, now: Look): boolean {
  return role === "menuitem" && keyboardAt(now)?.role === "menuitem" && !/^[a-z\d]$/i.test(key);
}

/** The keys of a shortcut that can be pressed: `↑↓` and the like cannot. */
function keyOf({ shortcut }: RegionWithRef): string | undefined {
  return shortcut !== undefined && /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(shortcut)
    ? shortcut
    : undefined;
}
