import { expect, it } from "vitest";
import { hintItems } from "./hint-items.ts";

/** What stands between separators: hints as `key name`, other parts in brackets. */
function items(text: string): string[] {
  return hintItems(text).map(({ from, to, hint }) => {
    return hint === undefined ? `[${text.slice(from, to)}]` : `${hint.shortcut} ${hint.name}`;
  });
}

it.each([
  ["blanks", "q quit  ? help"],
  ["bars", "q quit | ? help"],
  ["lines", "q quit │ ? help"],
  ["dots", "q quit • ? help"],
  ["commas", "q quit, ? help"],
  ["semicolons", "q quit; ? help"],
  ["slashes", "q quit / ? help"],
  ["dashes", "q quit - ? help"],
  ["the edge of a frame", "─ q quit ─── ? help ─"],
])("parts are set off by %s", (_, text) => {
  expect(items(text)).toEqual(["q quit", "? help"]);
});

it("text beside hints is a part of its own", () => {
  expect(items("beds.csv 3/9  c: confirm")).toEqual(["[beds.csv 3/9]", "c confirm"]);
});

it("a sentence with commas is one part", () => {
  expect(items("Rake, hoe and spade")).toEqual(["[Rake, hoe and spade]"]);
});

it("two dashes between a key and its name may stand behind a gap", () => {
  expect(items("^Q/ESC -- exit form     ^W   -- write it")).toEqual([
    "Ctrl+Q exit form",
    "Ctrl+W write it",
  ]);
  expect(items("rake   -- a tool")).toEqual(["[rake   -- a tool]"]);
});

it("keys in brackets set off what they do, if all is written so", () => {
  expect(items("[?] Help [Enter] Open it")).toEqual(["? Help", "Enter Open it"]);
  expect(items("[?] Help me [3] open it")).toEqual(["[[?] Help me [3] open it]"]);
});

it("dashes at the end are a rule", () => {
  expect(items("q quit - ? help ------")).toEqual(["q quit", "? help"]);
});
