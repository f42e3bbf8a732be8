import { describe, expect, it } from "vitest";
import { Emulator, type EmulatorOptions } from "../emulator.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const ST = "\x1b\\";

/** What the terminal answers to `output`, with ESC as `^[`. */
function answers(output: string, options: Partial<EmulatorOptions> = {}): string {
  const emulator = new Emulator({ cols: 80, rows: 24, version: "1.2.3", ...options });
  let replies = "";
  emulator.onReply((bytes) => {
    replies += decoder.decode(bytes);
  });
  emulator.write(encoder.encode(output));
  emulator.dispose();
  return replies.replaceAll("\x1b", "^[");
}

function hex(text: string): string {
  return Buffer.from(text).toString("hex").toUpperCase();
}

it.each([
  ["DA1", "\x1b[c", "^[[?62;22c"],
  ["DA1, as an answer that came back", "\x1b[?62;22c", ""],
  ["DECID", "\x1bZ", "^[[?62;22c"],
  ["DA2", "\x1b[>c", "^[[>1;380;0c"],
  ["DA3", "\x1b[=c", "^[P!|00000000^[\\"],
  ["XTVERSION", "\x1b[>q", "^[P>|pilotty(1.2.3)^[\\"],
  ["DECREQTPARM", "\x1b[0x\x1b[1x", "^[[2;1;1;128;128;1;0x^[[3;1;1;128;128;1;0x"],
])("%s is answered", (_, query, answer) => {
  expect(answers(query)).toBe(answer);
});

describe("DSR", () => {
  it("tells that all is well, and where the cursor is", () => {
    expect(answers("\x1b[5n\x1b[3;7H\x1b[6n\x1b[?6n")).toBe("^[[0n^[[3;7R^[[?3;7R");
  });

  it("counts from the scrolling region in origin mode", () => {
    const region = "\x1b[5;10r";
    expect(answers(`${region}\x1b[?6h\x1b[2;3H\x1b[6n`)).toBe("^[[2;3R");
    expect(answers(`${region}\x1b[2;3H\x1b[6n`)).toBe("^[[2;3R");
    expect(answers(`${region}\x1b[?6h\x1b[2;3H\x1b[?6l\x1b[6;3H\x1b[?6n`)).toBe("^[[?6;3R");
  });

  it("stays on the screen when a wrap is pending", () => {
    expect(answers(`${"x".repeat(80)}\x1b[6n`)).toBe("^[[1;80R");
  });

  it("tells the colour scheme, by the colours as they are", () => {
    expect(answers("\x1b[?996n\x1b]11;#ffffff\x07\x1b]10;#000\x07\x1b[?996n")).toBe(
      "^[[?997;1n^[[?997;2n",
    );
  });

  it("knows of no printer, locator, macros and sessions", () => {
    expect(answers("\x1b[?15n\x1b[?55n\x1b[?62n\x1b[?63;7n\x1b[?85n")).toBe(
      "^[[?13n^[[?53n^[[0*{^[P7!~0000^[\\^[[?83n",
    );
  });
});

describe("DECRQM", () => {
  const mode = (number: number, before = "") =>
    Number(/;(\d)\$y$/.exec(answers(`${before}\x1b[?${number}$p`))?.[1]);

  it.each([
    [1, 2],
    [5, 2],
    [7, 1],
    [25, 1],
    [69, 0],
    [1006, 2],
    [1049, 2],
    [2004, 2],
    [2026, 2],
    [2027, 3],
    [2031, 2],
    [2048, 2],
    [4711, 0],
  ])("mode %i is %i at the start", (number, state) => {
    expect(mode(number)).toBe(state);
  });

  it.each([1, 5, 6, 12, 1000, 1003, 1004, 1005, 1006, 1007, 1015, 1016, 2004, 2026, 2031])(
    "mode %i is reported as set and reset",
    (number) => {
      expect(mode(number, `\x1b[?${number}h`)).toBe(1);
      expect(mode(number, `\x1b[?${number}h\x1b[?${number}l`)).toBe(2);
    },
  );

  it("says that graphemes are not joined where they are not", () => {
    expect(answers("\x1b[?2027$p", { unicode: "11" })).toBe("^[[?2027;0$y");
  });

  it("reports ANSI modes", () => {
    expect(answers("\x1b[4$p\x1b[4h\x1b[4$p")).toBe("^[[4;2$y^[[4;1$y");
  });
});

