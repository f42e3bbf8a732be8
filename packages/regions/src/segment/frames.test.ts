import { expect, test } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { isLive, traceFrames } from "./frames.ts";
import { Grid } from "./grid.ts";

/** The frames of a screen as `x,y widthxheight`. */
function frames(rows: readonly string[]): string[] {
  const screen = screenFromText(rows);
  return traceFrames(new Grid(screen), screen.cursor).map(
    ({ bounds: { x, y, width, height } }) => `${x},${y} ${width}x${height}`,
  );
}

test.each([
  ["light", ["┌────┐", "│    │", "└────┘"]],
  ["heavy", ["┏━━━━┓", "┃    ┃", "┗━━━━┛"]],
  ["double", ["╔════╗", "║    ║", "╚════╝"]],
  ["rounded", ["╭────╮", "│    │", "╰────╯"]],
  ["with a rule across", ["┌────┐", "├────┤", "└────┘"]],
  ["with titles in its edges", ["┌ A ──┐", "│     │", "└─ 9%─┘"]],
])("a frame, %s", (_, rows) => {
  expect(frames(rows)).toEqual([`0,0 ${rows[0]?.length}x3`]);
});

test.each([
  ["a side is broken", ["┌────┐", "│    │", "│     ", "└────┘"]],
  ["a corner is missing", ["┌────┐", "│    │", "└─────"]],
  ["there is no right side", ["┌  Title", "│", "└"]],
  ["it is a table", ["┌──┬──┐", "│  │  │", "└──┴──┘"]],
  ["there is nothing inside", ["┌────┐", "└────┘"]],
  ["its bottom edge is text", ["┌────────┐", "│        │", "└ no line┘"]],
])("no frame where %s", (_, rows) => {
  expect(frames(rows)).toEqual([]);
});

test("frames in and beside each other, and columns counted in cells", () => {
  const rows = [
    "文┌───────────┐┌──┐",
    "  │ ┌──┐ 文文 ││  │",
    "  │ │  │      ││  │",
    "  │ └──┘      │└──┘",
    "  └───────────┘    ",
  ];
  expect(frames(rows)).toEqual(["2,0 13x5", "15,0 4x4", "4,1 4x3"]);
});

test("two frames that something covers below their titles are not one", () => {
  const rows = ["┌─ A ─┐┌─ B ─┐", "│          B  │", "│     ││     │", "└─────┘└─────┘"];
  expect(frames(rows)).toEqual([]);
  // Nor if it covers where they meet below.
  const covered = ["┌─ A ─┐┌─ B ─┐", "│  ┌─────┐  │", "│  │     │  │", "└──└─────┘──┘"];
  expect(frames(covered)).toEqual(["3,1 7x3"]);
  // Corners beside a title, with no others below them.
  expect(frames(["┌─┐A┌┐B┌────┐", "│           │", "└───────────┘"])).toEqual(["0,0 13x3"]);
});

test("a frame is live if the cursor is hidden or in it, or something in it has a background", () => {
  const rows = ["┌────┐", "│    │", "└────┘", "$"];
  const isLiveAt = (row: number, col: number, visible: boolean, bg: "default" | 4 = "default") => {
    const runs = [{ row: 1, col: 2, length: 1, style: { bg } }];
    const cursor = { row, col, visible };
    const grid = new Grid(screenFromText(rows, { runs }));
    return isLive(grid, traceFrames(grid, cursor)[0]!, cursor);
  };
  expect(isLiveAt(3, 1, true)).toBe(false);
  expect(isLiveAt(3, 1, false)).toBe(true);
  expect(isLiveAt(1, 1, true)).toBe(true);
  expect(isLiveAt(3, 1, true, 4)).toBe(true);
});

test("a frame in a page that has a ground is a drawing, unless something stands beside it or the cursor is there", () => {
  const isLiveIn = (beside: string, row: number, bg: "default" | 4 = "default") => {
    const rows = ["a page", "┌────┐", `│    │ ${beside}`, "└────┘", ""];
    const page = rows.map((_, at) => ({ row: at, col: 0, length: 20, style: { bg: 4 } }) as const);
    const runs = [...page, { row: 2, col: 2, length: 2, style: { bg } } as const];
    const cursor = { row, col: 19, visible: true };
    const grid = new Grid(screenFromText(rows, { runs, cols: 20 }));
    return isLive(grid, traceFrames(grid, cursor)[0]!, cursor);
  };
  expect(isLiveIn("", 4, 4)).toBe(false);
  expect(isLiveIn("text", 4, 4)).toBe(true);
  expect(isLiveIn("", 2, 4)).toBe(true);
  expect(isLiveIn("", 4)).toBe(true);
});

test("a title between tees may leave one line of an edge", () => {
  const rows = ["┌┤ Volume ├─┐", "│ 650 MB    │", "└───────────┘"];
  const screen = screenFromText(rows);
  expect(traceFrames(new Grid(screen), screen.cursor)).toHaveLength(1);
});
