import { existsSync } from "node:fs";
import type { Screen } from "@pilotty/protocol";
import { type CorpusFile, pathOfScreen, writeCorpusFile } from "./corpus-file.ts";
import { fromScreen } from "./from-screen.ts";
import { describeStep, parseRecording, play, type Recording, SHARED_USAGE } from "./recording.ts";

const USAGE = `record NAME --family FAMILY [options] -- COMMAND [ARGUMENT…]

  --negative       a screen of text, where nearly everything found is wrong${SHARED_USAGE}`;

/** What is told of a screen that no one can see on it. */
export interface About {
  readonly family: string;
  readonly negative: boolean;
}

/** Records a screen and prints it, ready to be labelled. */
export async function main(args: readonly string[]): Promise<number> {
  const parsed = parseArguments(args);
  if (typeof parsed === "string") {
    console.error(`${parsed}\n\n${USAGE}`);
    return 2;
  }
  const { id, recording, about } = parsed;
  if (existsSync(pathOfScreen(id))) {
    console.error(`${pathOfScreen(id)} is there; remove it to record it anew.`);
    return 1;
  }
  // pnpm runs scripts in the package, but the caller names files from where it stands.
  const file = await record(recording, about, process.env.INIT_CWD ?? process.cwd());
  writeCorpusFile(id, file);
  console.log(`Written to ${pathOfScreen(id)}; corpus/README.md tells how to label it.`);
  try {
    // Loaded last: a detector that is being worked on must not keep anyone from recording.
    const { describeScreen } = await import("./show.ts");
    console.log(describeScreen(id, file));
  } catch (error) {
    console.error(`The detector fails: ${error}`);
  }
  return 0;
}

/** The last screen of a recording. */
export async function record(
  recording: Recording,
  { family, negative }: About,
  cwd: string,
): Promise<CorpusFile> {
  const { program, steps, command } = recording;
  let screen: Screen | undefined;
  await play(recording, cwd, (scene) => {
    screen = scene.screen;
  });
  return fromScreen(screen!, {
    program,
    family,
    how: [command.join(" "), ...steps.map(describeStep)].join("; "),
    ...(negative && { negative }),
    unlabelled: true,
    labels: [],
  });
}

/** @returns what is wrong with the arguments, if something is */
export function parseArguments(
  args: readonly string[],
): { readonly id: string; readonly recording: Recording; readonly about: About } | string {
  const parsed = parseRecording(args, {
    family: { type: "string" },
    negative: { type: "boolean", default: false },
  });
  if (typeof parsed === "string") return parsed;
  const { id, recording, values } = parsed;
  if (typeof values.family !== "string") return "--family is needed: the split goes by it.";
  return { id, recording, about: { family: values.family, negative: values.negative === true } };
}
