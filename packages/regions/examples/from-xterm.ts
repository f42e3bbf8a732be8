import { type Cell, DEFAULT_STYLE, outlineText, type Screen } from "@pilotty/protocol";
import { detectRegions, RefTracker } from "@pilotty/regions";
import xterm from "@xterm/headless";

const terminal = new xterm.Terminal({ cols: 32, rows: 6, allowProposedApi: true });
const output = [
  "\x1b[?1049h┌────────── Quit ──────────┐",
  "│  Save the changes first? │",
  "│                          │",
  "│   \x1b[7m[ Yes ]\x1b[m      [ No ]    │",
  "└──────────────────────────┘",
];
await new Promise<void>((drawn) => terminal.write(output.join("\r\n"), drawn));
console.log(outlineText(new RefTracker().update(detectRegions(readScreen()))));

function readScreen(): Screen {
  const { cols, rows, modes } = terminal;
  const { active } = terminal.buffer;
  const lines = Array.from({ length: rows }, (_, row) => {
    const line = active.getLine(active.baseY + row)!;
    const cells = Array.from({ length: cols }, (_, col) => toCell(line.getCell(col)!));
    return { cells, wrapped: line.isWrapped };
  });
  return {
    size: { cols, rows },
    // xterm.js tells nobody whether the cursor is hidden: see CSI ? 25 h and l in its parser.
    cursor: { row: active.cursorY, col: active.cursorX, visible: true },
    title: "",
    alternateScreen: active.type === "alternate",
    mouse: modes.mouseTrackingMode,
    links: [],
    lines,
  };
}

function toCell(cell: xterm.IBufferCell): Cell {
  const width = cell.getWidth() as Cell["width"];
  const style = {
    ...DEFAULT_STYLE,
    fg: toColor(cell.isFgDefault(), cell.isFgRGB(), cell.getFgColor()),
    bg: toColor(cell.isBgDefault(), cell.isBgRGB(), cell.getBgColor()),
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    underline: cell.isUnderline() ? ("single" as const) : (false as const),
    inverse: cell.isInverse() !== 0,
  };
  return { text: cell.getChars() || (width === 0 ? "" : " "), width, style };
}

function toColor(isDefault: boolean, isRgb: boolean, value: number): Cell["style"]["fg"] {
  if (isDefault) return "default";
  return isRgb ? `#${value.toString(16).padStart(6, "0")}` : value;
}
