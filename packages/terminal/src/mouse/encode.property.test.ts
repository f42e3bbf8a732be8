import type { MouseEncoding, MouseMode } from "@pilotty/protocol";
import fc from "fast-check";
import { expect, it } from "vitest";
import { CELL_PIXELS } from "./cell-pixels.ts";
import { encodeMouse } from "./encode.ts";
import type { MouseButton, MouseInput } from "./mouse-input.ts";

const numRuns = Number(process.env.PILOTTY_FC_RUNS ?? 1000);

const mouseInput: fc.Arbitrary<MouseInput> = fc.record({
  type: fc.constantFrom("press", "release", "move"),
  button: fc.constantFrom<MouseButton[]>(
    ...(["left", "middle", "right"] as const),
    ...(["wheel-up", "wheel-down", "wheel-left", "wheel-right", "none"] as const),
  ),
  row: fc.oneof(fc.nat(60), fc.nat(3000)),
  col: fc.oneof(fc.nat(300), fc.nat(3000)),
  ctrl: fc.boolean(),
  alt: fc.boolean(),
  shift: fc.boolean(),
});
const mouse = fc.constantFrom<MouseMode[]>("none", "x10", "vt200", "drag", "any");
const encoding = fc.constantFrom<MouseEncoding[]>("default", "utf8", "urxvt", "sgr", "sgr_pixels");

interface Report {
  /** Without the offset of 32. */
  code: number;
  /** Counted from 0. */
  row: number;
  col: number;
  release: boolean;
}

/** Reads a report as a program would that has set this encoding. */
function decode(bytes: Uint8Array, mouseEncoding: MouseEncoding): Report {
  if (mouseEncoding === "default") {
    const [esc, bracket, m, code, x, y, ...rest] = bytes;
    expect([esc, bracket, m, rest]).toEqual([0x1b, 0x5b, 0x4d, []]);
    return {
      code: code! - 32,
      col: x! - 33,
      row: y! - 33,
      release: (code! & 0b1100011) === 0b100011,
    };
  }
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  if (mouseEncoding === "utf8") {
    expect(text.slice(0, 3)).toBe("\x1b[M");
    const [code, x, y, ...rest] = Array.from(text.slice(3), (part) => part.codePointAt(0)!);
    expect(rest).toEqual([]);
    return {
      code: code! - 32,
      col: x! - 33,
      row: y! - 33,
      release: (code! & 0b1100011) === 0b100011,
    };
  }
  const [, prefix, code, x, y, final] = /^\x1b\[(<?)(\d+);(\d+);(\d+)([Mm])$/.exec(text)!;
  if (mouseEncoding === "urxvt") {
    expect([prefix, final]).toEqual(["", "M"]);
    const number = Number(code) - 32;
    return {
      code: number,
      col: Number(x) - 1,
      row: Number(y) - 1,
      release: (number & 0b1100011) === 3,
    };
  }
  expect(prefix).toBe("<");
  const [width, height] =
    mouseEncoding === "sgr_pixels" ? [CELL_PIXELS.width, CELL_PIXELS.height] : [1, 1];
  // Pixels are counted from 0, cells from 1.
  const first = mouseEncoding === "sgr_pixels" ? 0 : 1;
  return {
    code: Number(code),
    col: Math.floor((Number(x) - first) / width),
    row: Math.floor((Number(y) - first) / height),
    release: final === "m",
  };
}

const BUTTONS: Readonly<Record<number, MouseButton>> = {
  0: "left",
  1: "middle",
  2: "right",
  3: "none",
  64: "wheel-up",
  65: "wheel-down",
  66: "wheel-left",
  67: "wheel-right",
};

it("a report says what was done", () => {
  fc.assert(
    fc.property(mouseInput, mouse, encoding, (input, mode, mouseEncoding) => {
      const bytes = encodeMouse(input, { mouse: mode, mouseEncoding });
      if (bytes === undefined) return;
      const { code, row, col, release } = decode(bytes, mouseEncoding);
      const moved = (code & 32) !== 0;
      expect({ row, col }).toEqual({ row: input.row, col: input.col });
      expect(release ? "release" : moved ? "move" : "press").toBe(input.type);
      const tellsButton = input.type !== "release" || mouseEncoding.startsWith("sgr");
      if (tellsButton) expect(BUTTONS[code & 0b11000011]).toBe(input.button);
      const modifiers = { shift: (code & 4) !== 0, alt: (code & 8) !== 0, ctrl: (code & 16) !== 0 };
      const { shift, alt, ctrl } = input;
      const none = { shift: false, alt: false, ctrl: false };
      expect(modifiers).toEqual(mode === "x10" ? none : { shift, alt, ctrl });
    }),
    { numRuns },
  );
});

it("what one encoding reports, all do that can express the cell", () => {
  fc.assert(
    fc.property(mouseInput, mouse, encoding, (input, mode, mouseEncoding) => {
      const last = {
        default: 222,
        utf8: 2014,
        urxvt: Infinity,
        sgr: Infinity,
        sgr_pixels: Infinity,
      };
      const fits = Math.max(input.row, input.col) <= last[mouseEncoding];
      const asked = encodeMouse(input, { mouse: mode, mouseEncoding: "sgr" }) !== undefined;
      const reported = encodeMouse(input, { mouse: mode, mouseEncoding }) !== undefined;
      expect(reported).toBe(asked && fits);
    }),
    { numRuns },
  );
});
