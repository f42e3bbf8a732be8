import {
  type CursorStyle,
  DEFAULT_SCROLLBACK_LINES,
  DEFAULT_UNICODE_VERSION,
  lineText,
  type Screen,
  type Size,
  type UnicodeVersion,
} from "@pilotty/protocol";
// CommonJS: Node offers its exports through the default import only.
import xterm from "@xterm/headless";
import { registerAnswers } from "./answers/answers.ts";
import { inBandResize, WINDOW_OPTIONS } from "./answers/window-reports.ts";
import { limitCellText } from "./cell-text-limit.ts";
import { type Drawable, DrawingQueue } from "./drawing-queue.ts";
import { ByteFront } from "./front/byte-front.ts";
import type { InputModes } from "./input-modes.ts";
import { ScreenReader } from "./screen/screen-reader.ts";
import { ScrolledView } from "./screen/scrolled-view.ts";
import { Colors } from "./state/colors.ts";
import { KeyboardModes } from "./state/keyboard-modes.ts";
import { endLinesWhenErased } from "./state/line-ends.ts";
import { Links } from "./state/links.ts";
import { IN_BAND_RESIZE, Modes } from "./state/modes.ts";
import { SavedCursor } from "./state/saved-cursor.ts";
import { saveAndRestoreModes } from "./state/saved-modes.ts";
import { ShellMarkListener, type ShellMarks } from "./state/shell-marks.ts";
import { modeOfXterm } from "./state/xterm-modes.ts";
import { unicodeProvider } from "./unicode/provider.ts";
import { printAsciiFast } from "./xterm-fast-print.ts";
import { type XtermInternals, xtermInternals } from "./xterm-internals.ts";

/** Longest title that is kept, in UTF-16 units; the rest is cut off. */
const MAX_TITLE_LENGTH = 4096;

/** Longest text of one cell, in UTF-16 units, to which a mark is still added. */
const MAX_CELL_TEXT = 32;

/**
 * Drawing passes for input of a user, see `#parse()`, and is not to move what is shown. The types
 * of the headless xterm.js do not have this option.
 */
const KEEP_VIEW = { scrollOnUserInput: false };

export interface EmulatorOptions {
  cols: number;
  rows: number;
  /** Rows kept above the screen. */
  scrollbackLines?: number;
  /** By which Unicode the cells of a character are counted. */
  unicode?: UnicodeVersion;
  /** What XTVERSION tells of this program's version. */
  version?: string;
}

/**
 * A terminal without a display: bytes in, {@link Screen} out. The one place that imports xterm.js;
 * what that does not tell is in `xterm-internals.ts`.
 */
