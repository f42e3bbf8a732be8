import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { Found } from "./found.ts";
import { detectPageControls } from "./page-controls.ts";

const PAGE = [
  "   See the seed lists, the open beds and",
  "   the prices.",
  "   [X] Early [ ] Late",
  "   (*) Collect ( ) Send",
];
const LINKS: readonly StyledRun[] = [
  { row: 0, col: 11, length: 10, style: { fg: 4 } },
  { row: 0, col: 27, length: 9, style: { fg: 4, underline: "single" } },
  { row: 1, col: 7, length: 6, style: { fg: 4 } },
];

/** The buttons of a page whose form ends with these rows, with a `*` for the current one. */
function buttons(rows: readonly string[], runs: readonly StyledRun[] = []): string[] {
  const cursor = { row: 0, col: 27, visible: true };
  const text = [...PAGE, ...rows, "", ""];
  const screen = screenFromText(text, { cols: 60, cursor, runs: [...LINKS, ...runs] });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  return detectPageControls(scene, new Found(scene.grid))
    .filter(({ role }) => role === "button")
    .map(({ name, focused, bounds }) => `${focused ? "*" : ""}${name} ${bounds.x}`);
}

it("a few words below a form, at its indent, are its buttons: each starts with a capital", () => {
  expect(buttons(["   Order Start again"])).toEqual(["Order 3", "Start again 9"]);
  expect(buttons(["", "   Log in"])).toEqual(["Log in 3"]);
});

it("a heading, a sentence, and words that a text goes on below are none", () => {
  expect(buttons(["Next form"])).toEqual([]);
  expect(buttons(["   Order by Monday."])).toEqual([]);
  expect(buttons(["   Order Clear", "   what you need"])).toEqual([]);
});

it("the only one in another look is the current one", () => {
  const lit: StyledRun = { row: 4, col: 9, length: 5, style: { bold: true } };
  expect(buttons(["   Order Clear"], [lit])).toEqual(["Order 3", "*Clear 9"]);
});
