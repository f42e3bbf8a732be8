import type { Bounds, Region } from "@pilotty/protocol";
import { describe, expect, test } from "vitest";
import type { LabelLine } from "../corpus/corpus-file.ts";
import { parseBounds, readLabels } from "../corpus/labels.ts";
import { isSameShortcut, overlapOf } from "../corpus/match.ts";
import { ratesOf, scoreScreens } from "../corpus/score.ts";

const LABELS: readonly LabelLine[] = [
  { role: "dialog", name: "Log", at: "0,0 40x10", key: "A", optional: true },
  { role: "button", name: "OK", at: "0,0 6x1", in: "A", focused: true, shortcut: "Ctrl+O" },
  { role: "checkbox", name: "Log", at: "0,1 10x1", checked: true, also: ["option"] },
  {
    role: "option",
    name: "a b",
    altNames: ["a"],
    at: "0,2 4x1",
    altAt: ["0,2 40x1"],
    focused: null,
    selected: true,
  },
];
const OK = region("button", "OK", "0,0 6x1", { focused: true, shortcut: "Ctrl+O", parent: 1 });
const LOG = region("checkbox", "Log", "0,1 10x1", { checked: true });
const OPTION = region("option", "a b", "0,2 4x1", { selected: true });
const DIALOG = region("dialog", "Log", "0,0 40x10");

function region(
  role: Region["role"],
  name: string,
  at: string,
  more: Partial<Region> = {},
): Region {
  return { role, name, bounds: parseBounds(at), text: name, focused: false, ...more };
}

function score(regions: readonly Region[], falseOnNegative: readonly Region[] = []) {
  const screens = [
    { id: "screen", family: "x", negative: false, labels: readLabels(LABELS) },
    { id: "text", family: "x", negative: true, labels: [] },
  ];
  return scoreScreens(screens, { screen: regions, text: falseOnNegative });
}

function counts(regions: readonly Region[]): number[] {
  const { found, missed, false: wrong } = score(regions).total;
  return [found, missed, wrong];
}

describe("what counts as found", () => {
  test("everything, nothing, twice the same", () => {
    expect(counts([OK, LOG, OPTION])).toEqual([3, 0, 0]);
    expect(counts([])).toEqual([0, 3, 0]);
    expect(counts([OK, OK])).toEqual([1, 2, 1]);
  });

  test("another role only where the label allows it", () => {
    expect(counts([{ ...OK, role: "tab" }])).toEqual([0, 3, 1]);
    expect(counts([{ ...LOG, role: "option" }])).toEqual([1, 2, 0]);
  });

  test("half of the box, or of another that is as good", () => {
    expect(counts([{ ...OK, bounds: parseBounds("3,0 3x1") }])).toEqual([1, 2, 0]);
    expect(counts([{ ...OK, bounds: parseBounds("4,0 2x1") }])).toEqual([0, 3, 1]);
    expect(counts([{ ...OPTION, bounds: parseBounds("0,2 38x1") }])).toEqual([1, 2, 0]);
  });

  test("what is optional is neither missed nor false", () => {
    expect(counts([DIALOG, OK, LOG, OPTION])).toEqual([3, 0, 0]);
  });

  test("the best fit is taken, whatever the order", () => {
    const loose = region("button", "OK", "0,0 8x1");
    for (const regions of [
      [OK, loose],
      [loose, OK],
    ]) {
      expect(score(regions).screens[0]!.falseRegions).toEqual([loose]);
    }
  });
});

describe("the figures", () => {
  test("rates, by role and over all; a false region counts for its own role", () => {
    const { roles, total } = score([OK, LOG, { ...OPTION, role: "link" }]);
    expect(ratesOf(total)).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
    expect(ratesOf(roles.get("button")!)).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(roles.get("option")).toMatchObject({ found: 0, missed: 1, false: 0 });
    expect(roles.get("link")).toMatchObject({ found: 0, missed: 0, false: 1 });
  });

  test("the mean leaves out screens with nothing to find, which have a figure of their own", () => {
    expect(score([OK, LOG, OPTION], [OK, LOG])).toMatchObject({
      meanScreenF1: 1,
      falsePerNegative: 2,
    });
  });

  test("names and shortcuts are compared as people do", () => {
    const { agreements } = score([
      { ...OK, name: "ok:", shortcut: "^o" },
      { ...OPTION, name: "A ..." },
    ]).total;
    expect(agreements).toMatchObject({
      name: { right: 2, of: 2 },
      shortcut: { right: 1, of: 1 },
    });
  });

  test("state is asked only where the label tells it", () => {
    const wrong = [
      { ...OK, focused: false },
      { ...LOG, checked: false },
      region("option", "a", "0,2 4x1"),
    ];
    expect(score(wrong).total.agreements).toMatchObject({
      focused: { right: 1, of: 2 },
      "focused on": { right: 0, of: 1 },
      checked: { right: 0, of: 1 },
      "selected on": { right: 0, of: 1 },
    });
  });

  test("the container is asked only where it was found", () => {
    expect(score([OK]).total.agreements.parent).toBeUndefined();
    expect(score([OK, DIALOG]).total.agreements.parent).toEqual({ right: 1, of: 1 });
    expect(score([DIALOG, OK]).total.agreements.parent).toEqual({ right: 0, of: 1 });
  });
});

test("the overlap of two boxes", () => {
  const box = (x: number): Bounds => ({ x, y: 0, width: 2, height: 2 });
  expect(overlapOf(box(0), box(0))).toBe(1);
  expect(overlapOf(box(0), box(1))).toBe(2 / 6);
  expect(overlapOf(box(0), box(2))).toBe(0);
});

test("spellings of a key", () => {
  expect(isSameShortcut("Control+X", "^X")).toBe(true);
  expect(isSameShortcut("M-x", "Alt+X")).toBe(true);
  expect(isSameShortcut("Return", "Enter")).toBe(true);
  expect(isSameShortcut("y", "Y")).toBe(false);
  expect(isSameShortcut("q", undefined)).toBe(false);
});
