import type { Session } from "../session.ts";
import type { Condition } from "./condition.ts";

export interface ScreenWanted {
  /** Another screen than the one with this hash. */
  readonly otherThan?: string | undefined;
  /** One that has not changed for so long, from now on. */
  readonly settleMs?: number | undefined;
}

/** The screen looks otherwise, or has settled, or both: it looks otherwise and has settled. */
export function screenReady(
  session: Session,
  { otherThan, settleMs }: ScreenWanted,
): Condition<"changed" | "settled"> {
  let last = session.contentHash(session.shownScreen);
  let changedAt = performance.now();
  const msUntilSettled = (): number => changedAt + (settleMs ?? 0) - performance.now();
  return {
    description: otherThan === undefined ? "a screen at rest" : "another screen",
    check() {
      const hash = session.contentHash(session.shownScreen);
      if (hash !== last) changedAt = performance.now();
      last = hash;
      if (hash === otherThan) return undefined;
      if (settleMs === undefined) return "changed";
      return msUntilSettled() <= 0 ? "settled" : undefined;
    },
    msUntilNextLook() {
      const ms = msUntilSettled();
      return ms > 0 ? ms : undefined;
    },
  };
}
