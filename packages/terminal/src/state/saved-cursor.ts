import { onReset, type SequenceParser } from "../sequence-parser.ts";
import type { Charsets, Extended, XtermInternals } from "../xterm-internals.ts";

/** The part of DECSC's state that xterm.js does not save. */
interface Saved {
  readonly pendingWrap: boolean;
  readonly originMode: boolean;
  readonly charsets: Charsets | undefined;
  readonly underline: Extended | undefined;
}

const ASCII: Charsets = { level: 0, sets: [] };

export interface SavedCursorOptions {
  parser: SequenceParser;
  internals: XtermInternals;
  /** True if the next character goes to the next row. */
  pendingWrap(): boolean;
  alternateScreen(): boolean;
  /** Calls `then` when the sequence that is being handled has taken effect. */
  afterSequence(then: () => void): void;
  cols(): number;
}

/**
 * Completes DECSC and DECRC (and their kin SCOSC, SCORC, modes 1048 and 1049): xterm.js restores
 * place, colours and the active character set, but not all character sets, origin mode, a pending
 * wrap (VT510 manual, DECSC) and the kind of underlining. Each screen has a state of its own.
 */
export class SavedCursor {
  readonly #options: SavedCursorOptions;
  readonly #saved: { normal?: Saved | undefined; alternate?: Saved | undefined } = {};

  constructor(options: SavedCursorOptions) {
    this.#options = options;
    const { parser } = options;
    const save = () => this.#save();
    const restore = () => this.#restore(options.alternateScreen());
    const with104x = (action: (mode: number) => void) => (params: (number | number[])[]) => {
      for (const mode of params) if (mode === 1048 || mode === 1049) action(mode);
      return false;
    };
    parser.registerEscHandler({ final: "7" }, save);
    parser.registerCsiHandler({ final: "s" }, save);
    parser.registerEscHandler({ final: "8" }, restore);
    parser.registerCsiHandler({ final: "u" }, restore);
    parser.registerCsiHandler({ prefix: "?", final: "h" }, with104x(save));
    parser.registerCsiHandler(
      { prefix: "?", final: "l" },
      // Mode 1049 goes back to the normal screen before it restores.
      with104x((mode) => this.#restore(mode === 1048 && options.alternateScreen())),
    );
    onReset(parser, () => {
      this.#saved.normal = undefined;
      this.#saved.alternate = undefined;
    });
  }

  #save(): boolean {
    const { internals, pendingWrap, alternateScreen } = this.#options;
    this.#saved[alternateScreen() ? "alternate" : "normal"] = {
      pendingWrap: pendingWrap(),
      originMode: internals.originMode,
      charsets: internals.saveCharsets(),
      underline: internals.saveUnderline(),
    };
    return false;
  }

  #restore(alternate: boolean): boolean {
    const { internals, afterSequence, cols } = this.#options;
    const saved = this.#saved[alternate ? "alternate" : "normal"];
    // Before the cursor is: the scrolling region bounds it.
    internals.setOriginMode(saved?.originMode ?? false);
    internals.restoreCharsets(saved?.charsets ?? ASCII);
    if (saved?.underline) internals.restoreUnderline(saved.underline);
    if (saved?.pendingWrap) afterSequence(() => internals.setCursorColumn(cols()));
    return false;
  }
}
