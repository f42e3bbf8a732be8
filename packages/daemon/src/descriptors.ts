import { readdirSync, readFileSync } from "node:fs";
import { PilottyError } from "@pilotty/protocol";

/** Kept free for clients, and for looking into `/proc` when sessions are ended. */
const RESERVED = 64;

/** Clients that a daemon serves at once; more are turned away. */
const MAX_CLIENTS = 1024;

/** How many files this process may have open. */
function descriptorLimit(): number {
  const limits = readFileSync("/proc/self/limits", "utf8");
  const soft = /^Max open files\s+(\S+)/m.exec(limits)?.[1];
  return soft === undefined || soft === "unlimited" ? Number.POSITIVE_INFINITY : Number(soft);
}

/** As many clients as leave room for sessions. */
export function clientLimit(): number {
  return Math.max(1, Math.min(MAX_CLIENTS, Math.floor((descriptorLimit() - RESERVED) / 2)));
}

/** @throws {PilottyError} `SPAWN_FAILED` if a session more would leave the daemon too few files */
export function checkDescriptors(): void {
  const limit = descriptorLimit();
  const open = readdirSync("/proc/self/fd").length;
  if (open + RESERVED <= limit) return;
  throw new PilottyError(
    "SPAWN_FAILED",
    `The daemon has ${open} files open, of ${limit} that it may`,
    {
      suggestion:
        "Kill sessions that are no longer needed, or raise 'ulimit -n' and restart the daemon",
    },
  );
}
