import { setTimeout as sleep } from "node:timers/promises";
import { DEFAULT_TIMEOUT_MS } from "@pilotty/protocol";
import { encodeKey, parseKeys } from "@pilotty/terminal";
import { sendWithin } from "../send-within.ts";
import type { Handler } from "./handler.ts";

export const key: Handler<"key"> = async (params, { registry, signal }) => {
  // All of them are understood before the first is sent.
  const chords = parseKeys(params.keys);
  const session = registry.resolve(params.session, "act");
  const timeoutMs = params.timeout_ms ?? DEFAULT_TIMEOUT_MS;
  const delayMs = params.delay_ms ?? 0;
  await session.act(async () => {
    for (const [index, chord] of chords.entries()) {
      if (index > 0 && delayMs > 0) await sleep(delayMs, undefined, { signal });
      session.assertRunning();
      // The modes are asked for at each key, because the key before may have changed them.
      await sendWithin(session, encodeKey(chord, session.modes), timeoutMs, signal);
    }
  });
  return { ok: true };
};
