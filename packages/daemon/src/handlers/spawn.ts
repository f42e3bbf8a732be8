import { statSync } from "node:fs";
import { isAbsolute } from "node:path";
import {
  DEFAULT_COLS,
  DEFAULT_RETAIN_BYTES,
  DEFAULT_ROWS,
  DEFAULT_SCROLLBACK_LINES,
  DEFAULT_UNICODE_VERSION,
  invalidInput,
} from "@pilotty/protocol";
import { childEnvironment } from "@pilotty/terminal";
import { checkArgumentSpace } from "../argument-space.ts";
import { checkDescriptors } from "../descriptors.ts";
import { checkExecutable } from "../executable.ts";
import type { Handler } from "./handler.ts";

export const spawn: Handler<"spawn"> = (params, { registry, version }) => {
  const { command, cwd, name } = params;
  checkDescriptors();
  checkDirectory(cwd);
  const env = childEnvironment({
    env: params.env,
    cwd,
    ...(params.env_overrides && { overrides: params.env_overrides }),
  });
  const [file = "", ...args] = command;
  checkExecutable(file, cwd, env.PATH);
  checkArgumentSpace(command, env);
  const session = registry.add(name, {
    command: [file, ...args],
    cwd,
    env,
    cols: params.cols ?? DEFAULT_COLS,
    rows: params.rows ?? DEFAULT_ROWS,
    scrollbackLines: params.scrollback_lines ?? DEFAULT_SCROLLBACK_LINES,
    retainBytes: params.retain_bytes ?? DEFAULT_RETAIN_BYTES,
    unicode: params.unicode ?? DEFAULT_UNICODE_VERSION,
    umask: params.umask,
    version,
  });
  return {
    session_id: session.id,
    name: session.name,
    command: session.command,
    pid: session.pid,
    size: session.size,
  };
};

function checkDirectory(cwd: string): void {
  if (!isAbsolute(cwd)) throw invalidInput(`The working directory is not absolute: ${cwd}`);
  let isDirectory = false;
  try {
    isDirectory = statSync(cwd).isDirectory();
  } catch {
    // Not there, or not to be reached.
  }
  if (!isDirectory) {
    throw invalidInput(
      `The working directory is not a directory: ${cwd}`,
      "Give an existing directory to '--cwd'",
    );
  }
}
