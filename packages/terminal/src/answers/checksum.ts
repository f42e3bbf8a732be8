import type { Cell } from "@pilotty/protocol";
import { numberAt } from "../sequence-parser.ts";
import type { AnswerSources } from "./answers.ts";

const BLANK = 0x20;

/**
 * DECRQCRA (`CSI Pid ; Pp ; Pt ; Pl ; Pb ; Pr * y`): a checksum over the cells of a rectangle, from
 * which test programs read the screen. Characters and attributes are added up and the sum negated,
 * as xterm does it (xtermCheckRect in screen.c).
 */
export function answerChecksum({ parser, internals, size, readRow, reply }: AnswerSources): void {
  parser.registerCsiHandler({ intermediates: "*", final: "y" }, (params) => {
    const { cols, rows } = size();
    const origin = internals.originMode ? internals.scrollTop : 0;
    const top = origin + (numberAt(params, 2) || 1) - 1;
    const left = (numberAt(params, 3) || 1) - 1;
    const bottom = Math.min(origin + (numberAt(params, 4) || rows), rows);
    const right = Math.min(numberAt(params, 5) || cols, cols);
    let sum = 0;
    for (let row = top; row < bottom; row += 1) {
      for (const cell of readRow(row).cells.slice(left, right)) sum += weight(cell);
    }
    const checksum = (-sum & 0xffff).toString(16).toUpperCase().padStart(4, "0");
    reply(`\x1bP${numberAt(params, 0)}!~${checksum}\x1b\\`);
    return true;
  });
}

function weight({ text, style }: Cell): number {
  return (
    (text.codePointAt(0) ?? BLANK) +
    (style.bold ? 0x80 : 0) +
    (style.blink ? 0x40 : 0) +
    (style.inverse ? 0x20 : 0) +
    (style.underline ? 0x10 : 0) +
    (style.invisible ? 0x08 : 0)
  );
}
