// `pnpm start`: the main job on real programs, through the built command line as a user runs it.
// It edits a file in vim, watches htop (or top) in a second session, shows both, checks the file on
// disk, and cleans up. Exits with 1 if anything is not as it should be.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const BUNDLE = fileURLToPath(new URL("../dist/pilotty.cjs", import.meta.url));
const TEXT = "Written by pilotty, in a real vim.";

const directory = mkdtempSync(join(tmpdir(), "plt-demo-"));
const file = join(directory, "hello.txt");
// A daemon of its own: the demo never touches the sessions of the one who runs it.
const env = { ...process.env, PILOTTY_SOCKET_DIR: directory };
delete env.PILOTTY_SESSION;

try {
  say("A daemon starts by itself with the first command, and vim in a session of its own.");
  pilotty("spawn", "--name", "editor", "vim", "-u", "NONE", file);
  pilotty("wait-for", "-s", "editor", "hello.txt");

  say("A second session beside it watches the machine.");
  const monitor = has("htop") ? "htop" : "top";
  pilotty("spawn", monitor, "--name", "monitor");
  pilotty("wait-for", "-s", "monitor", "PID");

  say("Keys by name, text as it is; no sleeping, only waiting for what happens.");
  pilotty("key", "-s", "editor", "i");
  pilotty("type", "-s", "editor", TEXT);
  pilotty("wait-for", "-s", "editor", TEXT);
  pilotty("key", "-s", "editor", "Escape : w Enter");
  pilotty("wait-for", "-s", "editor", "written");

  say("Both screens, as a person would see them, and the sessions.");
  show(pilotty("snapshot", "-s", "editor", "--format", "text"));
  show(pilotty("snapshot", "-s", "monitor", "--format", "text"));
  show(pilotty("list-sessions"));

  say("Both are ended, with everything that runs on their terminals.");
  pilotty("kill", "-s", "editor");
  pilotty("kill", "-s", "monitor");

  const onDisk = readFileSync(file, "utf8");
  if (onDisk !== `${TEXT}\n`) throw new Error(`The file on disk is wrong: ${onDisk}`);
  const { sessions } = JSON.parse(pilotty("list-sessions"));
  if (sessions.length > 0) throw new Error("A session was left behind");
  console.log(`\nThe file on disk is right: ${JSON.stringify(onDisk)}. Nothing is left running.`);
  console.log("Next: README.md for the commands, `node apps/pilotty/dist/pilotty.cjs --help`.");
} catch (error) {
  console.error(`\nThe demo failed: ${error.message}`);
  process.exitCode = 1;
} finally {
  spawnSync(process.execPath, [BUNDLE, "stop"], { env });
  rmSync(directory, { recursive: true, force: true });
}

/** Runs the command line; prints it; returns what it printed. */
function pilotty(...args) {
  console.log(`  $ pilotty ${args.map((arg) => (arg.includes(" ") ? `"${arg}"` : arg)).join(" ")}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [BUNDLE, ...args], {
    env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`pilotty ${args[0]} exited with ${status}: ${stderr}`);
  return stdout;
}

function say(text) {
  console.log(`\n${text}`);
}

function show(text) {
  console.log(text.replace(/^/gm, "    ").trimEnd());
}

function has(program) {
  return spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
}
