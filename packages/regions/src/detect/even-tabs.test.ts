import { expect, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { screenFromText } from "../screen-from-text.ts";

function tabs(row: string, runs: readonly [col: number, length: number, bg: number][]): string[] {
  const rows = [" a bar", row, "the page", "", "", "", ""];
  const styled = runs.map(([col, length, bg]) => ({ row: 1, col, length, style: { bg } }));
  const bar = { row: 0, col: 0, length: 40, style: { bg: 4 } };
  const screen = screenFromText(rows, { cols: 40, runs: [bar, ...styled] });
  return detectRegions({ ...screen, alternateScreen: true })
    .filter(({ role }) => role === "tab")
    .map(({ name, selected }) => (selected ? `${name}*` : name));
}

const HALVES = "      Packages          Preferences     ";

test("a name in the middle of each share, one share on a ground of its own", () => {
  expect(
    tabs(HALVES, [
      [0, 20, 4],
      [20, 20, 7],
    ]),
  ).toEqual(["Packages", "Preferences*"]);
  const quarters = "   one       two      three      four   ";
  expect(
    tabs(quarters, [
      [0, 20, 4],
      [20, 10, 7],
      [30, 10, 4],
    ]),
  ).toEqual(["one", "two", "three*", "four"]);
});

test("one ground, grounds that do not keep to the shares, and a name that stands off the middle", () => {
  expect(tabs(HALVES, [[0, 40, 7]])).toEqual([]);
  expect(
    tabs(HALVES, [
      [0, 16, 4],
      [16, 24, 7],
    ]),
  ).toEqual([]);
  expect(
    tabs(" Packages               Preferences     ", [
      [0, 20, 4],
      [20, 20, 7],
    ]),
  ).toEqual([]);
});
