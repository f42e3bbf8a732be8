import { closeSync, constants, fstatSync, openSync, statSync } from "node:fs";

/**
 * Notices that a directory has been removed, and not that it was only moved. What is in it, a socket
 * for instance, is out of everybody's reach from then on.
 */
export class DirectoryWatch {
  readonly #directory: string;
  readonly #fd: number;
  readonly #timer: NodeJS.Timeout;

  /** @param onRemoved called once, `everyMs` later at the most. */
  constructor(directory: string, everyMs: number, onRemoved: () => void) {
    this.#directory = directory;
    this.#fd = openSync(directory, constants.O_RDONLY | constants.O_DIRECTORY);
    this.#timer = setInterval(() => {
      if (fstatSync(this.#fd).nlink > 0) return;
      clearInterval(this.#timer);
      onRemoved();
    }, everyMs);
    this.#timer.unref();
  }

  /** False if the path leads to another one by now, or nowhere: what is there is not ours. */
  isInPlace(): boolean {
    try {
      const [ours, there] = [fstatSync(this.#fd), statSync(this.#directory)];
      return ours.dev === there.dev && ours.ino === there.ino;
    } catch {
      return false;
    }
  }

  close(): void {
    clearInterval(this.#timer);
    closeSync(this.#fd);
  }
}
