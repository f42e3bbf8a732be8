import type { Region, Role } from "@pilotty/protocol";
import { expect, test } from "vitest";
import { RefTracker } from "./ref-tracker.ts";

function region(role: Role, name: string, more: Partial<Region> = {}): Region {
  const bounds = { x: 0, y: 0, width: 8, height: 1 };
  return { role, name, bounds, text: name, focused: false, ...more };
}

const refs = (tracker: RefTracker, ...regions: Region[]) =>
  tracker.update(regions).map(({ ref }) => ref);
const ok = region("button", "OK");
const cancel = region("button", "Cancel");

test("numbers count from 1 in the order of the regions", () => {
  expect(refs(new RefTracker(), ok, cancel)).toEqual(["@e1", "@e2"]);
});

test("an element keeps its ref when it moves, is focused or toggled, or others come before it", () => {
  const tracker = new RefTracker();
  const log = region("checkbox", "Log", { checked: false });
  expect(refs(tracker, log, ok)).toEqual(["@e1", "@e2"]);
  const moved = { ...log, bounds: { x: 9, y: 9, width: 7, height: 1 } };
  const toggled = { ...moved, checked: true, focused: true, text: "[x] Log" };
  expect(refs(tracker, cancel, ok, toggled)).toEqual(["@e3", "@e2", "@e1"]);
});

test("same name, another role: another element", () => {
  const tracker = new RefTracker();
  expect(refs(tracker, ok)).toEqual(["@e1"]);
  expect(refs(tracker, region("checkbox", "OK"))).toEqual(["@e2"]);
});

test("an element that was gone comes back with a new number", () => {
  const tracker = new RefTracker();
  refs(tracker, ok, cancel);
  refs(tracker, cancel);
  expect(refs(tracker, ok, cancel)).toEqual(["@e3", "@e2"]);
});

test("equal elements are told apart by their order, and not at all when their number changes", () => {
  const tracker = new RefTracker();
  expect(refs(tracker, ok, ok, cancel)).toEqual(["@e1", "@e2", "@e3"]);
  expect(refs(tracker, cancel, ok, ok)).toEqual(["@e3", "@e1", "@e2"]);
  expect(refs(tracker, cancel, ok)).toEqual(["@e3", "@e4"]);
});

test("parent becomes the ref of the container, and a new container makes new elements", () => {
  const tracker = new RefTracker();
  const inside = { ...ok, parent: 0 };
  const first = tracker.update([region("dialog", "Save"), inside, cancel]);
  expect(first.map(({ ref, parent }) => [ref, parent])).toEqual([
    ["@e1", undefined],
    ["@e3", "@e1"],
    ["@e2", undefined],
  ]);
  expect(first[0]).not.toHaveProperty("parent");
  const next = tracker.update([region("dialog", "Replace"), inside, cancel]);
  expect(next.map(({ ref, parent }) => [ref, parent])).toEqual([
    ["@e4", undefined],
    ["@e5", "@e4"],
    ["@e2", undefined],
  ]);
});

test("containers that hold each other, or are not there, do no harm", () => {
  const circle = [
    { ...ok, parent: 1 },
    { ...cancel, parent: 0 },
    { ...ok, parent: 7 },
  ];
  const refs = new RefTracker().update(circle).map(({ ref }) => ref);
  expect(new Set(refs).size).toBe(3);
});
