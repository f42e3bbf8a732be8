import { lineText, type Screen } from "@pilotty/protocol";
import { readCases } from "../data.ts";
import { Player } from "../player.ts";
import { type Check, differenceOf, differenceOfRows, type Tally } from "../suite.ts";

interface Case {
  name: string;
  cols: number;
  rows: number;
  /** Cumulative. */
  steps: {
    input: string;
    /** Rows that a soft wrap parts are joined. */
    text: string;
    /** Row and column; the column is that of the right edge while a wrap is pending. */
    cursor: [row: number, col: number];
  }[];
}

/** vt100-rust's fixtures. Several of them hold habits of its own, so not all can be met. */
export async function vt100RustFixtures(): Promise<Tally[]> {
  const text: Check[] = [];
  const cursor: Check[] = [];
  for (const { name, cols, rows, steps } of readCases<Case>("vt100-rust-fixtures.json")) {
    const player = new Player({ cols, rows });
    for (const [index, step] of steps.entries()) {
      await player.play(step.input);
      const place = { name: `${name} step ${index}` };
      const input = JSON.stringify(Buffer.from(step.input, "base64").toString("latin1"));
      const after = (difference?: string) =>
        difference && `${difference}, after ${input.slice(0, 100)}`;
      text.push({ ...place, difference: after(textDifference(player, step.text)) });
      const [row, col] = step.cursor;
      const is = player.screen.cursor;
      // Our cursor stays within the screen, as a program is told with CPR.
      const shouldBe = [row, Math.min(col, cols - 1)];
      cursor.push({
        ...place,
        difference: after(differenceOf("cursor", [is.row, is.col], shouldBe)),
      });
    }
    player.dispose();
  }
  return [
    { name: "vt100-rust-fixtures: text", checks: text, bar: 348 },
    { name: "vt100-rust-fixtures: cursor", checks: cursor },
  ];
}

/**
 * Either all soft-wrapped rows are joined, or none: vt100-rust ends a wrap in places where xterm
 * keeps it and the other way round, and it is the place of the text that is compared here.
 */
function textDifference(player: Player, text: string): string | undefined {
  const expected = text.split("\n").map((line) => line.trimEnd());
  const difference = differenceOfRows(joinedLines(player.screen), expected);
  return difference && differenceOfRows(player.rows, expected) && difference;
}

function joinedLines(screen: Screen): string[] {
  const joined: string[] = [];
  for (const [row, line] of screen.lines.entries()) {
    // A row that goes on in the next one goes on after all of its cells, blank ones too.
    const goesOn = screen.lines[row + 1]?.wrapped ?? false;
    const text = goesOn ? line.cells.map((cell) => cell.text).join("") : lineText(line);
    if (line.wrapped && joined.length > 0) joined.push(joined.pop() + text);
    else joined.push(text);
  }
  return joined;
}
