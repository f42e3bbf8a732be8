import { describe, expect, it } from "vitest";
import { DEFAULT_INPUT_MODES, type InputModes } from "../input-modes.ts";
import { encodeKey } from "./encode.ts";
import { parseKeys } from "./parse.ts";

const DISAMBIGUATE = 1;
const EVENTS = 2;
const ALTERNATES = 4;
const ALL_KEYS = 8;
const TEXT = 16;

/** What is sent for these keys with these flags, with ESC written as `^[`. */
function sent(keys: string, kittyFlags: number, changed: Partial<InputModes> = {}): string {
  const modes = { ...DEFAULT_INPUT_MODES, ...changed, kittyFlags };
  return parseKeys([keys])
    .map((chord) => encodeKey(chord, modes))
    .join("")
    .replaceAll("\x1b", "^[");
}

// Written out from the specification, not computed.
describe("disambiguate escape codes", () => {
  it.each([
    ["Escape", "^[[27u"],
    ["Alt+Escape", "^[[27;3u"],
    ["Enter", "\r"],
    ["Tab", "\t"],
    ["Backspace", "\x7f"],
    ["Space", " "],
    ["Shift+Space", " "],
    ["Shift+Enter", "^[[13;2u"],
    ["Ctrl+Enter", "^[[13;5u"],
    ["Alt+Enter", "^[[13;3u"],
    ["Shift+Tab", "^[[9;2u"],
    ["Ctrl+Shift+Tab", "^[[9;6u"],
    ["Ctrl+Backspace", "^[[127;5u"],
    ["a", "a"],
    ["G", "G"],
    ["Shift+g", "G"],
    ["+", "+"],
    ["é", "é"],
    ["Ctrl+C", "^[[99;5u"],
    ["Ctrl+Shift+F", "^[[102;6u"],
    ["Alt+[", "^[[91;3u"],
    ["Alt+Shift+F", "^[[102;4u"],
    ["Ctrl+Alt+x", "^[[120;7u"],
    ["Ctrl+Space", "^[[32;5u"],
    ["Ctrl++", "^[[61;6u"],
    ["Ctrl+Shift+=", "^[[61;6u"],
    ["Ctrl+É", "^[[233;5u"],
    ["Ctrl+Shift+é", "^[[233;6u"],
    ["Alt+漢", "^[[28450;3u"],
    ["Up", "^[[A"],
    ["Ctrl+Up", "^[[1;5A"],
    ["Home", "^[[H"],
    ["Insert", "^[[2~"],
    ["Ctrl+Delete", "^[[3;5~"],
    ["F1", "^[[P"],
    ["F2", "^[[Q"],
    ["F3", "^[[13~"],
    ["F4", "^[[S"],
    ["Shift+F3", "^[[13;2~"],
    ["F5", "^[[15~"],
    ["F12", "^[[24~"],
    ["F13", "^[[57376u"],
    ["Ctrl+F24", "^[[57387;5u"],
    ["KP5", "5"],
    ["KPPlus", "+"],
    ["Ctrl+KP0", "^[[57399;5u"],
    ["Alt+KP9", "^[[57408;3u"],
    ["Ctrl+KPDecimal", "^[[57409;5u"],
    ["Ctrl+KPDivide", "^[[57410;5u"],
    ["Ctrl+KPMultiply", "^[[57411;5u"],
    ["Ctrl+KPMinus", "^[[57412;5u"],
    ["Ctrl+KPPlus", "^[[57413;5u"],
    ["KPEnter", "^[[57414u"],
  ])("%s sends %j", (keys, expected) => {
    expect(sent(keys, DISAMBIGUATE)).toBe(expected);
    const application = { applicationCursorKeys: true, applicationKeypad: true };
    expect(sent(keys, DISAMBIGUATE, application)).toBe(expected);
  });

  it("leaves Enter to newLine mode", () => {
    expect(sent("Enter Shift+Enter", DISAMBIGUATE, { newLine: true })).toBe("\r\n^[[13;2u");
  });

  it("types a character that could be taken for a functional key", () => {
    expect(sent("\u{e0b0}", DISAMBIGUATE)).toBe("\u{e0b0}");
    expect(sent("Alt+\u{e0b0}", DISAMBIGUATE)).toBe("^[\u{e0b0}");
  });
});

