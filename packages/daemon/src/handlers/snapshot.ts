import { DEFAULT_TIMEOUT_MS } from "@pilotty/protocol";
import { AnswerWatch } from "../acting/answer.ts";
import { snapshotOf } from "../snapshot-of.ts";
import type { Handler } from "./handler.ts";

export const snapshot: Handler<"snapshot"> = async (params, { registry }) => {
  const session = registry.resolve(params.session, "read");
  const format = params.format ?? "full";
  const quietMs = params.settle_ms;
  if (quietMs === undefined || !session.running) return snapshotOf(session, format);
  const maxMs = params.timeout_ms ?? DEFAULT_TIMEOUT_MS;
  const rest = await new AnswerWatch(session).rest({ quietMs, silentMs: quietMs, maxMs });
  return snapshotOf(session, format, rest);
};
