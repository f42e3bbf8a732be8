import { expect, test } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { HINT_GRAMMARS, hintsOf } from "./hint-grammar.ts";
import { RowText } from "./row-text.ts";
import { segmentScreen } from "./scene.ts";

/** What all grammars together find in a row, each once. */
function hints(row: string): string[] {
  const { grid } = segmentScreen(screenFromText([row]));
  const text = new RowText(grid, 0, 0, grid.cols);
  const found = HINT_GRAMMARS.flatMap((grammar) => hintsOf(text, grammar));
  return [...new Set(found.map(({ shortcut, name }) => `${shortcut} ${name}`))];
}

test("a mark beside another mark is no key", () => {
  expect(hints("Done:  [x] wash  [x] press  [ ] bottle")).toEqual([]);
  expect(hints("(X) wash  ( ) press")).toEqual([]);
  expect(hints("[q] quit  [x] cut  [X] cut line  [p] paste")).toContain("x cut");
  expect(hints("(x) cut  (X) cut line  (q) quit")).toContain("x cut");
  expect(hints("[x] close  [q] quit")).toEqual(["x close", "q quit"]);
  expect(hints("[x] close  [r] reload [ ]")).toContain("x close");
});

test("beside others, a letter within a word may be the key", () => {
  expect(hints("R)eplace Q)uit e(X)it")).toEqual(["R Replace", "Q Quit", "X eXit"]);
  expect(hints("the size e(X)p is")).toEqual([]);
});

test("what stands behind a gap of two blanks is not what a key does", () => {
  expect(hints("a  shed   b  pier   c  quay")).toEqual([]);
  expect(hints("^C  Exit  ^M  Select")).toEqual([]);
});
