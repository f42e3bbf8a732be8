import { numberAt } from "../sequence-parser.ts";
import type { AnswerSources } from "./answers.ts";

const CURSOR_POSITION = 6;
const COLOR_SCHEME = 996;

/** Devices that are not there, as a VT420 says it (DEC STD 070; xterm: `CASE_DSR`). */
const PRIVATE_REPORTS: ReadonlyMap<number, string> = new Map([
  [15, "\x1b[?13n"], // no printer
  [25, "\x1b[?20n"], // user-defined keys are unlocked
  [26, "\x1b[?27;1;0;0n"], // a North American keyboard
  [53, "\x1b[?53n"], // no locator
  [55, "\x1b[?53n"],
  [56, "\x1b[?57;0n"], // of no kind
  [62, "\x1b[0*{"], // no space for macros
  [75, "\x1b[?70n"], // no data was lost
  [85, "\x1b[?83n"], // not configured for several sessions
]);

/** DSR: how are you, and where is the cursor? */
export function answerDeviceStatus(sources: AnswerSources): void {
  const { parser, reply, internals, colors } = sources;
  /** 1-based; in origin mode from the top of the scrolling region. */
  const position = (): string => {
    const { row, col } = sources.cursor();
    const top = internals.originMode ? internals.scrollTop : 0;
    return `${row - top + 1};${col + 1}`;
  };
  parser.registerCsiHandler({ final: "n" }, (params) => {
    if (numberAt(params, 0) !== CURSOR_POSITION) return false;
    reply(`\x1b[${position()}R`);
    return true;
  });
  parser.registerCsiHandler({ prefix: "?", final: "n" }, (params) => {
    const request = numberAt(params, 0);
    if (request === CURSOR_POSITION) reply(`\x1b[?${position()}R`);
    else if (request === COLOR_SCHEME) reply(`\x1b[?997;${colors.isDark ? 1 : 2}n`);
    else if (request === 63)
      reply(`\x1bP${numberAt(params, 1)}!~0000\x1b\\`); // macros: none
    else if (PRIVATE_REPORTS.has(request)) reply(PRIVATE_REPORTS.get(request)!);
    return true;
  });
}
