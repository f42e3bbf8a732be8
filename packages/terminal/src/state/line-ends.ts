import { numberAt, type SequenceParser } from "../sequence-parser.ts";
import type { XtermInternals } from "../xterm-internals.ts";

/**
 * EL, to the right and of the whole line: what is cleared up to the margin wraps no more (xterm's
 * ClearRight). With the flag that xterm.js leaves, rows would be joined that are nothing to each
 * other.
 */
export function endLinesWhenErased(parser: SequenceParser, internals: XtermInternals): void {
  parser.registerCsiHandler({ final: "K" }, (params) => {
    if (numberAt(params, 0) !== 1) internals.endLineAtCursor();
    return false;
  });
  // ED 1 and DECSED 1: with the cursor in the last column, xterm.js takes a row of the scrollback
  // for the one below the cursor, and throws where there is none.
  for (const prefix of [undefined, "?"]) {
    parser.registerCsiHandler({ ...(prefix && { prefix }), final: "J" }, (params) => {
      if (numberAt(params, 0) !== 1 || !internals.atLastColumn) return false;
      if (!internals.eraseToCursor(prefix !== undefined)) return false;
      internals.endLineAtCursor();
      return true;
    });
  }
}
