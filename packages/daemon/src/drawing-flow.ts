/** Reading pauses while more than this waits to be drawn, and goes on below the half of it. */
const MAX_UNDRAWN_BYTES = 256 * 1024;

interface Source {
  pause(): void;
  resume(): void;
}

/** Keeps a program from writing faster than its screen can be drawn: what is not read makes it wait. */
export class DrawingFlow {
  readonly #source: Source;
  #undrawnBytes = 0;
  #isPaused = false;

  constructor(source: Source) {
    this.#source = source;
  }

  /** To be called when bytes have been read. */
  taken(bytes: number): void {
    this.#undrawnBytes += bytes;
    if (this.#isPaused || this.#undrawnBytes <= MAX_UNDRAWN_BYTES) return;
    this.#isPaused = true;
    this.#source.pause();
  }

  /** To be called when they have been drawn. */
  drawn(bytes: number): void {
    this.#undrawnBytes -= bytes;
    if (!this.#isPaused || this.#undrawnBytes > MAX_UNDRAWN_BYTES / 2) return;
    this.#isPaused = false;
    this.#source.resume();
  }
}
