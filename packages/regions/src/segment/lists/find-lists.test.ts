import { describe, expect, test } from "vitest";
import {
  type ScreenFromTextOptions,
  type StyledRun,
  screenFromText,
} from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { findLists } from "./find-lists.ts";

interface Options extends ScreenFromTextOptions {
  readonly alternateScreen?: boolean;
}

/** Each list as how it was found and its rows, the current one in stars. */
function lists(
  rows: readonly string[],
  { alternateScreen = true, ...options }: Options = {},
): string[] {
  const screen = { ...screenFromText(rows, options), alternateScreen };
  const scene = segmentScreen(screen);
  return findLists(scene, () => true).map(({ by, rows: found, current }) => {
    const names = found.map(({ row, start, end }) => {
      const text = scene.grid.text(row, start, end);
      return row === current ? `*${text}*` : text;
    });
    return `${by}: ${names.join(", ")}`;
  });
}

const bar = (row: number, col: number, length: number): StyledRun => {
  return { row, col, length, style: { inverse: true } };
};

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
});

test("a lit name below lines of text, above the status, is no row of a list", () => {
  const line = (day: number) => `2024-02-${day} 10:14 [INFO] crate ${day}: <Fuji> weighed [ok]`;
  const screen = (rows: readonly string[]) =>
    lists([...rows, "scale.log", "status"], {
      cols: 60,
      runs: [
        bar(rows.length, 0, 9),
        { row: rows.length + 1, col: 0, length: 60, style: { bg: 3 } },
      ],
    });
  expect(screen([10, 11, 12, 13].map(line))).toEqual([]);
  expect(screen(["", "inbox", "drafts", "sent mail"])).toEqual([
    "bar: inbox, drafts, sent mail, *scale.log*",
  ]);
});

test("numbers in front of names may start in several columns, and end in one", () => {
  const rows = ["", " 8 FPE", " 9 KILL", "10 USR1", "11 SEGV", ""];
  const options = { cols: 30, runs: [bar(4, 0, 14)] };
  expect(lists(rows, options)).toEqual(["bar: 8 FPE, 9 KILL, 10 USR1, *11 SEGV*"]);
  expect(lists(["", " FPE 8", "  KILL 9", "   USR1 10", "11 SEGV", ""], options)).toEqual([]);
});

test("a bar above hints that lie on its ground in part is a row, not above a bar like it", () => {
  const rows = ["", "inbox", "drafts", "sent", "EnterSend   EscCancel"];
  const below = (length: number) =>
    lists(rows, { cols: 30, runs: [bar(3, 0, 14), bar(4, 5, length)] });
  expect(below(7)).toEqual(["bar: inbox, drafts, *sent*"]);
  expect(below(20)).toEqual([]);
});

test("a cursor parked far behind a row is not typing in it", () => {
  const rows = ["", "inbox", "drafts", "sent", ""];
  const at = (col: number) =>
    lists(rows, { cols: 30, runs: [bar(1, 0, 20)], cursor: { row: 3, col, visible: true } });
  expect(at(29)).toEqual(["bar: *inbox*, drafts, sent"]);
  expect(at(5)).toEqual(["bar: *inbox*, drafts"]);
});

test("cells of a grid with keys in front, which some are without", () => {
  const rows = [
    "text",
    "T Type OFF      Step 4      S Scheme",
    "A Auto ON     = Select      E Encode",
    "W Wrap OFF    Z Marks OFF     Meta",
  ];
  const options = { cols: 42, runs: [bar(1, 0, 13)] };
  expect(lists(rows, options)).toEqual([
    "block: *T Type OFF*, A Auto ON, W Wrap OFF",
    "block: Step 4, = Select, Z Marks OFF",
    "block: S Scheme, E Encode, Meta",
  ]);
  expect(lists(rows.with(2, "A Auto ON    = Select      E Encode"), options).join()).not.toContain(
    "block",
  );
});

