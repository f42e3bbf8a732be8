import type { Bounds, Region, Role } from "@pilotty/protocol";
import { type LabelLine, readCorpusFile, screenIds } from "./corpus-file.ts";

/** What a region on a screen should be, and what else is as good. */
export interface Label {
  readonly role: Role;
  readonly name: string;
  readonly bounds: Bounds;
  /** `null` where the screen does not tell which of two has it. */
  readonly focused: boolean | null;
  readonly checked?: Region["checked"];
  readonly selected?: boolean;
  readonly value?: string;
  readonly shortcut?: string;
  /** Index of the container in the labels of the screen. */
  readonly parent?: number;
  readonly altNames: readonly string[];
  readonly altBounds: readonly Bounds[];
  readonly also: readonly Role[];
  readonly optional: boolean;
}

/** What the scorer needs to know of a screen. */
export interface LabelledScreen {
  readonly id: string;
  readonly family: string;
  readonly negative: boolean;
  readonly labels: readonly Label[];
}

/** All screens that somebody has labelled, by name. */
export function readLabelledScreens(): LabelledScreen[] {
  return screenIds().flatMap((id) => {
    const { family, negative = false, labels, unlabelled } = readCorpusFile(id);
    return unlabelled ? [] : [{ id, family, negative, labels: readLabels(labels) }];
  });
}

/** @throws Error that quotes the line in which something is wrong. */
export function readLabels(lines: readonly LabelLine[]): Label[] {
  return lines.map((line) => {
    const { at, altAt = [], key: _, in: container, altNames = [], also = [], ...rest } = line;
    const parent = container === undefined ? -1 : lines.findIndex(({ key }) => key === container);
    if (container !== undefined && parent < 0)
      throw new Error(`nothing has the key: ${quote(line)}`);
    return {
      ...rest,
      bounds: parseBounds(at),
      altBounds: altAt.map(parseBounds),
      altNames,
      also,
      focused: line.focused === undefined ? false : line.focused,
      optional: line.optional ?? false,
      ...(parent >= 0 && { parent }),
    };
  });
}

export function parseBounds(text: string): Bounds {
  const match = /^(\d+),(\d+) (\d+)x(\d+)$/.exec(text);
  if (match === null) throw new Error(`bounds are written "X,Y WIDTHxHEIGHT", not ${quote(text)}`);
  const [x, y, width, height] = match.slice(1).map(Number) as [number, number, number, number];
  return { x, y, width, height };
}

export function formatBounds({ x, y, width, height }: Bounds): string {
  return `${x},${y} ${width}x${height}`;
}

function quote(value: unknown): string {
  return JSON.stringify(value);
}
