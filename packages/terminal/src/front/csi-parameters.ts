import type { Size } from "@pilotty/protocol";

/** No parameter has a meaning above this. */
const MAX_PARAMETER = 65_535;

/** Longest parameters and intermediates of one CSI sequence, in characters. */
export const MAX_CSI_LENGTH = 256;

/** How much repetition one piece may ask for (see `sequenceCost`): about 2 ms of drawing. */
export const MAX_PIECE_COST = 20_000;

/** What it costs to begin another piece. */
export const PIECE_COST = 300;

/** `CSI parameters final`, without the introducer. */
export interface Sequence {
  /** All between the introducer and the final byte: prefix, parameters and intermediates. */
  readonly parameters: string;
  readonly final: string;
}

/** What the work that xterm.js does for a function grows with. */
type Work = "lines" | "columns" | "cells" | "screen" | "read" | "switch";

/** The functions whose work grows with a number or with the screen, by their final byte. */
export const WORK: Readonly<Record<string, Work>> = {
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
  J: "screen", // ED
  y: "read", // DECRQCRA
  h: "switch", // DECSET
  l: "switch", // DECRST
};

const COSTLY_CODES: ReadonlySet<number> = new Set(
  Object.keys(WORK).map((final) => final.charCodeAt(0)),
);

/** Whether this final byte names a function that may cost more than a few characters. */
export function isCostly(code: number): boolean {
  return COSTLY_CODES.has(code);
}

/** Whether one of the modes clears or exchanges the whole screen. */
const SCREEN_MODES = /^\?(?:.*;)?0*(?:47|1047|1049)(?:;|$)/;

/** What to clear or to fill the screen costs: about 15 ns for a cell. */
export function screenCost({ cols, rows }: Size): number {
  return Math.ceil((cols * rows) / 8);
}

/** What RIS costs: it makes new buffers. */
export function resetCost(size: Size): number {
  return 1000 + screenCost(size);
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

/** What a function costs, in moved lines or drawn cells (about 0.1 µs each). */
export function sequenceCost({ parameters, final }: Sequence, size: Size): number {
  const count = Number.parseInt(parameters, 10) || 1;
  switch (WORK[final]) {
    case "lines": // Each inserted or deleted line moves all others.
      return count * size.rows;
    case "screen":
      return screenCost(size);
    case "read":
      return size.cols * size.rows;
    case "switch":
      return SCREEN_MODES.test(parameters) ? screenCost(size) : 0;
    default:
      return count;
  }
}

function capOf(final: string, size: Size): number {
  switch (WORK[final]) {
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