describe("DECRQSS", () => {
  const setting = (request: string, before = "") => answers(`${before}\x1bP$q${request}${ST}`);

  it.each([
    ["", "0m"],
    ["\x1b[1;2;3;4;5;7;8;9;53m", "1;2;3;4;5;7;8;9;53m"],
    ["\x1b[31;42m", "31;42m"],
    ["\x1b[91;102m", "91;102m"],
    ["\x1b[38;5;200;48;2;1;2;3m", "38:5:200;48:2::1:2:3m"],
    ["\x1b[38:2:1:2:3m", "38:2::1:2:3m"],
    ["\x1b[4:3;58:2::9:8:7m", "4:3;58:2::9:8:7m"],
    ["\x1b[21m", "4:2m"],
    ["\x1b[1;31m\x1b7\x1b[m\x1b8", "1;31m"],
    ["\x1b]8;;http://x\x07", "0m"],
  ])("tells the attributes as they are after %j", (before, sgr) => {
    expect(setting("m", before)).toBe(`^[P1$r${sgr}^[\\`);
  });

  it("tells cursor style and margins", () => {
    expect(setting(" q", "\x1b[5 q")).toBe("^[P1$r5 q^[\\");
    expect(setting(" q")).toBe("^[P1$r2 q^[\\");
    expect(setting("r", "\x1b[3;9r")).toBe("^[P1$r3;9r^[\\");
    expect(setting('"p')).toBe('^[P1$r62;1"p^[\\');
  });

  it("repeats nothing of a request that it does not know", () => {
    expect(setting("; rm -rf /\r")).toBe("^[P0$r^[\\");
  });
});

describe("XTGETTCAP", () => {
  const capability = (...names: string[]) => answers(`\x1bP+q${names.map(hex).join(";")}${ST}`);

  it.each([
    ["TN", "xterm-256color"],
    ["Co", "256"],
    ["colors", "256"],
    ["RGB", "8/8/8"],
  ])("knows %s", (name, value) => {
    expect(capability(name)).toBe(`^[P1+r${hex(name)}=${hex(value)}^[\\`);
  });

  it("answers each name, and repeats none that it does not know", () => {
    expect(capability("ls", "Co")).toBe(`^[P0+r^[\\^[P1+r${hex("Co")}=${hex("256")}^[\\`);
    expect(answers(`\x1bP+qls\r${ST}`)).toBe("^[P0+r^[\\");
  });
});

describe("colours", () => {
  it("are told and can be set, each in its own way", () => {
    expect(answers("\x1b]10;?\x07\x1b]11;?\x07\x1b]12;?\x07")).toBe(
      "^[]10;rgb:e5e5/e5e5/e5e5^[\\^[]11;rgb:0000/0000/0000^[\\^[]12;rgb:e5e5/e5e5/e5e5^[\\",
    );
    expect(answers("\x1b]11;rgb:f/8/0\x07\x1b]11;?\x07\x1b]111\x07\x1b]11;?\x07")).toBe(
      "^[]11;rgb:ffff/8888/0000^[\\^[]11;rgb:0000/0000/0000^[\\",
    );
    expect(answers("\x1b]10;?;?\x07")).toMatch(/^\^\[\]10;.*\^\[\]11;/);
  });

  it("of the palette are xterm's until they are set, and again when they are reset", () => {
    expect(answers("\x1b]4;1;?;21;?;240;?\x07")).toBe(
      [
        "^[]4;1;rgb:cdcd/0000/0000^[\\",
        "^[]4;21;rgb:0000/0000/ffff^[\\",
        "^[]4;240;rgb:5858/5858/5858^[\\",
      ].join(""),
    );
    expect(answers("\x1b]4;1;#123456\x07\x1b]4;1;?\x07\x1b]104;1\x07\x1b]4;1;?\x07")).toBe(
      "^[]4;1;rgb:1212/3434/5656^[\\^[]4;1;rgb:cdcd/0000/0000^[\\",
    );
    expect(answers("\x1b]4;256;?;x;?;1;red\x07\x1b]4;1\x07")).toBe("");
  });
});

