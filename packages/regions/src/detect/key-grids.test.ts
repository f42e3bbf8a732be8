import { expect, it } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { keyGrids } from "./key-grids.ts";

/** Hints as `key=name@column` behind a wall. */
function keys(...rows: string[]): string[] {
  const texts = ["", ...rows.map((row) => `yarn | ${row}`), ""];
  const screen = screenFromText(texts, { cols: 50 });
  return keyGrids(segmentScreen({ ...screen, alternateScreen: true })).map(
    ({ name, shortcut, bounds }) => `${shortcut}=${name}@${bounds.x}`,
  );
}

const ROWS = ["p: pick        q: quit", "o: order all   s: save", "t: turn        w: show #"];

it("letters with what they do, two in each of three rows below each other", () => {
  expect(keys(...ROWS.slice(0, 2), "t: turn        w: wind")).toEqual([
    "p=pick@7",
    "q=quit@22",
    "o=order all@7",
    "s=save@22",
    "t=turn@7",
    "w=wind@22",
  ]);
  expect(keys(...ROWS)).toHaveLength(6);
});

it("are no record, no two rows, and none with letters that start nothing", () => {
  expect(keys(...ROWS.slice(0, 2))).toEqual([]);
  expect(
    keys("x: wool        y: silk", "a: flax        b: hemp", "c: yarn        d: loom"),
  ).toEqual([]);
  expect(keys("p: 12          q: 13", "o: 14          s: 15", "t: 16          w: 17")).toEqual([]);
  expect(keys("p: pick  q: quit", "o: order  s: save", "t: turn  w: wind")).toEqual([]);
});

it("are the legend of a text where nothing sets them off from the left edge", () => {
  const rows = [
    "Units",
    "m: metre       g: gram",
    "s: second      k: kelvin",
    "a: ampere      c: candela",
  ];
  const screen = { ...screenFromText(rows), alternateScreen: true };
  expect(keyGrids(segmentScreen(screen))).toEqual([]);
});

it("are found once, in whatever other ways they could be", () => {
  const rows = [
    "x    | end",
    ...ROWS.slice(0, 2).map((row) => `y    | ${row}`),
    "z    | t: turn        w: wind",
  ];
  const screen = { ...screenFromText(rows), alternateScreen: true };
  const names = detectRegions(screen).map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  expect(names).toContain("pick");
});
