import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Where the recordings are: beside the project, never within it, because they are other projects'
 * and under their licences.
 */
export const DATA_DIRECTORY: string =
  process.env.PILOTTY_CONFORMANCE_DIR ||
  fileURLToPath(new URL("../../../../shared/conformance/emulation", import.meta.url));

/** Why the suites cannot run; undefined if they can. */
export function missingData(): string | undefined {
  if (existsSync(DATA_DIRECTORY)) return undefined;
  return `no recordings in ${DATA_DIRECTORY}; set PILOTTY_CONFORMANCE_DIR to where they are`;
}

/** The cases of one file of the recordings. */
export function readCases<Case>(file: string): Case[] {
  const { cases } = JSON.parse(readFileSync(join(DATA_DIRECTORY, file), "utf8"));
  return cases;
}
