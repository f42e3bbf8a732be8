import { DEFAULT_TIMEOUT_MS } from "@pilotty/protocol";
import { encodeText } from "@pilotty/terminal";
import { sendWithin } from "../send-within.ts";
import type { Handler } from "./handler.ts";

export const type: Handler<"type"> = async (params, { registry, signal }) => {
  const session = registry.resolve(params.session, "act");
  const timeoutMs = params.timeout_ms ?? DEFAULT_TIMEOUT_MS;
  await session.act(() => sendWithin(session, encodeText(params.text), timeoutMs, signal));
  return { ok: true };
};
