import type { Bounds, Region } from "@pilotty/protocol";
import type { Label } from "./labels.ts";

/** How much of two boxes must be common to both, of what either covers. */
const MIN_OVERLAP = 0.5;
/** What decides between boxes that fit equally well: the name, then the very role. */
const NAME_BONUS = 0.01;
const ROLE_BONUS = 0.005;

interface Pair {
  readonly label: number;
  readonly region: number;
  readonly fit: number;
  readonly optional: boolean;
}

/** Which region was taken for which label, by index: one to one. */
export interface Matches {
  readonly regionOf: ReadonlyMap<number, number>;
  readonly labelOf: ReadonlyMap<number, number>;
}

/**
 * Pairs that agree in role and place, the best fit first. Labels that must be found are served
 * before those that may be.
 */
export function matchLabels(labels: readonly Label[], regions: readonly Region[]): Matches {
  const pairs = labels.flatMap((label, l) =>
    regions.flatMap((region, r): Pair[] => {
      const sameRole = region.role === label.role;
      if (!sameRole && !label.also.includes(region.role)) return [];
      const overlap = bestOverlap(label, region);
      if (overlap < MIN_OVERLAP) return [];
      const bonus = (isNameOf(label, region) ? NAME_BONUS : 0) + (sameRole ? ROLE_BONUS : 0);
      return [{ label: l, region: r, fit: overlap + bonus, optional: label.optional }];
    }),
  );
  // Sorting is stable: equal pairs stay in reading order.
  pairs.sort((a, b) => Number(a.optional) - Number(b.optional) || b.fit - a.fit);
  const regionOf = new Map<number, number>();
  const labelOf = new Map<number, number>();
  for (const { label, region } of pairs) {
    if (regionOf.has(label) || labelOf.has(region)) continue;
    regionOf.set(label, region);
    labelOf.set(region, label);
  }
  return { regionOf, labelOf };
}

function bestOverlap(label: Label, region: Region): number {
  const boxes = [label.bounds, ...label.altBounds];
  return Math.max(...boxes.map((box) => overlapOf(box, region.bounds)));
}

/** Cells common to both by cells of either (intersection over union): 0 to 1. */
export function overlapOf(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  const common = width * height;
  return common / (a.width * a.height + b.width * b.height - common);
}

export function isNameOf(label: Label, region: Region): boolean {
  const name = plainName(region.name);
  return [label.name, ...label.altNames].some((right) => plainName(right) === name);
}

/** A name without what people do not mind: case, blanks, a colon or dots at its end. */
function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\s:]+$/, "")
    .replace(/\s*\.\.\.$/, "");
}

export function isSameShortcut(a: string | undefined, b: string | undefined): boolean {
  return plainShortcut(a) === plainShortcut(b);
}

/** `^X`, `C-x`, `Control+X` are one key; single characters are themselves: `y` is not `Y`. */
function plainShortcut(keys: string | undefined): string {
  const trimmed = keys?.trim() ?? "";
  if (trimmed.length === 1) return trimmed;
  return trimmed
    .replace(/^\^(.)$/, "Ctrl+$1")
    .toLowerCase()
    .replace(/\bc-|\b(?:control|ctrl)[-+]/g, "ctrl+")
    .replace(/\b(?:meta|m)[-+]/g, "alt+")
    .replace(/\bs-/g, "shift+")
    .replace(/\bescape\b/g, "esc")
    .replace(/\breturn\b/g, "enter");
}
