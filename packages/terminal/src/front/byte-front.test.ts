import { screenText } from "@pilotty/protocol";
import { describe, expect, it } from "vitest";
import { Emulator } from "../emulator.ts";
import { unicodeProvider } from "../unicode/provider.ts";
import { ByteFront } from "./byte-front.ts";
import { PAUSE, type Piece } from "./piece.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function frontOf(cols: number, rows: number): ByteFront {
  return new ByteFront({ cols, rows }, unicodeProvider("16"));
}

/** What comes out at once, in one string for each chunk that goes in. */
function push(...chunks: string[]): string[] {
  const front = frontOf(80, 24);
  return chunks.map((chunk) => front.push(encoder.encode(chunk)).map(textOf).join(""));
}

function textOf(piece: Piece): string {
  if (typeof piece === "string") return piece;
  if (piece === PAUSE) return "PAUSE";
  return piece instanceof Uint8Array ? decoder.decode(piece) : piece.marks;
}

describe("decoding", () => {
  it("waits for the rest of a character that was split", () => {
    const front = frontOf(80, 24);
    const bytes = encoder.encode("漢");
    expect(front.push(bytes.subarray(0, 2))).toEqual([""]);
    expect(front.push(bytes.subarray(2))).toEqual(["漢"]);
  });

  it("replaces invalid bytes, and keeps a byte order mark", () => {
    const front = frontOf(80, 24);
    const bytes = new Uint8Array([0x61, 0xef, 0xbb, 0xbf, 0xff, 0x62]);
    expect(front.push(bytes).map(textOf).join("")).toBe("a\ufeff\ufffdb");
  });
});

describe("parameters of control sequences", () => {
  const HUGE = "2147483647";

  it.each([..."LMST"])("are at most the rows for CSI %s", (final) => {
    expect(push(`\x1b[${HUGE}${final}`)).toEqual([`\x1b[24${final}`]);
  });

  it.each([..."IZP@X"])("are at most the columns for CSI %s", (final) => {
    expect(push(`\x1b[${HUGE}${final}`)).toEqual([`\x1b[80${final}`]);
  });

  it("are at most the cells for REP, and never more than 65535", () => {
    expect(push(`\x1b[${HUGE}b`)).toEqual(["\x1b[1920b"]);
    const front = frontOf(1000, 1000);
    expect(front.push(encoder.encode(`\x1b[${HUGE}b`))).toEqual(["\x1b[65535b", PAUSE]);
  });

  it("are at most 65535 for all others, each of them", () => {
    expect(push(`\x1b[1;${HUGE};65535;65536H`)).toEqual(["\x1b[1;65535;65535;65535H"]);
  });

  it("follow the size", () => {
    const front = frontOf(80, 24);
    front.resize({ cols: 200, rows: 100 });
    expect(front.push(encoder.encode(`\x1b[${HUGE}L\x1b[${HUGE}X`))).toEqual([
      "\x1b[100L\x1b[200X",
    ]);
  });

  it("are capped behind the 8-bit introducer, prefixes and intermediates too", () => {
    expect(push(`\x9b${HUGE}L\x1b[?${HUGE}h\x1b[${HUGE} @`)).toEqual([
      "\x9b24L\x1b[?65535h\x1b[80 @",
    ]);
  });

  it("are capped however the sequence is split", () => {
    const whole = `ab\x1b[${HUGE}Lcd`;
    for (let at = 1; at < whole.length; at += 1) {
      const out = push(whole.slice(0, at), whole.slice(at));
      expect(out.join(""), `split at ${at}`).toBe("ab\x1b[24Lcd");
    }
    expect(push(...whole).join("")).toBe("ab\x1b[24Lcd");
  });
});

