import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DEFAULT_INPUT_MODES, type InputModes } from "../input-modes.ts";
import { encodeKey } from "./encode.ts";
import { KEY_TABLE } from "./table.ts";
import { keyOfCharacter } from "./us-layout.ts";

/** Made by scripts/record-xterm-keys.mjs, which says how. */
interface Recording {
  /** The columns of each row, separated by blanks: `none`, `Shift`, `Alt+Shift`, ... */
  modifiers: string;
  /** Rows by mode and key; a mode has only the rows that are not as in `normal`. */
  sent: Record<string, Record<string, string>>;
}

const { modifiers, sent }: Recording = JSON.parse(
  readFileSync(new URL("./xterm-recorded.json", import.meta.url), "utf8"),
);

const MODES: Record<string, Partial<InputModes>> = {
  normal: {},
  applicationCursorKeys: { applicationCursorKeys: true },
  applicationKeypad: { applicationKeypad: true },
  newLine: { newLine: true },
  modifyOtherKeys1: { modifyOtherKeys: 1 },
  modifyOtherKeys2: { modifyOtherKeys: 2 },
};

/** The bytes of a recorded word, in which blanks and control characters are pictures. */
function bytesOf(word: string): string {
  return word.replace(/[\u2400-\u2421]/g, (picture) => {
    const code = picture.charCodeAt(0) - 0x2400;
    return code === 0x21 ? "\x7f" : String.fromCharCode(code);
  });
}

function heldOf(held: string) {
  return {
    ctrl: held.includes("Ctrl"),
    alt: held.includes("Alt"),
    shift: held.includes("Shift"),
  };
}

const columns = modifiers.split(" ");

/** Everything that was recorded for a mode: chord, and bytes. */
function recorded(mode: string) {
  return Object.entries({ ...sent.normal, ...sent[mode] }).flatMap(([key, row]) =>
    row.split(" ").map((word, i) => ({
      name: `${columns[i]} ${key}`,
      chord: { key, ...heldOf(columns[i]!) },
      bytes: bytesOf(word),
    })),
  );
}

it("has every key of the table and of a US keyboard, with every modifier", () => {
  const characters = Array.from({ length: 95 }, (_, i) => String.fromCharCode(0x20 + i));
  const keys = [...KEY_TABLE.keys(), ...characters.map((c) => keyOfCharacter(c, false).base)];
  expect(new Set(Object.keys(sent.normal!))).toEqual(new Set(keys));
  expect(columns).toHaveLength(8);
  for (const row of Object.values(sent).flatMap((rows) => Object.values(rows))) {
    expect(row.split(" ").filter((word) => word !== "")).toHaveLength(8);
  }
  expect(Object.keys(sent)).toEqual(Object.keys(MODES));
});

describe.each(Object.keys(MODES))("in mode %s", (mode) => {
  const modes = { ...DEFAULT_INPUT_MODES, ...MODES[mode] };

  it("sends for every key what xterm sends", () => {
    for (const { name, chord, bytes } of recorded(mode)) {
      expect(encodeKey(chord, modes), name).toBe(bytes);
    }
  });

  it("takes a character that needs Shift for its key with Shift", () => {
    for (const { chord, bytes, name } of recorded(mode)) {
      const { base, shifted } = keyOfCharacter(chord.key, false);
      if (KEY_TABLE.has(chord.key) || !chord.shift || base === shifted) continue;
      if (!chord.ctrl && !chord.alt) continue;
      // As in `Ctrl+!` and `Ctrl+Shift+!`. A letter is in lower case behind a modifier.
      if (/[a-z]/.test(base)) continue;
      for (const shift of [false, true]) {
        expect(encodeKey({ ...chord, key: shifted, shift }, modes), name).toBe(bytes);
      }
    }
  });

  // The one exception: in level 2 xterm reports Shift with a letter, so that no capital can be typed
  // as text. The key `G` is text, as in typed text, and `Shift+g` is what xterm makes of it.
  it("sends a character that nothing is held with as it is", () => {
    for (let code = 0x20; code < 0x7f; code += 1) {
      const key = String.fromCharCode(code);
      expect(encodeKey({ key, ctrl: false, alt: false, shift: false }, modes)).toBe(key);
    }
  });
});
