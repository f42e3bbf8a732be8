import { lineText, type Screen, screenText } from "@pilotty/protocol";
import { describe, expect, it } from "vitest";
import { Emulator } from "../emulator.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function emulatorWith(output: string, cols = 20, rows = 5): Emulator {
  const emulator = new Emulator({ cols, rows });
  write(emulator, output);
  return emulator;
}

function write(emulator: Emulator, output: string): void {
  emulator.write(encoder.encode(output));
}

function screenAfter(output: string): Screen {
  return emulatorWith(output).readScreen();
}

function firstLine(output: string): string {
  return lineText(screenAfter(output).lines[0]!);
}

describe("links (OSC 8)", () => {
  it("are told with text, target and span, and are not underlined", () => {
    const { links, lines } = screenAfter(
      "see \x1b]8;id=a;http://x.y/a;b\x07th漢is\x1b]8;;\x07 now",
    );
    expect(links).toEqual([{ text: "th漢is", url: "http://x.y/a;b", row: 0, col: 4, width: 6 }]);
    expect(lines[0]!.cells.map((cell) => cell.style.underline)).not.toContain("dashed");
    expect(lines[0]!.cells[5]!.style.underline).toBe(false);
  });

  it("are underlined where they are", () => {
    const { links, lines } = screenAfter(
      "\x1b]8;;u\x1b\\\x1b[4ma\x1b[4:3mb\x1b[24mc\x1b]8;;\x1b\\",
    );
    expect(links.map(({ text }) => text)).toEqual(["abc"]);
    expect(lines[0]!.cells.slice(0, 3).map((cell) => cell.style.underline)).toEqual([
      "single",
      "curly",
      false,
    ]);
  });

  it("that touch are two, that wrap have one for each row", () => {
    const emulator = emulatorWith("\x1b]8;;u1\x07one\x1b]8;;u2\x07two\x1b]8;;\x07", 4, 3);
    expect(emulator.readScreen().links).toEqual([
      { text: "one", url: "u1", row: 0, col: 0, width: 3 },
      { text: "t", url: "u2", row: 0, col: 3, width: 1 },
      { text: "wo", url: "u2", row: 1, col: 0, width: 2 },
    ]);
  });

  it("move with their text and go with it", () => {
    const emulator = emulatorWith("\x1b]8;;u\x07a\x1b]8;;\x07b\x1b[H\x1b[2L\x1b[3@");
    expect(emulator.readScreen().links).toMatchObject([{ text: "a", row: 2, col: 0 }]);
    write(emulator, "\x1b[2J");
    expect(emulator.readScreen().links).toEqual([]);
  });

  it("outlive SGR 0, and end with RIS", () => {
    expect(screenAfter("\x1b]8;;u\x07a\x1b[mb").links).toMatchObject([{ text: "ab" }]);
    expect(screenAfter("\x1b]8;;u\x07\x1bcab").links).toEqual([]);
  });

  it.each([
    ["no separator", ""],
    ["no target", "id=1;"],
    ["a giant one", `;${"u".repeat(3000)}`],
  ])("are none where there is %s", (_, data) => {
    expect(screenAfter(`\x1b]8;${data}\x07a\x1b]8;;\x07`).links).toEqual([]);
  });

  it("are remembered up to a bound, the last ones", () => {
    const emulator = emulatorWith("");
    write(emulator, "\x1b[H\x1b]8;;first\x07a");
    for (let i = 0; i < 5000; i += 1) write(emulator, `\x1b[2;1H\x1b]8;;u${i}\x07b`);
    expect(emulator.readScreen().links).toMatchObject([{ url: "u4999" }]);
  });
});

describe("underlines", () => {
  it.each([
    ["4", "single"],
    ["21", "double"],
    ["4:2", "double"],
    ["4:3", "curly"],
    ["4:4", "dotted"],
    ["4:5", "dashed"],
    ["4:0", false],
    ["4;24", false],
  ] as const)("SGR %s is %s", (sgr, underline) => {
    const { style } = screenAfter(`\x1b[${sgr}mx`).lines[0]!.cells[0]!;
    expect([style.underline, style.underlineColor]).toEqual([underline, "default"]);
  });

  it("have colours of their own", () => {
    const color = (sgr: string) =>
      screenAfter(`\x1b[4;${sgr}mx`).lines[0]!.cells[0]!.style.underlineColor;
    expect(color("58:5:200")).toBe(200);
    expect(color("58:2::1:2:3")).toBe("#010203");
    expect(color("58:2:1:2:3")).toBe("#010203");
    expect(color("58;2;1;2;3")).toBe("#010203");
    expect(color("58:5:200;59")).toBe("default");
  });
});

