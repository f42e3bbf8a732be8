import type { SequenceParser } from "../sequence-parser.ts";

/** The number of the sequence that shells mark their prompts with (FinalTerm's semantic prompts). */
const SHELL_MARK = 133;

const COMMAND_ENDED = /^D(?:;(\d+))?/;

/** What a shell has told of its prompt and its commands (OSC 133). Moments are `performance.now()`. */
export interface ShellMarks {
  /**
   * `prompt` when it has drawn its prompt and takes a command (B), `command` while one runs (C);
   * undefined in between, and of a shell that tells nothing.
   */
  readonly phase: "prompt" | "command" | undefined;
  /** When the prompt was last ready, or 0. */
  readonly promptAt: number;
  /** When a command last ended, or 0. */
  readonly endedAt: number;
  /** Exit status of that command; undefined if the shell does not tell it. */
  readonly exitCode: number | undefined;
}

/** Listens to the marks of a shell. */
export class ShellMarkListener {
  #marks: ShellMarks = { phase: undefined, promptAt: 0, endedAt: 0, exitCode: undefined };

  constructor(parser: SequenceParser) {
    parser.registerOscHandler(SHELL_MARK, (data) => {
      this.#take(data);
      return true;
    });
  }

  get marks(): ShellMarks {
    return this.#marks;
  }

  #take(data: string): void {
    const now = performance.now();
    switch (data[0]) {
      case "A":
        this.#marks = { ...this.#marks, phase: undefined };
        break;
      case "B":
        this.#marks = { ...this.#marks, phase: "prompt", promptAt: now };
        break;
      case "C":
        this.#marks = { ...this.#marks, phase: "command" };
        break;
      case "D": {
        const status = COMMAND_ENDED.exec(data)?.[1];
        const exitCode = status === undefined ? undefined : Number(status);
        this.#marks = { ...this.#marks, phase: undefined, endedAt: now, exitCode };
      }
    }
  }
}
