import { UNICODE_VERSIONS, type UnicodeVersion } from "@pilotty/protocol";
// CommonJS: Node offers its exports through the default import only.
import xterm from "@xterm/headless";
import fc from "fast-check";
import { expect, it } from "vitest";
import { joins, widthOf } from "./char-properties.ts";
import { unicodeProvider } from "./provider.ts";

const numRuns = Number(process.env.PILOTTY_FC_RUNS ?? 100);
/** Five times what a slow machine takes. */
const timeout = 5000 + numRuns * 100;

const ROWS = 4;

/** Anything that is printed, what matters to clusters more often. */
const character = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 1 }).filter((text) => !/\p{Cc}/u.test(text)),
  fc.constantFrom(..."a1#©漢é𝄞👩👨🔥❤☝🏽👍🇩🇪🏴ᄒ", "ᅡ", "ᆫ", "ा"),
  fc.constantFrom("\u200d", "\ufe0f", "\ufe0e", "\u0301", "\u200b", "\u20e3", "\u{e0067}"),
);

/** What comes first has a cell: column 0 is the emulator's matter, not the provider's. */
const text = fc.array(character, { maxLength: 40 }).map((characters) => `a${characters.join("")}`);

interface Grid {
  cursor: { row: number; col: number };
  widths: number[][];
}

function print(chunks: readonly string[], cols: number, version: UnicodeVersion): Promise<Grid> {
  const options = { cols, rows: ROWS, scrollback: 0, allowProposedApi: true };
  const terminal = new xterm.Terminal({ ...options, logLevel: "off" });
  terminal.unicode.register(unicodeProvider(version));
  terminal.unicode.activeVersion = version;
  for (const chunk of chunks) terminal.write(chunk);
  return new Promise((resolve) => {
    terminal.write("", () => {
      const buffer = terminal.buffer.active;
      const widths = Array.from({ length: ROWS }, (_, row) => {
        const line = buffer.getLine(row)!;
        return Array.from({ length: cols }, (_, col) => line.getCell(col)!.getWidth());
      });
      const cursor = { row: buffer.cursorY, col: buffer.cursorX };
      terminal.dispose();
      resolve({ cursor, widths });
    });
  });
}

/** Cells of the clusters, one after the other. */
function clusterWidths(characters: string, version: UnicodeVersion): number[] {
  const provider = unicodeProvider(version);
  const widths: number[] = [];
  let preceding = 0;
  for (const character of characters) {
    const properties = provider.charProperties(character.codePointAt(0)!, preceding);
    if (joins(properties)) widths.pop();
    widths.push(widthOf(properties));
    preceding = properties;
  }
  return widths;
}

it.each(UNICODE_VERSIONS)(
  "clusters of 1 or 2 cells, and a cursor behind the last (%s)",
  async (version) => {
    await fc.assert(
      fc.asyncProperty(text, async (characters) => {
        const widths = clusterWidths(characters, version);
        expect(widths.filter((width) => width !== 1 && width !== 2)).toEqual([]);
        const cells = widths.flatMap((width) => (width === 2 ? [2, 0] : [1]));
        const grid = await print([characters], 120, version);
        expect(grid.cursor).toEqual({ row: 0, col: cells.length });
        expect(grid.widths[0]?.slice(0, cells.length)).toEqual(cells);
      }),
      { numRuns },
    );
  },
  timeout,
);

it.each(UNICODE_VERSIONS)(
  "no half of a wide character on a narrow screen (%s)",
  async (version) => {
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 2, max: 9 }), async (characters, cols) => {
        const { widths, cursor } = await print([characters], cols, version);
        const cells = widths.map((row) => row.join(""));
        expect(cells.filter((row) => !/^(?:1|20)*$/.test(row))).toEqual([]);
        expect(cursor.col).toBeLessThanOrEqual(cols);
      }),
      { numRuns },
    );
  },
  timeout,
);

it(
  "where the text is cut into chunks does not matter",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 4 }), async (chunks) => {
        expect(await print(chunks, 20, "16")).toEqual(await print([chunks.join("")], 20, "16"));
      }),
      { numRuns },
    );
  },
  timeout,
);
