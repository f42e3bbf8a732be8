import { DEFAULT_SCROLLBACK_LINES, type Screen, type Size } from "@pilotty/protocol";
// CommonJS: Node offers its exports through the default import only.
import xterm from "@xterm/headless";
import { ByteFront } from "./byte-front.ts";
import { ScreenReader } from "./screen-reader.ts";

/** Longest title that is kept, in UTF-16 units; the rest is cut off. */
const MAX_TITLE_LENGTH = 4096;

/** How long the pieces of one write may be drawn at once; xterm.js's own slices are 12 ms. */
const MAX_SYNCHRONOUS_MS = 10;

export interface EmulatorOptions {
  cols: number;
  rows: number;
  /** Rows kept above the screen. */
  scrollbackLines?: number;
}

/** The modes that change what a key sends (DECCKM, DECKPAM, mode 2004). */
export interface InputModes {
  applicationCursorKeys: boolean;
  applicationKeypad: boolean;
  bracketedPaste: boolean;
}

/**
 * A terminal without a display: bytes in, {@link Screen} out. The one place that knows xterm.js,
 * through its public API alone.
 */
export class Emulator {
  readonly #terminal: xterm.Terminal;
  readonly #front: ByteFront;
  readonly #reader = new ScreenReader();
  readonly #updateListeners = new Set<() => void>();
  readonly #replyListeners = new Set<(bytes: Uint8Array) => void>();
  readonly #encoder = new TextEncoder();
  #revision = 0;
  #pendingWrites = 0;
  #title = "";
  #cursorVisible = true;
  #screen: Screen | undefined;
  #screenRevision = -1;

  constructor(options: EmulatorOptions) {
    const { cols, rows, scrollbackLines = DEFAULT_SCROLLBACK_LINES } = options;
    this.#front = new ByteFront({ cols, rows });
    this.#terminal = new xterm.Terminal({
      cols,
      rows,
      scrollback: scrollbackLines,
      allowProposedApi: true,
      // xterm.js would print parsing errors on our console.
      logLevel: "off",
    });
    this.#terminal.onTitleChange((title) => {
      this.#title = title.slice(0, MAX_TITLE_LENGTH);
    });
    this.#terminal.onData((data) => this.#reply(data));
    this.#terminal.onWriteParsed(() => this.#notify());
    this.#observeCursorVisibility();
  }

  /**
   * Feeds bytes; `onParsed` is called once they have been drawn. In order. That is before this
   * returns, with two exceptions: within a listener of another write, and when the bytes ask for
   * so much repetition that others must have their turn in between. Feed large output in slices.
   */
  write(bytes: Uint8Array, onParsed?: () => void): void {
    const pieces = this.#front.push(bytes);
    const deadline = performance.now() + MAX_SYNCHRONOUS_MS;
    const last = pieces.length - 1;
    pieces.forEach((piece, i) => {
      // xterm.js draws in a timer of at least 1 ms, but at once what follows input of the user.
      const atOnce = this.#pendingWrites === 0 && (i === 0 || performance.now() < deadline);
      if (atOnce) this.#terminal.input("", true);
      this.#pendingWrites += 1;
      this.#terminal.write(piece, () => {
        this.#pendingWrites -= 1;
        this.#revision += 1;
        if (i === last) onParsed?.();
      });
    });
  }

  resize(cols: number, rows: number): void {
    this.#terminal.resize(cols, rows);
    this.#front.resize({ cols, rows });
    this.#revision += 1;
    this.#notify();
  }

  /** Grows whenever something may have changed on screen (a cheap trigger, not proof). */
  get revision(): number {
    return this.#revision;
  }

  get size(): Size {
    return { cols: this.#terminal.cols, rows: this.#terminal.rows };
  }

  get title(): string {
    return this.#title;
  }

  /** What key encoding needs. */
  get modes(): InputModes {
    const modes = this.#terminal.modes;
    return {
      applicationCursorKeys: modes.applicationCursorKeysMode,
      applicationKeypad: modes.applicationKeypadMode,
      bracketedPaste: modes.bracketedPasteMode,
    };
  }

  /** Called after each parsed batch and each resize. Returns a function that removes the listener. */
  onUpdate(listener: () => void): () => void {
    this.#updateListeners.add(listener);
    return () => this.#updateListeners.delete(listener);
  }

  /**
   * Bytes that the terminal answers to the program's queries (DA1, CPR, ...): to be written to the
   * PTY, in order. Returns a function that removes the listener.
   */
  onReply(listener: (bytes: Uint8Array) => void): () => void {
    this.#replyListeners.add(listener);
    return () => this.#replyListeners.delete(listener);
  }

  /** The screen as it is; the same object until the revision grows. */
  readScreen(): Screen {
    if (this.#screen === undefined || this.#screenRevision !== this.#revision) {
      this.#screen = this.#readScreenAnew();
      this.#screenRevision = this.#revision;
    }
    return this.#screen;
  }

  dispose(): void {
    this.#updateListeners.clear();
    this.#replyListeners.clear();
    this.#terminal.dispose();
  }

  #readScreenAnew(): Screen {
    const buffer = this.#terminal.buffer.active;
    const size = this.size;
    return {
      size,
      cursor: {
        row: buffer.cursorY,
        // After the last column has been written the cursor waits beyond it until it wraps.
        col: Math.min(buffer.cursorX, size.cols - 1),
        visible: this.#cursorVisible,
      },
      title: this.#title,
      alternateScreen: buffer.type === "alternate",
      mouse: this.#terminal.modes.mouseTrackingMode,
      lines: this.#reader.readLines(buffer, size),
    };
  }

  /** xterm.js 6.0 has no public flag for DECTCEM: watch all that changes it (return false). */
  #observeCursorVisibility(): void {
    const { parser } = this.#terminal;
    const setTo = (visible: boolean) => (params: (number | number[])[]) => {
      if (params.includes(25)) this.#cursorVisible = visible;
      return false;
    };
    const show = () => {
      this.#cursorVisible = true;
      return false;
    };
    parser.registerCsiHandler({ prefix: "?", final: "h" }, setTo(true));
    parser.registerCsiHandler({ prefix: "?", final: "l" }, setTo(false));
    parser.registerCsiHandler({ intermediates: "!", final: "p" }, show); // DECSTR
    parser.registerEscHandler({ final: "c" }, show); // RIS
  }

  #reply(data: string): void {
    // Empty data is write()'s own doing.
    if (data === "") return;
    const bytes = this.#encoder.encode(data);
    for (const listener of this.#replyListeners) listener(bytes);
  }

  #notify(): void {
    for (const listener of this.#updateListeners) listener();
  }
}
