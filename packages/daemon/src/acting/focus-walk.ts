import type { Ref, RegionWithRef } from "@pilotty/protocol";
import type { Actor } from "./actor.ts";
import { keyboardAt, keyboardFor } from "./keyboard.ts";
import type { Look } from "./look.ts";

/** Keys that are pressed at the most on the way to an element. */
const MAX_STEPS = 80;

export interface Walk {
  /** The element from which a key moves on; the focused one if not given. */
  readonly whereAt?: (now: Look) => RegionWithRef | undefined;
  /** Nothing is to be done there: to have arrived is all, whatever else has changed. */
  readonly isGoal?: boolean;
}

/**
 * Moves the focus to an element, a key at a time, and looks after each key. It learns which keys do
 * something where, goes on while it sees the focus move, and stops at once when anything else
 * happens. Nothing is activated on the way: only Tab and the arrows are pressed.
 *
 * @returns the screen on which the element has the focus
 * @throws {PilottyError} `NOT_ACTIONABLE` if it cannot be reached, with the keys that were pressed
 */
export async function moveFocus(
  actor: Actor,
  target: RegionWithRef,
  start: Look,
  { whereAt = (now) => keyboardFor(target, now), isGoal = false }: Walk = {},
): Promise<Look> {
  let now = start;
  const tried = new Map<Ref | undefined, Set<string>>();
  /** Keys that did not move the focus when they were pressed last. */
  const idle = new Set<string>();
  for (let step = 0; step < MAX_STEPS; step++) {
    const here = now.regions.find(({ ref }) => ref === target.ref);
    if (here === undefined) return actor.refuse(target, "went away while the focus moved to it");
    const focused = whereAt(now);
    if (focused?.ref === target.ref) return now;
    const used = tried.get(focused?.ref) ?? new Set<string>();
    tried.set(focused?.ref, used);
    const key = keysTowards(here, focused, now, idle).find((candidate) => !used.has(candidate));
    if (key === undefined) return actor.refuse(target, whyNot(focused));
    used.add(key);
    const next = await actor.pressAndLook(key, (then) => {
      if (then.hash !== now.hash && whereAt(then)?.ref !== focused?.ref) {
        actor.refuse(target, "was not acted on: the focus moved by itself");
      }
    });
    actor.assertRunning();
    if (whereAt(next)?.ref === focused?.ref) idle.add(key);
    else idle.delete(key);
    if (isGoal && whereAt(next)?.ref === target.ref) return next;
    const change = otherChange(now, next, here);
    if (change !== undefined) return actor.refuse(target, `was not acted on: ${key} ${change}`);
    now = next;
  }
  return actor.refuse(target, `was not reached after ${MAX_STEPS} keys`);
}

function whyNot(focused: RegionWithRef | undefined): string {
  return focused === undefined
    ? "cannot be reached: nothing on the screen shows where the focus is"
    : "cannot be reached with Tab and the arrows";
}

/** Keys that could bring the focus nearer, the likeliest first. */
function keysTowards(
  target: RegionWithRef,
  focused: RegionWithRef | undefined,
  now: Look,
  idle: ReadonlySet<string>,
): string[] {
  const { regions } = now;
  if (focused === undefined) {
    // In a dialog Tab is for nothing else; what it does elsewhere cannot be known.
    const isInDialog = regions.some(({ ref, role }) => ref === target.parent && role === "dialog");
    return isInDialog ? ["Tab", "Shift+Tab"] : [];
  }
  const [dx, dy] = [target.bounds.x - focused.bounds.x, target.bounds.y - focused.bounds.y];
  const vertical = dy > 0 ? ["Down"] : dy < 0 ? ["Up"] : [];
  const horizontal = dx > 0 ? ["Right"] : dx < 0 ? ["Left"] : [];
  const isAhead = dy > 0 || (dy === 0 && dx > 0);
  const tabs = isAhead ? ["Tab", "Shift+Tab"] : ["Shift+Tab", "Tab"];
  const isSibling = target.role === focused.role && target.parent === focused.parent;
  if (!isSibling) return [...tabs, ...vertical, ...horizontal];
  // A field that filters the list has the focus: Tab is for anything there, as marking rows.
  if (keyboardAt(now)?.role === "textbox" && focused.role !== "textbox") return vertical;
  // Where Down does nothing, rows of buttons are one long row.
  const isInOtherRow = target.role === "button" && dy !== 0;
  const onwards = isInOtherRow ? [isAhead ? "Right" : "Left"] : [];
  const arrows = [...new Set([...vertical, ...onwards, ...horizontal])];
  const isIdle = (key: string) => idle.has(key);
  return [...arrows.filter((key) => !isIdle(key)), ...arrows.filter(isIdle), ...tabs];
}

/** What a key did besides moving the focus, in words; undefined if nothing. */
function otherChange(before: Look, after: Look, target: RegionWithRef): string | undefined {
  if (before.screen.alternateScreen !== after.screen.alternateScreen) return "changed the screen";
  const then = new Map(after.regions.map((region) => [region.ref, region]));
  for (const region of before.regions) {
    const now = then.get(region.ref);
    if (now === undefined) {
      if (!SCROLLS.has(region.role)) return `made ${inWords(region)} go away`;
      continue;
    }
    // Where choosing follows the focus.
    const follows =
      region.role === "radio" && target.role === "radio" && region.parent === target.parent;
    if (now.checked !== region.checked && !follows) return `changed ${inWords(region)}`;
    if (now.value !== region.value) return `changed ${inWords(region)}`;
  }
  const known = new Set(before.regions.map(({ ref }) => ref));
  const opened = after.regions.find(({ ref, role }) => role === "dialog" && !known.has(ref));
  return opened === undefined ? undefined : `opened ${inWords(opened)}`;
}

/** Roles that come and go while a list is walked along. */
const SCROLLS: ReadonlySet<string> = new Set(["option", "menuitem", "link", "scrollbar"]);

function inWords({ role, name }: RegionWithRef): string {
  return `${role} ${JSON.stringify(name)}`;
}
