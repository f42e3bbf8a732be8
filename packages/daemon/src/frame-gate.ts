import type { Emulator } from "@pilotty/terminal";

/** A program that does not end its frame in this time is looked at as it is. */
const MAX_FRAME_MS = 150;

/**
 * Holds back what is not to be seen yet: while a program draws a synchronized update (mode 2026),
 * the screen is half of the old frame and half of the new one.
 */
export class FrameGate {
  readonly #emulator: Emulator;
  readonly #onFrame: () => void;
  #timer: NodeJS.Timeout | undefined;

  /** @param onFrame called at each change of what may be seen. */
  constructor(emulator: Emulator, onFrame: () => void) {
    this.#emulator = emulator;
    this.#onFrame = onFrame;
    emulator.onUpdate(() => this.#updated());
  }

  /** True while a frame is being drawn. */
  get closed(): boolean {
    return this.#msLeft() > 0;
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #updated(): void {
    clearTimeout(this.#timer);
    const msLeft = this.#msLeft();
    if (msLeft <= 0) this.#onFrame();
    else this.#timer = setTimeout(() => this.#updated(), Math.ceil(msLeft));
  }

  #msLeft(): number {
    const { updateBeganAt } = this.#emulator;
    return updateBeganAt === undefined ? 0 : updateBeganAt + MAX_FRAME_MS - performance.now();
  }
}
