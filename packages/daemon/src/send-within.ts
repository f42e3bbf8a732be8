import { PilottyError, screenText } from "@pilotty/protocol";
import type { InputModes } from "@pilotty/terminal";
import type { Session } from "./session.ts";

/**
 * Sends input to a session and waits until its terminal has taken it all. What was not taken in
 * time is thrown away, never sent later.
 *
 * @throws {PilottyError} `TIMEOUT` if the program does not read, `SESSION_EXITED` if it ends
 * meanwhile; both carry `screen`, `elapsed_ms`, `sent_bytes` and `total_bytes`.
 */
export async function sendWithin(
  session: Session,
  encode: (modes: InputModes) => string,
  timeoutMs: number,
  clientGone: AbortSignal,
): Promise<void> {
  const startedAt = performance.now();
  const timeout = AbortSignal.timeout(timeoutMs);
  const { taken, total } = await session.sendInput(encode, AbortSignal.any([timeout, clientGone]));
  if (taken === total) return;
  clientGone.throwIfAborted();
  const details = {
    screen: screenText(session.screen),
    elapsed_ms: Math.round(performance.now() - startedAt),
    sent_bytes: taken,
    total_bytes: total,
  };
  if (!timeout.aborted) throw session.exitedError(details);
  throw new PilottyError(
    "TIMEOUT",
    `The program in '${session.name}' took ${taken} of ${total} bytes in ${timeoutMs} ms`,
    {
      suggestion: "The program does not read its input; look at it with 'pilotty snapshot'",
      details,
    },
  );
}
