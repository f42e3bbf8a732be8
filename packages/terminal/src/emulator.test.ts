import { DEFAULT_STYLE, lineText, screenText } from "@pilotty/protocol";
import { describe, expect, it } from "vitest";
import { Emulator } from "./emulator.ts";
import { DEFAULT_INPUT_MODES } from "./input-modes.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function emulatorWith(output: string, cols = 20, rows = 4): Emulator {
  const emulator = new Emulator({ cols, rows });
  emulator.write(encoder.encode(output));
  return emulator;
}

function styleAt(emulator: Emulator, row: number, col: number) {
  return emulator.readScreen().lines[row]!.cells[col]!.style;
}

describe("the text of a screen", () => {
  it("has all rows, with blank cells where nothing was written", () => {
    const screen = emulatorWith("one\r\n\r\nthree").readScreen();
    expect(screenText(screen)).toBe("one\n\nthree\n");
    expect(screen.lines.map((line) => line.cells.length)).toEqual([20, 20, 20, 20]);
    expect(screen.lines[3]!.cells.every((cell) => cell.text === " " && cell.width === 1)).toBe(
      true,
    );
  });

  it("gives a wide character two cells", () => {
    const { cells } = emulatorWith("a漢b").readScreen().lines[0]!;
    expect(cells.slice(0, 5).map((cell) => [cell.text, cell.width])).toEqual([
      ["a", 1],
      ["漢", 2],
      ["", 0],
      ["b", 1],
      [" ", 1],
    ]);
  });

  it("keeps a combining mark with its character", () => {
    const { cells } = emulatorWith("e\u0301x").readScreen().lines[0]!;
    expect([cells[0]!.text, cells[1]!.text]).toEqual(["e\u0301", "x"]);
  });

  it("blanks the half of a wide character that a resize left", () => {
    const emulator = emulatorWith("\x1b[?1049habc漢", 5, 2);
    emulator.resize(4, 2);
    const { cells } = emulator.readScreen().lines[0]!;
    expect(cells.map((cell) => [cell.text, cell.width])).toEqual([
      ["a", 1],
      ["b", 1],
      ["c", 1],
      [" ", 1],
    ]);
  });

  it("says which rows were joined by soft wrapping", () => {
    const screen = emulatorWith("abcdefg\r\nhi", 5, 4).readScreen();
    expect(screen.lines.map((line) => line.wrapped)).toEqual([false, true, false, false]);
  });

  it("is the live screen, also below a scrollback", () => {
    expect(screenText(emulatorWith("1\r\n2\r\n3\r\n4", 5, 2).readScreen())).toBe("3\n4");
  });

  it("shows U+FFFD for invalid UTF-8", () => {
    const emulator = new Emulator({ cols: 10, rows: 1 });
    emulator.write(new Uint8Array([0x61, 0xff, 0xfe, 0x62]));
    expect(screenText(emulator.readScreen())).toBe("a\ufffd\ufffdb");
  });
});

describe("the styles of a screen", () => {
  it("reads colours of every kind", () => {
    const emulator = emulatorWith("\x1b[31;44mA\x1b[91mB\x1b[38;5;196mC\x1b[38;2;1;2;255mD\x1b[mE");
    expect([0, 1, 2, 3, 4].map((col) => styleAt(emulator, 0, col).fg)).toEqual([
      1,
      9,
      196,
      "#0102ff",
      "default",
    ]);
    expect([0, 4].map((col) => styleAt(emulator, 0, col).bg)).toEqual([4, "default"]);
  });

  it.each([
    [1, "bold"],
    [2, "dim"],
    [3, "italic"],
    [4, "underline"],
    [5, "blink"],
    [7, "inverse"],
    [8, "invisible"],
    [9, "strikethrough"],
    [53, "overline"],
  ] as const)("reads SGR %i as %s and as nothing else", (sgr, name) => {
    const style = styleAt(emulatorWith(`\x1b[${sgr}mX`), 0, 0);
    const { [name]: value, ...others } = style;
    const { [name]: off, ...defaults } = DEFAULT_STYLE;
    expect([value, off]).toEqual([name === "underline" ? "single" : true, false]);
    expect(others).toEqual(defaults);
  });

  it("uses one object for all cells that look alike", () => {
    const emulator = emulatorWith("\x1b[1;31mA\x1b[mB\x1b[1;31mC\x1b[32mD");
    expect(styleAt(emulator, 0, 0)).toBe(styleAt(emulator, 0, 2));
    expect(styleAt(emulator, 0, 1)).toBe(styleAt(emulator, 3, 3));
    expect(styleAt(emulator, 0, 0)).not.toBe(styleAt(emulator, 0, 3));
  });
});

