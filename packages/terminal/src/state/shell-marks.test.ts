import { expect, test } from "vitest";
import { Emulator } from "../emulator.ts";

function marksAfter(output: string) {
  const emulator = new Emulator({ cols: 20, rows: 5 });
  emulator.write(new TextEncoder().encode(output));
  const marks = emulator.shellMarks;
  emulator.dispose();
  return marks;
}

test("a shell that marks nothing has no phase", () => {
  expect(marksAfter("$ ls\r\n")).toEqual({
    phase: undefined,
    promptAt: 0,
    endedAt: 0,
    exitCode: undefined,
  });
});

test("a prompt is ready when its end is marked, with either terminator", () => {
  expect(marksAfter("\x1b]133;A\x07$ ").phase).toBeUndefined();
  expect(marksAfter("\x1b]133;A\x07$ \x1b]133;B\x07")).toMatchObject({
    phase: "prompt",
    promptAt: expect.toSatisfy((at: number) => at > 0),
  });
  expect(marksAfter("\x1b]133;A;aid=7\x1b\\$ \x1b]133;B\x1b\\").phase).toBe("prompt");
});

test("a command runs until its end is marked, which tells its exit status", () => {
  expect(marksAfter("\x1b]133;B\x07\x1b]133;C\x07").phase).toBe("command");
  expect(marksAfter("\x1b]133;C\x07\x1b]133;D;3\x07")).toMatchObject({
    phase: undefined,
    exitCode: 3,
    endedAt: expect.toSatisfy((at: number) => at > 0),
  });
  expect(marksAfter("\x1b]133;D;3\x07\x1b]133;D\x07").exitCode).toBeUndefined();
  expect(marksAfter("\x1b]133;D;0;aid=7\x07").exitCode).toBe(0);
});

test("other marks change nothing, and nothing is shown", () => {
  const emulator = new Emulator({ cols: 20, rows: 5 });
  emulator.write(new TextEncoder().encode("\x1b]133;B\x07a\x1b]133;Z\x07\x1b]133;\x07b"));
  expect(emulator.shellMarks.phase).toBe("prompt");
  expect(
    emulator
      .readScreen()
      .lines[0]!.cells.map(({ text }) => text)
      .join("")
      .trim(),
  ).toBe("ab");
  emulator.dispose();
});
