import type { CursorStyle, Screen } from "@pilotty/protocol";
import type { InputModes } from "@pilotty/terminal";

/** All that can be told of a terminal at one moment. */
export interface TerminalView {
  readonly screen: Screen;
  readonly cursorStyle: CursorStyle;
  readonly modes: InputModes;
  /** A frame is being drawn that the program does not end (mode 2026). */
  readonly synchronizedOutput: boolean;
  /** Rows that `screen` lies above the live one: what has been scrolled back to. */
  readonly scrolledBack: number;
}
