import { describe, expect, it } from "vitest";
import { DEFAULT_INPUT_MODES } from "../input-modes.ts";
import { encodeText } from "./text.ts";

const ALL_KEYS = 8;
const ALL_KEYS_WITH_TEXT = 8 | 16;

describe("text", () => {
  it("has Enter for each newline, whatever it is made of", () => {
    expect(encodeText("a\nb\r\nc\rd\n\n", DEFAULT_INPUT_MODES)).toBe("a\rb\rc\rd\r\r");
  });

  it("has CR LF for each newline in newLine mode", () => {
    const modes = { ...DEFAULT_INPUT_MODES, newLine: true };
    expect(encodeText("a\nb\r\nc\rd\n\n", modes)).toBe("a\r\nb\r\nc\r\nd\r\n\r\n");
  });

  it.each([
    {},
    { applicationCursorKeys: true, applicationKeypad: true },
    { modifyOtherKeys: 1 },
    { modifyOtherKeys: 2 },
    { kittyFlags: 1 | 2 | 4 },
  ] as const)("is otherwise as it was with %j", (changed) => {
    const text = "tab\t Ab+1 é漢 \x1b[A";
    expect(encodeText(text, { ...DEFAULT_INPUT_MODES, ...changed })).toBe(text);
  });
});

describe("text for a program that has asked for all keys as escape codes", () => {
  it.each([
    ["aB", "^[[97u^[[98;2u"],
    ["1!", "^[[49u^[[49;2u"],
    ["\r\n\n\r", "^[[13u^[[13u^[[13u"],
    ["\t\x1b\x7f ", "^[[9u^[[27u^[[127u^[[32u"],
    ["\0\x03\b\x1f", "^[[32;5u^[[99;5u^[[104;5u^[[45;6u"],
    ["é漢👍🏽", "^[[233u^[[28450u^[[128077u^[[127997u"],
    // Neither a key nor text that may be reported.
    ["\x85", "\x85"],
    ["\u{e0b0}", "\u{e0b0}"],
  ])("%j is %s", (text, expected) => {
    const modes = { ...DEFAULT_INPUT_MODES, kittyFlags: ALL_KEYS };
    expect(encodeText(text, modes).replaceAll("\x1b", "^[")).toBe(expected);
  });

  it.each([
    ["aB", "^[[97;;97u^[[98;2;66u"],
    ["\n", "^[[13u"],
    ["\x85", "\x85"],
    ["\u{e0b0}", "^[[0;;57520u"],
  ])("%j with its text is %s", (text, expected) => {
    const modes = { ...DEFAULT_INPUT_MODES, kittyFlags: ALL_KEYS_WITH_TEXT };
    expect(encodeText(text, modes).replaceAll("\x1b", "^[")).toBe(expected);
  });
});