describe("window reports", () => {
  it("tell the size in cells and pixels", () => {
    expect(answers("\x1b[14t\x1b[16t\x1b[18t\x1b[19t")).toBe(
      "^[[4;480;800t^[[6;20;10t^[[8;24;80t^[[9;24;80t",
    );
  });

  it("never tell the title, which a program can choose", () => {
    expect(answers("\x1b]0;reboot\r\x07\x1b]2;\nreboot\n\x07\x1b[20t\x1b[21t")).toBe(
      "^[]L^[\\^[]l^[\\",
    );
  });

  it("do not resize", () => {
    const emulator = new Emulator({ cols: 80, rows: 24 });
    emulator.write(encoder.encode("\x1b[8;10;20t\x1b[3;5;5t\x1b[9;1t"));
    expect(emulator.size).toEqual({ cols: 80, rows: 24 });
  });

  it("come by themselves once asked for (mode 2048)", () => {
    const emulator = new Emulator({ cols: 80, rows: 24 });
    const replies: string[] = [];
    emulator.onReply((bytes) => replies.push(decoder.decode(bytes)));
    emulator.resize(70, 20);
    emulator.write(encoder.encode("\x1b[?2048h"));
    emulator.resize(100, 30);
    expect(replies).toEqual(["\x1b[48;20;70;400;700t", "\x1b[48;30;100;600;1000t"]);
  });

  it("have a title stack", () => {
    const emulator = new Emulator({ cols: 80, rows: 24 });
    emulator.write(encoder.encode("\x1b]2;one\x07\x1b[22;2t\x1b]2;two\x07"));
    expect(emulator.title).toBe("two");
    emulator.write(encoder.encode("\x1b[23;2t"));
    expect(emulator.title).toBe("one");
  });
});

describe("DECRQCRA", () => {
  const checksum = (rectangle: string, before: string) =>
    answers(`${before}\x1b[1;1;${rectangle}*y`);

  it("adds up characters and attributes", () => {
    expect(checksum("1;1;1;1", "A")).toBe("^[P1!~FFBF^[\\");
    expect(checksum("1;1;1;2", "AB")).toBe("^[P1!~FF7D^[\\");
    expect(checksum("1;1;1;1", "\x1b[1mA")).toBe("^[P1!~FF3F^[\\");
  });

  it("takes the whole screen if no rectangle is given", () => {
    const blanks = (-(80 * 24 * 0x20) & 0xffff).toString(16).toUpperCase();
    expect(answers("\x1b[7*y")).toBe(`^[P7!~${blanks}^[\\`);
  });
});

it("gives all answers in the order of the questions", () => {
  const all = answers("\x1b[6n\x1b]11;?\x07\x1b[c\x1bP+q436F\x1b\\\x1b[?2026$p\x1b[18t\x1b[5n");
  expect(all.split("^[").map((answer) => answer.slice(0, 3))).toEqual([
    "",
    "[1;",
    "]11",
    "\\",
    "[?6",
    "P1+",
    "\\",
    "[?2",
    "[8;",
    "[0n",
  ]);
});

it("answers while a frame is held back", () => {
  expect(answers("\x1b[?2026h\x1b[5n")).toBe("^[[0n");
});

it("answers nothing that no program asked for", () => {
  const text = "plain \x1b[31mred\x1b[m\r\n\x1b[2J\x1b[H\x1b[?1049h\x1b[?1000;1006h\x1b[?1004h\x07";
  expect(answers(text)).toBe("");
});
