import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { frameTitle } from "./frame-title.ts";
import { traceFrames } from "./frames.ts";
import { Grid } from "./grid.ts";
import { findPanels } from "./panels.ts";

function panels(rows: readonly string[], runs: readonly StyledRun[] = []): string[] {
  const screen = screenFromText(rows, { runs });
  const grid = new Grid(screen);
  return findPanels(grid, traceFrames(grid, screen.cursor)).map((panel) => {
    const { x, y, width, height } = panel.bounds;
    return `${frameTitle(grid, panel)} ${x},${y} ${width}x${height}`;
  });
}

it("panels may share their sides", () => {
  const rows = ["┌─ Log ───┬─ Mail ──┐", "│ one     │ two     │", "└─────────┴─────────┘"];
  expect(panels(rows)).toEqual(["Log 0,0 11x3", "Mail 10,0 11x3"]);
});

it("the lines of the columns of a table may leave the edge with the title", () => {
  const rows = ["┌─ Ships ─┬─────────┐", "│ Petrel  │ fish    │", "└─────────┴─────────┘"];
  expect(panels(rows)).toEqual(["Ships 0,0 21x3"]);
  expect(panels(rows.with(0, "┌─────────┬─────────┐"))).toEqual([]);
});

it("the edge of a box in front that starts in a side closes nothing", () => {
  const rows = [
    "┌─ Log ─────────┐",
    "│ one           │",
    "╭─────────╮     │",
    "│ two     │     │",
    "╰─────────╯     │",
    "│ three         │",
    "└───────────────┘",
  ];
  expect(panels(rows)).toEqual([]);
});

it("scrollbars may stand in the edges of a window", () => {
  const window = ["╔═ a.txt ══════╗", "║ one          ▲", "║ two          ▼", "╚═══◄■▒▒▒▒▒▒▒▒►┘"];
  const runs = [1, 2].map((row) => ({ row, col: 15, length: 1, style: { bg: 6 } }));
  expect(panels(window, runs)).toEqual(["a.txt 0,0 16x4"]);
  expect(panels(window.with(3, "╚═ one two and ┘"), runs)).toEqual([]);
});

it("the only row of a box may run over its right side", () => {
  const rows = ["┌ Keys ───┐", "│ q: quit x: stop", "└─────────┘"];
  expect(panels(rows)).toEqual(["Keys 0,0 11x3"]);
  expect(panels(rows.with(1, "│ q: quit"))).toEqual([]);
  expect(panels(rows.with(2, "└──────────"))).toEqual([]);
});

it("a long text may run over the right side", () => {
  const rows = [
    "┌──────────┐",
    "│ Settings │",
    "├──────────┤",
    "│ some text that is long",
    "│ two      │",
    "│ three    │",
    "└──────────┘",
  ];
  expect(panels(rows)).toEqual(["Settings 0,0 12x7"]);
  expect(panels(rows.with(4, "│ two more").with(5, "│ three"))).toEqual([]);
});

it("a status may take most of the edge that two panels share with what is below them", () => {
  const rows = [
    "┌─ Ships of the harbour ─┐",
    "│ Petrel                 │",
    "├───┤ Playing...   ├─────┤",
    "│ one                    │",
    "└┤                      ├┘",
  ];
  expect(panels(rows)).toEqual(["Ships of the harbour 0,0 26x3"]);
  expect(panels(rows.with(2, "├─┤ Playing all day long ├"))).toEqual([]);
});

it("the edge of a box in front does not close a panel", () => {
  const rows = [
    "┌─ Log ───┐┌─ Mail ────┐",
    "│ one     ││ two       │",
    "│ two  ┌─ Menu ──┐     │",
    "│ six  │ copy    │     │",
    "│ ten  └─────────┘     │",
    "└─────────┘└───────────┘",
  ];
  expect(panels(rows)).toEqual([]);
});

it("the thumb of a scrollbar may stand in the right side", () => {
  const rows = ["┌─ Fruit ─┐", "│ plum     ", "│ pear    │", "└─────────┘"];
  const thumb: StyledRun = { row: 1, col: 10, length: 1, style: { inverse: true } };
  expect(panels(rows, [thumb])).toEqual(["Fruit 0,0 11x4"]);
  expect(panels(rows)).toEqual([]);
});

it("whole frames, tables and trees are no panels", () => {
  expect(panels(["┌─ Log ───┐", "│ one     │", "└─────────┘"])).toEqual([]);
  expect(
    panels(["┌──────┬───────┐", "│ Name │ Done  │", "├──────┼───────┤", "└──────┴───────┘"]),
  ).toEqual([]);
  expect(panels(["┌── src", "│   ├── index.ts", "└── test"])).toEqual([]);
});

it("a rule in a panel with a title in its edge does not end it, unless nothing follows", () => {
  const rows = [
    "┌─ File ───┐",
    "│ scale    │",
    "├──────────┤",
    "│ Mode: rw-r--r-- x",
    "│ two      │",
    "│ three    │",
    "│ four     │",
    "└──────────┘",
  ];
  expect(panels(rows)).toEqual(["File 0,0 12x8"]);
  expect(panels(rows.slice(0, 4))).toEqual(["File 0,0 12x3"]);
});

it("panels in a grid have their titles in the edges between them", () => {
  const rows = [
    "┌─ CPU ───┬─ Mem ───┐",
    "│ 12%     │ 1.2G    │",
    "├─ Disk ──┼─ Net ───┤",
    "│ 3 GB    │ 1 KB    │",
    "└─────────┴─────────┘",
  ];
  expect(panels(rows)).toEqual(["CPU 0,0 11x3", "Mem 10,0 11x3", "Disk 0,2 11x3", "Net 10,2 11x3"]);
  const table = rows.with(0, "┌─────────┬─────────┐").with(2, "├─────────┼─────────┤");
  expect(panels(table)).toEqual([]);
});

it("the edge of a box in front does not close a panel off", () => {
  const rows = [
    "┌─ Tasks ─────────┐",
    "│ one             │",
    "│ two             │",
    "│ thr┌──────────────────┐",
    "│ fou│ Really?          │",
    "│ fiv└──────────────────┘",
  ];
  expect(panels(rows)).toEqual([]);
  const left = rows.map((row) => `       ${row}`);
  const covered = [
    ...left.slice(0, 3),
    "   ┌──────────────┐      │",
    "   │ Really?      │      │",
    "   └──────────────┘      │",
    "       └─────────────────┘",
  ];
  expect(panels(covered)).toEqual([]);
});

it("texts may run over the right side of a whole box in more rows", () => {
  const rows = ["┌─ Memory ─┐", "│ Card   60%", "│ Buffer 20%", "│ clock    │", "│ power    │"];
  const whole = [...rows, "│ fan      │", "└──────────┘"];
  expect(panels(whole)).toEqual(["Memory 0,0 12x7"]);
  expect(panels([...rows.slice(0, 4), "└──────────┘"])).toEqual([]);
});

it("titles may be set in the edge between corners; the side of a box in front is no corner", () => {
  const rows = ["╭─┐mem┌─────┬─┐disks┌──╮", "│ Total     │ root     │", "╰───────────┴──────────╯"];
  expect(panels(rows)).toEqual(["mem 0,0 13x3", "disks 12,0 12x3"]);
  const cut = [
    "╭─┐mem┌─────│  a box  │─╮",
    "│ Total     │  here   │ │",
    "╰───────────│         │─╯",
  ];
  expect(panels(cut)).toEqual([]);
});
