import type { Screen, Size } from "@pilotty/protocol";
import { screenIds } from "../corpus/corpus-file.ts";
import { inFront, paned, recorded, stretched } from "./make-screens.ts";

/** Screens of one size by their names, and what finding their regions may cost. */
export interface Series {
  readonly title: string;
  readonly screens: ReadonlyMap<string, Screen>;
  /** Milliseconds that are wanted of the screen in the middle, on a quiet machine. */
  readonly wantedMs: number;
  /** How often a screen could be read cell by cell in that time: more is a failure. */
  readonly maxReadings: number;
}

const SMALL: Size = { cols: 80, rows: 24 };
const LARGE: Size = { cols: 200, rows: 60 };
/** Screens that are made of some of the corpus, beside those that are listed. */
const MIXED = 24;

export function makeSeries(): Series[] {
  const all = screenIds().map((id) => [id, recorded(id)] as const);
  const ofSize = ({ cols, rows }: Size) =>
    all.filter(([, { size }]) => size.cols === cols && size.rows === rows);
  const small = ofSize(SMALL);
  return [
    { title: "80x24", screens: new Map(small), wantedMs: 0.5, maxReadings: 28 },
    {
      title: "200x60",
      screens: new Map([...ofSize(LARGE), ...largeScreens()]),
      wantedMs: 2.5,
      maxReadings: 24,
    },
    {
      title: "200x60, three screens side by side",
      screens: new Map(mixedScreens(small.map(([id]) => id))),
      wantedMs: 2.5,
      maxReadings: 32,
    },
  ];
}

/** What programs show in a large terminal: panels, lists, code, logs, pages, dialogs. */
function largeScreens(): [string, Screen][] {
  return [
    ["mc, two panels", stretched("mc-main", LARGE, { row: 8, cols: [14, 54] })],
    ["htop, many processes", stretched("htop-search", LARGE, { row: 12, cols: [118] })],
    ["alpine, many messages", stretched("alpine-index", LARGE, { row: 4, cols: [79] })],
    ["less, code", paned(["less-code"], LARGE)],
    ["vim, code", paned(["vim-code"], LARGE)],
    ["most, a log", paned(["most-log"], LARGE)],
    ["elinks, a page", paned(["elinks-page"], LARGE)],
    ["btop, meters", paned(["btop-main"], LARGE)],
    ["a dialog over a log", inFront(paned(["most-log"], LARGE), recorded("dialog-radiolist"))],
  ];
}

/** Panes with screens of the corpus, the same ones in every run. */
function mixedScreens(ids: readonly string[]): [string, Screen][] {
  return Array.from({ length: MIXED }, (_, index) => {
    // Steps that share no factor with the number of screens would visit all of them.
    const chosen = [0, 1, 2].map((pane) => ids[(index * 37 + pane * 61) % ids.length]!);
    return [chosen.join(" | "), paned(chosen, LARGE)];
  });
}
