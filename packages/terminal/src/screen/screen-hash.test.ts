import {
  type Cell,
  DEFAULT_STYLE,
  type Screen,
  type Style,
  type Underline,
} from "@pilotty/protocol";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Emulator } from "../emulator.ts";
import { contentHash } from "./screen-hash.ts";

const encoder = new TextEncoder();

function screenAfter(output: string, cols = 20, rows = 4): Screen {
  const emulator = new Emulator({ cols, rows });
  emulator.write(encoder.encode(output));
  return emulator.readScreen();
}

function hashAfter(output: string, cols?: number, rows?: number): string {
  return contentHash(screenAfter(output, cols, rows));
}

describe("equal screens", () => {
  it("have the same sixteen digits in every session, process and version", () => {
    expect(hashAfter("\x1b[1;31mhello")).toBe(hashAfter("\x1b[1;31mhello"));
    expect(hashAfter("\x1b[1;31mhello")).toBe("c9daa5fe88589d38");
  });

  it.each([
    ["a blank was written or not", "a", "a   \x1b[1;2H"],
    ["a blank is in a colour that does not show", "a\x1b[1;4H", "a\x1b[1;31m  \x1b[m"],
    ["they were drawn in another order", "ab", "\x1b[1;2Hb\x1b[1;1Ha\x1b[1;3H"],
    ["the title differs", "a", "a\x1b]2;t\x07"],
    ["rows were joined by wrapping or not", "a".repeat(21), `${"a".repeat(20)}\r\na`],
  ])("have equal hashes also if %s", (_, one, other) => {
    // The cursor may stand elsewhere in these: put it at one place.
    expect(hashAfter(`${one}\x1b[4;1H`)).toBe(hashAfter(`${other}\x1b[4;1H`));
  });
});

describe("different screens", () => {
  it.each([
    ["a character", "abc", "abd"],
    ["a blank for a character", "a c\x1b[H", "abc\x1b[H"],
    ["two characters changed places", "ab", "ba"],
    ["the row", "a\x1b[H", "\n\ra\x1b[H"],
    ["a combining mark", "e", "e\u0301"],
    ["one wide for two narrow", "ab\x1b[H", "漢\x1b[H"],
    ["the place of the cursor", "a\x1b[1;1H", "a\x1b[1;2H"],
    ["the visibility of the cursor", "a", "a\x1b[?25l"],
    ["the background of a blank", " \x1b[H", "\x1b[41m \x1b[H"],
    ["an inverse blank", " \x1b[H", "\x1b[7m \x1b[H"],
    ["the colour of an inverse blank", "\x1b[7m \x1b[H", "\x1b[7;31m \x1b[H"],
    ["an underlined blank", " \x1b[H", "\x1b[4m \x1b[H"],
    ["palette and true colour", "\x1b[38;5;1mx", "\x1b[38;2;0;0;1mx"],
  ])("differ by %s", (_, one, other) => {
    expect(hashAfter(one)).not.toBe(hashAfter(other));
  });

  it("differ by size", () => {
    const hashes = [hashAfter("a", 20, 4), hashAfter("a", 4, 20), hashAfter("a", 21, 4)];
    expect(new Set(hashes).size).toBe(3);
  });
});

const style: fc.Arbitrary<Style> = fc.record({
  fg: fc.oneof(fc.constant("default" as const), fc.nat(255), fc.constant("#0a0b0c" as const)),
  bg: fc.oneof(fc.constant("default" as const), fc.nat(255), fc.constant("#0a0b0c" as const)),
  bold: fc.boolean(),
  dim: fc.boolean(),
  italic: fc.boolean(),
  underline: fc.constantFrom<Underline[]>(false, "single", "curly"),
  underlineColor: fc.oneof(fc.constant("default" as const), fc.nat(255)),
  blink: fc.boolean(),
  inverse: fc.boolean(),
  invisible: fc.boolean(),
  strikethrough: fc.boolean(),
  overline: fc.boolean(),
});
const [COLS, ROWS] = [5, 3];
const visibleCell: fc.Arbitrary<Cell> = fc.record({
  text: fc.constantFrom("a", "b", "é", "漢", "e\u0301", "ab"),
  width: fc.constant(1 as const),
  style: fc.oneof(fc.constant(DEFAULT_STYLE), style),
});
const screen: fc.Arbitrary<Screen> = fc.record({
  size: fc.constant({ cols: COLS, rows: ROWS }),
  cursor: fc.record({ row: fc.nat(ROWS - 1), col: fc.nat(COLS - 1), visible: fc.boolean() }),
  title: fc.string(),
  alternateScreen: fc.boolean(),
  mouse: fc.constant("none" as const),
  links: fc.constant([]),
  lines: fc.array(
    fc.record({
      cells: fc.array(visibleCell, { minLength: COLS, maxLength: COLS }),
      wrapped: fc.boolean(),
    }),
    { minLength: ROWS, maxLength: ROWS },
  ),
});

describe("any screen", () => {
  it("has the hash of its copy, whatever objects it is made of", () => {
    fc.assert(
      fc.property(screen, (given) => {
        expect(contentHash(structuredClone(given))).toBe(contentHash(given));
        expect(contentHash(given)).toMatch(/^[0-9a-f]{16}$/);
      }),
    );
  });

  it("has another hash when one cell has another text or style", () => {
    fc.assert(
      fc.property(
        screen,
        fc.nat(ROWS - 1),
        fc.nat(COLS - 1),
        visibleCell,
        (given, row, col, cell) => {
          const before = given.lines[row]!.cells[col]!;
          fc.pre(JSON.stringify(before) !== JSON.stringify(cell));
          const changed = structuredClone(given);
          (changed.lines[row]!.cells as Cell[])[col] = cell;
          expect(contentHash(changed)).not.toBe(contentHash(given));
        },
      ),
    );
  });

  it("has another hash when the cursor is elsewhere, hidden or shown", () => {
    fc.assert(
      fc.property(screen, screen, (given, { cursor }) => {
        fc.pre(JSON.stringify(given.cursor) !== JSON.stringify(cursor));
        expect(contentHash({ ...given, cursor })).not.toBe(contentHash(given));
      }),
    );
  });
});
