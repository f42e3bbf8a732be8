import type { BufferCell } from "./screen/screen-reader.ts";
import { numberAt, type SequenceParser } from "./sequence-parser.ts";
import type { XtermInternals } from "./xterm-internals.ts";

/** The most that a cell keeps, in UTF-16 units; the longest emoji of Unicode has 25, without marks. */
const MAX_CELL_TEXT = 128;
/** The longest text of a cell that REP repeats, as often as the screen has cells. */
const MAX_REPEATED = 33;

/** What is needed of xterm.js's `Terminal`. */
interface Terminal {
  readonly buffer: {
    readonly active: {
      readonly cursorX: number;
      readonly cursorY: number;
      readonly baseY: number;
      getLine(row: number): { getCell(col: number): BufferCell | undefined } | undefined;
    };
  };
  readonly parser: SequenceParser;
}

/**
 * Keeps the text of a cell small. Where autowrap is off, xterm.js gives a cell the marks of all wide
 * characters that do not fit behind it, and REP repeats what it finds there: a few such sequences
 * would ask for gigabytes.
 */
export function limitCellText(terminal: Terminal, internals: XtermInternals): void {
  internals.limitCellText(MAX_CELL_TEXT);
  terminal.parser.registerCsiHandler({ final: "b" }, (params) => {
    const { active } = terminal.buffer;
    const line = active.getLine(active.baseY + active.cursorY);
    const isLong = (col: number) => (line?.getCell(col)?.getChars().length ?? 0) > MAX_REPEATED;
    // What is repeated ends at the cursor, or stands below it.
    return numberAt(params, 0) > 1 && [0, 1, 2].some((back) => isLong(active.cursorX - back));
  });
}
