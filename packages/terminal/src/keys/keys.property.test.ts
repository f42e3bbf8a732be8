import { PilottyError } from "@pilotty/protocol";
import fc from "fast-check";
import { expect, it } from "vitest";
import { DEFAULT_INPUT_MODES, type InputModes } from "../input-modes.ts";
import type { KeyChord } from "./chord.ts";
import { encodeKey } from "./encode.ts";
import { parseKeys } from "./parse.ts";
import { KEY_NAMES, KEY_TABLE, keyByName } from "./table.ts";
import { encodeText } from "./text.ts";
import { keyOfCharacter } from "./us-layout.ts";

const numRuns = Number(process.env.PILOTTY_FC_RUNS ?? 500);

const modes: fc.Arbitrary<InputModes> = fc
  .record({
    applicationCursorKeys: fc.boolean(),
    applicationKeypad: fc.boolean(),
    newLine: fc.boolean(),
    modifyOtherKeys: fc.constantFrom(0, 1, 2),
    // Bits that nobody has given a meaning as well.
    kittyFlags: fc.oneof(fc.constant(0), fc.nat(63)),
  })
  .map((changed) => ({ ...DEFAULT_INPUT_MODES, ...changed }));
const modifiers = fc.subarray(["Ctrl+", "Alt+", "Shift+"]).map((words) => words.join(""));

const argument = fc.oneof(
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.string({ unit: "grapheme", maxLength: 3 }),
  fc
    .array(fc.constantFrom("Ctrl+", "C-", "Alt", "S-", "+", "-", " ", "x", ...KEY_NAMES), {
      maxLength: 6,
    })
    .map((words) => words.join("")),
);

it("parses anything into keys that can be sent, or says INVALID_INPUT", () => {
  fc.assert(
    fc.property(fc.array(argument, { maxLength: 3 }), modes, (args, inputModes) => {
      try {
        const chords = parseKeys(args);
        expect(chords.length).toBeGreaterThanOrEqual(args.length);
        for (const chord of chords) {
          expect(KEY_TABLE.has(chord.key) || [...segment(chord.key)].length === 1).toBe(true);
          expect(encodeKey(chord, inputModes)).not.toBe("");
        }
      } catch (error) {
        if (!(error instanceof PilottyError)) throw error;
        expect(error.code).toBe("INVALID_INPUT");
        expect(error.suggestion).not.toBe("");
      }
    }),
    { numRuns },
  );
});

it("encodes every name with every modifier, in any case of letters, in every mode", () => {
  fc.assert(
    fc.property(fc.constantFrom(...KEY_NAMES), modifiers, modes, (name, prefix, inputModes) => {
      const [chord, ...rest] = parseKeys([prefix + name]);
      expect(rest).toEqual([]);
      expect(chord!.key).toBe(keyByName(name));
      const sent = encodeKey(chord!, inputModes);
      expect(sent).not.toBe("");
      for (const spelling of [name.toUpperCase(), name.toLowerCase()]) {
        expect(encodeKey(parseKeys([prefix + spelling])[0]!, inputModes)).toBe(sent);
      }
    }),
    { numRuns },
  );
});

it("never gives two keys of the table the same bytes, in application mode and unmodified", () => {
  const inputModes = {
    ...DEFAULT_INPUT_MODES,
    applicationCursorKeys: true,
    applicationKeypad: true,
  };
  const sent = [...KEY_TABLE.keys()].map((key) =>
    encodeKey({ key, ctrl: false, alt: false, shift: false }, inputModes),
  );
  expect(new Set(sent).size).toBe(sent.length);
});

// Any chord at all, also those that cannot be written.
const anyChord: fc.Arbitrary<KeyChord> = fc.record({
  key: fc.oneof(
    fc.constantFrom(...KEY_TABLE.keys()),
    fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 1 }),
    fc.string({ unit: "binary", minLength: 1, maxLength: 2 }),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
  ),
  ctrl: fc.boolean(),
  alt: fc.boolean(),
  shift: fc.boolean(),
});

it("sends the key's own characters and ASCII, in well-formed sequences", () => {
  fc.assert(
    fc.property(anyChord, modes, (chord, inputModes) => {
      const sent = encodeKey(chord, inputModes);
      expect(sent).not.toBe("");
      const own = KEY_TABLE.has(chord.key) ? "" : chord.key;
      const allowed = new Set(own + own.toUpperCase() + own.toLowerCase());
      for (const character of sent) {
        expect(character <= "\x7f" || allowed.has(character), JSON.stringify(sent)).toBe(true);
      }
      // biome-ignore format: one kind of sequence a line.
      const sequences = [
        /\x1b\[[0-9;:]*[A-Zu~]/, // CSI
        /\x1bO[1-8]?[A-Za-z]/, // SS3
        /\x1b?[^\x1b]+/, // text, with Alt
        /\x1b/, // Escape, and Alt+Escape or Control+[
      ];
      expect(sent).toMatch(
        new RegExp(`^(?:${sequences.map(({ source }) => source).join("|")})+$`, "s"),
      );
    }),
    { numRuns },
  );
});

it("tells all chords apart where all keys are escape codes", () => {
  const key = fc.oneof(
    fc.constantFrom(...KEY_TABLE.keys()),
    fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 1 }),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
  );
  const chord = fc.record({ key, ctrl: fc.boolean(), alt: fc.boolean(), shift: fc.boolean() });
  const flags = fc.nat(31).map((bits) => bits | 8);
  fc.assert(
    fc.property(chord, chord, flags, (a, b, kittyFlags) => {
      const inputModes = { ...DEFAULT_INPUT_MODES, kittyFlags };
      const isSame = encodeKey(a, inputModes) === encodeKey(b, inputModes);
      expect(isSame).toBe(physical(a) === physical(b));
    }),
    { numRuns: numRuns * 4 },
  );
});

it("tells all chords of a keyboard apart where all keys are escape codes", () => {
  const characters = Array.from({ length: 95 }, (_, i) => String.fromCharCode(0x20 + i));
  const chords = [...KEY_TABLE.keys(), ...characters].flatMap((key) =>
    Array.from({ length: 8 }, (_, bits) => ({
      key,
      shift: (bits & 1) !== 0,
      alt: (bits & 2) !== 0,
      ctrl: (bits & 4) !== 0,
    })),
  );
  const presses = new Set(chords.map(physical));
  for (let bits = 0; bits < 32; bits += 1) {
    const inputModes = { ...DEFAULT_INPUT_MODES, kittyFlags: bits | 8 };
    const sent = new Set(chords.map((chord) => encodeKey(chord, inputModes)));
    expect(sent.size).toBe(presses.size);
  }
});

it("types any text, as it is or as keys", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), modes, (text, inputModes) => {
      const sent = encodeText(text, inputModes);
      expect(sent.length).toBeGreaterThanOrEqual(text.replaceAll("\r\n", "\n").length);
      if ((inputModes.kittyFlags & 8) === 0) {
        expect(sent.replaceAll("\r\n", "\r")).toBe(text.replace(/\r?\n/g, "\r"));
      }
    }),
    { numRuns },
  );
});

/** What is pressed on the keyboard: `!` and Shift with `1` are the same. */
function physical({ key, ctrl, alt, shift }: KeyChord): string {
  if (KEY_TABLE.has(key)) return JSON.stringify([key, ctrl, alt, shift]);
  const keys = [...key].map((character) => keyOfCharacter(character, shift));
  return JSON.stringify([keys.map((of) => [of.base, of.shift]), ctrl, alt]);
}

function segment(text: string) {
  return new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text);
}
