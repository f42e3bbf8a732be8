import type { MouseEncoding, MouseMode } from "@pilotty/protocol";
import { describe, expect, it, test } from "vitest";
import { encodeMouse } from "./encode.ts";
import type { MouseInput } from "./mouse-input.ts";

const MODES: readonly MouseMode[] = ["none", "x10", "vt200", "drag", "any"];
const ENCODINGS: readonly MouseEncoding[] = ["default", "utf8", "urxvt", "sgr", "sgr_pixels"];

function input(changes: Partial<MouseInput> = {}): MouseInput {
  const plain = { row: 0, col: 0, ctrl: false, alt: false, shift: false };
  return { type: "press", button: "left", ...plain, ...changes };
}

/** As text, with the bytes as code units. */
function encode(
  changes: Partial<MouseInput>,
  mouse: MouseMode,
  mouseEncoding: MouseEncoding,
): string | undefined {
  const bytes = encodeMouse(input(changes), { mouse, mouseEncoding });
  return bytes && String.fromCharCode(...bytes);
}

describe("who is told of what", () => {
  it.each<[string, Partial<MouseInput>, MouseMode[]]>([
    ["press", {}, ["x10", "vt200", "drag", "any"]],
    ["release", { type: "release" }, ["vt200", "drag", "any"]],
    ["wheel", { button: "wheel-up" }, ["vt200", "drag", "any"]],
    ["wheel sideways", { button: "wheel-right" }, ["vt200", "drag", "any"]],
    ["drag", { type: "move" }, ["drag", "any"]],
    ["move", { type: "move", button: "none" }, ["any"]],
    ["release of a wheel", { type: "release", button: "wheel-up" }, []],
    ["drag with a wheel", { type: "move", button: "wheel-down" }, []],
    ["press of nothing", { button: "none" }, []],
    ["release of nothing", { type: "release", button: "none" }, []],
  ])("%s", (_, changes, told) => {
    for (const encoding of ENCODINGS) {
      expect(MODES.filter((mode) => encode(changes, mode, encoding) !== undefined)).toEqual(told);
    }
  });
});

describe("how it is written", () => {
  const cell = { row: 4, col: 9 };

  it.each<[string, Partial<MouseInput>, string[]]>([
    ["left", {}, ["\x1b[M *%", "\x1b[M *%", "\x1b[32;10;5M", "\x1b[<0;10;5M", "\x1b[<0;95;90M"]],
    [
      "release of the right",
      { type: "release", button: "right" },
      ["\x1b[M#*%", "\x1b[M#*%", "\x1b[35;10;5M", "\x1b[<2;10;5m", "\x1b[<2;95;90m"],
    ],
    [
      "wheel down",
      { button: "wheel-down" },
      ["\x1b[Ma*%", "\x1b[Ma*%", "\x1b[97;10;5M", "\x1b[<65;10;5M", "\x1b[<65;95;90M"],
    ],
    [
      "drag with the middle",
      { type: "move", button: "middle" },
      ["\x1b[MA*%", "\x1b[MA*%", "\x1b[65;10;5M", "\x1b[<33;10;5M", "\x1b[<33;95;90M"],
    ],
    [
      "move",
      { type: "move", button: "none" },
      ["\x1b[MC*%", "\x1b[MC*%", "\x1b[67;10;5M", "\x1b[<35;10;5M", "\x1b[<35;95;90M"],
    ],
    [
      "all modifiers",
      { ctrl: true, alt: true, shift: true },
      ["\x1b[M<*%", "\x1b[M<*%", "\x1b[60;10;5M", "\x1b[<28;10;5M", "\x1b[<28;95;90M"],
    ],
    [
      "release with Control",
      { type: "release", ctrl: true },
      ["\x1b[M3*%", "\x1b[M3*%", "\x1b[51;10;5M", "\x1b[<16;10;5m", "\x1b[<16;95;90m"],
    ],
  ])("%s", (_, changes, expected) => {
    const written = ENCODINGS.map((encoding) => encode({ ...cell, ...changes }, "any", encoding));
    expect(written).toEqual(expected);
  });

  test("mode 9 has no modifiers", () => {
    expect(encode({ ctrl: true, shift: true, alt: true }, "x10", "sgr")).toBe("\x1b[<0;1;1M");
    expect(encode({ ctrl: true }, "x10", "default")).toBe("\x1b[M !!");
  });

  test("Shift is 4, Alt 8, Control 16", () => {
    expect(encode({ shift: true }, "vt200", "sgr")).toBe("\x1b[<4;1;1M");
    expect(encode({ alt: true }, "vt200", "sgr")).toBe("\x1b[<8;1;1M");
    expect(encode({ ctrl: true }, "vt200", "sgr")).toBe("\x1b[<16;1;1M");
  });

  test("pixels are those of the given cell", () => {
    const modes = { mouse: "any", mouseEncoding: "sgr_pixels" } as const;
    const bytes = encodeMouse(input({ row: 1, col: 2 }), modes, { width: 8, height: 16 });
    expect(new TextDecoder().decode(bytes)).toBe("\x1b[<0;20;24M");
  });
});

describe("cells that an encoding cannot express", () => {
  it.each<[MouseEncoding, number]>([
    ["default", 222],
    ["utf8", 2014],
  ])("%s ends at %i", (encoding, last) => {
    expect(encode({ col: last }, "any", encoding)).toBeDefined();
    expect(encode({ row: last }, "any", encoding)).toBeDefined();
    expect(encode({ col: last + 1 }, "any", encoding)).toBeUndefined();
    expect(encode({ row: last + 1 }, "any", encoding)).toBeUndefined();
  });

  test("the last of the default encoding is the byte 255, no UTF-8", () => {
    expect(encode({ col: 222, row: 221 }, "any", "default")).toBe("\x1b[M \xff\xfe");
  });

  test("the last of 1005 is two bytes of UTF-8", () => {
    expect(encode({ col: 2014, row: 95 }, "any", "utf8")).toBe("\x1b[M \xdf\xbf\xc2\x80");
  });
});
