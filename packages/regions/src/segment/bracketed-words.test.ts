import { expect, test } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { bracketedWords } from "./bracketed-words.ts";
import { Grid } from "./grid.ts";

/** The words of a row that has nothing else. */
function words(row: string): string[] {
  const grid = new Grid(screenFromText([row], { cols: 50 }));
  return bracketedWords(grid, 0, 0, 50).map(({ name, start, end }) => `${name}@${start}-${end}`);
}

test("words in brackets of several kinds", () => {
  expect(words("  [ OK ]  < Help >  ( Leave )")).toEqual(["OK@2-8", "Help@10-18", "Leave@20-29"]);
  expect(words("  [< OK >]  <<Help>>")).toEqual(["OK@2-10", "Help@12-20"]);
});

test("a padded word may be as wide as its column, between angles alone", () => {
  expect(words(`<${" Send a test".padEnd(46)}>`)).toEqual(["Send a test@0-48"]);
  expect(words(`[${" Send a test".padEnd(46)}]`)).toEqual([]);
  expect(words(`<${"Send a test".padEnd(46)}>`)).toEqual([]);
  expect(words(`< Send a test${" ".repeat(28)}now >`)).toEqual([]);
});

test("brackets that do not pair, or hold no label", () => {
  expect(words("  <<OK>")).toEqual([]);
  expect(words("  [<OK>>")).toEqual([]);
  expect(words("  <<1>>")).toEqual([]);
  expect(words("  <<OK>>;")).toEqual([]);
});

test("words that touch, as the tags of markup do", () => {
  expect(words("  <Unlock><Other>  <Leave>")).toEqual([]);
});
