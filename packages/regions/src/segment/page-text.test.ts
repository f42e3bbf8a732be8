import { describe, expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { readPageText } from "./page-text.ts";
import { areLinks, arePhrases } from "./page-words.ts";
import { segmentScreen } from "./scene.ts";

const LINK = { fg: 4 } as const;
const ROWS = ["See the seed lists, the open beds and", "the prices."];
const RUNS: readonly StyledRun[] = [
  { row: 0, col: 8, length: 10, style: LINK },
  { row: 0, col: 24, length: 9, style: LINK },
  { row: 1, col: 4, length: 6, style: LINK },
];

function read(rows: readonly string[], runs: readonly StyledRun[] = RUNS) {
  const scene = segmentScreen(screenFromText(rows, { runs }));
  return { grid: scene.grid, text: readPageText(scene, () => true)! };
}

describe("the text of a page", () => {
  test("stretches of one look, those that lead nowhere in the plain one", () => {
    const { text } = read(ROWS);
    const plain = text.groups.find(({ look }) => look === text.plain);
    expect(plain?.runs.map((run) => run.text)).toEqual(["See the", ", the", "and", "the", "."]);
    const links = text.groups.find(({ look }) => look !== text.plain);
    expect(links?.runs.map((run) => run.text)).toEqual(["seed lists", "open beds", "prices"]);
  });

  test("what stands in a frame is in front of it", () => {
    const link = { row: 0, col: 4, length: 3, style: LINK };
    const { text } = read(["One ten", "┌─────┐", "│ Two │", "│ Six │", "└─────┘"], [link]);
    expect(text.runs.map((run) => run.text)).toEqual(["One", "ten"]);
  });

  test("in one look, without a sign of a form, it is none of a page", () => {
    expect(read(ROWS, []).text).toBeUndefined();
    expect(read([...ROWS, "Name: ____"], []).text).toBeDefined();
  });

  test("signs of source code are none of a page", () => {
    expect(read(ROWS).text).toBeDefined();
    expect(read(["if (a == b) { return; }", "x = { y: 1 };"], []).text).toBeUndefined();
  });
});

describe("words of links", () => {
  const linksOf = (rows: readonly string[]) => {
    const { grid, text } = read(rows);
    const { runs } = text.groups.find(({ look }) => look !== text.plain)!;
    return { areLinks: areLinks(grid, text, runs), arePhrases: arePhrases(grid, text, runs) };
  };

  test("they differ, and a text goes on behind them", () => {
    expect(linksOf(ROWS)).toEqual({ areLinks: true, arePhrases: true });
  });

  test("entries of a menu of pages are phrases, those of a list are not", () => {
    const { grid, text } = read(
      ["Read on:", "* Open beds::  All", "* Seed list::  Some", "* Old prices::  More"],
      [1, 2, 3].map((row) => ({ row, col: 2, length: 9 + (row === 3 ? 1 : 0), style: LINK })),
    );
    const { runs } = text.groups.find(({ look }) => look !== text.plain)!;
    expect(arePhrases(grid, text, runs)).toBe(true);
    const list = read(
      ["Read on:", "* Open beds: all", "* Seed list: some", "* Old prices: more"],
      [1, 2, 3].map((row) => ({ row, col: 2, length: 9 + (row === 3 ? 1 : 0), style: LINK })),
    );
    const others = list.text.groups.find(({ look }) => look !== list.text.plain)!;
    expect(arePhrases(list.grid, list.text, others.runs)).toBe(false);
  });

  test("strings in quotes are no links", () => {
    const rows = ['Say the "ed lists", the "pen bed" and', 'the "rice".'];
    expect(linksOf(rows).areLinks).toBe(false);
  });
});
