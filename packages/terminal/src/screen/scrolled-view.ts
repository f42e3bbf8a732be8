import type { Screen } from "@pilotty/protocol";
import type { ScreenBuffer, ScreenReader } from "./screen-reader.ts";

/** What is moved; xterm.js's `Terminal` fits. */
interface Scrollable {
  /** `viewportY` is the line of the buffer at which the view begins. */
  readonly buffer: { readonly active: ScreenBuffer & { readonly viewportY: number } };
  scrollLines(rows: number): void;
}

/** What a terminal shows above its live screen, once somebody has scrolled back. */
export class ScrolledView {
  readonly #terminal: Scrollable;
  readonly #reader: ScreenReader;

  constructor(terminal: Scrollable, reader: ScreenReader) {
    this.#terminal = terminal;
    this.#reader = reader;
  }

  /** Rows that the view has been moved up into the scrollback; 0 on the live screen. */
  get rowsBack(): number {
    const { baseY, viewportY } = this.#terminal.buffer.active;
    return baseY - viewportY;
  }

  /** Moves the view, up for negative `rows`, as far as there is text; it stays at that text. */
  scroll(rows: number): void {
    this.#terminal.scrollLines(rows);
  }

  /** The live screen with what the moved view shows, anew each time. The cursor is not in it. */
  read(live: Screen, urlOf: (link: number) => string | undefined): Screen {
    const buffer = this.#terminal.buffer.active;
    const view = {
      baseY: buffer.viewportY,
      getNullCell: () => buffer.getNullCell(),
      getLine: (y: number) => buffer.getLine(y),
    };
    const content = this.#reader.readLines(view, live.size, urlOf);
    return { ...live, ...content, cursor: { ...live.cursor, visible: false } };
  }
}
