import { describe, expect, test } from "vitest";
import { bar, lists } from "../../../test/lists-of.ts";

describe("a bar", () => {
  test("among rows that start alike is the current one", () => {
    const rows = ["Mail", "", "  inbox", "  drafts", "  sent", "", ""];
    expect(lists(rows, { runs: [bar(3, 0, 30)], cols: 30 })).toEqual([
      "bar: inbox, *drafts*, sent",
    ]);
  });

  test("in a frame may be one of two rows", () => {
    const rows = ["┌────────┐", "│ alpha  │", "│ beta   │", "└────────┘"];
    expect(lists(rows, { runs: [bar(1, 1, 8)] })).toEqual(["bar: *alpha*, beta"]);
  });

  test("goes with the directory itself and the one above it, which is no rule of dots", () => {
    const rows = ["┌────────┐", "│ .      │", "│ ..     │", "│ docs   │", "└────────┘"];
    expect(lists(rows, { runs: [bar(1, 1, 8)] })).toEqual(["bar: *.*, .., docs"]);
    const ruled = rows.map((row) => row.replace("..  ", "...."));
    expect(lists(ruled, { runs: [bar(3, 1, 8)] })).toEqual([]);
  });

  test("at an edge of the screen is a title or a status", () => {
    const rows = ["alpha", "beta", "gamma"];
    expect(lists(rows, { runs: [bar(0, 0, 30)], cols: 30 })).toEqual([]);
    expect(lists(rows, { runs: [bar(2, 0, 30)], cols: 30 })).toEqual([]);
  });

  test("in a text that somebody writes is no list's", () => {
    const rows = ["", "one line", "another line", "a third", "the last", ""];
    const cursor = { row: 3, col: 4, visible: true };
    expect(lists(rows, { runs: [bar(2, 0, 30)], cols: 30, cursor })).toEqual([]);
  });

  test("above commands and what came of them divides the screen", () => {
    const rows = [
      "",
      "main() {",
      "press.c",
      "(gdb) break main",
      "Breakpoint 1",
      "(gdb) run",
      "(gdb)",
      "",
    ];
    const transcript = [...rows.slice(0, -1).concat(Array(3).fill("")), "(gdb) "];
    const cursor = { row: transcript.length - 1, col: 6, visible: true };
    const runs = [bar(2, 0, 30)];
    expect(lists(transcript, { runs, cols: 30, cursor })).toEqual([]);
    expect(lists(transcript, { runs, cols: 30 })).not.toEqual([]);
  });

  test("may be one of only two rows below a rule", () => {
    const rows = [
      "ncdu 1.18 ~ Use the arrow keys to navigate, press ? for help",
      "--- /tmp/demo ----------------------------------------------",
      "   12.0 KiB [####] /dir",
      "    8.0 KiB [##  ]  notes.txt",
      ...Array<string>(8).fill(""),
      " Total disk usage:  20.0 KiB  Items: 2",
    ];
    const runs = [0, 2, rows.length - 1].map((row) => bar(row, 0, 70));
    expect(lists(rows, { runs, cols: 70 })).toEqual([
      "bar: *12.0 KiB [####] /dir*, 8.0 KiB [##  ]  notes.txt",
    ]);
  });

  test("below a blank row on a ground of its own has nothing to do with what is above that", () => {
    const rows = ["Command of berth 2", "", "quay --tide 60", "", "quay --tide 70", ""];
    const header = { row: 1, col: 0, length: 40, style: { bg: 2 } };
    expect(lists(rows, { cols: 40, runs: [bar(2, 0, 40), header] })).toEqual([
      "bar: *quay --tide 60*, quay --tide 70",
    ]);
    expect(lists(rows, { cols: 40, runs: [bar(2, 0, 40)] })).toEqual([
      "bar: Command of berth 2, *quay --tide 60*, quay --tide 70",
    ]);
  });

  test("with a pointer in a gutter: names start behind the gutter, and other rows have no part in it", () => {
    const inside = ["  Tab marks, Enter takes", " >glazes", "> glaze.c", "  firings", ""];
    const rows = ["┌", ...inside.map((row) => `│ ${row}`), "└"].map((row, at) => {
      const isEdge = row.length === 1;
      return row.padEnd(39, isEdge ? "─" : " ") + (at === 0 ? "┐" : isEdge ? "┘" : "│");
    });
    const gutter = (row: number) => ({ row, col: 2, length: 2, style: { bg: 8 } });
    const current = { row: 3, col: 4, length: 7, style: { bg: 8 } };
    const runs = [2, 3, 4].map(gutter);
    expect(lists(rows, { cols: 40, runs: [...runs, current] })).toEqual([
      "bar: >glazes, *> glaze.c*, firings",
    ]);
  });

  test("beside one like it, above the current row of the panel there, is a heading", () => {
    const rows = ["", "Harbours  Berths of it", "quay      Show tides", "pier      Show boats", ""];
    const head = (col: number, length: number) => ({ row: 1, col, length, style: { bg: 2 } });
    const found = (current: number) =>
      lists(rows, { cols: 40, runs: [head(0, 9), head(10, 30), bar(2, 0, current)] });
    expect(found(9)).toEqual(["bar: *quay*, pier"]);
    expect(found(7)).not.toEqual(["bar: *quay*, pier"]);
  });

  test("in the first row of a frame that tells how far a text is read is no entry", () => {
    const found = (end: string, others = ["pump.txt", "winch.txt"]) => {
      const inside = [`notes.txt${end.padStart(15)}`, ...others];
      const rows = [`┌${"─".repeat(24)}┐`, ...inside.map((row) => `│${row.padEnd(24)}│`)];
      return lists([...rows, `└${"─".repeat(24)}┘`], { runs: [bar(1, 1, 24)] });
    };
    expect(found("100%")).toEqual([]);
    const sizes = ["pump.txt           1 kB", "winch.txt          7 kB"];
    expect(found("2 kB", sizes)).toHaveLength(1);
    expect(found("100%", sizes)).toHaveLength(1);
  });

  test("below the heading of its group, in a list with headings like it", () => {
    const rows = [
      "docs",
      "  1: rake",
      "sheds",
      "  2: rakes",
      "  7: a rake",
      "src",
      "  9: rake",
      "",
    ];
    const head = (row: number) => ({ row, col: 0, length: 5, style: { fg: 3 } }) as const;
    const found = (heads: readonly number[]) =>
      lists(rows, { cols: 30, runs: [bar(1, 0, 30), ...heads.map(head)] });
    const others = "*1: rake*, sheds, 2: rakes, 7: a rake, src, 9: rake";
    expect(found([0, 2, 5])).toEqual([`bar: docs, ${others}`]);
    expect(found([0])).toEqual([`bar: ${others}`]);
  });

  test("on a ground for each column is one bar", () => {
    const rows = [
      "",
      "Ada    Reeds     2:31",
      "Mina   Bridge    4:56",
      "Ivo    Millpond  1:40",
      "",
    ];
    const runs = [
      { row: 2, col: 0, length: 7, style: { bg: 3 } },
      { row: 2, col: 7, length: 23, style: { bg: 7 } },
    ];
    expect(lists(rows, { runs, cols: 30 })).toEqual([
      "bar: Ada    Reeds     2:31, *Mina   Bridge    4:56*, Ivo    Millpond  1:40",
    ]);
  });

  test("on the name of an entry of a tree also lights what is indented otherwise", () => {
    const rows = ["", "  + Ships", "      + Marigold", "      + Petrel", "  + Berths", ""];
    expect(lists(rows, { runs: [bar(3, 8, 6)], cols: 30 })).toEqual([
      "bar: + Ships, + Marigold, *+ Petrel*, + Berths",
    ]);
  });

  test("on grounds of several colours is one bar, whatever stands around it", () => {
    const rows = ["", "Ruby", "Russet", "Kerry", ""];
    const runs = [
      { row: 2, col: 0, length: 1, style: { fg: 3, inverse: true } },
      { row: 2, col: 1, length: 5, style: { inverse: true } },
    ] as const;
    expect(lists(rows, { runs, cols: 30 })).toEqual(["bar: Ruby, *Russet*, Kerry"]);
    const word = { row: 2, col: 2, length: 4, style: { inverse: true } } as const;
    expect(lists(rows, { runs: [word], cols: 30 })).toEqual([]);
  });

  test("goes with the directory above and with times of the day", () => {
    const files = ["", " ../", " docs/", " src/", "", ""];
    expect(lists(files, { runs: [bar(2, 0, 30)], cols: 30 })).toEqual(["bar: ../, *docs/*, src/"]);
    const times = ["", " 08:00", " 09:00", " 10:00", "", ""];
    expect(lists(times, { runs: [bar(2, 0, 30)], cols: 30 })).toEqual([
      "bar: 08:00, *09:00*, 10:00",
    ]);
    const numbers = ["", " 800", " 900", " 1000", "", ""];
    expect(lists(numbers, { runs: [bar(2, 0, 30)], cols: 30 })).toEqual([]);
  });

  test("goes with a directory that has no size", () => {
    const files = [
      "",
      " ../",
      " a.wav     [     |WAV]   1 K",
      " b.wav     [     |WAV]   2 K",
      "",
      "",
    ];
    expect(lists(files, { runs: [bar(3, 0, 40)], cols: 40 })).toEqual([
      "bar: ../, a.wav     [     |WAV]   1 K, *b.wav     [     |WAV]   2 K*",
    ]);
    const titled = files.map((row) => row.replace(" ../", " All songs"));
    expect(lists(titled, { runs: [bar(3, 0, 40)], cols: 40 })).toEqual([
      "bar: a.wav     [     |WAV]   1 K, *b.wav     [     |WAV]   2 K*",
    ]);
  });

  test("goes on behind a short rule, but not behind what only looks like one", () => {
    const rows = ["", "  Start", "  Join", "  ------", "  Options", "  Scores", "", ""];
    expect(lists(rows, { runs: [bar(1, 0, 30)], cols: 30 })).toEqual([
      "bar: *Start*, Join, Options, Scores",
    ]);
    const total = rows.map((row) => row.replace("  ------", "  --------------------"));
    expect(lists(total, { runs: [bar(1, 0, 30)], cols: 30 })).toEqual(["bar: *Start*, Join"]);
  });

  test("on what somebody searches for is above it, not in it", () => {
    const rows = ["> re", "Rhubarb", "Redcurrant", "Reinette", ""];
    const cursor = { row: 0, col: 4, visible: true };
    const runs = [{ row: 2, col: 0, length: 10, style: { inverse: true } }] as const;
    expect(lists(rows, { runs, cursor, cols: 30, alternateScreen: false })).toEqual([
      "bar: Rhubarb, *Redcurrant*, Reinette",
    ]);
  });

  test("on a word in brackets is a button", () => {
    const rows = ["", "  > ada@example.org", "", "  [Next]", "", ""];
    expect(lists(rows, { runs: [bar(3, 2, 6)], cols: 30 })).toEqual([]);
  });

  test("above the head of a message is no list's", () => {
    const rows = ["", "commit 4a4498d6", "Author: Ada", "Date: Monday", "Refs: main", "", ""];
    expect(lists(rows, { runs: [bar(1, 0, 30)], cols: 30 })).toEqual([]);
    const empty = ["", "From: Ada", "To: Bo", "Cc:", "Bcc:", "-- Attached", "", "", ""];
    expect(lists(empty, { runs: [bar(5, 0, 30)], cols: 30 })).toEqual([]);
    const lit = lists(empty, { runs: [bar(3, 0, 30)], cols: 30 });
    expect(lit).toEqual(["bar: From: Ada, To: Bo, *Cc:*, Bcc:, -- Attached"]);
  });

  test("skips blank rows, but no others", () => {
    const apart = ["", "alpha", "", "beta", "", "gamma", ""];
    expect(lists(apart, { runs: [bar(3, 0, 30)], cols: 30 })).toEqual([
      "bar: alpha, *beta*, gamma",
    ]);
    const text = ["", "one", "two", "three", "", "four", "", ""];
    expect(lists(text, { runs: [bar(5, 0, 30)], cols: 30 })).toEqual(["bar: three, *four*"]);
  });

  test("in a rule of dashes is a mode line", () => {
    const rows = ["", "", "--:-- plan.c  Top (1,0)-------", "Completions", "Makefile", "", ""];
    expect(lists(rows, { runs: [bar(2, 0, 30)], cols: 30 })).toEqual([]);
  });

  test("at the top of a pane is its title", () => {
    const rows = ["a │Filter: *", "b │name of it", "  │", "  │", ""];
    expect(lists(rows, { runs: [bar(0, 3, 27)], cols: 30 })).toEqual([]);
  });

  test("has no announcement and no headings of columns in its list", () => {
    const rows = ["", "Select a disk (Enter to go on):", "sda", "sdb", "sdc", ""];
    expect(lists(rows, { runs: [bar(3, 0, 40)], cols: 40 })).toEqual(["bar: sda, *sdb*, sdc"]);
    const table = [
      "",
      "Partition  Start  Size in sectors",
      "data 1     2048   30720",
      "data 2     32768  90112",
      "",
      "",
    ];
    expect(lists(table, { runs: [bar(3, 0, 40)], cols: 40 })).toEqual([
      "bar: data 1     2048   30720, *data 2     32768  90112*",
    ]);
  });

  test("over lines of source code is no list's", () => {
    const rows = ["", "  int a = 1;", "  int b = 2;", "  return a;", "", ""];
    expect(lists(rows, { runs: [bar(2, 0, 30)], cols: 30 })).toEqual([]);
  });

  test("as wide as the heading above it ends with its column, also where its text fills it", () => {
    const rows = [
      "",
      "Priority:          PID  Program",
      "None (as is good)    1  vim",
      "Realtime 0          12  make",
      "Realtime 1          33  less",
      "Realtime 2",
      "Realtime 3",
      "Best effort",
      "",
      "",
      "",
    ];
    const runs = [bar(1, 0, 17), bar(1, 18, 22)].map((run) => ({ ...run, style: { bg: 2 } }));
    const found = lists(rows, { runs: [...runs, bar(2, 0, 17)], cols: 40 });
    expect(found).toEqual([
      "bar: *None (as is good)*, Realtime 0, Realtime 1, Realtime 2, Realtime 3, Best effort",
    ]);
  });
});
