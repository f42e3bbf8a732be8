import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface TemporaryDirectory {
  /** Short enough for a socket's path. */
  readonly path: string;
  remove(): void;
}

/** A directory of a test's own; whoever makes it removes it. */
export function makeTemporaryDirectory(): TemporaryDirectory {
  const path = mkdtempSync(join(tmpdir(), "plt-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
