import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { findLists } from "./find-lists.ts";

/** The rows of the list below a heading, the second of which is lit. */
function names(beside: readonly string[]): string[] {
  const rows = [
    "",
    ...NAMES.map((name, index) => `  ${name.padEnd(14)}${beside[index] ?? ""}`),
    "",
  ];
  const run: StyledRun = { row: 2, col: 2, length: 6, style: { inverse: true } };
  const screen = screenFromText(["Method", ...rows, ""], { cols: 50, runs: [{ ...run, row: 3 }] });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  return findLists(scene, () => true).flatMap((list) =>
    list.rows.map(({ row, start, end }) => scene.grid.text(row, start, end)),
  );
}

const NAMES = ["Zeros", "Random", "Gutmann", "Short", "Long"];

test("a text that is broken where the room ends stands beside a list, not in it", () => {
  expect(
    names([
      "This writes a stream of random",
      "bytes over all of the disk and",
      "reads it again to see whether",
      "it is there.",
    ]),
  ).toEqual(NAMES);
});

test("descriptions and columns belong to the rows", () => {
  const notes = [
    "Writes zeros",
    "Writes a stream of random bytes",
    "Thirty-five times",
    "In a hurry",
  ];
  expect(names(notes)[1]).toBe("Random        Writes a stream of random bytes");
  const columns = ["free space   and more", "of the disk  and less", "on the disk  and so on"];
  expect(names(columns)[1]).toContain("of the disk");
});
