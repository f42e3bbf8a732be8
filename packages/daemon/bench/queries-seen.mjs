// What programs ask their terminal at their start: name, the question, the shape of its answer.
const QUERIES = [
  ["DA1", /\x1b\[0?c/g, /\x1b\[\?[\d;]+c/g],
  ["DA2", /\x1b\[>0?c/g, /\x1b\[>[\d;]+c/g],
  ["DA3", /\x1b\[=0?c/g, /\x1bP!\|/g],
  ["XTVERSION", /\x1b\[>0?q/g, /\x1bP>\|/g],
  ["DSR 5", /\x1b\[5n/g, /\x1b\[0n/g],
  ["CPR", /\x1b\[6n/g, /\x1b\[\d+;\d+R/g],
  ["DECXCPR", /\x1b\[\?6n/g, /\x1b\[\?\d+;\d+(?:;\d+)?R/g],
  ["DSR ?996", /\x1b\[\?996n/g, /\x1b\[\?997;\dn/g],
  ["DECRQM", /\x1b\[\??\d+\$p/g, /\x1b\[\??\d+;\d\$y/g],
  ["DECRQSS", /\x1bP\$q/g, /\x1bP[01]\$r/g],
  ["XTGETTCAP", /\x1bP\+q/g, /\x1bP[01]\+r/g],
  ["OSC 4", /\x1b\]4;\d+;\?/g, /\x1b\]4;\d+;rgb/g],
  ["OSC 10", /\x1b\]10;\?/g, /\x1b\]10;rgb/g],
  ["OSC 11", /\x1b\]11;\?/g, /\x1b\]11;rgb/g],
  ["OSC 12", /\x1b\]12;\?/g, /\x1b\]12;rgb/g],
  ["window size", /\x1b\[1[468]t/g, /\x1b\[[468];\d+;\d+t/g],
  ["kitty keyboard", /\x1b\[\?u/g, /\x1b\[\?\d+u/g],
  ["modifyOtherKeys", /\x1b\[\?4m/g, /\x1b\[>4;\dm/g],
];

/**
 * @param output what a program wrote, one byte a character
 * @param replies what the terminal answered
 * @returns the questions in the output, each with how often it was asked and answered
 */
export function queriesSeen(output, replies) {
  return QUERIES.map(([name, question, answer]) => ({
    name,
    asked: [...output.matchAll(question)].length,
    answered: [...replies.matchAll(answer)].length,
  })).filter(({ asked }) => asked > 0);
}
