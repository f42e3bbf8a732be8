import { describe, expect, it } from "vitest";
import { DEFAULT_INPUT_MODES, type InputModes } from "../input-modes.ts";
import { encodeKey } from "./encode.ts";
import { parseKeys } from "./parse.ts";

const NORMAL = DEFAULT_INPUT_MODES;
const APPLICATION: InputModes = { ...NORMAL, applicationCursorKeys: true, applicationKeypad: true };

/** What is sent for these keys, with ESC written as `^[`. */
function sent(keys: string, modes: InputModes = NORMAL): string {
  return parseKeys([keys])
    .map((chord) => encodeKey(chord, modes))
    .join("")
    .replaceAll("\x1b", "^[");
}

// Written out from ctlseqs, not computed: the table of keys must agree with it.
describe("special keys without modifiers", () => {
  it.each([
    ["Enter", "\r"],
    ["Tab", "\t"],
    ["Escape", "^["],
    ["Space", " "],
    ["Backspace", "\x7f"],
    ["Insert", "^[[2~"],
    ["Delete", "^[[3~"],
    ["PageUp", "^[[5~"],
    ["PageDown", "^[[6~"],
    ["F1", "^[OP"],
    ["F2", "^[OQ"],
    ["F3", "^[OR"],
    ["F4", "^[OS"],
    ["F5", "^[[15~"],
    ["F6", "^[[17~"],
    ["F7", "^[[18~"],
    ["F8", "^[[19~"],
    ["F9", "^[[20~"],
    ["F10", "^[[21~"],
    ["F11", "^[[23~"],
    ["F12", "^[[24~"],
    ["F13", "^[[25~"],
    ["F20", "^[[34~"],
    ["F24", "^[[45~"],
  ])("%s sends %j in every mode", (key, expected) => {
    expect(sent(key)).toBe(expected);
    expect(sent(key, APPLICATION)).toBe(expected);
  });

  it.each([
    ["Up", "^[[A", "^[OA"],
    ["Down", "^[[B", "^[OB"],
    ["Right", "^[[C", "^[OC"],
    ["Left", "^[[D", "^[OD"],
    ["Home", "^[[H", "^[OH"],
    ["End", "^[[F", "^[OF"],
    ["KP0", "0", "^[Op"],
    ["KP1", "1", "^[Oq"],
    ["KP2", "2", "^[Or"],
    ["KP3", "3", "^[Os"],
    ["KP4", "4", "^[Ot"],
    ["KP5", "5", "^[Ou"],
    ["KP6", "6", "^[Ov"],
    ["KP7", "7", "^[Ow"],
    ["KP8", "8", "^[Ox"],
    ["KP9", "9", "^[Oy"],
    ["KPMultiply", "*", "^[Oj"],
    ["KPPlus", "+", "^[Ok"],
    ["KPMinus", "-", "^[Om"],
    ["KPDecimal", ".", "^[On"],
    ["KPDivide", "/", "^[Oo"],
    ["KPEnter", "\r", "^[OM"],
  ])("%s sends %j, in application mode %j", (key, normal, application) => {
    expect(sent(key)).toBe(normal);
    expect(sent(key, APPLICATION)).toBe(application);
  });

  it("keeps cursor keys and keypad apart", () => {
    expect(sent("Up KP1", { ...NORMAL, applicationCursorKeys: true })).toBe("^[OA1");
    expect(sent("Up KP1", { ...NORMAL, applicationKeypad: true })).toBe("^[[A^[Oq");
  });
});

