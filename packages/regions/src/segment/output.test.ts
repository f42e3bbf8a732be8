import type { Cursor } from "@pilotty/protocol";
import { describe, expect, it } from "vitest";
import { type ScreenFromTextOptions, screenFromText } from "../screen-from-text.ts";
import { findLists } from "./lists/find-lists.ts";
import { isPaged, isShellOutput } from "./output.ts";
import { segmentScreen } from "./scene.ts";

interface Options extends ScreenFromTextOptions {
  readonly alternateScreen?: boolean;
}

const behind = (rows: readonly string[], col?: number): Cursor => {
  return { row: rows.length - 1, col: col ?? rows.at(-1)!.length, visible: true };
};

function sceneOf(rows: readonly string[], { alternateScreen = false, ...options }: Options = {}) {
  const screen = { ...screenFromText(rows, { cols: 60, ...options }), alternateScreen };
  return segmentScreen({ ...screen, cursor: options.cursor ?? behind(rows) });
}

const isShell = (rows: readonly string[]): boolean => isShellOutput(sceneOf(rows));

describe("a shell waits", () => {
  it("behind its prompt, or behind a command that is typed there", () => {
    expect(isShell(["one", "ada@host:~/shop$ "])).toBe(true);
    expect(isShell(["one", "# "])).toBe(true);
    expect(isShell(["one", ">>> "])).toBe(true);
    expect(isShell(["one", "ada@host:~/shop$ ls -l"])).toBe(true);
  });

  it("not behind a question, a share, or the sign of a picker", () => {
    for (const last of ["Which one? ", "60%", "> ", "#? ", "❯ ", "Files> "])
      expect(isShell(["one", last]), last).toBe(false);
  });
});

describe("a pager waits", () => {
  const lit = (length: number) => [{ row: 2, col: 0, length, style: { inverse: true } }];

  it("behind a colon, or behind lit words", () => {
    expect(isPaged(sceneOf(["one", "two", ":"], { alternateScreen: true }))).toBe(true);
    const rows = ["one", "two", "notes.txt (END)"];
    expect(isPaged(sceneOf(rows, { alternateScreen: true, runs: lit(15) }))).toBe(true);
  });

  it("not behind what asks for something, nor behind plain words", () => {
    const asked = ["one", "two", "Search:"];
    expect(isPaged(sceneOf(asked, { alternateScreen: true, runs: lit(7) }))).toBe(false);
    expect(isPaged(sceneOf(["one", "two", "three"], { alternateScreen: true }))).toBe(false);
  });
});

describe("no list is", () => {
  const namesIn = (rows: readonly string[], options: Options): number =>
    findLists(sceneOf(rows, options), () => true).length;
  const bar = (row: number, col: number, length: number, bg = 1) => {
    return { row, col, length, style: { bg } };
  };

  it("a lit row of a table above the prompt of a shell", () => {
    const rows = ["web-1    1/1  Running", "web-2    0/1  Crashed", "web-3    1/1  Running"];
    const runs = [bar(1, 0, 21)];
    expect(namesIn([...rows, "$ "], { runs })).toBe(0);
    expect(namesIn(rows, { runs, cursor: { row: 3, col: 0, visible: false } })).toBe(1);
  });

  it("a pointer in a text in a pager", () => {
    const rows = [" • src/cart.test.ts", " • src/price.test.ts", " ❯ src/order.test.ts"];
    const text = [...rows, "", ":"];
    const runs = [{ row: 2, col: 1, length: 1, style: { bold: true } }];
    expect(namesIn(text, { runs, alternateScreen: true })).toBe(0);
    const cursor = { row: 0, col: 0, visible: false };
    expect(namesIn(text, { runs, alternateScreen: true, cursor })).toBe(1);
  });

  it("the lit prompt of a pager below a text", () => {
    const rows = ["alpha", "beta", "gamma", "notes (END)", "", "", ""];
    const runs = [bar(3, 0, 11)];
    const at = (row: number, col: number) => ({ runs, cursor: { row, col, visible: true } });
    expect(namesIn(rows, { ...at(3, 11), alternateScreen: true })).toBe(0);
    expect(namesIn(rows, { ...at(3, 0), alternateScreen: true })).toBe(1);
  });

  it("a column of states in a table", () => {
    const rows = [
      "nginx     active   2 days",
      "postgres  active   9 days",
      "backup    failed   3 days",
      "",
      "",
    ];
    const runs = [bar(0, 9, 8, 2), bar(1, 9, 8, 2), bar(2, 9, 8, 1)];
    const cursor = { row: 4, col: 0, visible: false };
    expect(namesIn(rows, { runs, alternateScreen: true, cursor })).toBe(0);
  });
});
