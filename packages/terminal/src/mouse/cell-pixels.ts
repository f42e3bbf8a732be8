/** Size of something on screen, in pixels. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/**
 * There are no pixels here, but programs ask for the size of a cell (`CSI 16 t`) and have the mouse
 * reported by them (mode 1016). Both must be told the same.
 */
export const CELL_PIXELS: PixelSize = Object.freeze({ width: 10, height: 20 });