describe("saving and restoring the cursor", () => {
  it("keeps a pending wrap", () => {
    expect(screenText(screenAfter(`${"x".repeat(20)}\x1b7\x1b[3;3H\x1b8y`))).toBe(
      `${"x".repeat(20)}\ny\n\n\n`,
    );
    expect(firstLine(`${"x".repeat(20)}\x1b7\x1b[H\x1b8\x1b[Dz`)).toBe(`${"x".repeat(18)}zx`);
  });

  it("keeps all character sets and which of them is in use", () => {
    expect(firstLine("\x1b)0\x0eq\x1b7\x0f\x1b)Bq\x1b8q")).toBe("──");
    expect(firstLine("\x1b(0q\x1b7\x1b(Bq\x1b8qq")).toBe("───");
  });

  it("keeps origin mode", () => {
    const emulator = emulatorWith("\x1b[2;4r\x1b[?6h\x1b7\x1b[?6l\x1b8\x1b[1;1Hx");
    expect(screenText(emulator.readScreen())).toBe("\nx\n\n\n");
    expect(screenText(screenAfter("\x1b[2;4r\x1b7\x1b[?6h\x1b8\x1b[1;1Hx"))).toBe("x\n\n\n\n");
  });

  it("keeps the kind of underlining", () => {
    const { cells } = screenAfter("\x1b[4:3m\x1b7\x1b[m\x1b8x").lines[0]!;
    expect(cells[0]!.style.underline).toBe("curly");
  });

  it("is done by modes 1048 and 1049 as well, for each screen apart", () => {
    const full = "x".repeat(20);
    expect(screenText(screenAfter(`${full}\x1b[?1049h\x1b[3;3Hab\x1b7\x1b[?1049ly`))).toBe(
      `${full}\ny\n\n\n`,
    );
    expect(screenText(screenAfter(`${full}\x1b[?1048h\x1b[3;3H\x1b[?1048ly`))).toBe(
      `${full}\ny\n\n\n`,
    );
  });

  it("goes home where nothing was saved", () => {
    expect(firstLine("\x1b(0ab\x1b8q")).toBe("q␉");
  });
});

describe("saving and restoring modes", () => {
  it("brings back what was set and what was not", () => {
    const emulator = emulatorWith("\x1b[?1000;2004h\x1b[?1000;1006;2004s");
    write(emulator, "\x1b[?1000;2004l\x1b[?1006h");
    expect(emulator.modes).toMatchObject({ mouse: "none", bracketedPaste: false });
    write(emulator, "\x1b[?1000;1006;2004r");
    expect(emulator.modes).toMatchObject({
      mouse: "vt200",
      mouseEncoding: "default",
      bracketedPaste: true,
    });
  });

  it("comes before what follows in the same write", () => {
    expect(firstLine("\x1b[?7s\x1b[?7l\x1b[?7r\x1b[1;19Hxyz")).toBe(`${" ".repeat(18)}xy`);
  });

  it("leaves alone what was never saved", () => {
    expect(emulatorWith("\x1b[?2004h\x1b[?2004r").modes.bracketedPaste).toBe(true);
  });
});

describe("keyboard modes", () => {
  const replies = (output: string): string => {
    const emulator = new Emulator({ cols: 20, rows: 5 });
    let all = "";
    emulator.onReply((bytes) => {
      all += decoder.decode(bytes);
    });
    write(emulator, output);
    return all.replaceAll("\x1b", "^[");
  };

  it("of kitty are pushed, popped, changed and told", () => {
    expect(replies("\x1b[?u\x1b[>1u\x1b[?u\x1b[>5u\x1b[?u\x1b[<u\x1b[?u\x1b[<9u\x1b[?u")).toBe(
      "^[[?0u^[[?1u^[[?5u^[[?1u^[[?0u",
    );
    expect(replies("\x1b[=3u\x1b[?u\x1b[=8;2u\x1b[?u\x1b[=1;3u\x1b[?u\x1b[=255u\x1b[?u")).toBe(
      "^[[?3u^[[?11u^[[?10u^[[?31u",
    );
  });

  it("of kitty belong to the screen", () => {
    const emulator = emulatorWith("\x1b[>1u\x1b[?1049h");
    expect(emulator.modes.kittyFlags).toBe(0);
    write(emulator, "\x1b[>3u\x1b[?1049l");
    expect(emulator.modes.kittyFlags).toBe(1);
    write(emulator, "\x1b[?1049h");
    expect(emulator.modes.kittyFlags).toBe(3);
  });

  it("of kitty have a stack with a bottom", () => {
    const emulator = emulatorWith("\x1b[>1u".repeat(10_000));
    write(emulator, "\x1b[<65535u");
    expect(emulator.modes.kittyFlags).toBe(0);
  });

  it("of xterm are set, told and reset", () => {
    expect(replies("\x1b[?4m\x1b[>4;2m\x1b[?4m\x1b[>4;1m\x1b[?4m\x1b[>4m\x1b[?4m")).toBe(
      "^[[>4;0m^[[>4;2m^[[>4;1m^[[>4;0m",
    );
    expect(replies("\x1b[>4;2m\x1b[>4n\x1b[?4m\x1b[>4;2m\x1b[>1;1m\x1b[?4m")).toBe(
      "^[[>4;0m^[[>4;2m",
    );
    expect(emulatorWith("\x1b[>4;2m\x1b[>1u\x1bc").modes).toMatchObject({
      modifyOtherKeys: 0,
      kittyFlags: 0,
    });
  });
});

