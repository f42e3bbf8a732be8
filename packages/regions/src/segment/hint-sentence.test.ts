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
