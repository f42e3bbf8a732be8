import { PROTOCOL_VERSION } from "@pilotty/protocol";
import type { Handler } from "./handler.ts";

export const ping: Handler<"ping"> = (_params, { registry, version }) => ({
  pid: process.pid,
  version,
  protocol: PROTOCOL_VERSION,
  live_sessions: registry.live.length,
});
