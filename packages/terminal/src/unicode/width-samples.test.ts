import type { UnicodeVersion } from "@pilotty/protocol";
// CommonJS: Node offers its exports through the default import only.
import xterm from "@xterm/headless";
import { afterAll, describe, expect, it, test } from "vitest";
import { Emulator } from "../emulator.ts";
import { joins, widthOf } from "./char-properties.ts";
import { unicodeProvider } from "./provider.ts";

/** Text, the cells that it takes, and the cells that start a cluster in order. */
const SAMPLES: readonly [name: string, text: string, cells: number, clusters: string[]][] = [
  ["ASCII", "ab", 2, ["a", "b"]],
  ["ambiguous width", "±§│", 3, ["±", "§", "│"]],
  ["CJK ideographs", "漢字", 4, ["漢", "字"]],
  ["fullwidth and halfwidth forms", "Ａｱ", 3, ["Ａ", "ｱ"]],
  ["composed Hangul", "한글", 4, ["한", "글"]],
  ["Hangul as jamo", "\u1112\u1161\u11ab", 2, ["\u1112\u1161\u11ab"]],
  ["combining marks", "e\u0301\u0323x", 2, ["e\u0301\u0323", "x"]],
  ["Thai", "ที่นี่", 2, ["ที่", "นี่"]],
  ["Devanagari", "नमस्ते", 4, ["न", "म", "स्", "ते"]],
  ["a spacing mark", "का", 2, ["क", "ा"]],
  ["zero width space", "a\u200bb", 2, ["a\u200b", "b"]],
  ["soft hyphen", "a\u00adb", 3, ["a", "\u00ad", "b"]],
  ["emoji of Unicode 9", "🤣🥑", 4, ["🤣", "🥑"]],
  ["emoji of Unicode 14", "🫠", 2, ["🫠"]],
  ["emoji of Unicode 15", "🩷", 2, ["🩷"]],
  ["emoji of Unicode 16", "\u{1fae9}\u{1fadf}", 4, ["\u{1fae9}", "\u{1fadf}"]],
  ["a family by ZWJ", "👨‍👩‍👧‍👦", 2, ["👨‍👩‍👧‍👦"]],
  ["a heart by VS16", "\u2764\ufe0f", 2, ["\u2764\ufe0f"]],
  ["a heart as text", "\u2764\u2764\ufe0e", 2, ["\u2764", "\u2764\ufe0e"]],
  ["flags", "🇩🇪🇫🇷", 4, ["🇩🇪", "🇫🇷"]],
  ["a skin tone", "👍🏽", 2, ["👍🏽"]],
  ["keycaps", "1\ufe0f\u20e3#\ufe0f\u20e3", 4, ["1\ufe0f\u20e3", "#\ufe0f\u20e3"]],
  [
    "a flag by tags",
    "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
    2,
    ["\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"],
  ],
];

/** Cells by the provider alone, as xterm.js counts them. */
function cellsOf(text: string, version: UnicodeVersion): number {
  const provider = unicodeProvider(version);
  let cells = 0;
  let preceding = 0;
  for (const character of text) {
    const properties = provider.charProperties(character.codePointAt(0)!, preceding);
    cells += widthOf(properties) - (joins(properties) ? widthOf(preceding) : 0);
    preceding = properties;
  }
  return cells;
}

interface Printed {
  cursor: { row: number; col: number };
  /** For each row the text of the cells that have any, without blanks. */
  clusters: string[][];
  widths: number[][];
}

function print(text: string, cols: number, version: UnicodeVersion = "16"): Promise<Printed> {
  const terminal = new xterm.Terminal({ cols, rows: 3, allowProposedApi: true, logLevel: "off" });
  terminal.unicode.register(unicodeProvider(version));
  terminal.unicode.activeVersion = version;
  return new Promise((resolve) => {
    terminal.write(text, () => {
      const buffer = terminal.buffer.active;
      const cells = Array.from({ length: 3 }, (_, row) => {
        const line = buffer.getLine(row)!;
        return Array.from({ length: cols }, (_, col) => line.getCell(col)!);
      });
      const printed = {
        cursor: { row: buffer.cursorY, col: buffer.cursorX },
        clusters: cells.map((row) => row.map((cell) => cell.getChars()).filter((t) => t !== "")),
        widths: cells.map((row) => row.map((cell) => cell.getWidth())),
      };
      terminal.dispose();
      resolve(printed);
    });
  });
}

