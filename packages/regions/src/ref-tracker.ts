import type { Ref, Region, RegionWithRef } from "@pilotty/protocol";
import { matchRegions } from "./refs/match-regions.ts";

/**
 * Gives regions refs that keep their meaning, for one session.
 *
 * A ref stands for an identity: role, name, container and order among equals; never for a place.
 * So it stays when the element moves, scrolls, is focused, toggled or resized, or when its value
 * is edited. An element with another name is another element, and so is everything in another
 * container: a dialog with another message, a panel with another title, a frame that was not
 * there before. A number is given once: what was gone gets a new one when it comes back.
 *
 * In doubt a ref is gone, rather than on something else. Where one of several equals came or
 * went, those keep theirs that neighbours with names of their own tell apart; the others all get
 * new ones. What no screen shows cannot be known: equals that changed places, and an element
 * whose place an equal one took, with nothing else on the screen that tells.
 */
export class RefTracker {
  #next = 1;
  #regions: readonly Region[] = [];
  #refs: readonly Ref[] = [];
  #gone: readonly Ref[] = [];

  /**
   * Takes the regions of the session's current screen, in reading order; returns them with refs,
   * in the same order. `parent` becomes the ref of that region. Elements that are not among them
   * are gone. Takes O(n log n).
   */
  update(regions: readonly Region[]): RegionWithRef[] {
    const origins = matchRegions(this.#regions, regions);
    const kept = new Set(origins);
    this.#gone = this.#refs.filter((_, index) => !kept.has(index)).sort(byNumber);
    const refs = origins.map((origin) => {
      return origin === undefined ? this.#newRef() : this.#refs[origin]!;
    });
    this.#regions = regions;
    this.#refs = refs;
    return regions.map(({ parent, ...region }, index) => {
      const container = parent === undefined ? undefined : refs[parent];
      const whole = { ...region, ref: refs[index]! };
      return container === undefined ? whole : { ...whole, parent: container };
    });
  }

  /** The refs whose elements the last {@link update} no longer found, lowest number first. */
  get gone(): readonly Ref[] {
    return this.#gone;
  }

  /** Whether a ref was ever given: one that is not on the screen is gone then, else a mistake. */
  wasGiven(ref: string): boolean {
    return /^@e[1-9]\d*$/.test(ref) && numberOf(ref) < this.#next;
  }

  #newRef(): Ref {
    return `@e${this.#next++}`;
  }
}

function byNumber(a: Ref, b: Ref): number {
  return numberOf(a) - numberOf(b);
}

function numberOf(ref: string): number {
  return Number(ref.slice("@e".length));
}
