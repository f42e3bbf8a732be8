import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Emulator } from "../emulator.ts";
import { readableLines } from "./readable-text.ts";

function linesOf(output: string | Uint8Array, cols = 80): string[] {
  const bytes = typeof output === "string" ? new TextEncoder().encode(output) : output;
  const lines = readableLines(bytes, { cols });
  for (;;) {
    const { done, value } = lines.next();
    if (done) return value;
  }
}

describe("lines", () => {
  test.each<[string, string[]]>([
    ["", []],
    ["one\r\ntwo\n\r\nfour", ["one", "two", "", "four"]],
    ["no end", ["no end"]],
    ["a\tb\t\tc\r\n日本\tx", ["a       b               c", "日本    x"]],
    [`${"x".repeat(200)}\r\n`, ["x".repeat(200)]],
    ["trailing   \r\n", ["trailing"]],
  ])("of %j", (output, lines) => {
    expect(linesOf(output)).toEqual(lines);
  });

  test("keep any character, and what is no UTF-8 is U+FFFD", () => {
    expect(linesOf("é 漢字 👩‍👩‍👧 e\u0301\n")).toEqual(["é 漢字 👩‍👩‍👧 e\u0301"]);
    expect(linesOf(Uint8Array.of(0x61, 0xff, 0x62, 0xe6, 0xbc))).toEqual(["a\ufffdb\ufffd"]);
  });
});

describe("what only the terminal does is left out", () => {
  test.each([
    "\x1b[1;31mred\x1b[0m text",
    "\x9b1mred\x9bm text",
    "\x1b]2;title\x07red text",
    "\x1b]8;;http://x.y/\x1b\\red\x1b]8;;\x1b\\ text",
    "\x1bPq#0\x1b\\red\x1b=\x1b>\x1b7 text",
    "\x07red\0 \x7ftext",
    "\x1b[?2004hred text\x1b[?25l\x1b[>c\x1b[6n",
  ])("from %j", (output) => {
    expect(linesOf(output)).toEqual(["red text"]);
  });

  test("a sequence that is cut off takes nothing of what comes next", () => {
    expect(linesOf("a\x1b[1;\nb\x1b]2;never\x1b[mc")).toEqual(["a", "bc"]);
  });
});

describe("within a line, what was written last counts", () => {
  test.each<[string, string]>([
    ["10%\r50%\r100%", "100%"],
    ["abcdef\rxy", "xycdef"],
    ["working\x1b[2K\rdone", "done"],
    ["working\r\x1b[Kdone", "done"],
    ["sepll\b\b\b\bpell", "spell"],
    ["a日本\b\bx", "a日x"],
    ["ab\x1b[3Cc", "ab   c"],
    ["abc\x1b[1Gx\x1b[5Gy", "xbc y"],
    ["abcdef\x1b[4D\x1b[2P", "abef"],
    ["abef\x1b[2D\x1b[2@cd", "abcdef"],
    ["abcdef\x1b[3G\x1b[2X", "ab  ef"],
    ["-\x1b[5b>", "------>"],
    ["abc\x1b[1K", ""],
  ])("%j", (output, line) => {
    expect(linesOf(output).join("\n")).toBe(line);
  });

  test("a line that the terminal wraps goes on, also where the shell edits it", () => {
    // readline, at the last of 10 columns: a blank and a return take it to the next row.
    expect(linesOf("0123456789 \rabc", 10)).toEqual(["0123456789abc"]);
    expect(linesOf("0123456789ab\x1b[A\x1b[1Gx", 10)).toEqual(["x123456789ab"]);
  });
});

describe("elsewhere on the screen, another line begins", () => {
  test("a program that draws all over gives its pieces", () => {
    expect(linesOf("\x1b[?1049h\x1b[H\x1b[2Jtitle\x1b[3;5Hbody\x1b[3;20Hend\x1b[24;1H:")).toEqual([
      "title",
      "    body           end",
      ":",
    ]);
  });

  test("what is cleared stays", () => {
    expect(linesOf("first\r\nsecond\x1b[H\x1b[2Jthird")).toEqual(["first", "second", "third"]);
  });

  test("lines of a box are drawn in their own character set", () => {
    expect(linesOf("\x1b(0lqk\x1b(B\r\n\x1b)0\x0ex\x0fa\x0ex\x0f")).toEqual(["┌─┐", "│a│"]);
  });
});

test("plain text is what a terminal that is wide enough shows", () => {
  const word = fc.stringMatching(/^[a-z ,.]{0,12}$/);
  const part = fc.oneof(
    word,
    fc.constantFrom("\r\n", "\r", "\b", "\t", "\x1b[K", "\x1b[2D", "\x1b[3C"),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const output = parts.join("");
      const emulator = new Emulator({ cols: 400, rows: 50 });
      emulator.write(new TextEncoder().encode(output));
      const shown = emulator.readScreen().lines.map(({ cells }) =>
        cells
          .map(({ text }) => text)
          .join("")
          .trimEnd(),
      );
      emulator.dispose();
      const lines = linesOf(output, 400);
      expect(shown.join("\n").trimEnd()).toBe(lines.join("\n").trimEnd());
    }),
  );
});

test("any bytes give text, without a control in it", () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          "\x1b[",
          "9999999",
          ";",
          "C",
          "D",
          "@",
          "P",
          "A",
          "b",
          "\r",
          "\n",
          "x",
          "漢",
          "\x1b]",
          "\x1b(0",
        ),
        {
          maxLength: 60,
        },
      )
      .map((parts) => new TextEncoder().encode(parts.join(""))),
  );
  fc.assert(
    fc.property(bytes, fc.integer({ min: 2, max: 1000 }), (output, cols) => {
      for (const line of linesOf(output, cols)) {
        expect(line).not.toMatch(/[\0-\x1f\x7f-\x9f]/);
      }
    }),
  );
});

test("a line of any length costs what it holds", () => {
  const [line] = linesOf(`${"x".repeat(3_000_000)}\x1b[999999999C\x1b[999999999@y`);
  expect(line!.length).toBe(3_000_000);
});

test("what asks for far more blanks than it has bytes is bounded", () => {
  expect(linesOf("x\x1b[4000@\r".repeat(2_000)).join("").length).toBeLessThan(10_000);
  expect(linesOf("x\x1b[1000b".repeat(20_000), 1000).join("").length).toBeLessThan(33_000_000);
  const lines = linesOf("\x1b[4000Cx\n".repeat(20_000));
  expect(lines.join("").length).toBeLessThan(33_554_433);
  expect(lines.length).toBeGreaterThan(5_000);
});

test("a line of very many tabs is read in time", () => {
  expect(linesOf("a\t".repeat(300_000))[0]!.length).toBe(8 * 300_000 - 7);
});

test("others have their turn in between", () => {
  const lines = readableLines(new Uint8Array(1_000_000).fill(0x0a), { cols: 80 });
  let pauses = 0;
  while (!lines.next().done) pauses += 1;
  expect(pauses).toBeGreaterThan(10);
});
