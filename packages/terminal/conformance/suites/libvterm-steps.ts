import { readCases } from "../data.ts";
import { Player } from "../player.ts";
import { type Check, differenceOf, type Tally } from "../suite.ts";

/** A line of libvterm's test language; places are row first. */
type Step =
  | { init: 1 }
  | { title: string }
  /** With `hard` it is RIS, and what follows begins on a fresh terminal of the same size. */
  | { push: string; hard?: 1 }
  | { resize: [rows: number, cols: number] }
  | { cursor: [row: number, col: number] }
  | { row: number; text: string }
  | { wrapped: number; val: boolean }
  | { output: string };

interface Case {
  name: string;
  rows: number;
  cols: number;
  steps: Step[];
}

/** libvterm keeps no scrollback in these tests, and what it keeps changes what a resize shows. */
const SCROLLBACK_LINES = 0;

/** libvterm's tests: what the cursor, a row, a reply and the wrap flag are after each step. */
export async function libvtermSteps(): Promise<Tally[]> {
  const checks: Check[] = [];
  for (const each of readCases<Case>("libvterm-steps.json")) checks.push(...(await runCase(each)));
  return [{ name: "libvterm-steps", checks, bar: 318 }];
}

async function runCase({ name, rows, cols, steps }: Case): Promise<Check[]> {
  const checks: Check[] = [];
  let player = new Player({ cols, rows }, SCROLLBACK_LINES);
  let title = "";
  let pushed = "";
  for (const [index, step] of steps.entries()) {
    if ("title" in step) {
      title = step.title;
    } else if ("push" in step) {
      pushed = JSON.stringify(Buffer.from(step.push, "base64").toString("latin1"));
      if (step.hard === 1) {
        const { size } = player;
        player.dispose();
        player = new Player(size, SCROLLBACK_LINES);
      } else {
        player.takeReplies();
        await player.play(step.push);
      }
    } else if ("resize" in step) {
      player.resize({ rows: step.resize[0], cols: step.resize[1] });
    } else if (!("init" in step)) {
      const difference = differenceAt(step, player);
      checks.push({
        name: `${name} step ${index} (${title})`,
        difference: difference && `${difference}, after ${pushed.slice(0, 100)}`,
      });
    }
  }
  player.dispose();
  return checks;
}

type Expectation = Extract<
  Step,
  { cursor: unknown } | { row: unknown } | { wrapped: unknown } | { output: unknown }
>;

function differenceAt(step: Expectation, player: Player): string | undefined {
  if ("cursor" in step) {
    const { row, col } = player.screen.cursor;
    return differenceOf("cursor", [row, col], step.cursor);
  }
  if ("wrapped" in step) {
    const line = player.screen.lines[step.wrapped];
    return differenceOf(`wrap flag of row ${step.wrapped}`, line?.wrapped, step.val);
  }
  if ("output" in step) {
    const expected = Buffer.from(step.output, "base64").toString("latin1");
    return differenceOf("reply", player.takeReplies(), expected);
  }
  return differenceOf(`row ${step.row}`, player.rows[step.row], step.text.trimEnd());
}
