import type { AnswerSources } from "./answers.ts";

/**
 * What XTGETTCAP tells: the terminal's name, and its colours by their terminfo and termcap names
 * (ctlseqs, "DCS + q"). 256 palette colours; 8 bits for each channel of the others.
 */
const CAPABILITIES: ReadonlyMap<string, string> = new Map([
  ["TN", "xterm-256color"],
  ["name", "xterm-256color"],
  ["Co", "256"],
  ["colors", "256"],
  ["RGB", "8/8/8"],
]);

/** More names than this in one request are no request. */
const MAX_NAMES = 64;

/** XTGETTCAP: names in hexadecimal, one answer for each. */
export function answerCapabilities({ parser, reply }: AnswerSources): void {
  parser.registerDcsHandler({ intermediates: "+", final: "q" }, (data) => {
    for (const name of data.split(";", MAX_NAMES)) {
      const known = CAPABILITIES.get(textOfHex(name));
      // A name that is not known is not repeated: the program could choose it.
      if (known === undefined) reply("\x1bP0+r\x1b\\");
      else reply(`\x1bP1+r${name.toUpperCase()}=${hexOfText(known)}\x1b\\`);
    }
    return true;
  });
}

function textOfHex(hex: string): string {
  if (!/^(?:[0-9a-f]{2}){1,16}$/i.test(hex)) return "";
  return hex.replace(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16)));
}

function hexOfText(text: string): string {
  return Array.from(text, (c) => c.charCodeAt(0).toString(16).toUpperCase()).join("");
}
