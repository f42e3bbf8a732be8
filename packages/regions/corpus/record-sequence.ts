import { existsSync } from "node:fs";
import { parseRecording, play, SHARED_USAGE } from "./recording.ts";
import { fromScenes, pathOfSequence, type Scene, writeSequence } from "./sequence-file.ts";

const USAGE = `record-sequence NAME [options] -- COMMAND [ARGUMENT…]
${SHARED_USAGE}`;

/** Records the screens of a program, the first one and those after each step. */
export async function main(args: readonly string[]): Promise<number> {
  const parsed = parseRecording(args);
  if (typeof parsed === "string") {
    console.error(`${parsed}\n\n${USAGE}`);
    return 2;
  }
  const { id, recording } = parsed;
  if (existsSync(pathOfSequence(id))) {
    console.error(`${pathOfSequence(id)} is there; remove it to record it anew.`);
    return 1;
  }
  const scenes: Scene[] = [];
  // pnpm runs scripts in the package, but the caller names files from where it stands.
  await play(recording, process.env.INIT_CWD ?? process.cwd(), (scene) => scenes.push(scene));
  writeSequence(id, fromScenes(recording.program, recording.command.join(" "), scenes));
  console.log(`${scenes.length} screens written to ${pathOfSequence(id)}.`);
  return 0;
}
