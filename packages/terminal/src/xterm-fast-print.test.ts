import xterm from "@xterm/headless";
import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { unicodeProvider } from "./unicode/provider.ts";
import { printAsciiFast } from "./xterm-fast-print.ts";

const [COLS, ROWS] = [10, 4];

function newTerminal(): xterm.Terminal {
  const terminal = new xterm.Terminal({
    cols: COLS,
    rows: ROWS,
    allowProposedApi: true,
    logLevel: "off",
  });
  terminal.unicode.register(unicodeProvider("16"));
  terminal.unicode.activeVersion = "16";
  return terminal;
}

function write(terminal: xterm.Terminal, text: string): Promise<void> {
  return new Promise((resolve) => terminal.write(text, resolve));
}

/** All that there is to read of a terminal's cells. */
function contentOf(terminal: xterm.Terminal) {
  const { active } = terminal.buffer;
  const lines = Array.from({ length: active.length }, (_, y) => {
    const line = active.getLine(y)!;
    const cells = Array.from({ length: COLS }, (_, x) => {
      const cell = line.getCell(x)!;
      const colors = [cell.getFgColorMode(), cell.getFgColor(), cell.getBgColorMode()];
      const flags = [cell.isBold(), cell.isItalic(), cell.isUnderline(), cell.isInverse()];
      return [cell.getChars(), cell.getWidth(), ...colors, cell.getBgColor(), ...flags].join();
    });
    return [line.isWrapped, ...cells];
  });
  return { cursor: [active.cursorX, active.cursorY, active.baseY], lines };
}

const piece = fc.oneof(
  fc.string({ unit: "binary-ascii", maxLength: 8 }),
  fc.stringMatching(/^[ -~]{0,14}$/),
  fc.constantFrom(
    "漢",
    "漢字",
    "e\u0301",
    "\u0301",
    "👩‍👩‍👧",
    "é",
    "1\ufe0f\u20e3",
    "\ufe0f",
    "7",
    "\r\n",
    "\t",
    "\b",
  ),
  fc.constantFrom("\x1b[31m", "\x1b[1;44m", "\x1b[4:3m", "\x1b[m", "\x1b]8;;u\x07", "\x1b]8;;\x07"),
  fc.constantFrom("\x1b[4h", "\x1b[4l", "\x1b[?7l", "\x1b[?7h", "\x1b(0", "\x1b(B", "\x1b[3b"),
  fc.tuple(fc.nat(ROWS), fc.nat(COLS)).map(([row, col]) => `\x1b[${row + 1};${col + 1}H`),
  fc.constantFrom("\x1b[K", "\x1b[2X", "\x1b[2@", "\x1b[2P", "\x1b[?1049h", "\x1b[?1049l", "\x1bc"),
);

it("draws what xterm.js draws", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      const [fast, slow] = [newTerminal(), newTerminal()];
      printAsciiFast(fast, unicodeProvider("16"));
      for (const text of pieces) await Promise.all([write(fast, text), write(slow, text)]);
      expect(contentOf(fast)).toEqual(contentOf(slow));
      fast.dispose();
      slow.dispose();
    }),
    { numRuns: Number(process.env.PILOTTY_FC_RUNS ?? 100) },
  );
}, 60_000);

it("leaves to xterm.js what it does not take", async () => {
  const terminal = newTerminal();
  const handler = (terminal as unknown as { _core: { _inputHandler: { print(): void } } })._core
    ._inputHandler;
  const print = vi.spyOn(handler, "print");
  printAsciiFast(terminal, unicodeProvider("16"));
  await write(terminal, "plain\r\n");
  expect(print).not.toHaveBeenCalled();
  await write(terminal, "longer than a row\r\n漢\x1b[4hx");
  expect(print).toHaveBeenCalledTimes(3);
  terminal.dispose();
});

it("leaves all to an xterm.js that it does not know", async () => {
  const stranger = { _core: { _inputHandler: { print: () => undefined } } };
  expect(() => printAsciiFast(stranger, unicodeProvider("16"))).not.toThrow();
  expect(() => printAsciiFast({}, unicodeProvider("16"))).not.toThrow();
});
