import { describe, expect, it } from "vitest";
import { hintsOn as hints, type Run, styledHints } from "../../test/hints-on.ts";

const at = (row: number, ...cols: number[]): Run[] => cols.map((col) => ({ row, col, length: 2 }));

describe("bars of key hints", () => {
  it("keys with a caret, as in nano", () => {
    expect(hints(["text", "^G Help      ^O Write Out"], at(1, 0, 13))).toEqual([
      ["Help", "Ctrl+G", 0, 7],
      ["Write Out", "Ctrl+O", 13, 12],
    ]);
  });

  it("keys with Alt", () => {
    expect(
      hints(
        ["M-U Undo   M-E Redo"],
        [
          { row: 0, col: 0, length: 3 },
          { row: 0, col: 11, length: 3 },
        ],
      ),
    ).toEqual([
      ["Undo", "Alt+U", 0, 8],
      ["Redo", "Alt+E", 11, 8],
    ]);
  });

  it("function keys that touch, as in htop", () => {
    expect(
      hints(
        ["F1Help  F2Setup F10Quit"],
        [
          { row: 0, col: 2, length: 6 },
          { row: 0, col: 10, length: 6 },
          { row: 0, col: 19, length: 4 },
        ],
      ),
    ).toEqual([
      ["Help", "F1", 0, 6],
      ["Setup", "F2", 8, 7],
      ["Quit", "F10", 16, 7],
    ]);
  });

  it("numbers are those of function keys where there are many, as in mc", () => {
    const bar = " 1Help   2Menu   3View   4Edit   5Copy ";
    const labels = [2, 10, 18, 26, 34].map((col) => ({ row: 0, col, length: 5 }));
    expect(hints([bar], labels).map(([name, shortcut]) => [name, shortcut])).toEqual([
      ["Help", "F1"],
      ["Menu", "F2"],
      ["View", "F3"],
      ["Edit", "F4"],
      ["Copy", "F5"],
    ]);
  });
});

describe("what is no bar", () => {
  it.each([
    ["one letter alone", ["q Help"], [{ row: 0, col: 0, length: 1 }]],
    ["a row with more than hints", ["^G Help and a long sentence ^O Go, and on"], at(0, 0, 28)],
    [
      "hints in plain writing, far from the edges",
      ["", "", "^G Help  ^O Out", "1", "2", "3", "4"],
      [],
    ],
    ["words in two looks", ["in out or in"], at(0, 0, 7)],
  ])("%s", (_, rows, runs) => {
    expect(hints(rows, runs)).toEqual([]);
  });

  it("keys without a look of their own, where a shell scrolls", () => {
    const cursor = { row: 1, col: 2, visible: true };
    expect(styledHints(["^G Help      ^O Write Out", "$ "], [], cursor)).toEqual([]);
  });

  it("windows with numbers, and a name in brackets", () => {
    const names = styledHints(["", "", "[ box ] -   0 bash  1 logs  2 edit"], []).map(
      ([name]) => name,
    );
    expect(names).not.toContain("box");
  });

  it("what is ticked off", () => {
    const at = (row: string) => hints(["", "text", "", "", row], [{ row: 0, col: 0, length: 40 }]);
    expect(at("[s] wash  [p] press")).toHaveLength(2);
    expect(at("[x] wash  [x] press  [ ] bottle")).toEqual([]);
    expect(at("[ ] wash  [x] press")).toEqual([]);
  });

  it("a long list of keys: it is a text", () => {
    const rows = Array.from({ length: 12 }, (_, index) => `   F${index + 1}: Do something`);
    expect(styledHints(rows, [])).toEqual([]);
  });

  it("fields and records in a column", () => {
    const rows = ["", "", "    a: Apples", "    b: Bread", "    c: Cheese", "", "", "", "text"];
    expect(styledHints(rows, [])).toEqual([]);
  });

  it("the state of a row at its right edge", () => {
    expect(styledHints(["plan.txt                     L:Saved"], [])).toEqual([]);
  });

  it("one key in front of all names", () => {
    expect(styledHints(["text", "  u: Group   u: Thread   u: Login"], [])).toEqual([]);
    expect(styledHints(["text", "  g: Group   u: Thread   u: Login"], [])).toHaveLength(3);
  });
});
