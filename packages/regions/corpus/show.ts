import { lineText, type Region, type Screen } from "@pilotty/protocol";
import { detectRegions } from "../src/index.ts";
import { type CorpusFile, type LabelLine, readCorpusFile, screenIds } from "./corpus-file.ts";
import { formatBounds, readLabels } from "./labels.ts";
import { matchLabels } from "./match.ts";
import { partOf } from "./split.ts";
import { toScreen } from "./to-screen.ts";

/** Prints screens for a person who labels them; with `--open`, also what is found on held-out ones. */
export function main(args: readonly string[]): number {
  const ids = args.filter((arg) => arg !== "--" && arg !== "--open");
  const known = new Set(screenIds());
  const unknown = ids.filter((id) => !known.has(id));
  if (ids.length === 0 || unknown.length > 0) {
    console.error(
      unknown.length > 0 ? `No such screen: ${unknown.join(", ")}` : "show-screen NAME… [--open]",
    );
    return 2;
  }
  const open = args.includes("--open");
  for (const id of ids) console.log(describeScreen(id, readCorpusFile(id), open));
  return 0;
}

/**
 * Text with rulers; below each row the names of its styles, cell by cell; then the labels, and
 * what the detector finds in the form of labels: of a held-out screen only when it is `open`.
 */
export function describeScreen(id: string, file: CorpusFile, open = false): string {
  const screen = toScreen(file);
  const part = partOf(file);
  const { row, col, visible } = file.cursor;
  const rows = screen.lines.flatMap((line, index) => {
    const paint = paintOf(file.runs[index] ?? "");
    const text = `${`${index}`.padStart(4)} ${lineText(line)}`.trimEnd();
    return paint === "" ? [text] : [text, `   ~ ${paint}`];
  });
  return [
    `${id}: ${file.program}, ${file.how}`,
    `${part}${file.negative ? ", negative" : ""}${file.unlabelled ? ", not labelled" : ""}`,
    `${file.size}, ${file.alternateScreen ? "alternate" : "primary"} screen, mouse ${file.mouse}, ` +
      `cursor at ${col},${row} ${visible ? "visible" : "hidden"}`,
    "",
    ...ruler(screen.size.cols),
    ...rows,
    "",
    "styles",
    ...Object.entries(file.styles).map(([name, style]) => `  ${name}  ${JSON.stringify(style)}`),
    "",
    ...(open || part === "tuned" ? comparison(screen, file.labels) : plainLabels(file.labels)),
    "",
  ].join("\n");
}

function comparison(screen: Screen, labels: readonly LabelLine[]): string[] {
  const regions = detectRegions(screen);
  const { regionOf, labelOf } = matchLabels(readLabels(labels), regions);
  return [
    "labels (- not found)",
    ...labels.map((line, index) => marked(line, regionOf.has(index) ? " " : "-")),
    "",
    "found (+ not labelled)",
    ...toLabelLines(regions).map((line, index) => marked(line, labelOf.has(index) ? " " : "+")),
  ];
}

function plainLabels(labels: readonly LabelLine[]): string[] {
  return [
    "labels (held out: --open shows what is found)",
    ...labels.map((line) => marked(line, " ")),
  ];
}

/** Regions as lines to start the labels of a screen from. */
function toLabelLines(regions: readonly Region[]): LabelLine[] {
  const containers = [...new Set(regions.map(({ parent }) => parent))];
  const keyOf = (index: number | undefined) =>
    index === undefined || !containers.includes(index) ? undefined : `c${index}`;
  return regions.map(({ role, name, bounds, parent, focused, text: _, ...state }, index) => {
    const [key, container] = [keyOf(index), keyOf(parent)];
    return {
      role,
      name,
      at: formatBounds(bounds),
      ...(key !== undefined && { key }),
      ...(container !== undefined && { in: container }),
      ...(focused && { focused }),
      ...state,
    };
  });
}

function marked(line: LabelLine, mark: string): string {
  return `${mark} ${JSON.stringify(line)},`;
}

/** The name of each cell's style; `*` for a name of more than one letter. */
function paintOf(runs: string): string {
  let paint = "";
  for (const [, col, length, name] of runs.matchAll(/(\d+)\+(\d+)=(\w+)/g)) {
    paint = paint.padEnd(Number(col)) + (name!.length === 1 ? name! : "*").repeat(Number(length));
  }
  return paint;
}

function ruler(cols: number): string[] {
  const columns = Array.from({ length: cols }, (_, col) => col);
  const tens = columns.map((col) => (col % 10 === 0 ? `${col / 10}`.padEnd(10) : "")).join("");
  return [`     ${tens}`.trimEnd(), `     ${columns.map((col) => col % 10).join("")}`];
}
