import { PilottyError } from "@pilotty/protocol";
import { describe, expect, it } from "vitest";
import type { KeyChord } from "./chord.ts";
import { parseKeys } from "./parse.ts";

/** `Ctrl+Alt+x`: the chord in one notation, to be compared. */
function notation({ key, ctrl, alt, shift }: KeyChord): string {
  return `${ctrl ? "Ctrl+" : ""}${alt ? "Alt+" : ""}${shift ? "Shift+" : ""}${key}`;
}

function parsed(...args: string[]): string[] {
  return parseKeys(args).map(notation);
}

function errorOf(...args: string[]): PilottyError {
  try {
    parseKeys(args);
  } catch (error) {
    if (error instanceof PilottyError) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(args)} was parsed`);
}

describe("names", () => {
  it.each([
    ["Enter", ["Enter", "enter", "ENTER", "Return"]],
    ["Escape", ["Escape", "Esc", "esc"]],
    ["Backspace", ["Backspace", "BS"]],
    ["Delete", ["Delete", "Del"]],
    ["Insert", ["Insert", "Ins"]],
    ["PageUp", ["PageUp", "PgUp", "pgup"]],
    ["PageDown", ["PageDown", "PageDn", "PgDn", "PgDown"]],
    ["Up", ["Up", "ArrowUp", "arrowup"]],
    ["Down", ["Down", "ArrowDown"]],
    ["Left", ["Left", "ArrowLeft"]],
    ["Right", ["Right", "ArrowRight"]],
    ["KP5", ["KP5", "kp5"]],
    ["KPEnter", ["KPEnter", "kpenter"]],
    ["F12", ["F12", "f12"]],
    [" ", ["Space", "space", " "]],
    ["+", ["Plus", "plus", "+"]],
    ["-", ["Minus", "-"]],
  ])("%j is %j", (key, spellings) => {
    for (const spelling of spellings) expect(parsed(spelling)).toEqual([key]);
  });

  it("takes every key of the contract", () => {
    const keys = [
      "Enter Tab Escape Space Backspace Delete Insert Home End PageUp PageDown Up Down Left Right",
      "F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 Plus Minus KP0 KP1 KP2 KP3 KP4 KP5 KP6 KP7 KP8 KP9",
      "KPEnter KPPlus KPMinus KPMultiply KPDivide KPDecimal",
    ];
    expect(parseKeys(keys)).toHaveLength(45);
  });
});

describe("single characters", () => {
  it.each(["G", "g", "+", "-", ":", "C", "M", "é", "漢", "👍🏽", "e\u0301"])(
    "%s is itself",
    (key) => {
      expect(parsed(key)).toEqual([key]);
    },
  );
});

describe("modifiers", () => {
  it.each([
    ["Ctrl+c", ["Ctrl+C", "ctrl+c", "Control+C", "CONTROL+c", "C-c", "C-C", "c-c", "Ctrl-C"]],
    ["Alt+f", ["Alt+F", "alt+f", "Meta+F", "Option+F", "M-f", "M-F"]],
    ["Alt+Shift+f", ["Alt+Shift+F", "Shift+Alt+f", "S-M-f"]],
    ["Shift+Tab", ["Shift+Tab", "S-Tab", "shift+tab"]],
    ["Ctrl+Alt+Shift+F5", ["Ctrl+Alt+Shift+F5", "Shift+Alt+Control+f5", "C-M-S-F5"]],
    ["Ctrl++", ["Ctrl++", "Ctrl+Plus", "C-+"]],
    ["Ctrl+-", ["Ctrl+-", "Ctrl+Minus", "C--"]],
    ["Ctrl+ ", ["Ctrl+Space", "C-Space"]],
    ["Alt+<", ["Alt+<"]],
    ["Alt+é", ["Alt+É"]],
    ["Ctrl+c", ["Ctrl+Ctrl+C"]],
  ])("%s", (expected, spellings) => {
    for (const spelling of spellings) expect(parsed(spelling), spelling).toEqual([expected]);
  });
});

describe("sequences", () => {
  it("are separated by blanks inside an argument", () => {
    expect(parsed("Escape : w q Enter")).toEqual(["Escape", ":", "w", "q", "Enter"]);
    expect(parsed("  a\t b \n")).toEqual(["a", "b"]);
  });

  it("go on over arguments", () => {
    expect(parsed("Ctrl+X", "y Enter", " ")).toEqual(["Ctrl+x", "y", "Enter", " "]);
  });
});

describe("what is no key", () => {
  it.each(["wq", "Foo", "Ctrl+Foo", "F25", "Hyper+x", "C+x", "KP10", "漢字", "\x03", "Ctrl+\x03"])(
    "%j is INVALID_INPUT that names it",
    (word) => {
      const error = errorOf(word);
      expect(error.code).toBe("INVALID_INPUT");
      expect(error.message).toBe(`Unknown key ${JSON.stringify(word)}`);
      expect(error.suggestion).toContain("pilotty type");
    },
  );

  it("fails as a whole, and names the unknown one", () => {
    expect(errorOf("Escape : Entr Enter").message).toBe('Unknown key "Entr"');
    expect(errorOf("a", "b", "Nope").message).toBe('Unknown key "Nope"');
  });

  it.each([
    ["Entr", "Enter"],
    ["Ctrl+Entr", "Enter"],
    ["PageDwn", "PageDown"],
    ["escpae", "Escape"],
    ["Spce", "Space"],
    ["ArowUp", "Up"],
  ])("%s suggests %s", (word, name) => {
    expect(errorOf(word).suggestion).toContain(`Did you mean '${name}'?`);
  });

  it("does not guess where nothing is near", () => {
    expect(errorOf("xyzzy").suggestion).not.toContain("Did you mean");
  });

  it.each(["Ctrl", "Ctrl+", "Alt+", "Ctrl+Shift+", "Shift"])(
    "%s asks for a key behind it",
    (word) => {
      expect(errorOf(word).message).toBe(`Unknown key ${JSON.stringify(word)}`);
      expect(errorOf(word).suggestion).toContain("A modifier needs a key behind it");
    },
  );

  it.each([[[]], [[""]], [["  "]], [["a", ""]]])("%j has no key", (args) => {
    const error = errorOf(...args);
    expect(error.code).toBe("INVALID_INPUT");
    expect(error.message).toMatch(/No key|empty/);
  });
});
