import { numberAt } from "../sequence-parser.ts";
import type { AnswerSources } from "./answers.ts";

/** DECRQM: is this mode set? xterm.js answers for the modes that it knows itself. */
export function answerModeRequests({ parser, modes, reply }: AnswerSources): void {
  parser.registerCsiHandler({ prefix: "?", intermediates: "$", final: "p" }, (params) => {
    const mode = numberAt(params, 0);
    const state = modes.report(mode);
    if (state === undefined) return false;
    reply(`\x1b[?${mode};${state}$y`);
    return true;
  });
}
