import type { SequenceParser } from "../sequence-parser.ts";
import { MODE_ALWAYS_SET, MODE_SET, type ModeReport } from "./modes.ts";

/** Programs save a handful; more than this are not modes that exist. */
const MAX_SAVED = 64;

export interface SavedModesOptions {
  parser: SequenceParser;
  /** The state of a private mode as DECRQM would report it. */
  report(mode: number): ModeReport;
  /** Feeds text to the terminal as if it stood right behind the sequence that is being handled. */
  insert(text: string): void;
}

/** XTSAVE and XTRESTORE (`CSI ? Pm s` and `CSI ? Pm r`), which xterm.js does not know. */
export function saveAndRestoreModes(options: SavedModesOptions): void {
  const { parser, report, insert } = options;
  const saved = new Map<number, boolean>();
  parser.registerCsiHandler({ prefix: "?", final: "s" }, (params) => {
    for (const mode of params) {
      if (typeof mode !== "number" || (saved.size >= MAX_SAVED && !saved.has(mode))) continue;
      const state = report(mode);
      saved.set(mode, state === MODE_SET || state === MODE_ALWAYS_SET);
    }
    return true;
  });
  parser.registerCsiHandler({ prefix: "?", final: "r" }, (params) => {
    for (const mode of params) {
      if (typeof mode !== "number") continue;
      const on = saved.get(mode);
      if (on !== undefined) insert(`\x1b[?${mode}${on ? "h" : "l"}`);
    }
    return true;
  });
}
