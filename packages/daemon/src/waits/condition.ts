import type { Session } from "../session.ts";

/** What one wait of a session waits for. */
export interface Condition<T> {
  /** How it is named in an error, behind "waiting for". */
  readonly description: string;
  /**
   * What has been waited for, if it is so now. Asked on every change, also on the last one, the exit.
   *
   * @throws {PilottyError} what ends the wait
   */
  check(): T | undefined;
  /** Milliseconds until it may become true by itself, without a change; asked before each check. */
  msUntilNextLook?(): number | undefined;
}

/**
 * True if the screen counts as it is: all of it is an answer to the last input, or none was sent.
 *
 * @param now take it as it is, whatever was typed last
 */
export function countsAsItIs({ running, inputMark }: Session, now: boolean): boolean {
  return now || !inputMark || !running || inputMark.answered();
}

/** Until the screen may count as it is. */
export function msUntilAnswered({ inputMark }: Session, now: boolean): number | undefined {
  return now ? undefined : inputMark?.msUntilNextLook();
}