describe("the cursor's style", () => {
  it.each([
    ["", { shape: "block", blinking: false }],
    ["\x1b[1 q", { shape: "block", blinking: true }],
    ["\x1b[4 q", { shape: "underline", blinking: false }],
    ["\x1b[5 q", { shape: "bar", blinking: true }],
    ["\x1b[5 q\x1b[0 q", { shape: "block", blinking: false }],
    ["\x1b[6 q\x1b[?12h", { shape: "bar", blinking: true }],
    ["\x1b[5 q\x1bc", { shape: "block", blinking: false }],
  ])("after %j", (output, style) => {
    expect(emulatorWith(output).cursorStyle).toEqual(style);
  });
});

describe("synchronized output", () => {
  it("is known, and its end is told at once, with the frame as it is then", () => {
    const emulator = emulatorWith("old");
    const seen: string[] = [];
    emulator.onUpdate(() => {
      const open = emulator.updateBeganAt === undefined ? "" : "half of ";
      seen.push(open + lineText(emulator.readScreen().lines[0]!));
    });
    write(emulator, "\x1b[?2026h\x1b[2K\rne");
    write(emulator, "w\x1b[?2026l\x1b[?2026h\x1b[2K\rnext");
    write(emulator, "\x1b[?2026l");
    expect(seen).toEqual(["half of ne", "new", "half of next", "next", "next"]);
  });

  it("is over with RIS", () => {
    expect(emulatorWith("\x1b[?2026h\x1bc").updateBeganAt).toBeUndefined();
  });
});

describe("what xterm.js lacks", () => {
  it("erasing up to the margin ends a wrapped line", () => {
    const wrapped = (output: string) => screenAfter(output).lines[1]!.wrapped;
    const long = "x".repeat(25);
    expect([long, `${long}\x1b[1;9H\x1b[1K`].map(wrapped)).toEqual([true, true]);
    expect([`${long}\x1b[1;9H\x1b[K`, `${long}\x1b[1;9H\x1b[2K`].map(wrapped)).toEqual([
      false,
      false,
    ]);
  });

  it("DEC Special Graphics has a blank for the underscore", () => {
    expect(firstLine("\x1b(0_q\x1b(B_q")).toBe(" ─_q");
  });

  it("HPB and VPB go left and up", () => {
    expect(screenAfter("\x1b[3;9H\x1b[2j\x1b[k").cursor).toMatchObject({ row: 1, col: 6 });
  });

  it("DECALN resets the margins", () => {
    const emulator = emulatorWith("\x1b[2;3r\x1b#8\x1b[5;1H\n");
    expect(screenText(emulator.readScreen()).split("\n")[4]).toBe("");
  });
});

describe("a combining mark", () => {
  it.each([
    [
      "joins the cell left of the cursor after a movement",
      "abcdefg\x1b[1;6H\u0301",
      "abcde\u0301fg",
    ],
    ["is dropped in the first column", "abc\r\u0301", "abc"],
    ["joins a blank where nothing was drawn", "a\x1b[3C\u0301b", "a   \u0301b"],
    ["is dropped at the very start", "\u0301abc", "abc"],
    ["joins a wide character as a whole", "漢\x1b[1;3H\u0301", "漢\u0301"],
    ["is dropped after a line break", "ab\r\n\u0301\x1b[1;1Hc", "cb"],
  ])("%s", (_, output, line) => {
    expect(firstLine(output)).toBe(line);
  });

  it("does not move the cursor", () => {
    expect(screenAfter("abc\r\u0301").cursor.col).toBe(0);
    expect(screenAfter("abc\x1b[1;2H\u0301").cursor.col).toBe(1);
  });

  it("has a bound in one cell, however it comes there", () => {
    const length = (output: string) => screenAfter(output).lines[0]!.cells[0]!.text.length;
    expect(length(`a${"\u0301".repeat(10_000)}`)).toBeLessThan(100);
    expect(length(`a${"\x1b[1;2H\u0301".repeat(10_000)}`)).toBeLessThan(200);
    expect(length(`🧑${"\u200d🧑".repeat(10_000)}`)).toBeLessThan(200);
    const emulator = emulatorWith("a");
    for (let i = 0; i < 1000; i += 1) write(emulator, "\u0301".repeat(20));
    expect(emulator.readScreen().lines[0]!.cells[0]!.text.length).toBeLessThan(100);
  });
});
