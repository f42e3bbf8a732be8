import { readCases } from "../data.ts";
import { Player } from "../player.ts";
import { type Check, differenceOfRows, type Tally } from "../suite.ts";

interface Case {
  name: string;
  cols: number;
  rows: number;
  input: string;
  /** Rows that are blank at the end may be missing. */
  lines: string[];
  /** A bare LF in the input stands for CR LF, which the terminal driver would have made of it. */
  convertEol?: boolean;
}

/** Recordings of real programs, with the screen that pyte's tests expect. */
export async function pyteCaptured(): Promise<Tally[]> {
  const checks = await playAll(readCases<Case>("pyte-captured.json"));
  return [{ name: "pyte-captured", checks, bar: 7 }];
}

/** xterm.js's own fixtures: its parser and buffer are ours, so that they say little. */
export async function xtermjsFixtures(): Promise<Tally[]> {
  const checks = await playAll(readCases<Case>("xtermjs-fixtures.json"));
  return [{ name: "xtermjs-fixtures", checks }];
}

async function playAll(cases: readonly Case[]): Promise<Check[]> {
  const checks: Check[] = [];
  for (const { name, cols, rows, input, lines, convertEol } of cases) {
    const player = new Player({ cols, rows });
    const text = Buffer.from(input, "base64").toString("latin1");
    const bytes = Buffer.from(convertEol ? text.replaceAll("\n", "\r\n") : text, "latin1");
    await player.playBytes(bytes);
    checks.push({ name, difference: differenceOfRows(player.rows, lines) });
    player.dispose();
  }
  return checks;
}