describe("a screen of more styles than are remembered", () => {
  it("is read right, again and again", () => {
    const emulator = new Emulator({ cols: 200, rows: 20 });
    for (let frame = 0; frame < 3; frame += 1) {
      let output = "\x1b[H";
      for (let i = 0; i < 4000; i += 1)
        output += `\x1b[38;2;${frame};${i >> 8};${i & 255}m${i % 10}`;
      emulator.write(encoder.encode(output));
      const cells = emulator.readScreen().lines.flatMap((line) => line.cells);
      expect(cells.map((cell) => cell.text).join("")).toBe("0123456789".repeat(400));
      expect(new Set(cells.map((cell) => cell.style)).size).toBe(4000);
      expect(cells[3999]!.style.fg).toBe(`#0${frame}0f9f`);
    }
  });
});

describe("the cursor", () => {
  it("stays on the last column while a wrap is pending", () => {
    const { cursor } = emulatorWith("abcde", 5, 2).readScreen();
    expect(cursor).toEqual({ row: 0, col: 4, visible: true });
  });

  it.each([
    ["is hidden by DECTCEM", "\x1b[?25l", false],
    ["is hidden by DECTCEM among other modes", "\x1b[?7;25l", false],
    ["is not hidden by the ANSI mode of the same number", "\x1b[25l", true],
    ["is shown again by DECTCEM", "\x1b[?25l\x1b[?25h", true],
    ["is shown by a soft reset", "\x1b[?25l\x1b[!p", true],
    ["is shown by a full reset", "\x1b[?25l\x1bc", true],
  ])("%s", (_, output, visible) => {
    expect(emulatorWith(output).readScreen().cursor.visible).toBe(visible);
  });
});

describe("the state of a terminal", () => {
  it("knows the alternate screen, and what was on the other one", () => {
    const emulator = emulatorWith("shell\x1b[?1049h\x1b[Hvim");
    expect(emulator.readScreen().alternateScreen).toBe(true);
    expect(lineText(emulator.readScreen().lines[0]!)).toBe("vim");
    emulator.write(encoder.encode("\x1b[?1049l"));
    expect(emulator.readScreen().alternateScreen).toBe(false);
    expect(lineText(emulator.readScreen().lines[0]!)).toBe("shell");
  });

  it.each([
    ["none", ""],
    ["x10", "\x1b[?9h"],
    ["vt200", "\x1b[?1000h"],
    ["drag", "\x1b[?1002h"],
    ["any", "\x1b[?1003h"],
    ["none", "\x1b[?1003h\x1b[?1003l"],
  ])("reports mouse mode %s", (mouse, output) => {
    expect(emulatorWith(output).readScreen().mouse).toBe(mouse);
  });

  it("knows the title, and keeps a giant one short", () => {
    const emulator = emulatorWith("\x1b]2;first\x07");
    expect([emulator.title, emulator.readScreen().title]).toEqual(["first", "first"]);
    emulator.write(encoder.encode(`\x1b]0;${"x".repeat(100_000)}\x1b\\`));
    expect(emulator.title).toHaveLength(4096);
  });

  it("knows the modes that change what keys send", () => {
    const emulator = emulatorWith("");
    const off = DEFAULT_INPUT_MODES;
    expect(emulator.modes).toEqual(off);
    emulator.write(encoder.encode("\x1b[?1h"));
    expect(emulator.modes).toEqual({ ...off, applicationCursorKeys: true });
    emulator.write(encoder.encode("\x1b[?1l\x1b="));
    expect(emulator.modes).toEqual({ ...off, applicationKeypad: true });
    emulator.write(encoder.encode("\x1b>\x1b[?2004h"));
    expect(emulator.modes).toEqual({ ...off, bracketedPaste: true });
    emulator.write(encoder.encode("\x1b[?2004l\x1b[?1004h\x1b[?1003;1015h\x1b[20h\x1b[>4;2m"));
    expect(emulator.modes).toEqual({
      ...off,
      focusReporting: true,
      mouse: "any",
      mouseEncoding: "urxvt",
      newLine: true,
      modifyOtherKeys: 2,
    });
    emulator.write(encoder.encode("\x1bc"));
    expect(emulator.modes).toEqual(off);
  });
});

