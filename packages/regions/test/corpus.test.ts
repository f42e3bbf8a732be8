import { readFileSync } from "node:fs";
import type { Size } from "@pilotty/protocol";
import { describe, expect, test } from "vitest";
import {
  formatCorpusFile,
  pathOfScreen,
  readCorpusFile,
  screenIds,
} from "../corpus/corpus-file.ts";
import { fallsBelow, figuresOf, raised, readFloor } from "../corpus/floor.ts";
import { fromScreen } from "../corpus/from-screen.ts";
import { type Label, readLabelledScreens, readLabels } from "../corpus/labels.ts";
import { predict } from "../corpus/predict.ts";
import { figuresTable, readmeTable } from "../corpus/readme-table.ts";
import { parseSize, toScreen } from "../corpus/to-screen.ts";

describe("the detector on the corpus", () => {
  const floor = readFloor();
  const screens = readLabelledScreens();
  const predictions = predict(screens);
  const now = figuresOf(predictions, screens);

  test("is no worse than the floor (pnpm --filter @pilotty/regions score tells where)", () => {
    expect(fallsBelow(floor, now)).toEqual([]);
  });

  test("has a floor that is of all screens (score --raise-floor)", () => {
    expect(floor.tuned.screens).toBe(now.tuned.screens);
    expect(floor["held out"].screens).toBe(now["held out"].screens);
  });

  test("finds what the README says (score --readme)", () => {
    expect(readmeTable()).toBe(figuresTable(screens, predictions));
  });
});

describe("the floor", () => {
  const figures = {
    screens: 9,
    precision: 0.9,
    recall: 0.8,
    f1: 0.85,
    meanScreenF1: 0.8,
    falsePerNegative: 0.2,
  };
  const floor = { tuned: figures, "held out": figures };
  const better = { ...figures, recall: 0.82, falsePerNegative: 0.1 };
  const worse = { ...figures, precision: 0.89, falsePerNegative: 0.3 };

  test("tells each figure that is worse, also a higher number of false regions", () => {
    expect(fallsBelow(floor, { ...floor, "held out": worse })).toEqual([
      "held out: precision is 0.89, the floor is 0.9",
      "held out: falsePerNegative is 0.3, the floor is 0.2",
    ]);
    expect(fallsBelow(floor, { ...floor, tuned: better })).toEqual([]);
  });

  test("goes up only, figure by figure", () => {
    const mixed = { ...better, precision: 0.5 };
    expect(raised(floor, { ...floor, tuned: mixed })).toEqual({ ...floor, tuned: better });
  });

  test("is measured anew where there are other screens", () => {
    const other = { ...worse, screens: 12 };
    expect(raised(floor, { ...floor, "held out": other })["held out"]).toEqual(other);
  });
});

describe.each(screenIds())("%s", (id) => {
  const file = readCorpusFile(id);

  test("is labelled, within the screen, in reading order, with one focus at the most", () => {
    expect(file.unlabelled).toBeUndefined();
    const labels = readLabels(file.labels);
    expect(labels.filter((label) => !isWithin(label, parseSize(file.size)))).toEqual([]);
    expect(labels).toEqual([...labels].sort(byPlace));
    expect(labels.filter(({ focused }) => focused).length).toBeLessThanOrEqual(1);
  });

  test("is written as the recorder writes it", () => {
    const { program, family, how, negative, labels } = file;
    const about = { program, family, how, ...(negative && { negative }), labels };
    const written = formatCorpusFile(fromScreen(toScreen(file), about));
    expect(readFileSync(pathOfScreen(id), "utf8")).toBe(written);
  });
});

function isWithin({ bounds, altBounds }: Label, { cols, rows }: Size): boolean {
  return [bounds, ...altBounds].every(
    ({ x, y, width, height }) => width > 0 && height > 0 && x + width <= cols && y + height <= rows,
  );
}

function byPlace({ bounds: a }: Label, { bounds: b }: Label): number {
  return a.y - b.y || a.x - b.x;
}
