import type { InputModes } from "./input-modes.ts";

const START = "\x1b[200~";
const END = "\x1b[201~";

/** What a program may take for the end: with CSI as ESC `[`, and as the C1 control. */
const END_MARKERS: readonly string[] = [END, "\x9b201~"];

/** All that an end marker may begin with. */
const STARTS_OF_END: readonly string[] = END_MARKERS.flatMap((marker) =>
  Array.from({ length: marker.length - 1 }, (_, i) => marker.slice(0, i + 1)),
);

/**
 * What the terminal's driver acts upon before the program can see a bracket, also where it passes
 * on each key at once, as for readline (termios: `ISIG`, `IXON`, and `IEXTEN` on macOS): ^C ^\ ^Z
 * ^Y send a signal, ^S ^Q stop and go on with the output, ^O drops it, ^V quotes what follows.
 */
const DRIVER_CONTROLS = /[\x03\x0f\x11\x13\x16\x19\x1a\x1c]/g;

/**
 * Text as a terminal pastes it: newlines are CR, and no character becomes an escape code, whatever
 * the keyboard would send for it.
 *
 * Where the program asked for brackets (mode 2004) it is to take all between them as data. So what
 * would end that is taken out: the end marker, also one that only arises where another was, and the
 * control characters that the driver acts upon, after which the rest would be read as typed. All
 * others stay, ESC too (as in kitty): without an end marker they are data.
 *
 * Without brackets nothing is taken out: there is nothing to break out of.
 */
export function encodePaste(text: string, modes: Pick<InputModes, "bracketedPaste">): string {
  const lines = text.replace(/\r?\n/g, "\r");
  if (!modes.bracketedPaste) return lines;
  return START + trimStarts(removeEndMarkers(lines.replace(DRIVER_CONTROLS, ""))) + END;
}

/**
 * Without beginnings of an end marker at the end: a program that looks for the marker byte by byte
 * (vim) would miss the one that follows.
 */
function trimStarts(text: string): string {
  let end = text.length;
  for (;;) {
    const start = STARTS_OF_END.find((each) => text.endsWith(each, end));
    if (start === undefined) return text.slice(0, end);
    end -= start.length;
  }
}

/** In one pass, however they are nested: each is taken out of what is left as soon as it ends. */
function removeEndMarkers(text: string): string {
  if (!text.includes("201~")) return text;
  /** What is left, by character. */
  const kept: string[] = [];
  for (const character of text) {
    kept.push(character);
    if (character !== "~") continue;
    const marker = END_MARKERS.find((end) => endsWith(kept, end));
    if (marker !== undefined) kept.length -= marker.length;
  }
  return kept.join("");
}

function endsWith(characters: readonly string[], end: string): boolean {
  const start = characters.length - end.length;
  if (start < 0) return false;
  for (let i = 0; i < end.length; i += 1) if (characters[start + i] !== end[i]) return false;
  return true;
}
