import type { Found, Gone, RegionWithRef, Role } from "@pilotty/protocol";
import type { Session } from "../session.ts";
import { type Condition, countsAsItIs, msUntilAnswered } from "./condition.ts";

export interface RegionWanted {
  readonly role: Role;
  /** Whether a name is the one that is waited for. */
  readonly isNamed: (name: string) => boolean;
  readonly description: string;
  /** Take the screen as it is, whatever was typed last. */
  readonly now: boolean;
}

/**
 * The screen shows an element. One that was there before the last input counts only once the
 * session has answered that input; so does what the echo of the input looks like.
 */
export function regionShown(session: Session, wanted: RegionWanted): Condition<Found> {
  return {
    description: wanted.description,
    check() {
      const regions = regionsLike(session, wanted);
      const counts = countsAsItIs(session, wanted.now);
      const region = counts ? regions[0] : firstNew(session, regions);
      return region && found(region);
    },
    msUntilNextLook: () => msUntilAnswered(session, wanted.now),
  };
}

/** The screen shows no such element, once it counts as it is. */
export function regionGone(session: Session, wanted: RegionWanted): Condition<Gone> {
  return {
    description: `${wanted.description} to go`,
    check() {
      const isGone = countsAsItIs(session, wanted.now) && regionsLike(session, wanted).length === 0;
      return isGone ? { gone: true } : undefined;
    },
    msUntilNextLook: () => msUntilAnswered(session, wanted.now),
  };
}

function regionsLike(session: Session, { role, isNamed }: RegionWanted): RegionWithRef[] {
  return session
    .regions(session.screen)
    .filter((region) => region.role === role && isNamed(region.name));
}

function firstNew(session: Session, regions: readonly RegionWithRef[]): RegionWithRef | undefined {
  if (regions.length === 0) return undefined;
  const changed = session.inputMark?.newText(session.screen) ?? [];
  return regions.find(({ bounds }) => changed.some((text) => text.isNewWithin(bounds)));
}

function found(region: RegionWithRef): Found {
  const { text, bounds } = region;
  return { found: true, matched_text: text, row: bounds.y, col: bounds.x, region };
}
