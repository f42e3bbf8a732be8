import { readFileSync } from "node:fs";
import { createRequire, Module } from "node:module";
import { dirname, join } from "node:path";
import { Script } from "node:vm";

/** The daemon's file in the bundle, and what V8 made of it when the bundle was built. */
export const DAEMON_FILE = "daemon.cjs";
export const CODE_CACHE_FILE = "daemon.cjs.cache";

export interface LoadedDaemon {
  exports: typeof import("@pilotty/daemon");
  /** Can say what V8 has compiled by now. */
  script: Script;
}

/**
 * Loads the daemon with code that V8 compiled when the bundle was built, which halves the time that
 * a daemon takes to start (docs/adr/0010). V8 refuses code of another version of itself, or of
 * another source, and compiles anew then.
 *
 * @param directory of the bundle.
 */
export function loadDaemon(directory: string): LoadedDaemon {
  const filename = join(directory, DAEMON_FILE);
  const cachedData = readIfThere(join(directory, CODE_CACHE_FILE));
  const script = new Script(Module.wrap(readFileSync(filename, "utf8")), {
    filename,
    ...(cachedData && { cachedData }),
  });
  const module = { exports: {} as LoadedDaemon["exports"] };
  const run = script.runInThisContext();
  run(module.exports, createRequire(filename), module, filename, dirname(filename));
  return { exports: module.exports, script };
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
