import type { Command } from "../command.ts";
import { completion } from "./completion.ts";
import { daemon } from "./daemon.ts";
import { examples } from "./examples.ts";
import { key } from "./key.ts";
import { kill } from "./kill.ts";
import { listSessions } from "./list-sessions.ts";
import { resize } from "./resize.ts";
import { snapshot } from "./snapshot.ts";
import { spawn } from "./spawn.ts";
import { status } from "./status.ts";
import { stop } from "./stop.ts";
import { type } from "./type.ts";
import { waitFor } from "./wait-for.ts";

/** All commands, in the order in which help lists them. */
export const COMMANDS: readonly Command[] = [
  spawn,
  snapshot,
  type,
  key,
  waitFor,
  resize,
  listSessions,
  status,
  kill,
  stop,
  daemon,
  examples,
  completion,
];
