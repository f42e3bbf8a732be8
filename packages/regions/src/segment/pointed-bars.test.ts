import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { findMenuBars } from "./menu-bars.ts";
import { findMenus } from "./menus.ts";
import { segmentScreen } from "./scene.ts";

const EDGE = "─".repeat(70);
const ROWS = [
  " Log    >Crew",
  `        ┌${EDGE}┐`,
  `        │${" Mina".padEnd(70)}│`,
  `        │${" Rowan, who steers".padEnd(70)}│`,
  `        │${" Ivo".padEnd(70)}│`,
  `        └${EDGE}┘`,
  "",
  "",
];
const GREY = { fg: 4, bg: 7 } as const;
const RUNS: StyledRun[] = [
  { row: 0, col: 0, length: 8, style: GREY },
  { row: 0, col: 8, length: 6, style: { fg: 1 } },
  { row: 2, col: 9, length: 70, style: GREY },
  { row: 4, col: 9, length: 70, style: GREY },
];

function shown(rows: readonly string[], runs = RUNS): string[] {
  const scene = segmentScreen({
    ...screenFromText(rows, { runs, cols: 80 }),
    alternateScreen: true,
  });
  const bars = findMenuBars(scene);
  return [
    ...bars.flatMap(({ titles, open }) =>
      titles.map(({ name }, at) => `${at === open ? ">" : ""}${name}`),
    ),
    ...findMenus(scene, bars).flatMap(({ entries }) => entries.map(({ name }) => name)),
  ];
}

it("a sign tells the title that a menu hangs on, however wide its entries are", () => {
  expect(shown(ROWS)).toEqual(["Log", ">Crew", "Mina", "Rowan, who steers", "Ivo"]);
});

it("a sign in one look with all words, or above no corner, tells nothing", () => {
  const alike = RUNS.with(1, { row: 0, col: 8, length: 6, style: GREY });
  expect(shown(ROWS, alike)).toEqual([]);
  expect(shown(ROWS.with(0, " Log  >Crew"))).toEqual([]);
  expect(shown(ROWS.with(0, " 14:02  >Crew"))).toEqual([]);
  // On the plain page it is what somebody types, and what it finds.
  expect(shown(ROWS, RUNS.slice(1))).toEqual([]);
});
