import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { shellQuote } from "./shell-quote.ts";

test("leaves plain words as they are", () => {
  expect(shellQuote(["vim", "file.txt", "-n1", "a=b"])).toBe("vim file.txt -n1 a=b");
});

test.each([
  [["two words", ""]],
  [["it's", '"quoted"', "$HOME", "`id`", "a\\b"]],
  [["*", "?", "~", ";", "&&", "#", "line\nbreak", "tab\t"]],
])("a shell reads %j back", (words) => {
  const printed = execFileSync("sh", ["-c", `printf '%s\\0' ${shellQuote(words)}`]).toString();
  expect(printed.split("\0").slice(0, -1)).toEqual(words);
});
