import { screenFromText } from "@pilotty/regions";
import { Emulator } from "@pilotty/terminal";
import { expect, test } from "vitest";
import { InputMark } from "./input-mark.ts";

/** Whether `wanted` is new on a screen, after inputs that were sent one after the other. */
function isNew(wanted: string, before: string[], inputs: string[], after: string[]): boolean {
  const target = { pid: process.pid, screen: screenFromText(before, { cols: 40 }) };
  let mark: InputMark | undefined;
  for (const input of inputs) mark = InputMark.next(mark, target, input);
  return mark!.newText(screenFromText(after, { cols: 40 })).some((text) => {
    const index = text.line.text.indexOf(wanted);
    return index !== -1 && text.isNew(index, wanted.length);
  });
}

test("text that was there before is not new, also when it has moved", () => {
  expect(isNew("ready", ["ready", "$"], ["ls\r"], ["$ ls", "ready"])).toBe(false);
});

test("the echo of what was typed is not new, in a line that was there or a fresh one", () => {
  const typed = ["sleep 9; echo done\r"];
  expect(isNew("done", ["$"], typed, ["$ sleep 9; echo done"])).toBe(false);
  expect(isNew("done", [""], typed, ["root# sleep 9; echo done"])).toBe(false);
});

test("an echo is known while it is still being drawn", () => {
  expect(isNew("ec", ["$"], ["sleep 9; echo done\r"], ["$ sleep 9; ec"])).toBe(false);
});

test("an echo may be that of several inputs", () => {
  expect(isNew("echo", ["$"], ["ec", "ho ", "hi\r"], ["$ echo hi"])).toBe(false);
});

test("each line of a longer text has its own echo", () => {
  const after = ["$ echo one", "one", "$ echo two"];
  expect(isNew("two", ["$"], ["echo one\recho two\r"], after)).toBe(false);
});

test("an answer is new although the same word was typed", () => {
  const after = ["$ serve --port 8000", "listening on 8000"];
  expect(isNew("listening on 8000", ["$"], ["serve --port 8000\r"], after)).toBe(true);
  expect(isNew("8000", ["$"], ["serve --port 8000\r"], after)).toBe(true);
});

test("an answer is new although it begins like a line that still stands", () => {
  const before = ["$ first", "42", "$"];
  expect(isNew("48", before, ["8 more\r"], ["$ first", "42", "$ 8 more", "48"])).toBe(true);
});

test("of a line that has changed only the end is new", () => {
  expect(isNew("Load", ["Load: 1.25"], ["x"], ["Load: 1.30"])).toBe(false);
  expect(isNew("30", ["Load: 1.25"], ["x"], ["Load: 1.30"])).toBe(true);
});

test("a prompt behind an echo is new", () => {
  expect(isNew("$", ["$"], ["ls\r"], ["$ ls", "file", "$"])).toBe(true);
});

test("a changed line is compared with that which it has the most in common with", () => {
  const before = ["Load: 1", "Load: 1.25", "Load: 2", "Lo"];
  expect(isNew("Load: 1.", before, ["x"], ["Load: 1.30"])).toBe(false);
  expect(isNew("3", before, ["x"], ["Load: 1.30"])).toBe(true);
});

test("the echo of a thousand keystrokes is not new", () => {
  const keys = Array.from({ length: 1_000 }, (_, index) => String(index % 10));
  expect(isNew("789", ["$"], keys, [`$ ${keys.slice(0, 30).join("")}`])).toBe(false);
});

test("a line is not new because its beginning has scrolled away", () => {
  const emulator = new Emulator({ cols: 10, rows: 4 });
  emulator.write(Buffer.from(`${"a".repeat(20)} needle\r\n$ `));
  const target = { pid: process.pid, screen: emulator.readScreen() };
  const mark = InputMark.next(undefined, target, "\r");
  emulator.write(Buffer.from("\r\nnew\r\n"));
  const screen = emulator.readScreen();
  expect(screen.lines[0]?.wrapped).toBe(true);
  expect(mark.newText(screen).map(({ line }) => line.text)).toEqual(["new", ""]);
});
