import { expect, test } from "vitest";
import { labelRows } from "./row-keys.ts";

/** Each row as `key:name`. */
function labels(...texts: string[]): string[] {
  return labelRows(texts).map(({ name, shortcut }) => {
    return shortcut === undefined ? name : `${shortcut}:${name}`;
  });
}

test("keys with a sign in front, also behind the mark of the current row", () => {
  expect(labels("1) staging", "2) production")).toEqual(["1:staging", "2:production"]);
  expect(labels("(0) shell", "(1) logs")).toEqual(["0:shell", "1:logs"]);
  expect(labels("y - overwrite", "n - leave it")).toEqual(["y:overwrite", "n:leave it"]);
  expect(labels("[9]  Pears", "--> [10]  Plums")).toEqual(["9:Pears", "10:Plums"]);
  expect(labels("● 1. Ferry", "  2. Bus".trim())).toEqual(["1:Ferry", "2:Bus"]);
  expect(labels("0. [A]ccess", "* 1. [U]pdate")).toEqual(["0:[A]ccess", "1:[U]pdate"]);
});

test("letters far in front, where most rows have one of their own", () => {
  expect(labels("?     HELP", "C     COMPOSE")).toEqual(["?:HELP", "C:COMPOSE"]);
  expect(labels("N   6 Eve", "N   7 Bo", "    8 Mina")).toEqual([
    "N   6 Eve",
    "N   7 Bo",
    "    8 Mina",
  ]);
});

test("numbers of rows are no keys", () => {
  expect(labels("1   2 garden.announce", "2   6 garden.beans")).toEqual([
    "1   2 garden.announce",
    "2   6 garden.beans",
  ]);
});

test("keys at the end", () => {
  expect(labels("help        <F1>", "sort order  alt-S", "filter      ctrl-F", "a title")).toEqual([
    "F1:help",
    "Alt+S:sort order",
    "Ctrl+F:filter",
    "a title",
  ]);
  expect(labels("cider   ready", "perry   not-yet")).toEqual(["cider   ready", "perry   not-yet"]);
});

test("numbers that two rows share are no keys", () => {
  expect(labelRows(["1. sow", "1. dig", "2. rake"])).toEqual([
    { name: "1. sow" },
    { name: "1. dig" },
    { name: "2. rake" },
  ]);
});

test("keys two blanks in front, or letters with a colon; digits alone may be tags", () => {
  const sets = ["-  < None >", "0  7-bit ASCII", "a  KOI8-R", "b  UTF-8"];
  expect(labelRows(sets)[2]).toEqual({ name: "KOI8-R", shortcut: "a" });
  expect(labelRows(["a: plan", "b: rules"])).toEqual([
    { name: "plan", shortcut: "a" },
    { name: "rules", shortcut: "b" },
  ]);
  expect(labelRows(["1 Kilns", "2 Glazes", "3 Shelves", "4 Tools"])[0]).toEqual({
    name: "1 Kilns",
  });
});

test("letters at the end where they have a colour of their own", () => {
  const rows = ["quit  Quit     q", "zoom  Zoom     z", "all   All"];
  const labels = (isApart: boolean) => labelRows(rows, () => isApart).map((row) => row.shortcut);
  expect(labels(true)).toEqual(["q", "z", undefined]);
  expect(labels(false)).toEqual([undefined, undefined, undefined]);
});

test("keys with modifiers in parentheses, names of keys far in front, and no amounts", () => {
  expect(labels("(0) shell", "(M-a) logs")).toEqual(["0:shell", "Alt+A:logs"]);
  expect(labels("1. Sign in", "● 2. Use a key")).toEqual(["1:Sign in", "2:Use a key"]);
  expect(labels("space   toggle", "c       commit", "esc     cancel")).toEqual([
    "Space:toggle",
    "c:commit",
    "Esc:cancel",
  ]);
  expect(labels("(12) Samples", "[*] Log", "Depth")).toEqual(["(12) Samples", "[*] Log", "Depth"]);
});