test("what a box in front leaves of a panel has no headings in its list", () => {
  const rows = [
    "Name       Size │",
    "/docs        10 │",
    "/src  ┌────────┐│",
    "/test │ Copy?  ││",
    "/work └────────┘│",
  ];
  const options = { cols: 18, runs: [bar(3, 0, 6)] };
  expect(lists(rows, options)).toContain("bar: Name, /docs, /src, */test*, /work");
  const heading = { row: 0, col: 0, length: 16, style: { fg: 11 as const } };
  expect(lists(rows, { ...options, runs: [...options.runs, heading] })).toContain(
    "bar: /docs, /src, */test*, /work",
  );
});

describe("a pointer", () => {
  test("lit with the words behind it, the bar stands at the current row", () => {
    const rows = [" [ Analyse ] the disk", ">[ Options ] of this", " [ Quit    ]", ""];
    const runs = [{ row: 1, col: 0, length: 12, style: { inverse: true } }];
    expect(lists(rows, { runs })).toEqual([
      "pointer: [ Analyse ] the disk, *[ Options ] of this*, [ Quit    ]",
    ]);
  });

  test.each(["❯", ">", "‣"])("%s stands at the current row", (pointer) => {
    const rows = ["? Which one?", "  npm", `${pointer} pnpm`, "  yarn", ""];
    const runs = [{ row: 2, col: 0, length: 6, style: { fg: 6 } }] as const;
    expect(lists(rows, { runs })).toEqual(["pointer: npm, *pnpm*, yarn"]);
  });

  test("an arrow of two glyphs is one in an application", () => {
    const rows = ["", "-> start", "   scores", "   quit", ""];
    expect(lists(rows)).toEqual(["pointer: *start*, scores, quit"]);
    const cursor = { row: 4, col: 0, visible: true };
    expect(lists(rows, { alternateScreen: false, cursor })).toEqual([]);
  });
});

test("a pointer may stand far in front of its row, and be lit alone", () => {
  const rows = ["", "       2 announce", "->     6 beans", "       2 tools", ""];
  expect(lists(rows)).toEqual(["pointer: 2 announce, *6 beans*, 2 tools"]);
  const names = ["", "  lo", " >eth0", "  eth1", ""];
  const runs = [{ row: 2, col: 0, length: 2, style: { inverse: true } }] as const;
  expect(lists(names, { runs })).toEqual(["pointer: lo, *eth0*, eth1"]);
});

test("choices in a grid with gaps, and cards on a table", () => {
  const rows = ["", "Bramley    Russet     Cox", "Foxwhelp   Kingston   Yarlington", "Ashmead", ""];
  const runs = [{ row: 1, col: 11, length: 10, style: { inverse: true } }] as const;
  expect(lists(rows, { runs, cols: 40 })).toEqual([
    "block: Bramley, Foxwhelp, Ashmead",
    "block: *Russet*, Kingston",
    "block: Cox, Yarlington",
  ]);
  const cards = ["", "3 d        7 h        K s", "Q h        J d        2 c", ""];
  const lit = [{ row: 1, col: 11, length: 10, style: { inverse: true } }] as const;
  expect(lists(cards, { runs: lit, cols: 40 }).filter((list) => list.startsWith("block"))).toEqual(
    [],
  );
});

test("a cursor beside a frame does not make its entries a list", () => {
  const rows = [
    "69 64 2C │┌───────┐",
    "74 65 0A ││ id,va │",
    "2C 32 30 ││ te.0, │",
    "         ││ nagol │",
    "         │└───────┘",
  ];
  const runs = [{ row: 1, col: 12, length: 1, style: { underline: "single" } }] as const;
  const at = (col: number) => ({ row: 1, col, visible: true });
  expect(lists(rows, { runs, cursor: at(3) })).toEqual([]);
  expect(lists(rows, { runs, cursor: at(12) })).toEqual(["bar: *id,va*, te.0,, nagol"]);
});

test("a block without a frame, one row on another ground, is a completion", () => {
  const rows = [
    "let x = con",
    "        concat     ",
    "        constant   ",
    "        context    ",
    "",
  ];
  const runs = [1, 2, 3].map((row) => {
    return { row, col: 8, length: 11, style: { bg: row === 2 ? 4 : 7 } } as const;
  });
  expect(lists(rows, { runs })).toEqual(["block: concat, *constant*, context"]);
});

