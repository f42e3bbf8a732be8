/** What is pressed; `none` only for a movement with nothing held. */
export type MouseButton =
  | "left"
  | "middle"
  | "right"
  | "wheel-up"
  | "wheel-down"
  | "wheel-left"
  | "wheel-right"
  | "none";

/**
 * Something done with a mouse. A step of a wheel is a press without a release; a `move` with a
 * button is a drag.
 */
export interface MouseInput {
  readonly type: "press" | "release" | "move";
  readonly button: MouseButton;
  /** The cell, counted from 0. */
  readonly row: number;
  readonly col: number;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}
