import type { Size } from "@pilotty/protocol";
import { capParameters, type Sequence } from "./csi-parameters.ts";

/**
 * What the parser gets to see in place of a CSI sequence: large numbers lowered, and those spelled
 * another way that xterm.js does not understand as they are.
 */
export function rewriteSequence({ parameters, final }: Sequence, size: Size): Sequence {
  if (isPlain(parameters)) {
    // ECMA-48, 8.3.58 HPB and 8.3.159 VPB: as CUB and CUU, which xterm.js knows.
    if (final === "j") return { parameters: capParameters(parameters, "D", size), final: "D" };
    if (final === "k") return { parameters: capParameters(parameters, "A", size), final: "A" };
    if (final === "m") return { parameters: withColorSpace(parameters), final };
  }
  return { parameters: capParameters(parameters, final, size), final };
}

/**
 * ISO 8613-6 puts a colour space between `2` and the colour, many programs leave it out: xterm.js
 * would take the red for it (`38:2:R:G:B` is to be read as `38:2::R:G:B`).
 */
function withColorSpace(parameters: string): string {
  return parameters
    .split(";")
    .map((one) => one.replace(/^([345]8:2):(\d*:\d*:\d*)$/, "$1::$2"))
    .join(";");
}

function isPlain(parameters: string): boolean {
  return /^[\d;:]*$/.test(parameters);
}

/**
 * True if what follows must not be parsed before the terminal has had a chance to add something of
 * its own behind this sequence (see `Emulator`): DECRC and SCORC, DECRST with 1048 or 1049, which
 * restore the cursor, and XTRESTORE.
 */
export function endsPiece({ parameters, final }: Sequence): boolean {
  if (final === "u") return isPlain(parameters);
  if (final === "l") return /^\?(?:.*;)?0*104[89](?:;|$)/.test(parameters);
  return final === "r" && parameters.startsWith("?");
}
