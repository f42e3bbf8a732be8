import { DEFAULT_TIMEOUT_MS, type SnapshotOutcome } from "@pilotty/protocol";
import { snapshotOf } from "../snapshot-of.ts";
import { screenReady } from "../waits/screen-condition.ts";
import type { Handler } from "./handler.ts";

export const snapshot: Handler<"snapshot"> = async (params, { registry, signal }) => {
  const { format = "full", await_change: otherThan, settle_ms: settleMs } = params;
  const session = registry.resolve(params.session, "read");
  let outcome: SnapshotOutcome = "immediate";
  if (otherThan !== undefined || settleMs !== undefined) {
    const timeoutMs = params.timeout_ms ?? DEFAULT_TIMEOUT_MS;
    const condition = screenReady(session, { otherThan, settleMs });
    const end = await session.waits.wait(condition, { timeoutMs, signal });
    outcome = end.kind === "met" ? end.value : end.kind;
  }
  const result = await snapshotOf(session, format, outcome);
  if (params.scrollback === undefined) return result;
  return { ...result, scrollback: session.scrollback(params.scrollback) };
};
