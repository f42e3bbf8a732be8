import { numberAt } from "../sequence-parser.ts";
import type { AnswerSources } from "./answers.ts";

/** A VT220 (62) with colour (22): no sixel, no rectangles, nothing that is not there. */
const PRIMARY = "\x1b[?62;22c";

/**
 * A VT220 (1) as xterm is when asked to be one, and a version of it: vim turns on SGR mouse reports from 277 on,
 * emacs asks for the background and for modifyOtherKeys from 242 and 216 on. All of that is there. With the VT420
 * that xterm is by default (41), tmux uses left and right margins and rectangles, which are not.
 */
const SECONDARY = "\x1b[>1;380;0c";

const TERTIARY = "\x1bP!|00000000\x1b\\";

/** DA1, DA2, DA3, DECID, DECREQTPARM and XTVERSION: who is there? */
export function answerDeviceAttributes({ parser, reply, version }: AnswerSources): void {
  const answer = (text: string) => (params: readonly unknown[]) => {
    // The other values are answers, not questions.
    if ((params[0] ?? 0) === 0) reply(text);
    return true;
  };
  parser.registerCsiHandler({ final: "c" }, answer(PRIMARY));
  parser.registerCsiHandler({ prefix: ">", final: "c" }, answer(SECONDARY));
  parser.registerCsiHandler({ prefix: "=", final: "c" }, answer(TERTIARY));
  parser.registerCsiHandler(
    { prefix: ">", final: "q" },
    answer(`\x1bP>|pilotty(${version})\x1b\\`),
  );
  parser.registerEscHandler({ final: "Z" }, () => {
    reply(PRIMARY);
    return true;
  });
  // No parity, 8 bits, 38400 baud both ways, no flags.
  parser.registerCsiHandler({ final: "x" }, (params) => {
    const request = numberAt(params, 0);
    if (request <= 1) reply(`\x1b[${request + 2};1;1;128;128;1;0x`);
    return true;
  });
}
