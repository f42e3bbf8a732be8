import type { MouseEncoding, MouseMode } from "@pilotty/protocol";
import type { InputModes } from "../input-modes.ts";
import { CELL_PIXELS, type PixelSize } from "./cell-pixels.ts";
import type { MouseButton, MouseInput } from "./mouse-input.ts";

/*
 * xterm's "Mouse Tracking" (ctlseqs): what is reported in which mode, and how it is written.
 */

const BUTTON_CODES: Readonly<Record<MouseButton, number>> = {
  left: 0,
  middle: 1,
  right: 2,
  "wheel-up": 64,
  "wheel-down": 65,
  "wheel-left": 66,
  "wheel-right": 67,
  none: 3,
};

/** Which button was released can be told in SGR alone; the others send this for any. */
const RELEASED = 3;

const SHIFT = 4;
const META = 8;
const CONTROL = 16;
const MOTION = 32;

/** What is added to a number to have it printable. */
const OFFSET = 32;

/** Largest coordinates, counted from 1, that fit into a byte and into two bytes of UTF-8. */
const MAX_BYTE_COORDINATE = 255 - OFFSET;
const MAX_UTF8_COORDINATE = 2047 - OFFSET;

const encoder = new TextEncoder();

/**
 * What a program in these modes is told, or `undefined` if it did not ask for this or if its
 * encoding cannot express the cell: a wrong report is worse than none.
 *
 * Bytes and not text: the coordinates of the default encoding are no UTF-8.
 *
 * @param cell the size of a cell in pixels, for `sgr_pixels`, which reports its centre
 */
export function encodeMouse(
  input: MouseInput,
  modes: Pick<InputModes, "mouse" | "mouseEncoding">,
  cell: PixelSize = CELL_PIXELS,
): Uint8Array | undefined {
  if (!isReported(input, modes.mouse)) return undefined;
  const code =
    BUTTON_CODES[input.button] +
    (input.type === "move" ? MOTION : 0) +
    // Mode 9 has no modifiers.
    (modes.mouse === "x10" ? 0 : modifiersOf(input));
  return encodeReport(input, code, modes.mouseEncoding, cell);
}

/** Whether somebody who is in this mode is told of this at all. */
function isReported({ type, button }: MouseInput, mode: MouseMode): boolean {
  const isWheel = BUTTON_CODES[button] >= BUTTON_CODES["wheel-up"];
  switch (type) {
    case "press":
      if (button === "none") return false;
      return mode === "x10" ? !isWheel : mode !== "none";
    case "release":
      if (button === "none" || isWheel) return false;
      return mode !== "none" && mode !== "x10";
    case "move":
      if (isWheel) return false;
      return mode === "any" || (mode === "drag" && button !== "none");
  }
}

function modifiersOf({ shift, alt, ctrl }: MouseInput): number {
  return (shift ? SHIFT : 0) + (alt ? META : 0) + (ctrl ? CONTROL : 0);
}

function encodeReport(
  { type, row, col }: MouseInput,
  code: number,
  encoding: MouseEncoding,
  cell: PixelSize,
): Uint8Array | undefined {
  const x = col + 1;
  const y = row + 1;
  const final = type === "release" ? "m" : "M";
  const codeWithoutButton = type === "release" ? (code & ~0b11) | RELEASED : code;
  switch (encoding) {
    case "default":
      if (Math.max(x, y) > MAX_BYTE_COORDINATE) return undefined;
      return Uint8Array.of(
        ...encoder.encode("\x1b[M"),
        codeWithoutButton + OFFSET,
        x + OFFSET,
        y + OFFSET,
      );
    case "utf8": {
      if (Math.max(x, y) > MAX_UTF8_COORDINATE) return undefined;
      const numbers = [codeWithoutButton + OFFSET, x + OFFSET, y + OFFSET];
      return encoder.encode(`\x1b[M${String.fromCharCode(...numbers)}`);
    }
    case "urxvt":
      return encoder.encode(`\x1b[${codeWithoutButton + OFFSET};${x};${y}M`);
    case "sgr":
      return encoder.encode(`\x1b[<${code};${x};${y}${final}`);
    case "sgr_pixels":
      return encoder.encode(
        `\x1b[<${code};${centre(col, cell.width)};${centre(row, cell.height)}${final}`,
      );
  }
}

/** The middle pixel; terminals do not agree on whether the first is 0 or 1, here both will do. */
function centre(index: number, size: number): number {
  return index * size + Math.floor(size / 2);
}
