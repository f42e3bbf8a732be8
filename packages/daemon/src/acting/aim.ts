import { type Bounds, invalidInput, type RegionWithRef, type Size } from "@pilotty/protocol";

/** A cell. */
export interface Aim {
  readonly row: number;
  readonly col: number;
}

/** @throws {PilottyError} `INVALID_INPUT` */
export function assertOnScreen({ row, col }: Aim, { cols, rows }: Size): void {
  if (row < rows && col < cols) return;
  throw invalidInput(
    `Row ${row}, column ${col} is outside of the screen`,
    `It has ${rows} rows and ${cols} columns, counted from 0`,
  );
}

/**
 * The cell of an element that a person would hit: the mark of a checkbox, the start of a row or a
 * field, else the middle; and none that belongs to an element inside it.
 *
 * @param last where it was clicked on before: a double click has to be one on the same cell
 */
export function aimAt(region: RegionWithRef, regions: readonly RegionWithRef[], last?: Aim): Aim {
  const { x, y, width, height } = region.bounds;
  const others = regions.filter(
    (other) => other.ref !== region.ref && isWithin(other.bounds, region.bounds),
  );
  const isOn = ({ row, col }: Aim, { bounds }: RegionWithRef) =>
    isWithin({ x: col, y: row, width: 1, height: 1 }, bounds);
  const isFree = (cell: Aim) => !others.some((other) => isOn(cell, other));
  if (last !== undefined && isOn(last, region) && isFree(last)) return last;
  const row = y + Math.floor(height / 2);
  const best = { row, col: x + preferredColumn(region) };
  if (isFree(best)) return best;
  for (let col = x; col < x + width; col++) if (isFree({ row, col })) return { row, col };
  return best;
}

function preferredColumn({ role, bounds: { width }, text }: RegionWithRef): number {
  switch (role) {
    case "checkbox":
    case "radio": {
      const bracket = /[[(<]/.exec(text)?.index ?? -1;
      return Math.min(width - 1, bracket + 1);
    }
    case "option":
    case "textbox":
      return Math.min(1, width - 1);
    default:
      return Math.floor((width - 1) / 2);
  }
}

function isWithin(inner: Bounds, outer: Bounds): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
