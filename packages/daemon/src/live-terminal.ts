import { Emulator, type EmulatorOptions } from "@pilotty/terminal";
import { DrawingFlow } from "./drawing-flow.ts";
import { FrameGate } from "./frame-gate.ts";
import { Pty, type PtyExit, type PtyOptions } from "./pty.ts";
import { TerminalAnswers } from "./terminal-answers.ts";

export interface TerminalHandlers {
  /** What the program has written, before it is drawn. The bytes are overwritten once this returns. */
  onOutput(bytes: Uint8Array): void;
  /** Something has been drawn. */
  onDrawn(): void;
  /** Something else is to be seen. */
  onFrame(): void;
  /** @param complete all that the program wrote has been read and drawn. */
  onExit(exit: PtyExit, complete: boolean): void;
}

/** A program on its PTY, and the emulator that draws what it writes: all that goes with its end. */
export class LiveTerminal {
  readonly pty: Pty;
  readonly emulator: Emulator;
  readonly #flow: DrawingFlow;
  readonly #frameGate: FrameGate;
  readonly #handlers: TerminalHandlers;
  #isDoomed = false;

  /** @throws Error if the PTY or the process cannot be had. */
  constructor(options: PtyOptions & EmulatorOptions, handlers: TerminalHandlers) {
    this.#handlers = handlers;
    this.pty = new Pty(options, {
      onData: (bytes) => this.#draw(bytes),
      onExit: (exit, read) => this.#finish(exit, read),
    });
    this.#flow = new DrawingFlow(this.pty);
    this.emulator = new Emulator(options);
    this.emulator.onUpdate(() => handlers.onDrawn());
    this.#frameGate = new FrameGate(this.emulator, () => handlers.onFrame());
    const answers = new TerminalAnswers((bytes) => this.pty.write(bytes));
    this.emulator.onReply((bytes) => answers.send(bytes));
  }

  /** True while the program draws a frame that is not to be seen before its end. */
  get drawing(): boolean {
    return this.#frameGate.closed;
  }

  resize(cols: number, rows: number): void {
    this.emulator.resize(cols, rows);
    this.pty.resize(cols, rows);
  }

  /** From now on nobody waits for all of it to be drawn. */
  doom(): void {
    this.#isDoomed = true;
  }

  dispose(): void {
    this.#frameGate.dispose();
    this.emulator.dispose();
  }

  #draw(bytes: Uint8Array): void {
    this.#handlers.onOutput(bytes);
    this.#flow.taken(bytes.length);
    this.emulator.write(bytes, () => this.#flow.drawn(bytes.length));
  }

  #finish(exit: PtyExit, read: boolean): void {
    const discarded = this.#isDoomed && this.emulator.discard();
    this.emulator.write(new Uint8Array(), () => this.#handlers.onExit(exit, read && !discarded));
  }
}
