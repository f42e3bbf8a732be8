import type { OutputTotals, SessionSummary, StatusResult } from "@pilotty/protocol";
import type { Session } from "./session.ts";

/** A session as `list-sessions` shows it. */
export function summaryOf(session: Session): SessionSummary {
  return {
    id: session.id,
    name: session.name,
    command: session.command,
    pid: session.pid,
    cwd: session.cwd,
    size: session.size,
    created_at: session.createdAt.toISOString(),
    title: session.title,
    state: session.running ? "running" : "exited",
  };
}

/** A session as `status` shows it. */
export function statusOf(session: Session): StatusResult {
  const { lastOutputAt, createdAt, endedAt } = session;
  return {
    session_id: session.id,
    name: session.name,
    state: session.running ? "running" : "exited",
    command: session.command,
    cwd: session.cwd,
    pid: session.pid,
    size: session.size,
    title: session.title,
    created_at: createdAt.toISOString(),
    last_output_at: lastOutputAt?.toISOString() ?? null,
    idle_ms: Math.max(0, Date.now() - (lastOutputAt ?? createdAt).getTime()),
    output: outputTotals(session),
    ...(endedAt && {
      ended_at: endedAt.toISOString(),
      ...session.exitInfo(),
      killed: session.killed,
      output_complete: session.outputComplete,
    }),
  };
}

export function outputTotals({ output }: Session): OutputTotals {
  return {
    total_bytes: output.totalBytes,
    retained_bytes: output.retainedBytes,
    dropped_bytes: output.droppedBytes,
  };
}
