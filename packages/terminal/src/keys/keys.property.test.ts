import { PilottyError } from "@pilotty/protocol";
import fc from "fast-check";
import { expect, it } from "vitest";
import { encodeKey } from "./encode.ts";
import { parseKeys } from "./parse.ts";
import { KEY_NAMES, KEY_TABLE, keyByName } from "./table.ts";

const numRuns = Number(process.env.PILOTTY_FC_RUNS ?? 500);

const modes = fc.record({
  applicationCursorKeys: fc.boolean(),
  applicationKeypad: fc.boolean(),
  bracketedPaste: fc.boolean(),
});
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
    applicationCursorKeys: true,
    applicationKeypad: true,
    bracketedPaste: false,
  };
  const sent = [...KEY_TABLE.keys()].map((key) =>
    encodeKey({ key, ctrl: false, alt: false, shift: false }, inputModes),
  );
  expect(new Set(sent).size).toBe(sent.length);
});

function segment(text: string) {
  return new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text);
}