test("what is left of a panel behind a box, the side of its frame in each row, is no completion", () => {
  const rows = ["text text", "a  09:12│", "a  09:14│", "a  09:15│", "text"];
  const on = (row: number, bg: number) => ({ row, col: 3, length: 6, style: { bg } });
  const options = { cols: 9, runs: [on(1, 4), on(2, 6), on(3, 4)] };
  expect(lists(rows, options)).not.toContain("block: 09:12, *09:14*, 09:15");
  const open = rows.map((row) => row.replace("│", " "));
  expect(lists(open, { ...options, cols: 12 })).toEqual(["block: 09:12, *09:14*, 09:15"]);
});

test("keys in front of choices below a question that waits", () => {
  const rows = ["? Deploy to:  ", "1) staging", "2) production", "3) nowhere", ""];
  const cursor = { row: 0, col: 13, visible: true };
  expect(lists(rows, { cursor, alternateScreen: false })).toEqual([
    "keys: 1) staging, 2) production, 3) nowhere",
  ]);
  expect(lists(rows, { alternateScreen: false })).toEqual([]);
});

test("a panel beside one of the same size is laid out like it", () => {
  const rows = [
    "┌─────────┐┌─────────┐",
    "│ alpha   ││ one     │",
    "│ beta    ││ two     │",
    "│ gamma   ││ three   │",
    "└─────────┘└─────────┘",
  ];
  expect(lists(rows, { runs: [bar(2, 1, 9)] })).toEqual([
    "bar: alpha, *beta*, gamma",
    "twin: one, two, three",
  ]);
});

test("rows between things that were found in a box are options, in a form they are labels", () => {
  const rows = [
    "┌────────────────┐",
    "│┌──────────────┐│",
    "││ [x] colours  ││",
    "││ [ ] sounds   ││",
    "││ Advanced     ││",
    "│└──────────────┘│",
    "└────────────────┘",
  ];
  const taken = (from: number) => {
    const scene = segmentScreen(screenFromText(rows));
    const isFree = (row: number, start: number, end: number) =>
      (row !== 2 && row !== 3) || end <= from || start >= 15;
    return findLists(scene, isFree).map(({ by, rows: found }) => `${by}: ${found.length}`);
  };
  expect(taken(3)).toEqual(["box: 1"]);
  expect(taken(8)).toEqual([]);
});

test("words in text are no list", () => {
  expect(lists(["some words", "and more of them", "* a point", "* another"])).toEqual([]);
});

test("rows below a question with a hidden cursor, one of them in another look", () => {
  const rows = ["? Sort these", "  white", "  red", "  green", "", ""];
  const runs: StyledRun[] = [
    { row: 0, col: 0, length: 1, style: { fg: 6 } },
    { row: 2, col: 2, length: 3, style: { fg: 6, underline: "single" } },
  ];
  const cursor = { row: 0, col: 12, visible: false };
  const found = (some: readonly StyledRun[]) =>
    lists(rows, { runs: some, cursor, alternateScreen: false });
  expect(found(runs)).toEqual(["keys: white, *red*, green"]);
  expect(found(runs.slice(1))).toEqual([]);
  expect(found(runs.slice(0, 1))).toEqual([]);
});

test("rules with the names of groups stand between the rows of a list with a pointer", () => {
  const rows = [
    "? Base image",
    " ── Debian ──",
    "  bookworm",
    " ── Alpine ──",
    "❯ alpine 3.20",
    "- alpine edge",
    " ────────────",
    "  none of these",
    "",
  ];
  expect(lists(rows)).toEqual(["pointer: bookworm, *alpine 3.20*, alpine edge, none of these"]);
  const words = rows.with(3, " Alpine, also:").with(6, " and then");
  expect(lists(words)).toEqual(["pointer: *alpine 3.20*, alpine edge"]);
});

test("rules stand between choices with keys", () => {
  const rows = ["? Which way?", "  1) North", " ────────", "  2) South", "  3) East", ""];
  const cursor = { row: 0, col: 13, visible: true };
  const found = (text: readonly string[]) =>
    lists(text, { cols: 40, cursor, alternateScreen: false });
  expect(found(rows)).toEqual(["keys: 1) North, 2) South, 3) East"]);
  expect(found(rows.with(2, "and then"))).toEqual([]);
});