export class Emulator {
  readonly #terminal: xterm.Terminal;
  readonly #internals: XtermInternals;
  readonly #front: ByteFront;
  readonly #reader = new ScreenReader();
  readonly #view: ScrolledView;
  readonly #modes: Modes;
  readonly #keyboard: KeyboardModes;
  readonly #links = new Links();
  readonly #shell: ShellMarkListener;
  readonly #updateListeners = new Set<() => void>();
  readonly #replyListeners = new Set<(bytes: Uint8Array) => void>();
  readonly #encoder = new TextEncoder();
  readonly #queue = new DrawingQueue(
    (piece) => this.#drawPiece(piece),
    () => this.#notify(),
  );
  /** What has to happen behind the piece that is being parsed. */
  readonly #afterPiece: (string | (() => void))[] = [];
  #revision = 0;
  #title = "";
  #updateBeganAt: number | undefined;
  #screenSwitches = 0;
  #screen: Screen | undefined;
  #screenRevision = -1;

  constructor(options: EmulatorOptions) {
    const { cols, rows, scrollbackLines = DEFAULT_SCROLLBACK_LINES } = options;
    const unicode = options.unicode ?? DEFAULT_UNICODE_VERSION;
    const provider = unicodeProvider(unicode);
    this.#front = new ByteFront({ cols, rows }, provider);
    this.#terminal = new xterm.Terminal({
      cols,
      rows,
      scrollback: scrollbackLines,
      ...KEEP_VIEW,
      allowProposedApi: true,
      // xterm.js would print parsing errors on our console.
      logLevel: "off",
      windowOptions: WINDOW_OPTIONS,
    });
    this.#view = new ScrolledView(this.#terminal, this.#reader);
    this.#terminal.unicode.register(provider);
    this.#terminal.unicode.activeVersion = unicode;
    this.#internals = xtermInternals(this.#terminal);
    printAsciiFast(this.#terminal, provider);
    limitCellText(this.#terminal, this.#internals);
    this.#terminal.onTitleChange((title) => {
      this.#title = title.slice(0, MAX_TITLE_LENGTH);
    });
    this.#terminal.buffer.onBufferChange(() => {
      this.#screenSwitches += 1;
    });
    this.#terminal.onData((data) => this.#reply(data));

    const { parser } = this.#terminal;
    const reply = (text: string) => this.#reply(text);
    const alternateScreen = () => this.#terminal.buffer.active.type === "alternate";
    this.#modes = new Modes(parser, {
      graphemes: unicode === DEFAULT_UNICODE_VERSION,
      onSynchronizedOutput: (open) => this.#synchronize(open),
      onInBandResize: () => reply(inBandResize(this.size)),
    });
    this.#keyboard = new KeyboardModes({ parser, reply, alternateScreen });
    this.#shell = new ShellMarkListener(parser);
    endLinesWhenErased(parser, this.#internals);
    this.#links.observe(parser, this.#internals);
    new SavedCursor({
      parser,
      internals: this.#internals,
      alternateScreen,
      pendingWrap: () => this.#terminal.buffer.active.cursorX >= this.#terminal.cols,
      afterSequence: (then) => this.#afterPiece.push(then),
      cols: () => this.#terminal.cols,
    });
    saveAndRestoreModes({
      parser,
      report: (mode) => this.#modes.report(mode) ?? modeOfXterm(this.#terminal, mode),
      insert: (text) => this.#afterPiece.push(text),
    });
    registerAnswers({
      parser,
      internals: this.#internals,
      modes: this.#modes,
      colors: new Colors(parser, reply),
      reply,
      size: () => this.size,
      cursor: () => this.#cursor(),
      readRow: (row) =>
        this.#reader.readLine(this.#terminal.buffer.active, row, this.#terminal.cols),
      version: options.version ?? "0",
    });
    parser.registerEscHandler({ final: "c" }, () => {
      this.#updateBeganAt = undefined;
      this.#terminal.options.convertEol = false; // LNM
      return false;
    });
  }

  /**
   * Feeds bytes; `onParsed` is called once they have been drawn. In order. That is before this
   * returns, with two exceptions: within a listener of another write, and when the bytes ask for
   * so much repetition that others must have their turn in between. Feed large output in slices.
   * The bytes are the caller's again once this returns.
   */
  write(bytes: Uint8Array, onParsed?: () => void): void {
    this.#queue.push(this.#front.push(bytes), onParsed);
  }

  /**
   * Drops what is still to be drawn, of which the callbacks are called all the same.
   *
   * @returns whether there was anything
   */
  discard(): boolean {
    return this.#queue.discard();
  }

  resize(cols: number, rows: number): void {
    this.#terminal.resize(cols, rows);
    this.#front.resize({ cols, rows });
    // What stands left of the cursor may be another character now: a control makes xterm.js forget
    // that it could be joined.
    if (this.#front.atRest && !this.#queue.busy) this.#parse("\0");
    this.#revision += 1;
    if (this.#modes.isSet(IN_BAND_RESIZE)) this.#reply(inBandResize(this.size));
    this.#notify();
  }

  /** Grows whenever something may have changed on screen (a cheap trigger, not proof). */
  get revision(): number {
    return this.#revision;
  }

  /** How often the program has gone to the alternate screen, or back. */
  get screenSwitches(): number {
    return this.#screenSwitches;
  }

  get size(): Size {
    return { cols: this.#terminal.cols, rows: this.#terminal.rows };
  }

  get title(): string {
    return this.#title;
  }

  /** What the program has asked of keys, mouse and paste. */
  get modes(): InputModes {
    const modes = this.#terminal.modes;
    return {
      applicationCursorKeys: modes.applicationCursorKeysMode,
      applicationKeypad: modes.applicationKeypadMode,
      newLine: this.#terminal.options.convertEol ?? false,
      bracketedPaste: modes.bracketedPasteMode,
      focusReporting: modes.sendFocusMode,
      mouse: modes.mouseTrackingMode,
      mouseEncoding: this.#modes.mouseEncoding,
      modifyOtherKeys: this.#keyboard.modifyOtherKeys,
      kittyFlags: this.#keyboard.kittyFlags,
    };
  }

  /** What a shell has told of its prompt (OSC 133). */
  get shellMarks(): ShellMarks {
    return this.#shell.marks;
  }

  get cursorStyle(): CursorStyle {
    return this.#modes.cursorStyle;
  }

  /**
   * Since when the program has been drawing a frame that is not to be seen before its end (mode
   * 2026), as `performance.now()`; undefined while it does not. {@link onUpdate} tells of the end.
   */
  get updateBeganAt(): number | undefined {
    return this.#updateBeganAt;
  }

  /**
   * Called after each parsed batch, at the end of each synchronized update (also within a batch, so
   * that no frame is missed) and after each resize. Returns a function that removes the listener.
   */
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

  /** Called with each title that the program sets. Returns a function that removes the listener. */
  onTitle(listener: (title: string) => void): () => void {
    const subscription = this.#terminal.onTitleChange(() => listener(this.#title));
    return () => subscription.dispose();
  }

  /** Called whenever the program rings the bell. Returns a function that removes the listener. */
  onBell(listener: () => void): () => void {
    const subscription = this.#terminal.onBell(listener);
    return () => subscription.dispose();
  }

  /** The screen as it is; the same object until the revision grows. */
  readScreen(): Screen {
    if (this.#screen === undefined || this.#screenRevision !== this.#revision) {
      this.#screen = this.#readScreenAnew();
      this.#screenRevision = this.#revision;
    }
    return this.#screen;
  }

  /**
   * The texts of the rows above the screen, the newest `count` of them, from top to bottom; the
   * alternate screen has none.
   */
  readScrollback(count: number): string[] {
    const buffer = this.#terminal.buffer.active;
    const texts: string[] = [];
    for (let row = -Math.min(count, buffer.baseY); row < 0; row += 1) {
      texts.push(lineText(this.#reader.readLine(buffer, row, this.#terminal.cols)));
    }
    return texts;
  }

  /** Rows that the view has been moved up into the scrollback; 0 on the live screen. */
  get scrolledBack(): number {
    return this.#view.rowsBack;
  }

  /** Moves the view, up for negative `rows`; see {@link ScrolledView.scroll}. */
  scrollView(rows: number): void {
    this.#view.scroll(rows);
  }

  /** See {@link ScrolledView.read}. */
  readScrolledScreen(): Screen {
    return this.#view.read(this.readScreen(), (link) => this.#links.urlOf(link));
  }

  dispose(): void {
    this.#queue.clear();
    this.#updateListeners.clear();
    this.#replyListeners.clear();
    this.#terminal.dispose();
  }

  #drawPiece(piece: Drawable): void {
    if (typeof piece === "string" || piece instanceof Uint8Array) this.#parse(piece);
    else if (this.#canTakeMarks()) this.#parse(piece.marks);
    for (let next = this.#afterPiece.shift(); next !== undefined; next = this.#afterPiece.shift()) {
      if (typeof next === "string") this.#parse(next);
      else next();
    }
    this.#revision += 1;
  }

  #parse(text: string | Uint8Array): void {
    if (text.length === 0) return;
    // xterm.js draws in a timer of at least 1 ms, but at once what follows input of the user.
    this.#terminal.input("", true);
    try {
      this.#terminal.write(text);
    } catch {
      // An error of xterm.js costs what is left of this piece, and nothing else.
      this.#internals.recover();
    }
  }

  /** Whether there is a cell left of the cursor that marks can be added to. */
  #canTakeMarks(): boolean {
    const buffer = this.#terminal.buffer.active;
    const line = buffer.getLine(buffer.baseY + buffer.cursorY);
    let cell = line?.getCell(buffer.cursorX - 1);
    if (cell?.getWidth() === 0) cell = line?.getCell(buffer.cursorX - 2);
    return cell !== undefined && cell.getChars().length <= MAX_CELL_TEXT;
  }

  #cursor(): { row: number; col: number } {
    const buffer = this.#terminal.buffer.active;
    // After the last column has been written the cursor waits beyond it until it wraps.
    return { row: buffer.cursorY, col: Math.min(buffer.cursorX, this.#terminal.cols - 1) };
  }

  #readScreenAnew(): Screen {
    const buffer = this.#terminal.buffer.active;
    const size = this.size;
    return {
      size,
      cursor: { ...this.#cursor(), visible: this.#modes.cursorVisible },
      title: this.#title,
      alternateScreen: buffer.type === "alternate",
      mouse: this.#terminal.modes.mouseTrackingMode,
      ...this.#reader.readLines(buffer, size, (link) => this.#links.urlOf(link)),
    };
  }

  #synchronize(open: boolean): void {
    if (open) {
      this.#updateBeganAt ??= performance.now();
    } else if (this.#updateBeganAt !== undefined) {
      this.#updateBeganAt = undefined;
      // The frame is whole now, and the next may begin within the same batch.
      this.#revision += 1;
      this.#notify();
    }
  }

  #reply(data: string): void {
    // Empty data is #parse()'s own doing.
    if (data === "") return;
    const bytes = this.#encoder.encode(data);
    for (const listener of this.#replyListeners) listener(bytes);
  }

  #notify(): void {
    for (const listener of this.#updateListeners) listener();
  }
}
