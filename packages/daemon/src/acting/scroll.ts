import type { ScrollParams } from "@pilotty/protocol";
import { encodeMouse, type MouseInput } from "@pilotty/terminal";
import type { Account } from "./act.ts";
import type { Actor } from "./actor.ts";
import { assertOnScreen } from "./aim.ts";

/**
 * Turns the wheel where the program listens for it, else presses arrow keys on the alternate screen,
 * else moves through the scrollback, of which the program learns nothing.
 */
export async function scrollScreen(
  actor: Actor,
  { direction, amount = 1, row, col }: ScrollParams,
): Promise<Account> {
  const { session } = actor;
  const { size } = session;
  const at = {
    row: row ?? Math.floor((size.rows - 1) / 2),
    col: col ?? Math.floor((size.cols - 1) / 2),
  };
  assertOnScreen(at, size);
  const { modes, screen } = await session.wholeView();
  const button = direction === "up" ? "wheel-up" : "wheel-down";
  const step: MouseInput = { type: "press", button, ...at, ctrl: false, alt: false, shift: false };
  if (encodeMouse(step, modes) !== undefined) {
    for (let steps = 0; steps < amount; steps++) {
      // As with clicks: some programs take one report at a time.
      if (steps > 0) await actor.taken();
      await actor.mouse(() => step, `wheel ${direction}`);
    }
    return { via: "mouse" };
  }
  if (screen.alternateScreen) {
    const arrow = direction === "up" ? "Up" : "Down";
    await actor.press(Array<string>(amount).fill(arrow).join(" "));
    return {};
  }
  return { scrolled_back: session.scrollView(direction === "up" ? -amount : amount) };
}
