import { expect, it } from "vitest";
import { screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { twinBeside } from "./twin-lists.ts";

/** Rows of what stands beside a list that is four columns wide, both on a ground of their own. */
function rowsBeside(texts: readonly string[]): number[] {
  const runs = texts.map((text, row) => ({
    row,
    col: 0,
    length: text.length,
    style: { bg: 4 as const },
  }));
  const scene = segmentScreen(screenFromText([...texts, "", ""], { cols: 40, runs }));
  const rows = texts.map((_, row) => ({ row, start: 0, end: 3, starts: [0], ends: [3] }));
  const list = { rows, current: 0, from: 0, to: 6, by: "bar" as const };
  return twinBeside(scene, list, () => true)?.rows.map(({ row }) => row) ?? [];
}

it("a column beside a list is its twin where its words end before it does", () => {
  expect(rowsBeside(["one   red   ", "two   blue  ", "six   green "])).toEqual([0, 1, 2]);
  expect(rowsBeside(["one   redden", "two   blueberries", "six   greenery"])).toEqual([]);
});