describe("special keys with modifiers", () => {
  it.each([
    ["Shift+Up", "^[[1;2A"],
    ["Alt+Up", "^[[1;3A"],
    ["Alt+Shift+Up", "^[[1;4A"],
    ["Ctrl+Up", "^[[1;5A"],
    ["Ctrl+Shift+Up", "^[[1;6A"],
    ["Ctrl+Alt+Up", "^[[1;7A"],
    ["Ctrl+Alt+Shift+Up", "^[[1;8A"],
    ["Ctrl+Home", "^[[1;5H"],
    ["Shift+End", "^[[1;2F"],
    ["Ctrl+Delete", "^[[3;5~"],
    ["Shift+PageUp", "^[[5;2~"],
    ["Ctrl+F1", "^[[1;5P"],
    ["Alt+F4", "^[[1;3S"],
    ["Shift+F5", "^[[15;2~"],
    ["Ctrl+Shift+F5", "^[[15;6~"],
    ["Shift+Tab", "^[[Z"],
    ["Ctrl+Shift+Tab", "^[[Z"],
    ["Alt+Shift+Tab", "^[[Z"],
    ["Ctrl+Tab", "\t"],
    ["Alt+Tab", "^[\t"],
    ["Alt+Enter", "^[\r"],
    ["Shift+Enter", "\r"],
    ["Ctrl+Enter", "\r"],
    ["Alt+Escape", "^[^["],
    ["Ctrl+Backspace", "\b"],
    ["Alt+Backspace", "^[\x7f"],
    ["Ctrl+Alt+Backspace", "^[\b"],
  ])("%s sends %j in every mode", (key, expected) => {
    expect(sent(key)).toBe(expected);
    expect(sent(key, APPLICATION)).toBe(expected);
  });

  it.each([
    ["Ctrl+KP5", "5", "^[O5u"],
    ["Alt+KP5", "5", "^[O3u"],
    ["Shift+KPEnter", "\r", "^[O2M"],
  ])("%s sends %j, in application mode %j", (key, normal, application) => {
    expect(sent(key)).toBe(normal);
    expect(sent(key, APPLICATION)).toBe(application);
  });
});

describe("characters", () => {
  it.each([
    ["G", "G"],
    ["é", "é"],
    ["漢", "漢"],
    ["+", "+"],
    ["Plus", "+"],
    ["Minus", "-"],
    ["Shift+g", "G"],
    ["Shift+é", "É"],
    ["Shift+ß", "ß"],
    ["Shift+1", "!"],
    ["Shift+!", "!"],
    ["Shift+=", "+"],
    ["Shift+Space", " "],
    ["Ctrl+Shift+3", "#"],
    ["Alt+F", "^[f"],
    ["Alt+Shift+F", "^[F"],
    ["Alt+Space", "^[ "],
    ["Ctrl+Alt+C", "^[\x03"],
  ])("%s sends %j", (key, expected) => {
    expect(sent(key)).toBe(expected);
  });

  it.each([
    ["Ctrl+A", 0x01],
    ["Ctrl+C", 0x03],
    ["ctrl+c", 0x03],
    ["Ctrl+Shift+C", 0x03],
    ["Ctrl+Shift+2", 0],
    ["Ctrl+Shift+-", 0x1f],
    ["Ctrl+Shift+/", 0x7f],
    ["Ctrl+`", 0],
    ["Ctrl+Z", 0x1a],
    ["Ctrl+Space", 0],
    ["Ctrl+@", 0],
    ["Ctrl+2", 0],
    ["Ctrl+[", 0x1b],
    ["Ctrl+3", 0x1b],
    ["Ctrl+\\", 0x1c],
    ["Ctrl+]", 0x1d],
    ["Ctrl+^", 0x1e],
    ["Ctrl+~", 0x1e],
    ["Ctrl+_", 0x1f],
    ["Ctrl+/", 0x1f],
    ["Ctrl+7", 0x1f],
    ["Ctrl+8", 0x7f],
    ["Ctrl+?", 0x7f],
  ])("%s sends control code %i", (key, code) => {
    expect(encodeKey(parseKeys([key])[0]!, NORMAL)).toBe(String.fromCharCode(code));
  });

  it.each(["1", "9", "0", "+", "-", ";", "é"])(
    "Ctrl+%s sends the character, as xterm does",
    (c) => {
      expect(sent(`Ctrl+${c}`)).toBe(c);
    },
  );
});

describe("newLine mode", () => {
  it.each([
    ["Enter", "\r\n"],
    ["Alt+Enter", "^[\r\n"],
    ["KPEnter", "\r\n"],
    ["Ctrl+M", "\r\n"],
    ["Ctrl+J", "\n"],
  ])("%s sends %j", (key, expected) => {
    expect(sent(key, { ...NORMAL, newLine: true })).toBe(expected);
  });
});
