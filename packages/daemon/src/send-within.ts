import { PilottyError } from "@pilotty/protocol";
import type { InputModes } from "@pilotty/terminal";
import type { Session } from "./session.ts";
import { waitEvidence } from "./wait-evidence.ts";

export interface SendOptions {
  readonly timeoutMs: number;
  readonly clientGone: AbortSignal;
  /** Called right before the input is sent; nothing is if it throws. */
  readonly guard?: (() => void) | undefined;
  /** No error may show what was sent: the screen could. */
  readonly isSecret?: boolean;
}

/**
 * Sends input to a session and waits until its terminal has taken it all. What was not taken in
 * time is thrown away, never sent later.
 *
 * @throws {PilottyError} `TIMEOUT` if the program does not read, `SESSION_EXITED` if it ends
 * meanwhile; both carry `screen`, `elapsed_ms`, `sent_bytes` and `total_bytes`.
 */
export async function sendWithin(
  session: Session,
  encode: (modes: InputModes) => string | Uint8Array,
  { timeoutMs, clientGone, guard, isSecret = false }: SendOptions,
): Promise<void> {
  const startedAt = performance.now();
  const timeout = AbortSignal.timeout(timeoutMs);
  const { taken, total } = await session.sendInput(encode, {
    signal: AbortSignal.any([timeout, clientGone]),
    guard,
  });
  if (taken === total) return;
  clientGone.throwIfAborted();
  const { screen, elapsed_ms } = await waitEvidence(session, performance.now() - startedAt);
  const details = {
    ...(!isSecret && { screen }),
    elapsed_ms,
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
