import { PilottyError, screenText, type WaitForResult } from "@pilotty/protocol";
import { type LogicalLine, logicalLines } from "./logical-lines.ts";
import type { Match, Matcher } from "./matcher.ts";
import type { Session } from "./session.ts";

export interface TextWait {
  readonly matcher: Matcher;
  /** How the wait is named in an error. */
  readonly description: string;
  readonly timeoutMs: number;
  /** Take the screen as it is, whatever was typed last. */
  readonly now: boolean;
  /** Aborts when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/**
 * Waits until the screen shows a match. What was on the screen before the last input, and its
 * echo, count only once the session has answered that input. Nothing is polled: the screen is
 * looked at when it changes, and when a pause in the output means something.
 *
 * @throws {PilottyError} `TIMEOUT`, or `SESSION_EXITED` if the session ends before a match; both
 * carry `screen` and `elapsed_ms`.
 */
export function waitForText(session: Session, wait: TextWait): Promise<WaitForResult> {
  const startedAt = performance.now();
  const elapsed = (): number => Math.round(performance.now() - startedAt);
  const evidence = () => ({ screen: screenText(session.screen), elapsed_ms: elapsed() });

  return new Promise((resolve, reject) => {
    let lookAgain: NodeJS.Timeout | undefined;
    /** In a flood of output, looking must not take more time than drawing. */
    let nextLookAt = 0;
    const deadline = setTimeout(() => {
      const message = `Timed out after ${wait.timeoutMs} ms waiting for ${wait.description}`;
      finish(() => reject(new PilottyError("TIMEOUT", message, { details: evidence() })));
    }, wait.timeoutMs);
    const stopListening = session.onChange(changed);
    const aborted = (): void => finish(() => reject(wait.signal.reason));
    wait.signal.addEventListener("abort", aborted, { once: true });

    function finish(settle: () => void): void {
      clearTimeout(deadline);
      clearTimeout(lookAgain);
      stopListening();
      wait.signal.removeEventListener("abort", aborted);
      settle();
    }

    function changed(): void {
      const msLeft = nextLookAt - performance.now();
      clearTimeout(lookAgain);
      if (msLeft <= 0 || !session.running) look();
      else lookAgain = setTimeout(look, Math.ceil(msLeft));
    }

    function look(): void {
      // Half a frame shows neither what is there nor what is gone; its end is told.
      if (session.drawing) return;
      const lookedAt = performance.now();
      try {
        // Before the screen is looked at: a rest that begins meanwhile must not be missed.
        const restsIn = wait.now ? undefined : session.inputMark?.msUntilNextLook();
        const match = findMatch(session, wait);
        if (match) {
          finish(() => resolve({ found: true, ...match, elapsed_ms: elapsed() }));
        } else if (!session.running) {
          finish(() => reject(session.exitedError(evidence())));
        } else {
          const now = performance.now();
          nextLookAt = now + (now - lookedAt);
          clearTimeout(lookAgain);
          if (restsIn !== undefined) lookAgain = setTimeout(look, Math.ceil(restsIn));
        }
      } catch (error) {
        finish(() => reject(error));
      }
    }

    look();
  });
}

type Found = Pick<WaitForResult, "matched_text" | "row" | "col">;

function findMatch(session: Session, { matcher, now }: TextWait): Found | undefined {
  const { screen, inputMark } = session;
  if (now || !inputMark || !session.running || inputMark.answered()) {
    const lines = logicalLines(screen);
    const matches = matcher(lines.map(({ text }) => text));
    const index = matches.findIndex(({ length }) => length > 0);
    return index === -1 ? undefined : found(lines[index]!, matches[index]![0]!);
  }
  const changed = inputMark.newText(screen);
  for (const [index, matches] of matcher(changed.map(({ line }) => line.text)).entries()) {
    const text = changed[index]!;
    const match = matches.find((each) => text.isNew(each.index, each.text.length));
    if (match) return found(text.line, match);
  }
  return undefined;
}

function found(line: LogicalLine, match: Match): Found {
  return { matched_text: match.text, ...line.position(match.index) };
}
