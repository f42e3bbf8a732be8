import type { Line, Screen } from "@pilotty/protocol";

/** A line as the program wrote it: a row, or rows that are joined by soft wrapping. */
export interface LogicalLine {
  /** What of it is on the screen, trailing blanks trimmed. */
  readonly text: string;
  /** It begins above the screen. */
  readonly beginsAbove: boolean;
  /** Row and column of the cell that holds the character at this index of `text`. */
  position(index: number): { row: number; col: number };
}

const linesOf = new WeakMap<Screen, readonly LogicalLine[]>();
/** With the blanks at the end; a row that has not changed is the same object on the next screen. */
const textOf = new WeakMap<Line, string>();

/** The lines of a screen, from top to bottom; joined once, however many ask for them. */
export function logicalLines(screen: Screen): readonly LogicalLine[] {
  let lines = linesOf.get(screen);
  if (lines === undefined) {
    lines = joinRows(screen);
    linesOf.set(screen, lines);
  }
  return lines;
}

function joinRows(screen: Screen): LogicalLine[] {
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
  let text = "";
  /** Index into the text of the first character of each row. */
  const starts: number[] = [];
  for (let row = first; row < end; row += 1) {
    starts.push(text.length);
    text += contentOf(screen, row, row + 1 < end);
  }
  return {
    text: text.trimEnd(),
    beginsAbove: screen.lines[first]!.wrapped,
    position(index) {
      const nth = starts.findLastIndex((start) => start <= index);
      let seen = starts[nth]!;
      const cells = screen.lines[first + nth]!.cells;
      const col = cells.findIndex((cell) => {
        seen += cell.text.length;
        return seen > index;
      });
      return { row: first + nth, col: col === -1 ? cells.length : col };
    },
  };
}

/**
 * What of a row belongs to its line: a wide character that did not fit at the end of the row leaves
 * a blank there, which the program did not write.
 */
function contentOf(screen: Screen, row: number, goesOn: boolean): string {
  const text = rowText(screen.lines[row]!);
  const nextIsWide = goesOn && screen.lines[row + 1]?.cells[0]?.width === 2;
  return nextIsWide && text.endsWith(" ") ? text.slice(0, -1) : text;
}

function rowText(line: Line): string {
  let text = textOf.get(line);
  if (text === undefined) {
    text = line.cells.map((cell) => cell.text).join("");
    textOf.set(line, text);
  }
  return text;
}
