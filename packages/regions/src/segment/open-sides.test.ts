import { expect, it } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "./scene.ts";

const BOX = [
  " ┌── License ──┐ ",
  " │ some text     ",
  " │ and more      ",
  " │             │ ",
  " └──────────     ",
  "                 ",
];

/** The frames of a screen whose rows lie on a ground from column 1 on. */
function frames(rows: readonly string[], length: number, bg: 7 | "default" = 7): string[] {
  const runs = rows.slice(0, 5).map((_, row) => ({ row, col: 1, length, style: { bg } }));
  return segmentScreen(screenFromText(rows, { runs })).frames.map(
    ({ bounds: { x, y, width, height } }) => `${x},${y} ${width}x${height}`,
  );
}

it("a side over which a text was written is mended where the ground ends with it", () => {
  expect(frames(BOX, 15)).toEqual(["1,0 15x5"]);
});

it("without a ground that ends there, or with a word in its place, it is none", () => {
  expect(frames(BOX, 15, "default")).toEqual([]);
  expect(frames(BOX, 16)).toEqual([]);
  expect(frames(BOX.with(2, " │ and much more "), 15)).toEqual([]);
});

it("a sign that there is more stands for the end of a side", () => {
  const box = [" ┌────────┐ ", " │ one    ▲ ", " │ two    │ ", " │ three  ▼ ", " └────────┘ "];
  const none = "default";
  expect(frames(box, 0, none)).toEqual(["1,0 10x5"]);
  expect(frames(box.with(3, " │ three  o "), 0, none)).toEqual([]);
  expect(frames(box.with(2, " │ two    ▼ "), 0, none)).toEqual([]);
});