describe("writing and listening", () => {
  it("has drawn what was written when onParsed is called, in order", () => {
    const emulator = emulatorWith("");
    const seen: string[] = [];
    const look = () => seen.push(lineText(emulator.readScreen().lines[0]!));
    emulator.write(encoder.encode("a"), () => {
      look();
      emulator.write(encoder.encode("b"), look);
    });
    emulator.write(encoder.encode("c"), look);
    expect(seen).toEqual(["a", "ab", "abc"]);
  });

  it("tells listeners after the drawing, until they are removed", () => {
    const emulator = emulatorWith("");
    const seen: string[] = [];
    const remove = emulator.onUpdate(() => seen.push(lineText(emulator.readScreen().lines[0]!)));
    emulator.write(encoder.encode("a"));
    emulator.resize(10, 2);
    remove();
    emulator.write(encoder.encode("b"));
    expect(seen).toEqual(["a", "a"]);
  });

  it("reads the screen once a revision, which output and resizing raise", () => {
    const emulator = emulatorWith("a");
    const [screen, revision] = [emulator.readScreen(), emulator.revision];
    expect(emulator.readScreen()).toBe(screen);
    emulator.write(encoder.encode("b"));
    expect(emulator.revision).toBeGreaterThan(revision);
    const afterWrite = emulator.revision;
    expect(lineText(emulator.readScreen().lines[0]!)).toBe("ab");
    emulator.resize(30, 5);
    expect(emulator.revision).toBeGreaterThan(afterWrite);
    expect(emulator.size).toEqual({ cols: 30, rows: 5 });
    expect(emulator.readScreen().size).toEqual({ cols: 30, rows: 5 });
    expect(emulator.readScreen().lines).toHaveLength(5);
  });

  it.each([[0], [5]])(
    "erases all up to the last cell of the screen, with %i lines above",
    (above) => {
      const emulator = emulatorWith("x\r\n".repeat(3 + above) + "y".repeat(20));
      emulator.write(encoder.encode("\x1b[1;20H\x1b[1J\x1b[99;99H\x1b[1J"));
      expect(screenText(emulator.readScreen()).trim()).toBe("");
      emulator.write(encoder.encode("\x1b[Hz\x1b[99;99H\x1b[?1J.\x1b[H-"));
      expect(screenText(emulator.readScreen())).toBe(`-\n\n\n${" ".repeat(19)}.`);
    },
  );

  it("goes on after an error within xterm.js", () => {
    const emulator = emulatorWith("");
    let failing = true;
    emulator.onReply(() => {
      if (failing) throw new Error("a listener that must not throw");
    });
    const parsed: string[] = [];
    emulator.write(encoder.encode("a\x1b[c lost"), () => parsed.push("first"));
    failing = false;
    emulator.write(encoder.encode("\x1b[2;1Hb"), () => parsed.push("second"));
    expect(parsed).toEqual(["first", "second"]);
    expect(screenText(emulator.readScreen())).toBe("a\nb\n\n");
  });

  it("answers queries in order, and sends nothing else", () => {
    const emulator = emulatorWith("");
    const replies: string[] = [];
    const remove = emulator.onReply((bytes) => replies.push(decoder.decode(bytes)));
    emulator.write(encoder.encode("plain\x1b[2;3H\x1b[6n\x1b[5n\x1b[c"));
    expect(replies.slice(0, 2)).toEqual(["\x1b[2;3R", "\x1b[0n"]);
    expect(replies[2]).toMatch(/^\x1b\[\?[\d;]+c$/);
    remove();
    emulator.write(encoder.encode("\x1b[6n"));
    expect(replies).toHaveLength(3);
  });

  it("keeps as many rows of scrollback as it was told", () => {
    const emulator = new Emulator({ cols: 5, rows: 2, scrollbackLines: 0 });
    emulator.write(encoder.encode("1\r\n2\r\n3"));
    emulator.resize(5, 3);
    expect(screenText(emulator.readScreen())).toBe("2\n3\n");
  });
});
