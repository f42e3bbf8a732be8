import { CELL_PIXELS } from "../mouse/cell-pixels.ts";
import { numberAt } from "../sequence-parser.ts";
import type { AnswerSources } from "./answers.ts";

/**
 * The window operations that are let through to {@link answerWindowReports} and, for the title stack
 * (22 and 23), to xterm.js. None that would change the window: its size is the user's.
 */
export const WINDOW_OPTIONS = {
  getWinState: true,
  getWinPosition: true,
  getWinSizePixels: true,
  getScreenSizePixels: true,
  getCellSizePixels: true,
  getWinSizeChars: true,
  getScreenSizeChars: true,
  getIconTitle: true,
  getWinTitle: true,
  pushTitle: true,
  popTitle: true,
} as const;

/** XTWINOPS, its reports (ctlseqs, "CSI Ps ; Ps ; Ps t"). The screen is as large as the window. */
export function answerWindowReports({ parser, size, reply }: AnswerSources): void {
  parser.registerCsiHandler({ final: "t" }, (params) => {
    const answer = windowReport(numberAt(params, 0), size());
    if (answer === undefined) return false;
    reply(answer);
    return true;
  });
}

/** Mode 2048: tells the size as it is now (https://gist.github.com/rockorager/e695fb2924d36b2bcf1fff4a3704bd83). */
export function inBandResize({ cols, rows }: { cols: number; rows: number }): string {
  const { width, height } = CELL_PIXELS;
  return `\x1b[48;${rows};${cols};${rows * height};${cols * width}t`;
}

function windowReport(
  operation: number,
  { cols, rows }: { cols: number; rows: number },
): string | undefined {
  const { width, height } = CELL_PIXELS;
  switch (operation) {
    case 11: // not minimized
      return "\x1b[1t";
    case 13: // position
      return "\x1b[3;0;0t";
    case 14:
      return `\x1b[4;${rows * height};${cols * width}t`;
    case 15:
      return `\x1b[5;${rows * height};${cols * width}t`;
    case 16:
      return `\x1b[6;${height};${width}t`;
    case 18:
      return `\x1b[8;${rows};${cols}t`;
    case 19:
      return `\x1b[9;${rows};${cols}t`;
    // The program can choose the title: told as it is, it would be typed into the next shell.
    case 20:
      return "\x1b]L\x1b\\";
    case 21:
      return "\x1b]l\x1b\\";
    default:
      return undefined;
  }
}
