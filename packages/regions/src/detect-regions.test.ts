import type { Color } from "@pilotty/protocol";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectRegions } from "./detect-regions.ts";
import { screenFromText } from "./screen-from-text.ts";
import { contains } from "./segment/bounds.ts";

const CODE = [
  "const routes: Record<string, (req: IncomingMessage) => Promise<string>> = {};",
  'const port = Number(args[0] ?? process.env["PORT"] ?? 8088);',
  'register("/", async () => "<html><body><button>OK</button></body></html>");',
  '  return "<li>[" + i + "] " + list[i].name; // [x] done, [ ] todo',
  "  // [ ] todo",
  "  // [x] done",
  "  <div>",
  "    <Button>  <Label>",
  "  </div>",
  'if (args.includes("--help")) console.log("usage: [PORT] [--help] [-v|--verbose]");',
];
const LOG = [
  "2026-11-21T08:01:47Z [INFO] [worker-3] request id=<5980> GET /items/107",
  "[INFO] [worker-3]",
  "[  OK  ] Started Network Manager.",
  "[FAILED] Failed to start Cron.",
  "[  OK  ]  [FAILED]",
  "[*] Scanning 10.0.0.1",
  "[+] open: 22",
  "[-] closed: 23",
  "[####      ] 41%",
];
const PROSE = [
  "# Inventory",
  "",
  "- [x] HTTP server",
  "- [ ] Authentication (see [#12](issues/12))",
  "- [ ] `<form>` based editing",
  "1. [x] first",
  "[ ] buy milk",
  "[x] call the harbour",
  "",
  "Press < OK > to go on, or [ Cancel ]. Type `y` <Enter> to confirm.",
  "dialog [ --title <title> ] [ --yesno <text> <height> <width> ]",
  "       < OK >   < Cancel >",
  "",
  "┌──────────────────────┐",
  "│ Remove the file?     │",
  "│                      │",
  "│  < Yes >    < No >   │",
  "└──────────────────────┘",
  "+----------+",
  "| [ OK ]   |",
  "+----------+",
  "┌──────┬───────┐",
  "│ Name │ Done  │",
  "│ Log  │ [ ]   │",
  "│ [ a ]│ [ b ] │",
  "└──────┴───────┘",
];

describe("screens of text have no regions", () => {
  const cases: [string, string[]][] = [
    ["source code", CODE],
    ["a log", LOG],
    ["prose, Markdown and pictures of boxes", PROSE],
  ];
  test.each(cases)("%s", (_, rows) => {
    const cursor = { row: rows.length, col: 1, visible: true };
    expect(detectRegions(screenFromText([...rows, ":"], { cursor }))).toEqual([]);
  });

  test.each(cases)("%s with coloured words, as a highlighter draws it", (_, rows) => {
    const runs = rows.flatMap((text, row) =>
      [...text.matchAll(/\[[^\]]*\]|<[^>]*>/g)].map((match, index) => {
        return { row, col: match.index, length: match[0].length, style: { fg: 1 + (index % 6) } };
      }),
    );
    // Marks of a to-do list alone in their row are the one case that colours make plausible.
    const text = rows.map((row) => (/^\[[ x]\]/.test(row) ? "" : row));
    const cursor = { row: text.length, col: 1, visible: true };
    expect(detectRegions(screenFromText([...text, ":"], { cursor, runs }))).toEqual([]);
  });
});

const DIALOG = [
  "┌──────── Options ────────┐",
  "│ [x] Log                 │",
  "│ [ ] Trace               │",
  "│ [ ] Metrics             │",
  "│   < OK >   < Cancel >   │",
  "└─────────────────────────┘",
];
const light = (row: number, col: number, length: number, bg: Color) => {
  return { row, col, length, style: { bg } };
};

describe("the regions of a screen", () => {
  test("are in reading order", () => {
    const names = detectRegions(screenFromText(DIALOG)).map(({ name }) => name);
    expect(names).toEqual(["Options", "Log", "Trace", "Metrics", "OK", "Cancel"]);
  });

  test("know the container that they stand in", () => {
    const regions = detectRegions(screenFromText(DIALOG));
    expect(regions.map(({ role, parent }) => [role, parent])).toEqual([
      ["dialog", undefined],
      ...Array(3).fill(["checkbox", 0]),
      ...Array(2).fill(["button", 0]),
    ]);
  });

  test("have one focus where a row and a button are lit: by the cursor, else the button", () => {
    const runs = [light(2, 2, 9, 4), light(4, 4, 6, 4)];
    const focused = (col: number, row: number, visible: boolean) => {
      const screen = screenFromText(DIALOG, { runs, cursor: { row, col, visible } });
      return detectRegions(screen).flatMap(({ name, focused }) => (focused ? [name] : []));
    };
    expect(focused(6, 4, true)).toEqual(["OK"]);
    expect(focused(3, 2, true)).toEqual(["Trace"]);
    expect(focused(6, 4, false)).toEqual(["OK"]);
  });

  test("any screen: no throw, all bounds on the screen, no overlap, one focus", () => {
    const glyph = fc.constantFrom(..."[]<>()xX* OKab│─┌┐└┘├┤┬文-+");
    const row = fc.array(glyph, { maxLength: 30 }).map((glyphs) => glyphs.join(""));
    const dialogRow = fc.constantFrom(...DIALOG);
    const rows = fc.array(fc.oneof(row, dialogRow), { maxLength: 12 });
    const cursor = fc.record({
      row: fc.nat({ max: 12 }),
      col: fc.nat({ max: 30 }),
      visible: fc.boolean(),
    });
    fc.assert(
      fc.property(rows, cursor, fc.integer({ min: 1, max: 40 }), (text, at, cols) => {
        const screen = screenFromText(text, { cols, cursor: at });
        const regions = detectRegions(screen);
        const whole = { x: 0, y: 0, width: cols, height: text.length };
        for (const { bounds } of regions) expect(contains(whole, bounds)).toBe(true);
        // Containers lie around others; those do not overlap.
        const controls = regions.filter(({ role }) => role !== "dialog" && role !== "group");
        const cells = controls.flatMap(({ bounds: { x, y, width } }) =>
          Array.from({ length: width }, (_, index) => `${x + index},${y}`),
        );
        expect(new Set(cells).size).toBe(cells.length);
        expect(regions.filter(({ focused }) => focused).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });

  test("a screen whose lines are shorter than it says", () => {
    const screen = screenFromText(DIALOG);
    const broken = { ...screen, lines: screen.lines.map((line) => ({ ...line, cells: [] })) };
    expect(detectRegions(broken)).toEqual([]);
    expect(detectRegions({ ...screen, lines: [] })).toEqual([]);
  });
});
