import { screenText } from "@pilotty/protocol";
import { expect, it } from "vitest";
import { Emulator } from "./emulator.ts";

/** A terminal of 3 rows on which the numbers from 1 to `last` have gone by. */
function afterNumbers(last: number, scrollbackLines = 100): Emulator {
  const emulator = new Emulator({ cols: 10, rows: 3, scrollbackLines });
  draw(emulator, Array.from({ length: last }, (_, index) => index + 1).join("\r\n"));
  return emulator;
}

function draw(emulator: Emulator, text: string): void {
  emulator.write(new TextEncoder().encode(text));
}

function shown(emulator: Emulator): string[] {
  return screenText(emulator.readScrolledScreen()).split("\n");
}

it("the view moves up as far as there is text, and down to the live screen", () => {
  const emulator = afterNumbers(9);
  expect(emulator.scrolledBack).toBe(0);
  emulator.scrollView(-2);
  expect([emulator.scrolledBack, shown(emulator)]).toEqual([2, ["5", "6", "7"]]);
  emulator.scrollView(-100);
  expect([emulator.scrolledBack, shown(emulator)]).toEqual([6, ["1", "2", "3"]]);
  emulator.scrollView(1);
  expect(shown(emulator)).toEqual(["2", "3", "4"]);
  emulator.scrollView(100);
  expect([emulator.scrolledBack, shown(emulator)]).toEqual([0, ["7", "8", "9"]]);
});

it("the live screen is read as before, and the cursor is not in the view", () => {
  const emulator = afterNumbers(9);
  emulator.scrollView(-2);
  expect(screenText(emulator.readScreen())).toBe("7\n8\n9");
  expect(emulator.readScreen().cursor.visible).toBe(true);
  expect(emulator.readScrolledScreen().cursor.visible).toBe(false);
});

it("the view stays at its text while more is written", () => {
  const emulator = afterNumbers(9);
  emulator.scrollView(-2);
  draw(emulator, "\r\n10\r\n11");
  expect([emulator.scrolledBack, shown(emulator)]).toEqual([4, ["5", "6", "7"]]);
  expect(screenText(emulator.readScreen())).toBe("9\n10\n11");
});

it("the view goes on to the oldest text when its own is dropped", () => {
  const emulator = afterNumbers(9, 6);
  emulator.scrollView(-6);
  draw(emulator, "\r\n10\r\n11");
  expect([emulator.scrolledBack, shown(emulator)]).toEqual([6, ["3", "4", "5"]]);
});

it("there is nothing above the alternate screen", () => {
  const emulator = afterNumbers(9);
  draw(emulator, "\x1b[?1049hx");
  emulator.scrollView(-5);
  expect(emulator.scrolledBack).toBe(0);
});

it("the view is over when the alternate screen is shown", () => {
  const emulator = afterNumbers(9);
  emulator.scrollView(-5);
  draw(emulator, "\x1b[?1049hx");
  expect(emulator.scrolledBack).toBe(0);
});

it("the rows above the screen can be read, the newest of them", () => {
  const emulator = afterNumbers(9);
  expect(emulator.readScrollback(2)).toEqual(["5", "6"]);
  expect(emulator.readScrollback(Number.POSITIVE_INFINITY)).toEqual(["1", "2", "3", "4", "5", "6"]);
  expect(emulator.readScrollback(0)).toEqual([]);
  emulator.scrollView(-4);
  expect(emulator.readScrollback(1)).toEqual(["6"]);
  draw(emulator, "\x1b[?1049h");
  expect(emulator.readScrollback(2)).toEqual([]);
});
