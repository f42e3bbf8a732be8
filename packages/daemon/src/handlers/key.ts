import { setTimeout as sleep } from "node:timers/promises";
import { DEFAULT_TIMEOUT_MS } from "@pilotty/protocol";
import { encodeKey, type InputModes, parseKeys } from "@pilotty/terminal";
import { sendWithin } from "../send-within.ts";
import type { Handler } from "./handler.ts";

export const key: Handler<"key"> = async (params, { registry, signal }) => {
  // All of them are understood before the first is sent.
  const chords = parseKeys(params.keys);
  const session = registry.resolve(params.session, "act");
  const timeoutMs = params.timeout_ms ?? DEFAULT_TIMEOUT_MS;
  const delayMs = params.delay_ms ?? 0;
  await session.act(async () => {
    // Without a pause between them the keys are one input: no program can answer one of them by
    // setting a mode that the next would have to honour.
    const inputs = delayMs === 0 ? [chords] : chords.map((chord) => [chord]);
    for (const [index, keys] of inputs.entries()) {
      if (index > 0) await sleep(delayMs, undefined, { signal });
      session.assertRunning();
      const encode = (modes: InputModes) => keys.map((chord) => encodeKey(chord, modes)).join("");
      await sendWithin(session, encode, timeoutMs, signal);
    }
  });
  return { ok: true };
};
