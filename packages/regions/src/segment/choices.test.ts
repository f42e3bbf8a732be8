import { expect, test } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { findChoices } from "./choices.ts";
import { segmentScreen } from "./scene.ts";

/** Keys with names, and the prompt, of a screen with the cursor behind its last row. */
function choices(...rows: string[]): string[] | undefined {
  const last = rows.at(-1)!;
  const cursor = { row: rows.length - 1, col: last.length, visible: true };
  const screen = screenFromText([...rows, "", ""], { cols: 70, cursor });
  const found = findChoices(segmentScreen(screen), () => true);
  return found && [...found.choices.map(({ key, name }) => `${key}:${name}`), found.answer.name];
}

test("numbers, below each other or in one row, above a prompt", () => {
  expect(choices("Vessel?", "  1) Barrel", "  2) Steel tank", "  Choose 1-2 [1]: ")).toEqual([
    "1:Barrel",
    "2:Steel tank",
    "Choose 1-2 [1]",
  ]);
  expect(choices("Kind?", "", "  1. local only  2. shared", "Kind of book: ")).toEqual([
    "1:local only",
    "2:shared",
    "Kind of book",
  ]);
  expect(choices("1) apple", "2) pear", "#? ")).toEqual(["1:apple", "2:pear", "#?"]);
});

test("letters with what they do", () => {
  expect(choices("Overwrite?", "  y - do it", "  n - leave it", "  Choice [y]: ")).toEqual([
    "y:do it",
    "n:leave it",
    "Choice [y]",
  ]);
});

test("a choice may go on in the next row", () => {
  expect(choices("1) one that is", "   long", "2) two", "Which one? ")).toEqual([
    "1:one that is",
    "2:two",
    "Which one?",
  ]);
});

test.each([
  ["a shell waits", ["1) apples", "2) pears", "ada@box:~$ "]],
  ["a shell waits with a directory", ["1) apples", "2) pears", "~/docs: "]],
  ["an interpreter waits", ["1) apples", "2) pears", ">>> "]],
  ["the numbers have gaps", ["3. apples", "7. pears", "Which one: "]],
  ["there is one only", ["1) apples", "Which one: "]],
  ["the text is far above", ["1) apples", "2) pears", "a", "b", "c", "d", "Which one: "]],
])("none where %s", (_, rows) => {
  expect(choices(...rows)).toBeUndefined();
});