describe("what real text takes", () => {
  let right = 0;
  afterAll(() => console.log(`widths: ${right} of ${SAMPLES.length}`));

  it.each(SAMPLES)("%s", async (_, text, cells, clusters) => {
    expect(cellsOf(text, "16")).toBe(cells);
    const printed = await print(text, 20);
    expect(printed.cursor).toEqual({ row: 0, col: cells });
    expect(printed.clusters[0]).toEqual(clusters);
    // Whatever stands before, and however the bytes come.
    const bytes = new TextEncoder().encode(text);
    for (const before of ["", "a", " ", "é", "\x1b[1m"]) {
      const shift = before === "" || before === "\x1b[1m" ? 0 : 1;
      for (const chunks of [[bytes], Array.from(bytes, (byte) => Uint8Array.of(byte))]) {
        const emulator = new Emulator({ cols: 20, rows: 3 });
        emulator.write(new TextEncoder().encode(before));
        for (const chunk of chunks) emulator.write(chunk);
        const { cursor, lines } = emulator.readScreen();
        expect(cursor).toMatchObject({ row: 0, col: cells + shift });
        const texts = lines[0]!.cells.slice(shift).map((cell) => cell.text);
        expect(texts.filter((each) => each.trim() !== "")).toEqual(clusters);
        emulator.dispose();
      }
    }
    right += 1;
  });
});

describe("at the right margin", () => {
  const wide = SAMPLES.filter(([, , cells, clusters]) => cells === 2 && clusters.length === 1);

  it.each(wide)("what does not fit goes to the next row whole: %s", async (_, text) => {
    const printed = await print(`abc${text}`, 4);
    expect(printed.clusters).toEqual([["a", "b", "c"], [text], []]);
    expect(printed.widths.slice(0, 2)).toEqual([
      [1, 1, 1, 1],
      [2, 0, 1, 1],
    ]);
    expect(printed.cursor).toEqual({ row: 1, col: 2 });
  });

  it.each(wide)("what fits just so stays: %s", async (_, text) => {
    const printed = await print(`ab${text}`, 4);
    expect(printed.clusters).toEqual([["a", "b", text], [], []]);
    expect(printed.widths[0]).toEqual([1, 1, 2, 0]);
    expect(printed.cursor).toEqual({ row: 0, col: 4 });
  });

  test("a mark joins the last cell of a full row", async () => {
    const printed = await print("abcd\u0301e", 4);
    expect(printed.clusters.slice(0, 2)).toEqual([["a", "b", "c", "d\u0301"], ["e"]]);
  });
});

describe("after a cursor movement", () => {
  test("a mark joins the cell to the left", async () => {
    const printed = await print("abcdefg\x1b[1;6H\u0301\u0302", 10);
    expect(printed.clusters[0]).toEqual(["a", "b", "c", "d", "e\u0301\u0302", "f", "g"]);
    expect(printed.cursor).toEqual({ row: 0, col: 5 });
  });

  test("a mark joins the wide character to the left", async () => {
    const printed = await print("漢\x1b[31m\u0301", 10);
    expect(printed.clusters[0]).toEqual(["漢\u0301"]);
    expect(printed.widths[0]?.slice(0, 3)).toEqual([2, 0, 1]);
  });

  test.each(["11", "6"] as const)("with Unicode %s too", async (version) => {
    const printed = await print("abc\x1b[1;3H\u0301", 10, version);
    expect(printed.clusters[0]).toEqual(["a", "b\u0301", "c"]);
    expect(printed.cursor.col).toBe(2);
  });
});
