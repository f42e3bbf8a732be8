import fc from "fast-check";
import { expect, it } from "vitest";
import { Emulator } from "../emulator.ts";
import { contentHash } from "../screen/screen-hash.ts";

const numRuns = Number(process.env.PILOTTY_FC_RUNS ?? 100);
/** Five times what a slow machine takes. */
const timeout = 5000 + numRuns * 100;
const encoder = new TextEncoder();

/** Noise, and what looks like a program's output with something wrong in it. */
const piece: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 12 }),
  fc
    .oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom("\r\n", "\x1b", "\x9b", "\x18", "漢字", "e\u0301", "\u0301", "\x1b[?1049h"),
      fc.constantFrom(
        "1",
        "#",
        "\ufe0f",
        "\u20e3",
        "\u200d",
        "\u200b",
        "🧑",
        "\x05",
        "\u009c",
        "\x1b[99;99H",
      ),
      fc
        .tuple(
          fc.constantFrom("\x1b[", "\x9b", "\x1b[?", "\x1b[>", "\x1b[!"),
          fc.array(fc.oneof(fc.nat(100), fc.constant(2147483647), fc.constant("")), {
            maxLength: 4,
          }),
          fc.constantFrom("", " ", "\n", "\x7f", "'"),
          fc.constantFrom(..."@ABCDEFGHIJJKLMPSTXZ`abcdefghlmnpqrstu"),
        )
        .map(([introducer, numbers, middle, final]) =>
          [introducer, numbers.join(";"), middle, final].join(""),
        ),
      fc.constantFrom(
        "\x1b]2;t\x07",
        "\x1bP$qm\x1b\\",
        "\x1b_x\x1b\\",
        "\x1b]8;;u\x1b\\",
        "\x1b#8",
      ),
    )
    .map((text) => encoder.encode(text)),
);

const stream = fc.array(piece, { maxLength: 20 }).map(concatenate);

function concatenate(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Cuts at these places (as fractions), in order. */
function chunksOf(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = cuts.map((cut) => Math.floor(cut * bytes.length)).sort((a, b) => a - b);
  return [0, ...places].map((from, i) => bytes.subarray(from, places[i] ?? bytes.length));
}

function screenOf(chunks: readonly Uint8Array[]) {
  const emulator = new Emulator({ cols: 12, rows: 5 });
  for (const chunk of chunks) emulator.write(chunk);
  const screen = emulator.readScreen();
  emulator.dispose();
  return screen;
}

it(
  "draws the same screen however the bytes are cut",
  () => {
    const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 });
    fc.assert(
      fc.property(stream, cuts, (bytes, places) => {
        const whole = screenOf([bytes]);
        expect(screenOf(chunksOf(bytes, places))).toEqual(whole);
        const single = screenOf(
          chunksOf(
            bytes,
            Array.from(bytes, (_, i) => i / bytes.length),
          ),
        );
        expect(contentHash(single)).toBe(contentHash(whole));
      }),
      { numRuns },
    );
  },
  timeout,
);

it(
  "keeps the grid rectangular and the cursor in it, at any size",
  () => {
    const size = fc.record({
      cols: fc.integer({ min: 2, max: 30 }),
      rows: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(stream, size, stream, (before, { cols, rows }, after) => {
        const emulator = new Emulator({ cols: 12, rows: 5 });
        emulator.write(before);
        emulator.resize(cols, rows);
        emulator.write(after);
        const screen = emulator.readScreen();
        expect(screen.size).toEqual({ cols, rows });
        expect(screen.lines).toHaveLength(rows);
        for (const { cells } of screen.lines) {
          expect(cells).toHaveLength(cols);
          cells.forEach((cell, col) => {
            expect(cell.text === "").toBe(cell.width === 0);
            expect(cells[col + 1]?.width === 0).toBe(cell.width === 2);
          });
          expect(cells[0]!.width).not.toBe(0);
        }
        const { row, col } = screen.cursor;
        expect(row >= 0 && row < rows && col >= 0 && col < cols).toBe(true);
        emulator.dispose();
      }),
      { numRuns },
    );
  },
  timeout,
);

it(
  "caps no number that makes a difference: a huge one is as many single steps",
  () => {
    const finals = fc.constantFrom(..."LMSTIZ@P");
    const place = fc.record({
      row: fc.integer({ min: 1, max: 5 }),
      col: fc.integer({ min: 1, max: 12 }),
    });
    const margins = fc.constantFrom("", "\x1b[2;4r", "\x1b[1;3r", "\x1b[3;5r");
    fc.assert(
      fc.property(finals, place, margins, (final, { row, col }, region) => {
        const setUp = `abcdefghijkl\r\n1234567\r\nAB漢D\r\n[]\r\n---${region}\x1b[${row};${col}H`;
        const steps = `\x1b[${final}`.repeat(40);
        const inSteps = screenOf([encoder.encode(setUp + steps)]);
        expect(screenOf([encoder.encode(`${setUp}\x1b[2147483647${final}`)])).toEqual(inSteps);
      }),
      { numRuns },
    );
  },
  timeout,
);
