import type { MouseMode } from "@pilotty/protocol";
import { MODE_RESET, MODE_SET, MODE_UNKNOWN, type ModeReport } from "./modes.ts";

/** What xterm.js tells of its modes; its `Terminal` fits. */
export interface TerminalWithModes {
  readonly buffer: { readonly active: { readonly type: "normal" | "alternate" } };
  readonly modes: {
    readonly applicationCursorKeysMode: boolean;
    readonly applicationKeypadMode: boolean;
    readonly bracketedPasteMode: boolean;
    readonly mouseTrackingMode: MouseMode;
    readonly originMode: boolean;
    readonly reverseWraparoundMode: boolean;
    readonly sendFocusMode: boolean;
    readonly synchronizedOutputMode: boolean;
    readonly wraparoundMode: boolean;
  };
}

/** The modes that xterm.js answers for, by their number (DECSET). */
const IS_SET: ReadonlyMap<number, (terminal: TerminalWithModes) => boolean> = new Map([
  [1, ({ modes }) => modes.applicationCursorKeysMode],
  [6, ({ modes }) => modes.originMode],
  [7, ({ modes }) => modes.wraparoundMode],
  [9, ({ modes }) => modes.mouseTrackingMode === "x10"],
  [45, ({ modes }) => modes.reverseWraparoundMode],
  [47, isAlternate],
  [66, ({ modes }) => modes.applicationKeypadMode],
  [1000, ({ modes }) => modes.mouseTrackingMode === "vt200"],
  [1002, ({ modes }) => modes.mouseTrackingMode === "drag"],
  [1003, ({ modes }) => modes.mouseTrackingMode === "any"],
  [1004, ({ modes }) => modes.sendFocusMode],
  [1047, isAlternate],
  [1049, isAlternate],
  [2004, ({ modes }) => modes.bracketedPasteMode],
  [2026, ({ modes }) => modes.synchronizedOutputMode],
]);

/** What DECRQM would say of a mode that xterm.js keeps. */
export function modeOfXterm(terminal: TerminalWithModes, mode: number): ModeReport {
  const isSet = IS_SET.get(mode);
  if (isSet === undefined) return MODE_UNKNOWN;
  return isSet(terminal) ? MODE_SET : MODE_RESET;
}

function isAlternate(terminal: TerminalWithModes): boolean {
  return terminal.buffer.active.type === "alternate";
}
