import type { Bounds, Region, Role } from "@pilotty/protocol";
import type { Grid } from "../segment/grid.ts";

/** What stands in a container is not the container's, and a scrollbar belongs to a list. */
const HOLDING: ReadonlySet<Role> = new Set<Role>(["dialog", "group", "scrollbar"]);

/** What the detectors before found, as evidence for the next ones. */
export class Found {
  readonly #regions: Region[] = [];
  readonly #taken: Uint8Array;
  /** By row: 1 where some cell is taken. */
  readonly #takenRows: Uint8Array;
  readonly #cols: number;

  constructor({ rows, cols }: Pick<Grid, "rows" | "cols">) {
    this.#cols = cols;
    this.#taken = new Uint8Array(rows * cols);
    this.#takenRows = new Uint8Array(rows);
  }

  get regions(): readonly Region[] {
    return this.#regions;
  }

  add(regions: readonly Region[]): void {
    for (const region of regions) {
      this.#regions.push(region);
      if (!HOLDING.has(region.role)) this.#take(region.bounds);
    }
  }

  /** True if no control was found in the columns from `start` to `end` (exclusive) of a row. */
  isFree(row: number, start: number, end: number): boolean {
    if (this.#takenRows[row] !== 1) return true;
    const taken = this.#taken;
    const from = row * this.#cols;
    for (let col = start; col < end; col++) if (taken[from + col] === 1) return false;
    return true;
  }

  #take({ x, y, width, height }: Bounds): void {
    for (let row = y; row < y + height; row++) {
      this.#takenRows[row] = 1;
      this.#taken.fill(1, row * this.#cols + x, row * this.#cols + x + width);
    }
  }
}
