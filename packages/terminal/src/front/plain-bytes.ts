import type { Size } from "@pilotty/protocol";
import { MAX_CSI_LENGTH, MAX_PIECE_COST, screenCost, WORK } from "./csi-parameters.ts";

const ESC = 0x1b;
const LEFT_BRACKET = 0x5b;

/** A number of more digits may have to be lowered. */
const MAX_DIGITS = 4;

/** What a byte is, behind `CSI` and behind `ESC`; all others end what is plain. */
const NOT_PLAIN = 0;
const FINAL = 1;
const DIGIT = 2;
/** `;` and the prefixes. */
const PARAMETER = 3;
const INTERMEDIATE = 4;
/** Final bytes whose number has a bound. */
const FINAL_LINES = 5;
const FINAL_COLUMNS = 6;
/** SM, DECSET, RM, DECRST: plain but for modes that exchange the screen or restore the cursor. */
const FINAL_MODE = 7;
/** DECSTBM: plain without a prefix, with which it is XTRESTORE. */
const FINAL_MARGINS = 8;
/** ED. */
const FINAL_SCREEN = 9;

const SCREEN_MODES: ReadonlySet<number> = new Set([47, 1047, 1048, 1049]);

const KINDS: Readonly<Record<(typeof WORK)[string], number>> = {
  lines: FINAL_LINES,
  columns: FINAL_COLUMNS,
  cells: NOT_PLAIN,
  screen: FINAL_SCREEN,
  read: NOT_PLAIN,
  switch: FINAL_MODE,
};

/** In place of where a sequence ends. */
const CHANGES = -1;
const INCOMPLETE = -2;

const CSI_BYTES: Uint8Array = csiBytes();
const ESC_BYTES: Uint8Array = escBytes();

export interface Plain {
  /** Bytes from the start on. */
  readonly length: number;
  /** Whether a sequence stands at the end of them. */
  readonly endsInSequence: boolean;
  /** Whether what follows is the beginning of a sequence, to its last byte. */
  readonly restIsIncomplete: boolean;
}

/**
 * How many bytes from the start on the parser may see as they are: ASCII, and complete sequences
 * that need no change. Most output is that, and to look at its bytes takes a tenth of the time of
 * decoding it and following its sequences.
 */
export function plainStart(bytes: Uint8Array, size: Size): Plain {
  const { length } = bytes;
  let cost = 0;
  let sequenceEnd = -1;
  let end = 0;
  let i = 0;
  for (;;) {
    while (i < length && bytes[i]! < 0x80 && bytes[i] !== ESC) i += 1;
    if (i >= length || bytes[i] !== ESC) break;
    end = bytes[i + 1] === LEFT_BRACKET ? plainCsi(bytes, i + 2) : plainEscape(bytes, i + 1);
    if (end < 0) break;
    const kind = bytes[i + 1] === LEFT_BRACKET ? CSI_BYTES[bytes[end - 1]!] : FINAL;
    if (kind === FINAL_LINES || kind === FINAL_COLUMNS) {
      const count = numberOf(bytes, i + 2, end - 1);
      cost += kind === FINAL_LINES ? count * size.rows : count;
      if (cost > MAX_PIECE_COST || count > (kind === FINAL_LINES ? size.rows : size.cols)) break;
    } else if (kind === FINAL_SCREEN) {
      cost += screenCost(size);
      if (cost > MAX_PIECE_COST) break;
    }
    i = sequenceEnd = end;
  }
  return { length: i, endsInSequence: sequenceEnd === i, restIsIncomplete: end === INCOMPLETE };
}

/** @returns where the sequence ends whose parameters begin at `start`, or why that is not plain. */
function plainCsi(bytes: Uint8Array, start: number): number {
  let digits = 0;
  let number = 0;
  let hasScreenMode = false;
  const bound = Math.min(bytes.length, start + MAX_CSI_LENGTH + 1);
  for (let at = start; at < bound; at += 1) {
    const byte = bytes[at]!;
    const kind = CSI_BYTES[byte]!;
    switch (kind) {
      case DIGIT:
        digits += 1;
        if (digits > MAX_DIGITS) return CHANGES;
        number = number * 10 + byte - 0x30;
        break;
      case PARAMETER:
        if (SCREEN_MODES.has(number)) hasScreenMode = true;
        digits = number = 0;
        break;
      case INTERMEDIATE:
        break;
      case FINAL_MODE:
        return hasScreenMode || SCREEN_MODES.has(number) ? CHANGES : at + 1;
      case FINAL_MARGINS:
        return CSI_BYTES[bytes[start]!] === PARAMETER ? CHANGES : at + 1;
      case NOT_PLAIN:
        return CHANGES;
      default:
        return at + 1;
    }
  }
  return bound === bytes.length ? INCOMPLETE : CHANGES;
}

/** @returns where the sequence ends whose first byte behind ESC is at `start`, or why not. */
function plainEscape(bytes: Uint8Array, start: number): number {
  if (start >= bytes.length) return INCOMPLETE;
  const kind = ESC_BYTES[bytes[start]!];
  if (kind === FINAL) return start + 1;
  if (kind !== INTERMEDIATE) return CHANGES;
  if (start + 1 >= bytes.length) return INCOMPLETE;
  return ESC_BYTES[bytes[start + 1]!] === FINAL ? start + 2 : CHANGES;
}

/** The one number of a sequence, 1 if there is none; larger than any bound if there are more. */
function numberOf(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) {
    if (CSI_BYTES[bytes[at]!] === PARAMETER) return Number.MAX_SAFE_INTEGER;
    if (CSI_BYTES[bytes[at]!] === DIGIT) number = number * 10 + bytes[at]! - 0x30;
  }
  return number || 1;
}

function csiBytes(): Uint8Array {
  const kinds = new Uint8Array(256);
  kinds.fill(INTERMEDIATE, 0x20, 0x30);
  kinds.fill(DIGIT, 0x30, 0x3a);
  // Not the colon: what has subparameters may have to be rewritten.
  kinds.fill(PARAMETER, 0x3b, 0x40);
  kinds.fill(FINAL, 0x40, 0x7f);
  for (const [final, work] of Object.entries(WORK)) kinds[final.charCodeAt(0)] = KINDS[work];
  kinds["r".charCodeAt(0)] = FINAL_MARGINS;
  for (const rewritten of "jku") kinds[rewritten.charCodeAt(0)] = NOT_PLAIN;
  return kinds;
}

function escBytes(): Uint8Array {
  const kinds = new Uint8Array(256);
  kinds.fill(INTERMEDIATE, 0x20, 0x30);
  kinds.fill(FINAL, 0x30, 0x7f);
  // DECALN, DECRC and RIS, and what begins CSI or a string.
  for (const special of "#8c[]PX^_") kinds[special.charCodeAt(0)] = NOT_PLAIN;
  return kinds;
}
