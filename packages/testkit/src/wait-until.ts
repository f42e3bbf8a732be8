import { setTimeout as sleep } from "node:timers/promises";

const LOOK_EVERY_MS = 10;
const DEFAULT_DEADLINE_MS = 10_000;

/**
 * Waits until `condition` gives something other than undefined, null and false, and returns it.
 *
 * @param describe what to add to the error if it never does, such as the last screen.
 */
export async function waitUntil<T>(
  condition: () => T | Promise<T>,
  describe: () => unknown = () => "",
  deadlineMs: number = DEFAULT_DEADLINE_MS,
): Promise<NonNullable<T>> {
  const deadline = performance.now() + deadlineMs;
  for (;;) {
    const value = await condition();
    if (value !== undefined && value !== null && value !== false) return value;
    if (performance.now() > deadline) {
      throw new Error(`Not so after ${deadlineMs} ms: ${condition}\n${String(describe())}`);
    }
    await sleep(LOOK_EVERY_MS);
  }
}