describe("report event types", () => {
  it.each([
    ["Up", "^[[A^[[1;1:3A"],
    ["Ctrl+Up", "^[[1;5A^[[1;5:3A"],
    ["F3", "^[[13~^[[13;1:3~"],
    ["Escape", "^[[27u^[[27;1:3u"],
    ["Ctrl+C", "^[[99;5u^[[99;5:3u"],
    ["KPEnter", "^[[57414u^[[57414;1:3u"],
    ["Enter", "\r"],
    ["Tab", "\t"],
    ["Backspace", "\x7f"],
    ["Shift+Enter", "^[[13;2u"],
    ["a", "a"],
    ["Shift+a", "A"],
    ["KP5", "5"],
  ])("with disambiguation: %s sends %j", (keys, expected) => {
    expect(sent(keys, DISAMBIGUATE | EVENTS)).toBe(expected);
  });

  it.each([
    ["Up", "^[[A^[[1;1:3A"],
    ["F1", "^[[P^[[1;1:3P"],
    ["Escape", "^[^[[27;1:3u"],
    ["Shift+Enter", "^[[13;2u"],
    ["Ctrl+C", "\x03^[[99;5:3u"],
    ["Alt+x", "^[x^[[120;3:3u"],
    ["Ctrl+KP5", "5"],
    ["KPEnter", "\r"],
    ["a", "a"],
  ])("alone: %s sends %j", (keys, expected) => {
    expect(sent(keys, EVENTS)).toBe(expected);
  });

  it.each([
    ["a", "^[[97u^[[97;1:3u"],
    ["Enter", "^[[13u^[[13;1:3u"],
    ["Shift+Tab", "^[[9;2u^[[9;2:3u"],
    ["KP5", "^[[57404u^[[57404;1:3u"],
  ])("with all keys: %s sends %j", (keys, expected) => {
    expect(sent(keys, EVENTS | ALL_KEYS)).toBe(expected);
  });
});

describe("report alternate keys", () => {
  it.each([
    ["Ctrl+Shift+F", "^[[102:70;6u"],
    ["Ctrl+F", "^[[102;5u"],
    ["Ctrl++", "^[[61:43;6u"],
    ["Ctrl+Shift+Space", "^[[32;6u"],
    ["Ctrl+Shift+Up", "^[[1;6A"],
    ["G", "G"],
  ])("with disambiguation: %s sends %j", (keys, expected) => {
    expect(sent(keys, DISAMBIGUATE | ALTERNATES)).toBe(expected);
  });

  it("reports them in releases too", () => {
    const flags = DISAMBIGUATE | EVENTS | ALTERNATES;
    expect(sent("Ctrl+Shift+F", flags)).toBe("^[[102:70;6u^[[102:70;6:3u");
  });

  it("changes no key by itself, nor does the text", () => {
    expect(sent("Ctrl+C Escape F13 Up", ALTERNATES | TEXT)).toBe("\x03^[^[[25~^[[A");
    expect(sent("Up KP5", TEXT, { applicationCursorKeys: true })).toBe("^[OA5");
  });
});

describe("report all keys as escape codes", () => {
  it.each([
    ["a", "^[[97u", "^[[97;;97u"],
    ["G", "^[[103;2u", "^[[103;2;71u"],
    ["Shift+g", "^[[103;2u", "^[[103;2;71u"],
    ["+", "^[[61;2u", "^[[61;2;43u"],
    ["!", "^[[49;2u", "^[[49;2;33u"],
    [":", "^[[59;2u", "^[[59;2;58u"],
    ["Space", "^[[32u", "^[[32;;32u"],
    ["Shift+Space", "^[[32;2u", "^[[32;2;32u"],
    ["é", "^[[233u", "^[[233;;233u"],
    ["É", "^[[233;2u", "^[[233;2;201u"],
    ["ß", "^[[223u", "^[[223;;223u"],
    ["漢", "^[[28450u", "^[[28450;;28450u"],
    ["Ctrl+a", "^[[97;5u", "^[[97;5u"],
    ["Alt+a", "^[[97;3u", "^[[97;3u"],
    ["Enter", "^[[13u", "^[[13u"],
    ["Tab", "^[[9u", "^[[9u"],
    ["Backspace", "^[[127u", "^[[127u"],
    ["Escape", "^[[27u", "^[[27u"],
    ["KP5", "^[[57404u", "^[[57404;;53u"],
    ["Shift+KP5", "^[[57404;2u", "^[[57404;2;53u"],
    ["KPEnter", "^[[57414u", "^[[57414u"],
    ["Up", "^[[A", "^[[A"],
    // A key for each code point; key 0 where there is none.
    ["e\u0301", "^[[101u^[[769u", "^[[101;;101u^[[769;;769u"],
    ["\u{e0b0}", "\u{e0b0}", "^[[0;;57520u"],
  ])("%s sends %j, with its text %j", (keys, expected, withText) => {
    expect(sent(keys, ALL_KEYS)).toBe(expected);
    expect(sent(keys, ALL_KEYS | TEXT)).toBe(withText);
  });

  it("has text in presses only, and the alternate key in both", () => {
    const flags = EVENTS | ALTERNATES | ALL_KEYS | TEXT;
    expect(sent("G", ALTERNATES | ALL_KEYS)).toBe("^[[103:71;2u");
    expect(sent("G", flags)).toBe("^[[103:71;2;71u^[[103:71;2:3u");
    expect(sent("a", flags)).toBe("^[[97;;97u^[[97;1:3u");
  });
});
