import type { Size } from "@pilotty/protocol";

/** No parameter has a meaning above this. */
const MAX_PARAMETER = 65_535;

/** Longest parameters and intermediates of one CSI sequence, in characters. */
export const MAX_CSI_LENGTH = 256;

/** How much repetition one piece may ask for (see `repetitionCost`): about 2 ms of drawing. */
export const MAX_PIECE_COST = 20_000;

/** `CSI parameters final`, without the introducer. */
export interface Sequence {
  /** All between the introducer and the final byte: prefix, parameters and intermediates. */
  readonly parameters: string;
  readonly final: string;
}

/** How the work that xterm.js does for a function grows with its parameter. */
type Repetition = "lines" | "columns" | "cells" | "screen";

/** The functions whose work grows with a number or with the screen, by their final byte. */
export const REPETITIONS: Readonly<Record<string, Repetition>> = {
  L: "lines", // IL
  M: "lines", // DL
  S: "lines", // SU
  T: "lines", // SD
  I: "columns", // CHT
  Z: "columns", // CBT
  "@": "columns", // ICH
  P: "columns", // DCH
  X: "columns", // ECH
  b: "cells", // REP
  y: "screen", // DECRQCRA
};

const REPEATING_CODES: ReadonlySet<number> = new Set(
  Object.keys(REPETITIONS).map((final) => final.charCodeAt(0)),
);

/** Whether this final byte names a function that is repeated. */
export function isRepeating(code: number): boolean {
  return REPEATING_CODES.has(code);
}

/**
 * Lowers the numbers of a CSI sequence to what can still make a difference: `CSI 2147483647 L` would
 * keep xterm.js busy for hours.
 *
 * @param parameters all between `CSI` and the final byte.
 * @param final the final byte, which names the function (ECMA-48, 8.3).
 */
export function capParameters(parameters: string, final: string, size: Size): string {
  const cap = capOf(final, size);
  return parameters.replace(/[0-9]+/g, (digits) => (Number(digits) > cap ? String(cap) : digits));
}

/** What a repeated function costs, in moved lines or drawn cells (about 0.1 µs each). */
export function repetitionCost({ parameters, final }: Sequence, size: Size): number {
  const count = Number.parseInt(parameters, 10) || 1;
  switch (REPETITIONS[final]) {
    case "lines": // Each inserted or deleted line moves all others.
      return count * size.rows;
    case "screen": // However often: the rectangle may be all of it.
      return size.cols * size.rows;
    default:
      return count;
  }
}

function capOf(final: string, size: Size): number {
  switch (REPETITIONS[final]) {
    case "lines":
      return size.rows;
    case "columns":
      return size.cols;
    case "cells":
      return Math.min(size.cols * size.rows, MAX_PARAMETER);
    default:
      return MAX_PARAMETER;
  }
}
