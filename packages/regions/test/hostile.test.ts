import { type Cell, DEFAULT_STYLE, type Screen, type Style } from "@pilotty/protocol";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectRegions, RefTracker } from "../src/index.ts";

const numRuns = Number(process.env.PILOTTY_FC_RUNS ?? 200);

const STYLES: readonly Style[] = [
  DEFAULT_STYLE,
  { ...DEFAULT_STYLE, inverse: true },
  { ...DEFAULT_STYLE, bg: 4, fg: 7, bold: true },
  { ...DEFAULT_STYLE, dim: true, underline: "single" },
  { ...DEFAULT_STYLE, bg: "#102030", invisible: true },
];

/** What detectors look for, whole, in halves and where it does not belong. */
const GLYPHS = [
  ..." \u00a0aZ9_-=:;/\\|+*.,#%~^<>[](){}?!─│┌┐└┘├┤┬┴┼╭╯║═▒█▲▼❯●○◉◯✔☑━",
  ...["", "\u0301", "e\u0301", "漢", "👩‍👩‍👧", "\ud800", "\u200b", "\n", "ab"],
];

function screenOf(
  rows: number,
  cols: number,
  cellAt: (row: number, col: number) => Partial<Cell>,
  more: Partial<Screen> = {},
): Screen {
  return {
    size: { cols, rows },
    cursor: { row: 0, col: 0, visible: true },
    title: "",
    alternateScreen: true,
    mouse: "none",
    links: [],
    lines: Array.from({ length: rows }, (_, row) => ({
      cells: Array.from({ length: cols }, (_, col): Cell => {
        return { text: " ", width: 1, style: DEFAULT_STYLE, ...cellAt(row, col) };
      }),
      wrapped: false,
    })),
    ...more,
  };
}

/** Finds the regions, gives them refs, and holds each of them against the edges of the screen. */
function scan(screen: Screen): void {
  const regions = detectRegions(screen);
  expect(new RefTracker().update(regions)).toHaveLength(regions.length);
  expect(regions.filter(({ focused }) => focused).length).toBeLessThanOrEqual(1);
  const outside = regions.filter(({ bounds: { x, y, width, height } }) => {
    const isWhole = [x, y, width, height].every(Number.isInteger);
    const isInside =
      x >= 0 && y >= 0 && x + width <= screen.size.cols && y + height <= screen.size.rows;
    return !isWhole || !isInside || width < 1 || height < 1;
  });
  expect(outside).toEqual([]);
}

/** One cell of a screen by a text that is repeated in it, each row alike. */
function filled(pattern: string, rows: number, cols: number, style = DEFAULT_STYLE): Screen {
  const glyphs = [...pattern];
  return screenOf(rows, cols, (_, col) => ({ text: glyphs[col % glyphs.length]!, style }));
}

const cells: fc.Arbitrary<Cell> = fc.record({
  text: fc.constantFrom(...GLYPHS),
  width: fc.constantFrom(0 as const, 1 as const, 2 as const),
  style: fc.constantFrom(...STYLES),
});

const screens: fc.Arbitrary<Screen> = fc
  .record({ cols: fc.integer({ min: 1, max: 48 }), rows: fc.integer({ min: 1, max: 14 }) })
  .chain((size) =>
    fc.record({
      size: fc.constant(size),
      // Also beside and below the screen.
      cursor: fc.record({
        row: fc.integer({ min: -2, max: size.rows + 2 }),
        col: fc.integer({ min: -2, max: size.cols + 2 }),
        visible: fc.boolean(),
      }),
      title: fc.constant(""),
      alternateScreen: fc.boolean(),
      mouse: fc.constantFrom("none" as const, "any" as const),
      links: fc.constant([]),
      lines: fc.array(
        fc.record({
          // Rows may have fewer cells than columns, and more.
          cells: fc.array(cells, { maxLength: size.cols + 2 }),
          wrapped: fc.boolean(),
        }),
        { minLength: size.rows, maxLength: size.rows },
      ),
    }),
  );

describe("any screen is scanned without an error, with all regions on it", () => {
  test("cells of any glyph, width and style", () => {
    fc.assert(fc.property(screens, scan), { numRuns });
  });

  test("rows of one pattern", () => {
    const pattern = fc.array(fc.constantFrom(...GLYPHS), { minLength: 1, maxLength: 9 });
    const screen = fc
      .tuple(fc.array(pattern, { minLength: 1, maxLength: 4 }), fc.constantFrom(...STYLES))
      .map(([rows, style]) =>
        screenOf(24, 80, (row, col) => {
          const glyphs = rows[row % rows.length]!;
          return { text: glyphs[col % glyphs.length]!, ...(row % 5 === 2 && { style }) };
        }),
      );
    fc.assert(fc.property(screen, scan), { numRuns });
  });

  test("one cell", () => {
    for (const text of GLYPHS)
      for (const style of STYLES) scan(screenOf(1, 1, () => ({ text, style })));
  });

  test("one row, one column", () => {
    for (const text of GLYPHS) {
      scan(screenOf(1, 200, () => ({ text })));
      scan(screenOf(200, 1, () => ({ text })));
    }
  });

  test("fewer lines than rows, and none", () => {
    const whole = filled("[x] Log ", 6, 20);
    scan({ ...whole, lines: whole.lines.slice(0, 2) });
    scan({ ...whole, lines: [] });
    scan({ ...whole, lines: whole.lines.map(() => ({ cells: [], wrapped: false })) });
  });

  test("more lines than rows", () => {
    const whole = filled("[x] Log ", 6, 20);
    scan({ ...whole, size: { cols: 20, rows: 3 } });
  });

  test("no rows, no columns", () => {
    for (const [rows, cols] of [
      [0, 0],
      [0, 80],
      [24, 0],
    ] as const)
      scan(screenOf(rows, cols, () => ({})));
  });

  test("a cursor far away, or nowhere", () => {
    const whole = filled("( ) a  ", 24, 80);
    for (const row of [-1000, 1000, Number.NaN, Number.POSITIVE_INFINITY])
      for (const col of [5, -1000, 1000, Number.NaN])
        for (const alternateScreen of [true, false])
          scan({ ...whole, alternateScreen, cursor: { row, col, visible: true } });
  });

  test("wide characters at both edges, and without their second half", () => {
    scan(
      screenOf(6, 9, (_, col) => ({
        text: col % 2 === 0 ? "漢" : "",
        width: col % 2 === 0 ? 2 : 0,
      })),
    );
    scan(screenOf(6, 9, () => ({ text: "漢", width: 2 })));
    scan(screenOf(6, 9, () => ({ text: "", width: 0 })));
  });

  test("of a very large screen the upper rows are looked at", () => {
    const box = ["┌──────┐", "│[x] a │", "│[ ] b │", "└──────┘"];
    const screen = screenOf(400, 1000, (row, col) => ({ text: box[row % 200]?.[col] ?? " " }));
    const link = { text: "a", url: "http://example.org", row: 300, col: 2, width: 1 };
    const cursor = { row: 1, col: 2, visible: true };
    const regions = detectRegions({ ...screen, cursor, links: [link] });
    expect(regions.map(({ role, bounds }) => `${role} ${bounds.y}`)).toEqual([
      "checkbox 1",
      "checkbox 2",
    ]);
  });
});
