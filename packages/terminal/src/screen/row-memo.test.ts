import { expect, test } from "vitest";
import { Emulator } from "../emulator.ts";

const encoder = new TextEncoder();
const SIZE = { cols: 12, rows: 4 };

/** Has it draw `output`. @returns the lines of its screen */
function draw(emulator: Emulator, output: string) {
  emulator.write(encoder.encode(output));
  return emulator.readScreen().lines;
}

test("a row that has not changed is the same object on the next screen", () => {
  const emulator = new Emulator(SIZE);
  const before = draw(emulator, "\x1b[31mone\r\n漢字\r\nthree");
  const after = draw(emulator, "\x1b[2;1Hb");
  expect(after.map((line, row) => line === before[row])).toEqual([true, false, true, true]);
});

test("so is one that has scrolled", () => {
  const emulator = new Emulator(SIZE);
  const before = draw(emulator, "one\r\ntwo\r\nthree\r\nfour");
  const after = draw(emulator, "\r\nfive");
  expect(after.slice(0, 3)).toEqual(before.slice(1));
  expect(after.slice(0, 3).every((line, row) => line === before[row + 1])).toBe(true);
});

test("one that goes on from the row above, and did not, is another", () => {
  const emulator = new Emulator(SIZE);
  const [, before] = draw(emulator, "\x1b[2;1Hx\x1b[1;1H");
  const [, after] = draw(emulator, `${"a".repeat(12)}x`);
  expect(after).toEqual({ ...before, wrapped: true });
});
