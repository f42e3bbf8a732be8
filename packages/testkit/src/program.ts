import { accessSync, constants } from "node:fs";
import { join } from "node:path";

/** True if a program can be found in PATH. */
export function hasProgram(name: string): boolean {
  return (process.env.PATH ?? "").split(":").some((directory) => {
    try {
      accessSync(join(directory, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * For a test that drives a program of the system: true if it has to be skipped because the program
 * is not there. In CI (`PILOTTY_E2E_REQUIRE=1`) nothing is skipped, so that the test fails instead.
 */
export function isMissing(name: string): boolean {
  return process.env.PILOTTY_E2E_REQUIRE !== "1" && !hasProgram(name);
}
