import fc from "fast-check";
import { expect, test } from "vitest";
import { Emulator } from "../emulator.ts";

const encoder = new TextEncoder();
const SIZE = { cols: 12, rows: 4 };

/** What programs do to rows, also where the numbers of a cell do not tell all of it. */
const pieces = fc.constantFrom(
  ...["a", "b c", "漢", "e\u0301", "e\u0300", "👩‍💻", "\u0301", "long enough to be wrapped"],
  ...["\r\n", "\r", "\x1bM", "\x1b[H", "\x1b[2;3H", "\x1b[4;1H", "\x1b[4;12H"],
  ...["\x1b[31m", "\x1b[1;4m", "\x1b[4:3m", "\x1b[58;5;9m", "\x1b[m", "\x1b[7m"],
  ...["\x1b]8;;http://a\x07", "\x1b]8;;http://b\x07", "\x1b]8;;\x07"],
  ...["\x1b[K", "\x1b[1K", "\x1b[J", "\x1b[2J", "\x1b[L", "\x1b[M", "\x1b[P", "\x1b[@", "\x1b[S"],
  ...["\x1b[2;3r", "\x1b[r", "\x1b[?1049h", "\x1b[?1049l", "\x1bc"],
);
const sizes = fc.record({
  cols: fc.integer({ min: 2, max: 14 }),
  rows: fc.integer({ min: 1, max: 6 }),
});

test("whenever it is read, a screen is what one sees who reads it for the first time", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 8, arbitrary: pieces }, sizes)), (steps) => {
      const [reading, blind] = [new Emulator(SIZE), new Emulator(SIZE)];
      for (const step of steps) {
        for (const emulator of [reading, blind]) {
          if (typeof step === "string") emulator.write(encoder.encode(step));
          else emulator.resize(step.cols, step.rows);
        }
        reading.readScreen();
      }
      expect(reading.readScreen()).toEqual(blind.readScreen());
    }),
    { numRuns: 100 },
  );
});
