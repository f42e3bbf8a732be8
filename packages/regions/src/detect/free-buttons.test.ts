import { expect, test } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { freeButtons } from "./free-buttons.ts";

function buttons(rows: readonly string[], visible = false, alternateScreen = true): string[] {
  const cursor = { row: 0, col: 0, visible };
  const screen = { ...screenFromText(rows, { cols: 50, cursor }), alternateScreen };
  return freeButtons(segmentScreen(screen)).flatMap((words) => words.map(({ name }) => name));
}

const FORM = [
  "  What shall be set up?",
  "",
  "  [*] Press control",
  "  [ ] Label printer",
  "",
  "  < Next >    < Back >    < Leave >",
  "",
  "",
];

test("below the marks of a form, words in brackets far apart need no look of their own", () => {
  expect(buttons(FORM)).toEqual(["Next", "Back", "Leave"]);
});

test("without marks, free rows, room or padding they may be a text", () => {
  expect(buttons(FORM.with(2, "").with(3, ""))).toEqual([]);
  expect(buttons(FORM.with(6, "  See above."))).toEqual([]);
  expect(buttons(FORM.with(5, "  < Next > < Back >"))).toEqual([]);
  expect(buttons(FORM.with(5, "  <Next>    <Back>"))).toEqual([]);
  expect(buttons(FORM, true)).toEqual([]);
  expect(buttons(FORM, false, false)).toEqual([]);
});