describe("the stream", () => {
  it.each([
    ["plain text", "hello\r\n"],
    ["small sequences", "\x1b[1;31mred\x1b[m\x1b[10;20H\x1b[K"],
    ["colours", "\x1b[38;2;255;255;255;48;5;123mx"],
    ["strings", "\x1b]2;title 2147483647L\x07\x1bP+q544e\x1b\\"],
    ["charsets, whose final byte may be a bracket", "\x1b([2147483647L"],
  ])("passes %s as it is", (_, text) => {
    expect(push(text)).toEqual([text]);
  });

  it("passes control characters inside a sequence at once", () => {
    expect(push("\x1b[21474", "\n", "83647L.")).toEqual(["\x1b[", "\n", "24L."]);
    expect(push("\x1b[21474\n83647L.")).toEqual(["\x1b[\n24L."]);
  });

  it("sees a sequence behind control characters that stand after ESC", () => {
    expect(push("\x1b\n[2147483647L")).toEqual(["\x1b\n[24L"]);
  });

  it.each([
    ["ESC", "\x1b[12345\x1b[2147483647L", "\x1b[\x1b[24L"],
    ["the 8-bit introducer", "\x1b[12345\x9b2147483647L", "\x1b[\x9b24L"],
    ["CAN", "\x1b[12345\x18678L", "\x1b[\x18678L"],
    ["SUB", "\x1b[12345\x1a678L", "\x1b[\x1a678L"],
    ["a character beyond ASCII", "\x1b[12345é678L", "\x1b[é678L"],
  ])("forgets a sequence that is broken off by %s", (_, text, expected) => {
    expect(push(text)).toEqual([expected]);
    expect(push(...text).join("")).toBe(expected);
  });

  it("swallows a sequence that is too long, up to its final byte", () => {
    const long = `a\x1b[${"1;".repeat(200)}mb\x1b[31mc`;
    // CAN ends in the parser what was begun.
    expect(push(long)).toEqual(["a\x1b[\x18b\x1b[31mc"]);
    expect(push(...long).join("")).toBe("a\x1b[\x18b\x1b[31mc");
  });

  it("holds a bounded part of a sequence that does not end", () => {
    const front = frontOf(80, 24);
    for (let i = 0; i < 100; i += 1) front.push(encoder.encode("\x1b[".padEnd(10_000, "9")));
    expect(front.push(encoder.encode("\x1b[mX")).join("").length).toBeLessThan(300);
  });
});

describe("pieces", () => {
  it("end where much repetition was asked for, so that others have their turn", () => {
    const front = frontOf(80, 1000);
    const text = "a\x1b[999Lb\x1b[Lc\x1b[999Md";
    expect(front.push(encoder.encode(text)).map(textOf)).toEqual([
      "a",
      "\x1b[999L",
      "PAUSE",
      "b\x1b[Lc\x1b[999M",
      "PAUSE",
      "d",
    ]);
  });

  it("are not made of cheap sequences", () => {
    expect(push("\x1b[L\x1b[5M\x1b[10X".repeat(20))).toHaveLength(1);
  });
});

describe("hostile sequences", () => {
  it("leave others their turn, and are drawn in order", async () => {
    const emulator = new Emulator({ cols: 80, rows: 1000 });
    const seen: string[] = [];
    const look = () => seen.push(screenText(emulator.readScreen()).trimEnd());
    emulator.write(encoder.encode(`${"\x1b[2147483647L".repeat(30)}one`), look);
    const drawn = new Promise<void>((resolve) => {
      emulator.write(encoder.encode(" two"), () => {
        look();
        resolve();
      });
    });
    expect(seen).toEqual([]);
    await drawn;
    expect(seen).toEqual(["one", "one two"]);
  });

  it.each([..."LMSTIZb@PXABCDEFGHJKadefghlmnr"])(
    "CSI 2147483647 %s is drawn at once",
    (final) => {
      const emulator = new Emulator({ cols: 80, rows: 24 });
      emulator.write(encoder.encode(`x\x1b[2147483647${final}\x1b[2147483647;2147483647${final}`));
      emulator.write(encoder.encode("\x1bcdone"));
      expect(screenText(emulator.readScreen()).trimEnd()).toBe("done");
    },
    2000,
  );
});
