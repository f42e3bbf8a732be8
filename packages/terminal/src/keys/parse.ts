import { invalidInput, type PilottyError } from "@pilotty/protocol";
import type { KeyChord } from "./chord.ts";
import { suggestKey } from "./suggest.ts";
import { keyByName } from "./table.ts";

/** `Ctrl+`, `Control+`, `C-`, ... at the beginning of a key. The words take `-` as well. */
const MODIFIER = /^(?:(ctrl|control|alt|meta|option|shift)[+-]|([cms])-)(?=.)/isu;

const MODIFIER_OF_WORD: Readonly<Record<string, "ctrl" | "alt" | "shift">> = {
  ctrl: "ctrl",
  control: "ctrl",
  c: "ctrl",
  alt: "alt",
  meta: "alt",
  option: "alt",
  m: "alt",
  shift: "shift",
  s: "shift",
};

/**
 * Parses the arguments of `pilotty key`, each of which may hold several keys separated by blanks;
 * an argument that is one blank is the key itself.
 *
 * @throws PilottyError INVALID_INPUT that names the first unknown key, or an argument without one.
 */
export function parseKeys(args: readonly string[]): KeyChord[] {
  if (args.length === 0) throw noKey("No key was given");
  return args.flatMap(parseArgument);
}

function parseArgument(argument: string): KeyChord[] {
  if (argument === " ") return [parseKey("Space")];
  const words = argument.split(/[ \t\r\n]+/).filter((word) => word !== "");
  if (words.length === 0) throw noKey("A key argument is empty");
  return words.map(parseKey);
}

function parseKey(word: string): KeyChord {
  const chord: KeyChord = { key: "", ctrl: false, alt: false, shift: false };
  let rest = word;
  for (;;) {
    const match = MODIFIER.exec(rest);
    if (match === null) break;
    chord[MODIFIER_OF_WORD[(match[1] ?? match[2])!.toLowerCase()]!] = true;
    rest = rest.slice(match[0].length);
  }
  const named = keyByName(rest);
  if (named !== undefined) chord.key = named;
  else if (isOneCharacter(rest)) chord.key = rest === word ? rest : lowerCase(rest);
  else throw invalidInput(`Unknown key ${JSON.stringify(word)}`, suggestKey(rest));
  return chord;
}

/** One that a person sees as one (a grapheme), and that can be typed. */
function isOneCharacter(text: string): boolean {
  // No key types a control character or half a surrogate pair.
  if (text === "" || /[\p{Cc}\p{Cs}]/u.test(text)) return false;
  if (text.length === 1) return true;
  // The longest words that are no key need no segmenter.
  if (/[\x20-\x7e]{2}/.test(text)) return false;
  const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text);
  return [...graphemes].length === 1;
}

function lowerCase(character: string): string {
  const lower = character.toLowerCase();
  return [...lower].length === [...character].length ? lower : character;
}

function noKey(message: string): PilottyError {
  return invalidInput(message, `Name at least one, as in 'pilotty key Enter'; ' ' is Space`);
}
