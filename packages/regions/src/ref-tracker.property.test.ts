import type { Ref, Region } from "@pilotty/protocol";
import fc from "fast-check";
import { expect, test } from "vitest";
import { RefTracker } from "./ref-tracker.ts";

/** Few names, so that equal elements are common; a parent is an earlier region. */
const screen: fc.Arbitrary<Region[]> = fc
  .array(
    fc.record({
      role: fc.constantFrom("button" as const, "checkbox" as const, "dialog" as const),
      name: fc.constantFrom("OK", "Log", ""),
      bounds: fc.record({
        x: fc.nat({ max: 79 }),
        y: fc.nat({ max: 23 }),
        width: fc.constant(6),
        height: fc.constant(1),
      }),
      text: fc.constant("< OK >"),
      focused: fc.boolean(),
      within: fc.option(fc.nat({ max: 7 })),
    }),
    { maxLength: 8 },
  )
  .map((regions) =>
    regions.map(({ within, ...region }, index): Region => {
      return within !== null && within < index ? { ...region, parent: within } : region;
    }),
  );
const screens = fc.array(screen, { minLength: 1, maxLength: 10 });

/** Role and name of a region and of all that it stands in, outermost last. */
function identity(regions: readonly Region[], index: number | undefined): string {
  const region = index === undefined ? undefined : regions[index];
  if (region === undefined) return "";
  return `${region.role} ${region.name} < ${identity(regions, region.parent)}`;
}

test("refs are unique on a screen and never denote another role, name or container", () => {
  fc.assert(
    fc.property(screens, (session) => {
      const tracker = new RefTracker();
      const meanings = new Map<Ref, string>();
      for (const regions of session) {
        const refs = tracker.update(regions).map(({ ref }) => ref);
        expect(new Set(refs).size).toBe(regions.length);
        for (const [index, ref] of refs.entries()) {
          const meaning = identity(regions, index);
          expect(meanings.get(ref) ?? meaning).toBe(meaning);
          meanings.set(ref, meaning);
        }
      }
    }),
  );
});

test("a ref that is gone stays gone", () => {
  fc.assert(
    fc.property(screens, (session) => {
      const tracker = new RefTracker();
      const gone = new Set<Ref>();
      let before: Ref[] = [];
      for (const regions of session) {
        const now = tracker.update(regions).map(({ ref }) => ref);
        for (const ref of now) expect(gone.has(ref)).toBe(false);
        for (const ref of before) if (!now.includes(ref)) gone.add(ref);
        before = now;
      }
    }),
  );
});

test("a screen on which things only move, toggle or gain focus keeps all refs", () => {
  fc.assert(
    fc.property(screens, fc.integer({ min: -5, max: 5 }), (session, by) => {
      const tracker = new RefTracker();
      for (const regions of session) {
        const before = tracker.update(regions);
        const moved = regions.map(({ bounds, ...region }) => ({
          ...region,
          bounds: { ...bounds, x: bounds.x + by, y: bounds.y - by },
          focused: !region.focused,
          checked: true,
        }));
        const refs = (list: readonly { ref: Ref }[]) => list.map(({ ref }) => ref);
        expect(refs(tracker.update(moved))).toEqual(refs(before));
      }
    }),
  );
});
