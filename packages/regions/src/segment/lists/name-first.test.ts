import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { findLists } from "./find-lists.ts";

const BERTHS = [
  "2026-03-06 Ada main    Boats",
  "2026-03-07 Bo  north   Nets",
  "2026-03-07 Ada south   Ropes",
];
const ALL = "               All of them";

/** Rows of the lists, the current one marked, of a full screen with a row in a bar above a status. */
function rowsOf(texts: readonly string[], lit: number, isPainted = true, status = 4): string {
  const rows = [...texts, "", "", "[berths]", ""];
  const runs: StyledRun[] = texts.map((_, row) => {
    const style = row === lit ? { bg: 2 } : { fg: 6 };
    return { row, col: 0, length: row === lit ? 40 : isPainted ? 15 : 10, style };
  });
  runs.push({ row: rows.length - 2, col: 0, length: 40, style: { bg: status } });
  const screen = screenFromText(rows, { cols: 40, runs });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  const lists = findLists(scene, () => true);
  return lists
    .map((list) => list.rows.map(({ row }) => (row === list.current ? `${row}*` : row)).join())
    .join(" ");
}

test("the first entry of a table has only a name, and is in a bar", () => {
  expect(rowsOf([ALL, ...BERTHS], 0)).toBe("0*,1,2,3");
});

test("it is not the current one", () => {
  expect(rowsOf([ALL, ...BERTHS], 1)).toBe("0,1*,2,3");
});

test("a title stands above no column, or above columns in no look of their own", () => {
  expect(rowsOf([ALL, ...BERTHS], 0, false)).toBe("");
  expect(rowsOf([ALL, ...BERTHS], 1, false)).toBe("1*,2,3");
  expect(rowsOf([` ${ALL}`, ...BERTHS], 0)).toBe("");
  expect(rowsOf([` ${ALL}`, ...BERTHS], 1)).toBe("1*,2,3");
  expect(rowsOf([ALL, ...BERTHS], 0, true, 2)).toBe("");
});
