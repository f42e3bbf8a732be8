import { setTimeout as sleep } from "node:timers/promises";
import { parseKeys } from "@pilotty/terminal";
import { act } from "../acting/act.ts";
import type { Handler } from "./handler.ts";

export const key: Handler<"key"> = (params, { registry, signal }) => {
  // All of them are understood before the first is sent.
  const chords = parseKeys(params.keys);
  const session = registry.resolve(params.session, "act");
  const delayMs = params.delay_ms ?? 0;
  return act(session, { params, signal }, async (actor) => {
    // Without a pause between them the keys are one input: no program can answer one of them by
    // setting a mode that the next would have to honour.
    const inputs = delayMs === 0 ? [chords] : chords.map((chord) => [chord]);
    for (const [index, keys] of inputs.entries()) {
      if (index > 0) await sleep(delayMs, undefined, { signal });
      session.assertRunning();
      await actor.pressChords(keys, keys.map(({ key: name }) => name).join(" "));
    }
    return undefined;
  });
};
