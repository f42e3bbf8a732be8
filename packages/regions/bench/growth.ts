import { type Cell, DEFAULT_STYLE, type Screen } from "@pilotty/protocol";
import { detectRegions } from "./built.ts";

/** How many times longer a cell may take on a screen that has 16 times as many. */
const MAX_GROWTH = 8;
const [FEW, MANY] = [80, 320];

/** Screens of `size` rows and columns, full of what detectors look for. */
const SCREENS: readonly (readonly [string, (size: number) => Screen])[] = [
  ...[
    "[",
    "[]<>()",
    "[x] Log ",
    "┌┐└┘─│",
    "┌──┐",
    "+-|",
    "_",
    "a: ",
    "a: ____ ",
    "▒ ",
    "a",
  ].flatMap((pattern) =>
    [DEFAULT_STYLE, { ...DEFAULT_STYLE, dim: true, underline: "single" as const }].map(
      (style, index) =>
        [
          `${JSON.stringify(pattern)} everywhere${index === 0 ? "" : ", underlined"}`,
          (size: number) => screenOf(size, (_, col) => ({ text: glyphAt(pattern, col), style })),
        ] as const,
    ),
  ),
  [
    "bars in every second row",
    (size) =>
      screenOf(size, (row, col) => ({
        text: glyphAt("ab  ", col),
        style: { ...DEFAULT_STYLE, bg: row % 2 === 0 ? "default" : 4 },
      })),
  ],
  [
    "marks that stand in other columns in each row",
    (size) => screenOf(size, (row, col) => ({ text: glyphAt("[x] a ", row * 4 + col) })),
  ],
];

function glyphAt(pattern: string, index: number): string {
  return pattern[index % pattern.length]!;
}

function screenOf(size: number, cellAt: (row: number, col: number) => Partial<Cell>): Screen {
  const numbers = Array.from({ length: size }, (_, index) => index);
  return {
    size: { cols: size, rows: size },
    cursor: { row: 0, col: 0, visible: true },
    title: "",
    alternateScreen: true,
    mouse: "none",
    links: [],
    lines: numbers.map((row) => ({
      cells: numbers.map((col): Cell => {
        return { text: " ", width: 1, style: DEFAULT_STYLE, ...cellAt(row, col) };
      }),
      wrapped: false,
    })),
  };
}

/** @returns false if the time grows much faster than the number of cells */
export function reportGrowth(): boolean {
  const rows = SCREENS.map(([name, screenOfSize]) => {
    const [few, many] = [fastest(screenOfSize(FEW), 8), fastest(screenOfSize(MANY), 3)];
    return { name, few, many, growth: many / (few * (MANY / FEW) ** 2) };
  });
  const worst = Math.max(...rows.map(({ growth }) => growth));
  console.log(
    `Screens of ${FEW} and ${MANY} rows and columns, in ms, and the growth of a cell's time`,
  );
  for (const { name, few, many, growth } of rows
    .toSorted((a, b) => b.growth - a.growth)
    .slice(0, 5)) {
    const times = `${few.toFixed(1).padStart(6)} ${many.toFixed(0).padStart(6)}`;
    console.log(`  ${name.padEnd(46)} ${times}  x ${growth.toFixed(1)}`);
  }
  const isOk = worst <= MAX_GROWTH;
  console.log(`  most: ${worst.toFixed(1)}  budget ${MAX_GROWTH}  ${isOk ? "ok" : "TOO SLOW"}\n`);
  return isOk;
}

/** Of some runs: what else the machine does only adds to a time. */
function fastest(screen: Screen, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const startedAt = performance.now();
    detectRegions(screen);
    return performance.now() - startedAt;
  });
  return Math.min(...times);
}
