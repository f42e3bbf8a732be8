import { closeSync, writeSync } from "node:fs";
import {
  DETACHED_VARIABLE,
  ensureSocketDirectory,
  locateSocket,
  READY_FD,
  type ReadyMessage,
} from "@pilotty/client";
import {
  invalidInput,
  LOG_LEVELS,
  type LogLevel,
  MAX_TIMEOUT_MS,
  PilottyError,
} from "@pilotty/protocol";
import { type Command, type CommandContext, defineCommand } from "../command.ts";
import { readVariable } from "../read-variable.ts";

/** More sessions than a machine has pseudo-terminals for. */
const MOST_SESSIONS = 1_000_000;

/** Its starter connects right after it is ready, or never. */
const MINIMUM_LIFE_MS = 5_000;

export const daemon: Command = defineCommand({
  name: "daemon",
  summary: "Run the daemon in the foreground",
  details:
    "It starts by itself with the first command that needs it, so this is for looking at it. " +
    "It stops after five minutes without a live session, but not before what the last one has left " +
    "has expired, after ten; or after PILOTTY_IDLE_TIMEOUT_MS, if that is set. With " +
    "PILOTTY_LOG=error, info or debug it writes pilotty.log beside its socket.",
  positionals: [],
  options: {},
  examples: ["pilotty daemon"],
  async run(_args, context) {
    if (context.env[DETACHED_VARIABLE] === "1") await runDetached(context);
    else await runInForeground(context);
    return undefined;
  },
});

async function runInForeground(context: CommandContext): Promise<void> {
  await context.runDaemon({
    ...daemonOptions(context.env),
    onReady: (ready) => context.print({ ok: true, ...ready }),
  });
}

/** Its starter waits on a pipe for the one line that says how the start went. */
async function runDetached(context: CommandContext): Promise<void> {
  let told = false;
  const tell = (message: ReadyMessage): void => {
    if (told) return;
    told = true;
    try {
      writeSync(READY_FD, `${JSON.stringify(message)}\n`);
    } catch {
      // Whoever started it waits no more; others may need the daemon all the same.
    }
    closeSync(READY_FD);
  };
  try {
    await context.runDaemon({
      ...daemonOptions(context.env),
      closeInheritedFrom: READY_FD + 1,
      minimumLifeMs: MINIMUM_LIFE_MS,
      onReady: ({ pid }) => tell({ pid }),
    });
  } catch (error) {
    tell({ error: PilottyError.from(error).toJSON() });
    throw error;
  }
}

function daemonOptions(env: NodeJS.ProcessEnv): {
  socketPath: string;
  idleTimeoutMs?: number;
  maxSessions?: number;
  logLevel?: LogLevel;
} {
  const socketPath = locateSocket(env);
  ensureSocketDirectory(socketPath);
  const idleTimeoutMs = readVariable(env, "PILOTTY_IDLE_TIMEOUT_MS", 0, MAX_TIMEOUT_MS);
  const maxSessions = readVariable(env, "PILOTTY_MAX_SESSIONS", 1, MOST_SESSIONS);
  const logLevel = readLogLevel(env.PILOTTY_LOG);
  return {
    socketPath,
    ...(idleTimeoutMs === undefined ? {} : { idleTimeoutMs }),
    ...(maxSessions === undefined ? {} : { maxSessions }),
    ...(logLevel === undefined ? {} : { logLevel }),
  };
}

function readLogLevel(text: string | undefined): LogLevel | undefined {
  if (!text) return undefined;
  const level = LOG_LEVELS.find((known) => known === text);
  if (level !== undefined) return level;
  const problem = `$PILOTTY_LOG is ${JSON.stringify(text)}`;
  throw invalidInput(problem, `It takes one of: ${LOG_LEVELS.join(", ")}`);
}
