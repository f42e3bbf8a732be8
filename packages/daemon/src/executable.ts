import { accessSync, closeSync, constants, openSync, readSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { PilottyError } from "@pilotty/protocol";

/** Where execvp(3) looks if there is no `PATH`. */
const DEFAULT_PATH = "/bin:/usr/bin";
/** The kernel reads no more than this of a `#!` line (BINPRM_BUF_SIZE). */
const SHEBANG_BYTES = 256;

/**
 * Checks that a command can be executed, by the rules of execvp(3) in the child's own working
 * directory and `PATH`. A PTY is forked before it is known whether exec will work, so a command
 * that cannot must be found out beforehand.
 *
 * @throws {PilottyError} `SPAWN_FAILED`
 */
export function checkExecutable(file: string, cwd: string, path: string | undefined): void {
  if (file === "") throw spawnFailed("The command is empty");
  if (file.includes("/")) {
    checkFile(resolve(cwd, file), file, cwd);
    return;
  }
  let denied: string | undefined;
  for (const directory of (path ?? DEFAULT_PATH).split(":")) {
    const candidate = resolve(cwd, directory, file);
    if (!isFile(candidate)) continue;
    if (isExecutable(candidate)) {
      checkShebang(candidate, file, cwd);
      return;
    }
    denied ??= candidate;
  }
  if (denied) throw spawnFailed(`Command '${file}' is not executable: ${denied}`);
  throw spawnFailed(`Command '${file}' not found`, "Check its spelling and PATH, or give its path");
}

function checkFile(path: string, file: string, cwd: string): void {
  if (!isFile(path)) throw spawnFailed(`Command '${file}' not found or not a file: ${path}`);
  if (!isExecutable(path)) {
    throw spawnFailed(`Command '${file}' is not executable`, `Run 'chmod +x ${file}' first`);
  }
  checkShebang(path, file, cwd);
}

function checkShebang(path: string, file: string, cwd: string): void {
  const interpreter = readInterpreter(path);
  if (interpreter === undefined) return;
  const resolved = resolve(cwd, interpreter);
  if (isFile(resolved) && isExecutable(resolved)) return;
  // Quoted, because it may end in a carriage return.
  const shown = JSON.stringify(interpreter);
  throw spawnFailed(
    `Command '${file}' needs the interpreter ${shown}, which is not there or not executable`,
    "Check the first line of the script",
  );
}

/** What the kernel takes for the interpreter: all up to a blank, tab or newline. */
function readInterpreter(path: string): string | undefined {
  const head = Buffer.alloc(SHEBANG_BYTES);
  let length = 0;
  try {
    const fd = openSync(path, "r");
    try {
      length = readSync(fd, head);
    } finally {
      closeSync(fd);
    }
  } catch {
    return undefined; // Executable but not readable is allowed.
  }
  const match = /^#![ \t]*([^ \t\n\0]+)/.exec(head.toString("latin1", 0, length));
  return match?.[1];
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function spawnFailed(message: string, suggestion?: string): PilottyError {
  return new PilottyError("SPAWN_FAILED", message, suggestion === undefined ? {} : { suggestion });
}
