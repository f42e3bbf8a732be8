import { expect, it } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { keysBelowHeading } from "./key-boxes.ts";

/** The keys that are found below a heading in the second row. */
function keys(rows: readonly string[], isDrawn = true): (string | undefined)[] {
  const heading = { row: 1, col: 0, length: 40, style: { underline: "single" as const } };
  const screen = screenFromText(rows, { cols: 40, runs: isDrawn ? [heading] : [] });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  return keysBelowHeading(scene).map(({ shortcut }) => shortcut);
}

const ROWS = [
  "text",
  "mark  path",
  " '   /home/ada",
  " a   /srv/seeds",
  " b   /srv/trays",
  "status",
];

it("three keys below an underlined heading", () => {
  expect(keys(ROWS)).toEqual(["'", "a", "b"]);
  expect(keys(ROWS, false)).toEqual([]);
});

it("two, where the words of the heading stand above keys and names", () => {
  const two = ROWS.toSpliced(4, 1);
  expect(keys(two)).toEqual([]);
  expect(keys(two.with(1, " by  path"))).toEqual(["'", "a"]);
});

it("keys behind the one that was pressed", () => {
  const pending = ["text", "keys  command", "za    sort by age", "zn    sort by name", "status"];
  expect(keys(pending)).toEqual(["z a", "z n"]);
  expect(keys(pending.with(3, "gn    sort by name"))).toEqual([]);
});
