import type { RegionWithRef, Screen } from "@pilotty/protocol";
import { detectRegions, RefTracker } from "@pilotty/regions";
import { contentHash } from "@pilotty/terminal";

/** What was found out about a session's screens: regions and hash, once per screen. */
export class ScreenMemo {
  readonly #refs = new RefTracker();
  #hashOf: { screen: Screen; hash: string } | undefined;
  #regionsOf: { screen: Screen; switches: number; regions: RegionWithRef[] } | undefined;

  /**
   * Regions of the screen with their refs.
   *
   * @param switches how often the program has left a screen for another: what stood on that is gone,
   * also where the next program draws the same
   */
  regions(screen: Screen, switches: number): RegionWithRef[] {
    const known = this.#regionsOf;
    if (known?.screen === screen) return known.regions;
    if (known !== undefined && known.switches !== switches) this.#refs.update([]);
    const regions = this.#refs.update(detectRegions(screen));
    this.#regionsOf = { screen, switches, regions };
    return regions;
  }

  /** A hash of all that can be seen; see `contentHash` of `@pilotty/terminal`. */
  contentHash(screen: Screen): string {
    if (this.#hashOf?.screen !== screen) this.#hashOf = { screen, hash: contentHash(screen) };
    return this.#hashOf.hash;
  }
}
