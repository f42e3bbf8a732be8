import { expect, test } from "vitest";
import { type DecodedLine, encodeMessage, LineDecoder } from "./framing.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const line = (text: string): DecodedLine => ({ kind: "line", text });

test("writes a message as one line", () => {
  expect(encodeMessage({ text: "one\ntwo\r\n" })).toBe('{"text":"one\\ntwo\\r\\n"}\n');
});

test("keeps a line back until it has ended", () => {
  const decoder = new LineDecoder();
  expect(decoder.push(bytes("one\ntw"))).toEqual([line("one")]);
  expect(decoder.push(bytes(""))).toEqual([]);
  expect(decoder.push(bytes("o\n\nthree"))).toEqual([line("two"), line("")]);
  expect(decoder.push(bytes("\n"))).toEqual([line("three")]);
});

test("puts a character together that is split over chunks", () => {
  const decoder = new LineDecoder();
  const lines = [...bytes("é漢👩‍💻\n")].flatMap((byte) => decoder.push(Uint8Array.of(byte)));
  expect(lines).toEqual([line("é漢👩‍💻")]);
});

test("does not carry broken UTF-8 over into the next line", () => {
  const decoder = new LineDecoder();
  expect(decoder.push(Uint8Array.of(0xe6, 0xbc, 0x0a, 0x61, 0x0a))).toEqual([
    line("\ufffd"),
    line("a"),
  ]);
});

test("takes a line of exactly the limit", () => {
  const decoder = new LineDecoder(4);
  expect(decoder.push(bytes("1234\n"))).toEqual([line("1234")]);
});

test("reports a line beyond the limit once, and reads on behind it", () => {
  const decoder = new LineDecoder(4);
  expect(decoder.push(bytes("12345"))).toEqual([]);
  expect(decoder.push(bytes("6789"))).toEqual([]);
  expect(decoder.push(bytes("0\nnext\n12345\nlast\n"))).toEqual([
    { kind: "too_long", bytes: 10 },
    line("next"),
    { kind: "too_long", bytes: 5 },
    line("last"),
  ]);
});

test("measures bytes, not characters", () => {
  expect(new LineDecoder(4).push(bytes("éé\n"))).toEqual([line("éé")]);
  expect(new LineDecoder(4).push(bytes("ééé\n"))).toEqual([{ kind: "too_long", bytes: 6 }]);
});
