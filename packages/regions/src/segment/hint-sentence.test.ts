import { expect, test } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { Grid } from "./grid.ts";
import { hintsInSentence } from "./hint-sentence.ts";
import { RowText } from "./row-text.ts";

function hintsIn(text: string): string[] {
  const grid = new Grid(screenFromText([text], { cols: 60 }));
  return hintsInSentence(new RowText(grid, 0, 0, 60)).map(({ shortcut, name }) => {
    return `${shortcut}: ${name}`;
  });
}

test("key caps have a blank more at each side", () => {
  const hints = ["Space: select", "Enter: submit"];
  expect(hintsIn("Press  space  to select,  enter  to submit")).toEqual(hints);
  expect(hintsIn("Press space to select, enter to submit")).toEqual(hints);
  expect(hintsIn("Press    space    to select")).toEqual([]);
});

test("what a key does besides is a part of its name", () => {
  const leave = "Esc: discard edits and return to the menu";
  expect(hintsIn("Press ESC to discard edits and return to the menu.")).toEqual([leave]);
});

test("letters in quotes of two kinds need no verb, and words between keys are no names", () => {
  expect(hintsIn("before booting or `c' for a command-line.")).toEqual(["c: a command-line"]);
  expect(hintsIn("before booting or c for a command-line.")).toEqual([]);
});

test("chords with Enter are two keys, and names may be long", () => {
  expect(hintsIn("Type `m` followed by enter to filter tests by title (or tag)")).toEqual([
    "m Enter: filter tests by title (or tag)",
  ]);
});

test("of two keys the first, and arrows in quotes", () => {
  expect(hintsIn("Esc or Ctrl-C to cancel")).toEqual(["Esc: cancel"]);
  expect(hintsIn("'q' to quit, '<-' to go back.")).toEqual(["q: quit", "Left: go back"]);
});

test("when a key can be pressed is no part of what it does", () => {
  expect(hintsIn("Press ^C at any time to quit")).toEqual(["Ctrl+C: quit"]);
});
