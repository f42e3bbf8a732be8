import type { MethodName } from "@pilotty/protocol";
import { check } from "./check.ts";
import { click } from "./click.ts";
import { events } from "./events.ts";
import { fill } from "./fill.ts";
import { focus, select } from "./focus.ts";
import type { Handler } from "./handler.ts";
import { key } from "./key.ts";
import { kill } from "./kill.ts";
import { listSessions } from "./list-sessions.ts";
import { output, outputBytes } from "./output.ts";
import { ping } from "./ping.ts";
import { resize } from "./resize.ts";
import { scroll } from "./scroll.ts";
import { snapshot } from "./snapshot.ts";
import { spawn } from "./spawn.ts";
import { status } from "./status.ts";
import { stop } from "./stop.ts";
import { type } from "./type.ts";
import { waitFor } from "./wait-for.ts";

/** The handler of every method. */
export const HANDLERS: { readonly [M in MethodName]: Handler<M> } = {
  ping,
  spawn,
  list_sessions: listSessions,
  status,
  snapshot,
  output,
  output_bytes: outputBytes,
  type,
  key,
  wait_for: waitFor,
  events,
  click,
  fill,
  check,
  focus,
  select,
  scroll,
  resize,
  kill,
  stop,
};
