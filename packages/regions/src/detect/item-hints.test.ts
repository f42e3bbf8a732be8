import type { Cursor } from "@pilotty/protocol";
import { describe, expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { Found } from "./found.ts";
import { detectKeyHints } from "./key-hints.ts";

const BODY = ["Shed", "", "  rake and hoe", "  spade", "  three buckets", "", "", ""];

/** Hints as `shortcut name`, on the alternate screen or, with a cursor, below the prompt of a shell. */
function hints(rows: readonly string[], cursor?: Cursor, runs: readonly StyledRun[] = []) {
  const screen = screenFromText(rows, { cols: 80, runs, ...(cursor && { cursor }) });
  const scene = segmentScreen({ ...screen, alternateScreen: cursor === undefined });
  return detectKeyHints(scene, new Found(scene.grid))
    .sort((a, b) => a.bounds.y - b.bounds.y || a.bounds.x - b.bounds.x)
    .map(({ shortcut, name }) => `${shortcut} ${name}`);
}

function lastRow(text: string): string[] {
  return hints([...BODY, text]);
}

describe("parts of a bar are hints", () => {
  it.each([
    ["↑/k up • ↓/j down • enter select • q quit", ["Enter select", "q quit"]],
    ["? Which of the sheds - Press return to go on", ["Enter go on"]],
    ["Tab-next field  Up/Dn-scroll window  X-exit", ["Tab next field", "X exit"]],
    [
      "Use up/down arrow keys to select, return key to install, d to delete",
      ["Enter install", "d delete"],
    ],
    ["^C Exit (No Save)  ^X Exit and Save", ["Ctrl+C Exit (No Save)", "Ctrl+X Exit and Save"]],
    ["F1-Help F2-Save F10-Quit", ["F1 Help", "F2 Save", "F10 Quit"]],
    ["<ESC> Exit | <TAB> / <Shift + TAB> Navigate", ["Esc Exit", "Tab Navigate"]],
    ["<q>uit  <a>dd  <d>elete", ["q quit", "a add", "d delete"]],
    ["[Q]Quit [C]hart [P]ortfolio", ["Q Quit", "C Chart", "P Portfolio"]],
    ["[q]quit [a]add [s]save", ["q quit", "a add", "s save"]],
    ["⏎ send   ⌃J newline   ⌃T transcript", ["Enter send", "Ctrl+J newline", "Ctrl+T transcript"]],
    ["F1/1 Running   F2/2 Waiting   Space Pause", ["F1 Running", "F2 Waiting", "Space Pause"]],
    ["[L]oad  S[a]ve  Se[t]tings", ["L Load", "a Save", "t Settings"]],
    ["Save the bed? (y=yes, n=no, C-c=cancel)", ["y yes", "n no", "Ctrl+C cancel"]],
    [
      "Allow? [y/n/A] (y = yes, once; n = no, stop; A = allow all)",
      ["y yes", "n no", "A allow all"],
    ],
    ["Press the ? key for help", ["? help"]],
    [
      "R)epl A)ccept I)nsert Q)uit or ? for help",
      ["R Repl", "A Accept", "I Insert", "Q Quit", "? help"],
    ],
    ["Type to filter, UP/DOWN move, RET select, C-g cancel", ["Enter select", "Ctrl+G cancel"]],
    ["↑/k up • ↓/j down • q quit • ? more", ["q quit", "? more"]],
    ["'q' quit, 's' save", ["q quit", "s save"]],
    ["Quit (q)   Save (s)   Help (?)", ["q Quit", "s Save", "? Help"]],
    ["^Q-Quit ^S-Save", []],
    ["F10-Quit  F2-Save", ["F10 Quit", "F2 Save"]],
    ["q → quit   s → save", ["q quit", "s save"]],
    [
      "[?] Help [Enter] Open it  0/3 - 30/Nov   [q]uit Shed 1.7",
      ["? Help", "Enter Open it", "q quit"],
    ],
    [
      "- PAST - view:ranking (C-/) - match:words (C-e) - case:exact (C-t) - 12/12 -------",
      ["Ctrl+/ view:ranking", "Ctrl+E match:words", "Ctrl+T case:exact"],
    ],
    [
      "3/3 (11.7s)        filter: /  navigate: ↑ ↓  quit: q  help: ?",
      ["/ filter", "q quit", "? help"],
    ],
    ["arrow keys: move  space/enter: deselect  ?: help", ["Space deselect", "? help"]],
  ])("%s", (text, expected) => {
    expect(lastRow(text)).toEqual(expected);
  });

  it("also with bars between them that are drawn as lines", () => {
    expect(lastRow("q Quit │ s Save │ ? Help")).toEqual(["q Quit", "s Save", "? Help"]);
  });

  it("in the edge of a frame", () => {
    const rows = ["┌──────────────────────────┐", "│ rake                     │"];
    expect(hints([...rows, "└─ q quit ── enter open ───┘"])).toEqual(["q quit", "Enter open"]);
  });

  it("below the cursor of an inline program", () => {
    const cursor = { row: 1, col: 2, visible: true };
    const rows = ["$ shed", "> rake", "  spade", ""];
    expect(hints([...rows, "enter open  esc cancel"], cursor)).toEqual([
      "Enter open",
      "Esc cancel",
    ]);
    expect(hints([...rows, "enter the shed, and home again"], cursor)).toEqual([]);
  });

  it("of control characters alone wherever they stand between free rows", () => {
    const rows = ["", "", "", "CTRL-E edits, CTRL-D deletes", "", ...BODY, "", "text"];
    expect(hints(rows)).toEqual([]);
    const runs = [{ row: 3, col: 0, length: 30, style: { fg: 2 } }];
    expect(hints(rows.with(4, "text"), undefined, runs)).toEqual([]);
    expect(hints(rows, undefined, runs)).toEqual(["Ctrl+E edits", "Ctrl+D deletes"]);
  });
});

it("hints go on in the rows above those of a bar, in its columns", () => {
  const rows = [
    "i) Ignore     I) Ignore all",
    "r) Replace    R) Replace all",
    "x) Exit       b) Abort",
  ];
  expect(hints(["a rake and a spade", "", "", ...rows, "?"])).toEqual([
    "i Ignore",
    "I Ignore all",
    "r Replace",
    "R Replace all",
    "x Exit",
    "b Abort",
  ]);
  expect(hints(["text", "", ...rows, "", "", "", "text", "?"])).toEqual([]);
});

it("below a list with keys in their columns, which is in another ink", () => {
  const list = ["rake", "hoe", "spade", "bucket", "barrow", "axe"];
  const rows = list.map((name, index) => `${"abcdef"[index]} - ${name}`);
  const bar = ["+ - Recommended tool    * - Random tool", "% - List all            ! - None"];
  const inks = (from: number) => [6, 7, 8, 9].map((row) => ink(from + row));
  const ink = (row: number): StyledRun => ({ row, col: 0, length: 40, style: { fg: 3 } });
  const all = [...rows, "", ...bar, "? - Help"];
  const expected = ["+ Recommended tool", "* Random tool", "% List all", "! None", "? Help"];
  expect(hints(all, undefined, inks(0))).toEqual(expected);
  expect(hints([...rows.slice(0, 6), ...bar, "? - Help"])).toEqual([]);
});

describe("beside other text", () => {
  it("at the end of the first row", () => {
    expect(hints(["Select hunks - [x]=selected  c: confirm  q: abort", ...BODY])).toEqual([
      "c confirm",
      "q abort",
    ]);
  });

  it("three in a row between others", () => {
    expect(lastRow("<    Calendar   ? info / o other / . today     Sunday")).toEqual([
      "? info",
      "o other",
      ". today",
    ]);
  });

  it("one that leads to what it does, or has a key that is no word", () => {
    expect(lastRow("Mask: *        <H> for help")).toEqual(["H help"]);
    expect(lastRow("Visits         F8 exits")).toEqual(["F8 exits"]);
    expect(lastRow("Visits         Home page")).toEqual([]);
  });
});

describe("no hints are", () => {
  it.each([
    ["assignments", "i = start; n = count"],
    ["states", "[x] Log  [ ] Trace"],
    ["plurals", "file(s)  row(s)"],
    ["a calculation", "a - b, c - d"],
    ["words", "end of file   home of bees"],
    ["calls", "main(a)  row(b)b  f(x)y"],
    ["one letter", "a rake  I am"],
  ])("%s", (_, text) => {
    expect(lastRow(text)).toEqual([]);
  });

  it("those of a reference card", () => {
    const card = "abcdefghi"
      .split("")
      .map((key) => `  ${key}: do it so   ${key.toUpperCase()}: undo that`);
    expect(hints(["", "", ...card])).toEqual([]);
  });

  it("what is typed", () => {
    const screen = screenFromText([...BODY, "M-x sort"], {
      cursor: { row: 8, col: 8, visible: true },
    });
    const scene = segmentScreen({ ...screen, alternateScreen: true });
    expect(detectKeyHints(scene, new Found(scene.grid))).toEqual([]);
  });
});

describe("in a prompt", () => {
  it("a sign in brackets", () => {
    const cursor = { row: 1, col: 35, visible: true };
    const row = "? Your name? [? for help] Wren";
    expect(hints(["$ ask", row, "", "", "", ""], { ...cursor, col: row.length }).length).toBe(0);
    expect(
      hints(["", "", "(enter ? for help) [yn?]", ""], { row: 2, col: 25, visible: true }),
    ).toEqual(["? help"]);
  });
});

describe("away from the places for hints", () => {
  const text = " q quit  a rake  d hoe";
  const rows = ["Shed", "", "", "", text, "", "", "", "", "text", "text", "text"];
  const keys = [1, 9, 16];

  it("keys in one look and names in another are enough", () => {
    const runs = keys.map((col) => ({ row: 4, col, length: 1, style: { fg: 3 } }));
    const rake = rows.with(4, " q quit  a add  d delete");
    expect(hints(rake, undefined, runs)).toEqual(["q quit", "a add", "d delete"]);
  });

  it("so are hints in one form that are all of a row, without any look", () => {
    expect(hints(rows.with(4, "[B]oost [F]avourite [R]eply"))).toEqual([
      "B Boost",
      "F Favourite",
      "R Reply",
    ]);
    expect(hints(rows.with(4, "   [Help: ?]  [Cancel - ^C]"))).toEqual(["? Help", "Ctrl+C Cancel"]);
    expect(hints(rows.with(4, "; F1 Help   F2 Save   F10 Quit"))).toEqual([]);
    expect(hints(rows.with(4, '"j" to go down, "k" to go up, "l" to go right'))).toEqual([]);
    expect(hints(rows.with(4, "^X Exit   ^O Save   q:Quit"))).toEqual([]);
    expect(hints(rows.with(4, "R: running; S: sleeping; Z: zombie"))).toEqual([]);
  });

  it("so are keys with names before colons, one of which can be nothing else, in a look of their own", () => {
    const all = [{ row: 4, col: 0, length: 60, style: { fg: 6 } }];
    const bar = rows.with(4, "  tab: mark  enter: lift  ctrl-d: diff");
    expect(hints(bar, undefined, all)).toEqual(["Tab mark", "Enter lift", "Ctrl+D diff"]);
    const figures = rows.with(4, "  home: shed  end: gate  tab: six");
    expect(hints(figures, undefined, all)).toEqual([]);
  });

  it("not with other looks", () => {
    const runs = keys.map((col, index) => ({ row: 4, col, length: 1, style: { fg: index } }));
    expect(hints(rows, undefined, runs)).toEqual([]);
    expect(hints(rows, undefined, [{ row: 4, col: 0, length: 80, style: { fg: 2 } }])).toEqual([]);
  });
});

it("a bar with dots that has no room goes on in the next row", () => {
  const wrapped = (first: string, second: string) => {
    const screen = screenFromText(["beds", "", "", first, second], { cols: 40 });
    const scene = segmentScreen({ ...screen, alternateScreen: true });
    return detectKeyHints(scene, new Found(scene.grid)).map(({ name }) => name);
  };
  const first = "↑↓ navigate • space select • a all • i i";
  expect(wrapped(first, "nvert • ⏎ submit")).toContain("submit");
  expect(wrapped(`${first.slice(0, 36)}    `, "nvert • ⏎ submit")).not.toContain("submit");
});

it("a key with a modifier may be alone in a box of one row from side to side", () => {
  const line = (text: string) => `│ ${text.padEnd(77)}│`;
  const box = [`┌Help${"─".repeat(74)}┐`, line("<C-a: Toggle focus>"), `└${"─".repeat(78)}┘`];
  const runs = [{ row: 9, col: 3, length: 3, style: { fg: 3 } }];
  expect(hints([...BODY, ...box], undefined, runs)).toEqual(["Ctrl+A Toggle focus"]);
  expect(hints([...BODY, ...box.with(1, line("<a: Toggle focus>"))], undefined, runs)).toEqual([]);
});

it("a bar of keys in brackets goes on in the rows above and below it", () => {
  const rows = [
    "Keys: [enter] Edit an entry [d] Delete it       Shed 3.25",
    "      [l] Show the log      [c] Configure",
    "      [h] Help              [q] Quit",
    "      [t] Toggle more of it (now off)",
  ];
  const names = ["d Delete it", "l Show the log", "t Toggle more of it (now off)"];
  expect(hints([...BODY, ...rows])).toEqual(
    expect.arrayContaining(["Enter Edit an entry", ...names]),
  );
  expect(hints([...BODY, ...rows.slice(0, 3), "  [t] Toggle more of it"])).not.toContain(
    "t Toggle more of it",
  );
});

it("a key and what it does in brackets are a hint in the edge of a frame round the screen", () => {
  const edge = (text: string) => `┌─${text.padEnd(76, "─")}─┐`;
  const side = `│${" ".repeat(78)}│`;
  const box = (text: string) => [edge(text), ...Array<string>(8).fill(side), `└${"─".repeat(78)}┘`];
  const all = [{ row: 0, col: 0, length: 80, style: { fg: 7 } }];
  expect(hints(box("shed──[H for help]───00:11"), undefined, all)).toEqual(["H help"]);
  expect(hints(box("shed──[Help for all]───00:11"), undefined, all)).toEqual([]);
});

it("a question that fills its row has the cursor below it", () => {
  const question = "Allow? [y/n/A] (y = yes, allow; n = no, deny; A = allow all) >";
  const rows = ["$ fetch", question.padStart(79), ""];
  expect(hints(rows, { row: 2, col: 1, visible: true })).toEqual(["y yes", "n no", "A allow all"]);
  expect(hints([...rows, ""], { row: 3, col: 0, visible: true })).toEqual([]);
});

it("hints beside a wall are believed with those behind it in their form, a text there is none", () => {
  const rows = (left: string) => [
    ...BODY.map((row) => `${row.padEnd(20)}│`),
    `${left.padEnd(20)}│  i - Interact   u - Undo   l - Page logs`,
  ];
  const others = ["i Interact", "u Undo", "l Page logs"];
  expect(hints(rows("m - More binds"))).toEqual(["m More binds", ...others]);
  expect(hints(rows("m - More binds here, see below"))).not.toContain("m More binds");
  expect(hints(rows("Shed m"))).toEqual(others);
});
