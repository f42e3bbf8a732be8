import { PAUSE, type Piece } from "./front/piece.ts";

/** How long is drawn at the least, before others have their turn. */
const MAX_SYNCHRONOUS_MS = 10;

/** Every piece but a pause. */
export type Drawable = NonNullable<Piece>;

interface Queued {
  readonly piece: Piece;
  readonly onParsed: (() => void) | undefined;
}

/** Draws pieces in order: at once unless that takes long, and then with pauses where they may be. */
export class DrawingQueue {
  readonly #draw: (piece: Drawable) => void;
  readonly #onPause: () => void;
  #queue: Queued[] = [];
  /** Also while a pause lasts. */
  #drawing = false;

  /** @param onPause called when all is drawn, and at each pause before. */
  constructor(draw: (piece: Drawable) => void, onPause: () => void) {
    this.#draw = draw;
    this.#onPause = onPause;
  }

  /** True while there is something to be drawn. */
  get busy(): boolean {
    return this.#drawing;
  }

  /** @param onParsed called once the last of them has been drawn. */
  push(pieces: readonly Piece[], onParsed?: () => void): void {
    const last = pieces.length - 1;
    const queued = pieces.map((piece, i) => ({
      piece,
      onParsed: i === last ? onParsed : undefined,
    }));
    // What has to wait must not be a view of the caller's buffer.
    if (this.#drawing) {
      this.#queue.push(...queued.map(copyOf));
    } else {
      this.#queue = queued;
      this.#drawSome();
      this.#queue = this.#queue.map(copyOf);
    }
  }

  /** Drops what is still to be drawn; the callbacks are called all the same. @returns if anything was */
  discard(): boolean {
    const dropped = this.#queue;
    this.#queue = [];
    for (const { onParsed } of dropped) onParsed?.();
    return dropped.some(({ piece }) => piece !== PAUSE);
  }

  /** Drops what is still to be drawn, and its callbacks. */
  clear(): void {
    this.#queue = [];
  }

  #drawSome(): void {
    this.#drawing = true;
    const deadline = performance.now() + MAX_SYNCHRONOUS_MS;
    // By index: to shift a long queue takes longer than to draw what is in it.
    for (let i = 0; i < this.#queue.length; i += 1) {
      const { piece, onParsed } = this.#queue[i]!;
      if (piece !== PAUSE) this.#draw(piece);
      onParsed?.();
      if (piece === PAUSE && i + 1 < this.#queue.length && performance.now() > deadline) {
        this.#queue = this.#queue.slice(i + 1);
        setTimeout(() => this.#drawSome(), 0);
        this.#onPause();
        return;
      }
    }
    this.#queue = [];
    this.#drawing = false;
    this.#onPause();
  }
}

function copyOf({ piece, onParsed }: Queued): Queued {
  return { piece: piece instanceof Uint8Array ? piece.slice() : piece, onParsed };
}
