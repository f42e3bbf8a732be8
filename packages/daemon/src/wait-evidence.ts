import { PilottyError, screenText } from "@pilotty/protocol";
import type { Session } from "./session.ts";

/**
 * What an error tells one who waited in vain, so that nobody has to ask again. The screen is the next
 * that can be seen: half a frame tells neither what is there nor what is gone.
 */
export async function waitEvidence(
  session: Session,
  elapsedMs: number,
): Promise<{ screen: string; elapsed_ms: number }> {
  const { screen } = await session.wholeView();
  return { screen: screenText(screen), elapsed_ms: Math.round(elapsedMs) };
}

/**
 * An error of a command that sends input: that of a session that has exited tells what it showed
 * last, and how long the command took.
 *
 * @param isSecret the screen could show what was typed.
 */
export async function withWaitEvidence(
  thrown: unknown,
  session: Session,
  { elapsedMs, isSecret }: { elapsedMs: number; isSecret: boolean },
): Promise<unknown> {
  const error = PilottyError.from(thrown);
  if (error.code !== "SESSION_EXITED") return thrown;
  const { screen, elapsed_ms } = await waitEvidence(session, elapsedMs);
  return session.exitedError({ ...(!isSecret && { screen }), elapsed_ms, ...error.details });
}
