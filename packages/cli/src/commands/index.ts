import type { Command } from "../command.ts";
import { check } from "./check.ts";
import { click } from "./click.ts";
import { completion } from "./completion.ts";
import { daemon } from "./daemon.ts";
import { doctor } from "./doctor.ts";
import { events } from "./events.ts";
import { examples } from "./examples.ts";
import { fill } from "./fill.ts";
import { focus } from "./focus.ts";
import { key } from "./key.ts";
import { kill } from "./kill.ts";
import { listSessions } from "./list-sessions.ts";
import { output } from "./output.ts";
import { resize } from "./resize.ts";
import { scroll } from "./scroll.ts";
import { select } from "./select.ts";
import { snapshot } from "./snapshot.ts";
import { spawn } from "./spawn.ts";
import { status } from "./status.ts";
import { stop } from "./stop.ts";
import { type } from "./type.ts";
import { uncheck } from "./uncheck.ts";
import { waitFor } from "./wait-for.ts";

/** All commands, in the order in which help lists them. */
export const COMMANDS: readonly Command[] = [
  spawn,
  snapshot,
  output,
  click,
  fill,
  check,
  uncheck,
  focus,
  select,
  type,
  key,
  scroll,
  waitFor,
  events,
  resize,
  listSessions,
  status,
  kill,
  stop,
  daemon,
  doctor,
  examples,
  completion,
];
