import type { Screen } from "@pilotty/protocol";
import type xterm from "@xterm/headless";
import type { ScreenReader } from "./screen-reader.ts";

/** What a terminal shows above its live screen, once somebody has scrolled back. */
export class ScrolledView {
  readonly #terminal: xterm.Terminal;
  readonly #reader: ScreenReader;

  constructor(terminal: xterm.Terminal, reader: ScreenReader) {
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
