import { readFileSync, writeFileSync } from "node:fs";
import { type LabelledScreen, readLabelledScreens } from "./labels.ts";
import { type Predictions, ratesOf, scoreScreens } from "./score.ts";
import { PARTS, type Part, partOf } from "./split.ts";

/** The figures of one part of the corpus that are held against a floor. */
export interface Figures {
  /** Of so many screens: with others the figures are not comparable. */
  readonly screens: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly meanScreenF1: number;
  /** The lower, the better. */
  readonly falsePerNegative: number;
}

export type Floor = Readonly<Record<Part, Figures>>;

const PATH = new URL("./floor.json", import.meta.url);
const DIGITS = 10_000;
const TOLERANCE = 1 / DIGITS;

export function readFloor(): Floor {
  return JSON.parse(readFileSync(PATH, "utf8"));
}

export function writeFloor(floor: Floor): void {
  writeFileSync(PATH, `${JSON.stringify(floor, null, 2)}\n`);
}

export function figuresOf(predictions: Predictions, screens = readLabelledScreens()): Floor {
  const ofPart = (part: Part) =>
    partFigures(
      screens.filter((screen) => partOf(screen) === part),
      predictions,
    );
  return { tuned: ofPart("tuned"), "held out": ofPart("held out") };
}

function partFigures(screens: readonly LabelledScreen[], predictions: Predictions): Figures {
  const { total, meanScreenF1, falsePerNegative } = scoreScreens(screens, predictions);
  const { precision, recall, f1 } = ratesOf(total);
  return {
    screens: screens.length,
    precision: rounded(precision),
    recall: rounded(recall),
    f1: rounded(f1),
    meanScreenF1: rounded(meanScreenF1),
    falsePerNegative: rounded(falsePerNegative),
  };
}

function rounded(value: number): number {
  return Math.round(value * DIGITS) / DIGITS;
}

/** A sentence for each figure that is worse than the floor. */
export function fallsBelow(floor: Floor, now: Floor): string[] {
  return PARTS.flatMap((part) =>
    names(floor[part]).flatMap((name) => {
      const [least, figure] = [floor[part][name], now[part][name]];
      const worse = name === "falsePerNegative" ? figure - least : least - figure;
      return worse > TOLERANCE ? [`${part}: ${name} is ${figure}, the floor is ${least}`] : [];
    }),
  );
}

/** The better of both, figure by figure; the new ones where a part has other screens than before. */
export function raised(floor: Floor, now: Floor): Floor {
  const ofPart = (part: Part): Figures => {
    if (floor[part].screens !== now[part].screens) return now[part];
    const result = { ...now[part] };
    for (const name of names(result)) {
      const better = name === "falsePerNegative" ? Math.min : Math.max;
      result[name] = better(floor[part][name], now[part][name]);
    }
    return result;
  };
  return { tuned: ofPart("tuned"), "held out": ofPart("held out") };
}

function names(figures: Figures): Exclude<keyof Figures, "screens">[] {
  const { screens: _, ...rest } = figures;
  return Object.keys(rest) as Exclude<keyof Figures, "screens">[];
}
