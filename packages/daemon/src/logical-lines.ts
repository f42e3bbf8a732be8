import type { Cell, Screen } from "@pilotty/protocol";

/** A line as the program wrote it: a row, or rows that are joined by soft wrapping. */
export interface LogicalLine {
  /** Trailing blanks trimmed. */
  readonly text: string;
  /** Row and column of the cell that holds the character at this index of `text`. */
  position(index: number): { row: number; col: number };
}

export function logicalLines(screen: Screen): LogicalLine[] {
  const lines: LogicalLine[] = [];
  for (let first = 0; first < screen.lines.length; ) {
    let end = first + 1;
    while (screen.lines[end]?.wrapped) end += 1;
    lines.push(logicalLine(screen, first, end));
    first = end;
  }
  return lines;
}

function logicalLine(screen: Screen, first: number, end: number): LogicalLine {
  const { cols } = screen.size;
  const rows = screen.lines.slice(first, end);
  const cells: readonly Cell[] =
    rows.length === 1 ? rows[0]!.cells : rows.flatMap((row) => row.cells);
  let text = "";
  for (const cell of cells) text += cell.text;
  return {
    text: text.trimEnd(),
    position(index) {
      let seen = 0;
      const column = cells.findIndex((cell) => {
        seen += cell.text.length;
        return seen > index;
      });
      const at = column === -1 ? cells.length : column;
      return { row: first + Math.floor(at / cols), col: at % cols };
    },
  };
}
