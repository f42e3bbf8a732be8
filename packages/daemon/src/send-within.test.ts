import { PilottyError } from "@pilotty/protocol";
import { screenFromText } from "@pilotty/regions";
import { expect, test } from "vitest";
import { sendWithin } from "./send-within.ts";
import type { Session } from "./session.ts";

/** One whose program draws a frame when it ends, and has taken one of two bytes. */
const session = {
  sendInput: () => Promise.resolve({ taken: 1, total: 2 }),
  screen: screenFromText(["half a"]),
  wholeView: () => Promise.resolve({ screen: screenFromText(["a whole frame"]) }),
  exitedError: (details: Record<string, unknown>) =>
    new PilottyError("SESSION_EXITED", "It has exited", { details }),
} as unknown as Session;

test.each([
  [false, "a whole frame"],
  [true, undefined],
])("shows no half frame, and nothing of a secret (%j)", async (isSecret, screen) => {
  const options = { timeoutMs: 10_000, clientGone: new AbortController().signal, isSecret };
  const error = await sendWithin(session, () => "ab", options).catch((thrown) => thrown.toJSON());
  expect(error).toMatchObject({ code: "SESSION_EXITED", sent_bytes: 1, total_bytes: 2 });
  expect(error.screen).toBe(screen);
  expect(error.elapsed_ms).toBeGreaterThanOrEqual(0);
});
