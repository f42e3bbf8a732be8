import type { Region, Role } from "@pilotty/protocol";
import { type AgreementName, agreementsOf } from "./agreements.ts";
import type { Label, LabelledScreen } from "./labels.ts";
import { matchLabels } from "./match.ts";

/** What is right on matched regions, `right` of `of`. */
export interface Agreement {
  right: number;
  of: number;
}

export interface Tally {
  found: number;
  missed: number;
  false: number;
  readonly agreements: Partial<Record<AgreementName, Agreement>>;
}

/** 0 to 1 each. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface ScreenScore extends Tally {
  readonly id: string;
  readonly family: string;
  readonly negative: boolean;
  readonly missedLabels: readonly Label[];
  readonly falseRegions: readonly Region[];
}

export interface Score {
  readonly screens: readonly ScreenScore[];
  readonly total: Tally;
  /** Only roles that occur. What was missed counts for the label's role, what is false for its own. */
  readonly roles: ReadonlyMap<Role, Tally>;
  /** Over the screens on which something has to be found. */
  readonly meanScreenF1: number;
  /** False regions on a negative screen, on average. */
  readonly falsePerNegative: number;
}

/** Regions of each screen by its name; a screen that is not there has none. */
export type Predictions = Readonly<Record<string, readonly Region[]>>;

/** Compares what was found with the labels. The rules: README.md, "Scoring". */
export function scoreScreens(screens: readonly LabelledScreen[], predictions: Predictions): Score {
  const total = emptyTally();
  const roles = new Map<Role, Tally>();
  const scored = screens.map((screen): ScreenScore => {
    const own = emptyTally();
    const tallies = (role: Role) => [total, own, roleTally(roles, role)];
    const regions = predictions[screen.id] ?? [];
    const { regionOf, labelOf } = matchLabels(screen.labels, regions);
    const missedLabels: Label[] = [];
    screen.labels.forEach((label, index) => {
      if (label.optional) return;
      const region = regions[regionOf.get(index) ?? -1];
      if (region === undefined) {
        missedLabels.push(label);
        for (const tally of tallies(label.role)) tally.missed += 1;
        return;
      }
      const container = regionOf.get(label.parent ?? -1);
      for (const tally of tallies(label.role)) {
        tally.found += 1;
        for (const [name, right] of agreementsOf(label, region, container))
          count(tally, name, right);
      }
    });
    const falseRegions = regions.filter((_, index) => !labelOf.has(index));
    for (const { role } of falseRegions) for (const tally of tallies(role)) tally.false += 1;
    const { id, family, negative } = screen;
    return { id, family, negative, ...own, missedLabels, falseRegions };
  });
  const negatives = scored.filter(({ negative }) => negative);
  const labelled = scored.filter(({ found, missed }) => found + missed > 0);
  return {
    screens: scored,
    total,
    roles,
    meanScreenF1: mean(labelled.map((screen) => ratesOf(screen).f1)) ?? 1,
    falsePerNegative: mean(negatives.map((screen) => screen.false)) ?? 0,
  };
}

/** Nothing to find and nothing found is right; something to find and nothing found is wrong. */
export function ratesOf({ found, missed, false: wrong }: Tally): Rates {
  const precision = found + wrong > 0 ? found / (found + wrong) : missed > 0 ? 0 : 1;
  const recall = found + missed > 0 ? found / (found + missed) : 1;
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1 };
}

function emptyTally(): Tally {
  return { found: 0, missed: 0, false: 0, agreements: {} };
}

function roleTally(roles: Map<Role, Tally>, role: Role): Tally {
  let tally = roles.get(role);
  if (tally === undefined) {
    tally = emptyTally();
    roles.set(role, tally);
  }
  return tally;
}

function count({ agreements }: Tally, name: AgreementName, right: boolean): void {
  agreements[name] ??= { right: 0, of: 0 };
  agreements[name].of += 1;
  if (right) agreements[name].right += 1;
}

function mean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
