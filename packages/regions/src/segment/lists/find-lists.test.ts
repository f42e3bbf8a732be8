import { describe, expect, test } from "vitest";
import { bar, lists } from "../../../test/lists-of.ts";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { findLists } from "./find-lists.ts";

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
  expect(lists(rows, options)).toContain("bar: Name       Size, /docs, /src, */test*, /work");
  const heading = { row: 0, col: 0, length: 16, style: { fg: 11 as const } };
  expect(lists(rows, { ...options, runs: [...options.runs, heading] })).toContain(
    "bar: /docs, /src, */test*, /work",
  );
});

test("above a box in front that cuts a panel, its rows go on to the side of the panel", () => {
  const rows = [
    "│/..    │ 10││/..    ",
    "│/docs       │       ",
    "│/src  ┌────────┐    ",
    "│/test │ Copy?  │    ",
    "│/work └────────┘    ",
  ];
  const options = { cols: 21, runs: [bar(3, 1, 6)] };
  expect(lists(rows, options)).toContain("bar: /..    │ 10, /docs, /src, */test*, /work");
  // Without another panel beside it, where this one ends cannot be told.
  expect(lists(rows.with(0, "│/..    │ 10  /..    "), options)).toContain(
    "bar: /.., /docs, /src, */test*, /work",
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

test("choices in a grid right below a title over the whole width", () => {
  const rows = ["Pick one", "Bramley    Russet     Cox", "Foxwhelp   Kingston   Yarlington", ""];
  const at = (row: number, length: number) => ({ row, col: 0, length, style: { inverse: true } });
  expect(lists(rows, { runs: [at(0, 40), at(1, 10)], cols: 40 })).toEqual([
    "block: *Bramley*, Foxwhelp",
    "block: Russet, Kingston",
    "block: Cox, Yarlington",
  ]);
  expect(lists(rows, { runs: [at(0, 30), at(1, 10)], cols: 40 })).toEqual([]);
});

test("the row with a line below it is the current one while the program asks in the last row", () => {
  const rows = ["docs/", "src/", "Makefile", "notes.txt", "~", "Remove docs/?"];
  const runs = [{ row: 1, col: 0, length: 40, style: { underline: "single" } }] as const;
  const found = (row: number) =>
    lists(rows, { runs, cols: 40, cursor: { row, col: 0, visible: true } });
  expect(found(5)).toEqual(["bar: docs/, *src/*, Makefile, notes.txt"]);
  expect(found(3)).toEqual([]);
});

test("columns with a lit row each are no grid of choices", () => {
  const rows = ["", " Mail       charts     gauge.py", " repo       logs", " inbox      tools", ""];
  const lit = (row: number, col: number) => ({ row, col, length: 10, style: { inverse: true } });
  const runs = [lit(2, 1), lit(3, 12)];
  const isGrid = (list: string) => list.startsWith("block");
  expect(lists(rows, { runs, cols: 40 }).filter(isGrid)).toEqual([]);
  expect(lists(rows, { runs: [lit(2, 1)], cols: 40 }).filter(isGrid)).toHaveLength(3);
});

test("files that are set in below their directory, which is lit to the sides of the frame", () => {
  const rows = [
    "┌───────────┐",
    "│ /home/src │",
    "│    a.py   │",
    "│    b.py   │",
    "└───────────┘",
  ];
  const found = (text: readonly string[], length = 11) =>
    lists(text, { runs: [{ row: 1, col: 1, length, style: { inverse: true } }] });
  expect(found(rows)).toEqual(["bar: */home/src*, a.py, b.py"]);
  expect(found(rows.with(1, "│ The files │"))).toEqual([]);
  expect(found(rows.with(3, "│           │"))).toEqual([]);
  expect(found(rows.with(2, "│    a text │").with(3, "│    of two │"))).toEqual([]);
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

test("the head of a message beside a list is no list", () => {
  const rows = [
    "┌───────────┐┌───────────┐",
    "│ alpha     ││ commit 41d│",
    "│ beta      ││ Author: Bo│",
    "│ gamma     ││ Date: May │",
    "│ delta     ││ Commit: Bo│",
    "└───────────┘└───────────┘",
  ];
  expect(lists(rows, { runs: [bar(2, 1, 11)] })).toEqual(["bar: alpha, *beta*, gamma, delta"]);
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

test("above a box in front that cuts a screen without panels, its rows go on to the edge", () => {
  const rows = [
    "disk usage",
    " 420.0 KiB [#######   ] /photos",
    "  36.0 KiB [##        ] /bills",
    "   8.0 KiB [  ┌───────────────┐",
    "   4.0 KiB [  │ Delete it?    │",
    "              └───────────────┘",
    "",
  ];
  const options = { cols: 40, runs: [bar(4, 0, 14)] };
  expect(lists(rows, options)).toContain(
    "bar: 420.0 KiB [#######   ] /photos, 36.0 KiB [##, 8.0 KiB [, *4.0 KiB [*",
  );
});

test("the directory above stands below a rule without the figures that others have", () => {
  const rows = [
    "/home/ada ------------------",
    "                  /..",
    "  96.0 KiB [####]  oven.jpg",
    "  20.0 KiB [#   ]  shop.jpg",
    "",
    "",
    "",
  ];
  const options = { cols: 40, runs: [bar(2, 0, 40)] };
  expect(lists(rows, options)).toEqual([
    "bar: /.., *96.0 KiB [####]  oven.jpg*, 20.0 KiB [#   ]  shop.jpg",
  ]);
  expect(lists(rows.with(1, "                  files"), options)[0]).not.toContain("files");
});
