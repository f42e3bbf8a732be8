import { connectIfRunning, locateSocket } from "@pilotty/client";
import { PilottyError, type PingResult, PROTOCOL_VERSION } from "@pilotty/protocol";
import { type Command, type CommandContext, defineCommand } from "../command.ts";

/** The oldest Node that `package.json` allows. */
const OLDEST_NODE = [20, 19] as const;

const FAILED_STATUS = 1;

interface Check {
  check: "node" | "directory" | "daemon" | "version" | "terminal" | "leftovers";
  ok: boolean;
  /** What was found. */
  message: string;
  /** What to do, where it is not ok. */
  suggestion?: string;
}

export const doctor: Command = defineCommand({
  name: "doctor",
  summary: "Check what pilotty needs, and say what to do",
  details:
    "Looks at Node, the socket's directory, the daemon and its version, pseudo-terminals, and at " +
    "processes that a killed daemon has left. Starts no daemon. Exit status 1 if something is wrong.",
  positionals: [],
  options: {},
  examples: ["pilotty doctor"],
  async run(_args, context) {
    const checks = [checkNode(process.versions.node), ...(await checkDaemon(context))];
    const ok = checks.every((check) => check.ok);
    return { json: { ok, checks }, ...(ok ? {} : { exitStatus: FAILED_STATUS }) };
  },
});

function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  const ok = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  const message = `Node ${version} on ${process.platform}`;
  if (ok && process.platform === "linux") return { check: "node", ok, message };
  const needed = `pilotty needs Node ${OLDEST_NODE.join(".")} or newer, on Linux`;
  return { check: "node", ok: false, message, suggestion: needed };
}

async function checkDaemon(context: CommandContext): Promise<Check[]> {
  let socketPath: string;
  try {
    socketPath = locateSocket(context.env);
  } catch (error) {
    return [failed("directory", error)];
  }
  const directory: Check = { check: "directory", ok: true, message: `The socket is ${socketPath}` };
  try {
    const daemon = await ping(context);
    if (daemon) return [directory, running(daemon), sameVersion(daemon, context.version)];
  } catch (error) {
    return [directory, failed("daemon", error)];
  }
  const none: Check = {
    check: "daemon",
    ok: true,
    message: "None runs; the next command that needs it starts it",
  };
  return [directory, none, ...(await checkGround(socketPath, context))];
}

async function ping(context: CommandContext): Promise<PingResult | undefined> {
  const connection = await connectIfRunning(context);
  try {
    return await connection?.request("ping", {});
  } finally {
    connection?.close();
  }
}

function running({ pid, version, live_sessions }: PingResult): Check {
  const message = `Process ${pid}, version ${version}, live sessions: ${live_sessions}`;
  return { check: "daemon", ok: true, message };
}

function sameVersion({ version, protocol }: PingResult, own: string): Check {
  const ok = protocol === PROTOCOL_VERSION;
  const message = `This is ${own}, the daemon ${version}`;
  if (ok) return { check: "version", ok, message };
  const suggestion =
    "Run 'pilotty stop', which ends all sessions; the next command starts this one";
  return { check: "version", ok, message: `${message}, of another protocol`, suggestion };
}

async function checkGround(socketPath: string, context: CommandContext): Promise<Check[]> {
  const { terminalProblem, leftovers } = await context.inspectGround(socketPath);
  const terminal: Check =
    terminalProblem === undefined
      ? { check: "terminal", ok: true, message: "A program can be started on a terminal" }
      : {
          check: "terminal",
          ok: false,
          message: `A shell could not be run on a terminal: ${terminalProblem}`,
          suggestion:
            "Look at /dev/ptmx and /dev/pts (devpts), and at the limits of processes and files",
        };
  if (leftovers.length === 0)
    return [terminal, { check: "leftovers", ok: true, message: "Nothing runs without its daemon" }];
  const left: Check = {
    check: "leftovers",
    ok: false,
    message: `Programs of a daemon that was killed still run: ${leftovers.join(", ")}`,
    suggestion: "Run 'pilotty spawn true': the daemon that it starts ends them first",
  };
  return [terminal, left];
}

function failed(check: Check["check"], error: unknown): Check {
  const { message, suggestion } = PilottyError.from(error);
  return { check, ok: false, message, suggestion };
}
