import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { paddedKeys } from "./padded-keys.ts";

/** Hints as `shortcut=name@column`; what stands in brackets of one row and column is lit where it says so. */
function keys(rows: readonly string[], isLit = true): string[] {
  const runs = rows.flatMap((text, row) =>
    [...text.matchAll(/\[(?=.{3}\])/g)].map(({ index }): StyledRun => {
      return { row, col: index + 1, length: 3, style: { fg: 5 } };
    }),
  );
  const screen = screenFromText(rows, { cols: 60, runs: isLit ? runs : [] });
  return paddedKeys(segmentScreen({ ...screen, alternateScreen: true })).map(
    ({ name, shortcut, bounds }) => `${shortcut}=${name}@${bounds.x}`,
  );
}

it("keys in brackets of one width with what they do, in rows below each other", () => {
  const rows = ["[F 1] Add yarn   [ / ] Find a loom", "[ [ ] Last row   [ ] ] Next row [ ^L] Draw"];
  expect(keys(rows)).toEqual([
    "F1=Add yarn@0",
    "/=Find a loom@17",
    "[=Last row@0",
    "]=Next row@17",
    "Ctrl+L=Draw@32",
  ]);
  expect(keys(["[bsp] Back  [spc] Select", "[pup] Up    [ q ] Quit"])).toHaveLength(4);
});

it("are none in a row alone, in the look of their brackets, or if they name no key", () => {
  expect(keys(["[F 1] Add yarn   [ / ] Find a loom"])).toEqual([]);
  expect(keys(["[ a ] Add   [ / ] Find", "[ b ] Back  [ q ] Quit"], false)).toEqual([]);
  expect(keys(["[ ok] Wool   [ ok] Silk", "[ ok] Flax   [bad] Hemp"])).toEqual([]);
  expect(keys(["[S+Z] Wool", "[S+Z] Silk", "[S+Z] Flax", "[S+Z] Hemp"])).toEqual([]);
  expect(keys(["[   ] Wool   [   ] Silk", "[   ] Flax   [   ] Hemp"])).toEqual([]);
});
