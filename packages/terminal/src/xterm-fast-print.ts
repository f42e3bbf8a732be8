import type { UnicodeProvider } from "./unicode/provider.ts";

/** What is used of xterm.js 6.0, none of it public. */
interface InputHandler {
  _activeBuffer: {
    x: number;
    y: number;
    ybase: number;
    lines: { get(index: number): BufferLine | undefined };
  };
  _bufferService: { cols: number };
  _charsetService: { charset: unknown };
  _coreService: { modes: { insertMode: boolean } };
  _curAttrData: { fg: number; bg: number };
  _dirtyRowTracker: { markDirty(row: number): void };
  _parser: { precedingJoinState: number; setPrintHandler(handler: Print): void };
  print: Print;
}

interface BufferLine {
  /** Content, foreground and background of each cell. */
  _data: Uint32Array;
}

type Print = (data: Uint32Array, start: number, end: number) => void;

/** `CELL_SIZE`, `Content` and `BgFlags` of xterm.js. */
const CELL_SIZE = 3;
const CONTENT_OF_WIDTH_1: number = 1 << 22;
const WIDTH_SHIFT = 22;
const CONTENT_MASK = 0x3fffff;
const BG_HAS_EXTENDED = 0x10000000;

/**
 * Draws runs of ASCII that fit into their row by writing the cells at once; xterm.js looks at each
 * character's width, charset, link and neighbours first. That is a third of the time that output
 * takes. Everything else is left to xterm.js, and all of it if it is another version than expected.
 *
 * @param terminal a `Terminal` of xterm.js.
 * @param unicode the provider that is active in it.
 */
export function printAsciiFast(terminal: object, unicode: UnicodeProvider): void {
  const handler = (terminal as { _core?: { _inputHandler?: InputHandler } })._core?._inputHandler;
  if (handler === undefined || !isAsExpected(handler)) return;
  handler._parser.setPrintHandler((data, start, end) => {
    if (!printRun(handler, data, start, end)) return handler.print(data, start, end);
    // What may join the last character: a digit can become a keycap.
    handler._parser.precedingJoinState = unicode.charProperties(data[end - 1]!, 0);
  });
}

function isAsExpected(handler: InputHandler): boolean {
  return (
    typeof handler.print === "function" &&
    typeof handler._parser?.setPrintHandler === "function" &&
    typeof handler._parser.precedingJoinState === "number" &&
    typeof handler._dirtyRowTracker?.markDirty === "function" &&
    typeof handler._coreService?.modes?.insertMode === "boolean" &&
    typeof handler._curAttrData?.bg === "number" &&
    handler._charsetService !== undefined &&
    typeof handler._bufferService?.cols === "number" &&
    handler._activeBuffer?.lines?.get(0)?._data instanceof Uint32Array
  );
}

/** @returns false if nothing was drawn. */
function printRun(handler: InputHandler, data: Uint32Array, start: number, end: number): boolean {
  const { x, y, ybase, lines } = handler._activeBuffer;
  const { cols } = handler._bufferService;
  const { fg, bg } = handler._curAttrData;
  const after = x + end - start;
  if (
    after > cols ||
    end <= start ||
    (bg & BG_HAS_EXTENDED) !== 0 ||
    handler._charsetService.charset !== undefined ||
    handler._coreService.modes.insertMode
  ) {
    return false;
  }
  const cells = lines.get(ybase + y)?._data;
  if (cells === undefined) return false;

  let at = x * CELL_SIZE;
  // Wide characters that are cut in half become blanks.
  if (x > 0 && cells[at - CELL_SIZE]! >> WIDTH_SHIFT === 2) {
    cells[at - CELL_SIZE] = CONTENT_OF_WIDTH_1;
    cells[at - CELL_SIZE + 1] = fg;
    cells[at - CELL_SIZE + 2] = bg;
  }
  for (let i = start; i < end; i += 1) {
    const code = data[i]!;
    // What has been written till here is what xterm.js writes there again.
    if (code > 0x7e) return false;
    cells[at] = code | CONTENT_OF_WIDTH_1;
    cells[at + 1] = fg;
    cells[at + 2] = bg;
    at += CELL_SIZE;
  }
  if (after < cols && cells[at]! >> WIDTH_SHIFT === 0 && (cells[at]! & CONTENT_MASK) === 0) {
    cells[at] = CONTENT_OF_WIDTH_1;
    cells[at + 1] = fg;
    cells[at + 2] = bg;
  }
  handler._activeBuffer.x = after;
  handler._dirtyRowTracker.markDirty(y);
  return true;
}
