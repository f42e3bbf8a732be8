import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Cursor, Link, MouseMode, Role, Style } from "@pilotty/protocol";

/** A label as it stands in a file: one line. What each field means: README.md, "Labels". */
export interface LabelLine {
  readonly role: Role;
  readonly name: string;
  /** `X,Y WIDTHxHEIGHT` in cells. */
  readonly at: string;
  /** A name for a container, by which others tell that they are in it. */
  readonly key?: string;
  /** The `key` of the container. */
  readonly in?: string;
  /** `null` where the screen does not tell. */
  readonly focused?: boolean | null;
  readonly checked?: boolean | "mixed";
  readonly selected?: boolean;
  readonly value?: string;
  readonly shortcut?: string;
  readonly altNames?: readonly string[];
  readonly altAt?: readonly string[];
  readonly also?: readonly Role[];
  readonly optional?: true;
}

/** A recorded screen and its labels, as `screens/ID.json` has them. */
export interface CorpusFile {
  /** Program and version. */
  readonly program: string;
  /** Which programs share a way of drawing; the split goes by it. */
  readonly family: string;
  /** The command and what was typed. */
  readonly how: string;
  /** A screen of text, where nearly everything that is found is wrong. */
  readonly negative?: true;
  /** Nobody has labelled it yet: it is not scored. */
  readonly unlabelled?: true;
  /** `COLSxROWS`. */
  readonly size: string;
  readonly cursor: Cursor;
  readonly alternateScreen: boolean;
  readonly mouse: MouseMode;
  /** Without the blanks at the end of a row, and without empty rows at the end. */
  readonly text: readonly string[];
  /** Per row, the cells that are not in the default style: `COL+LENGTH=STYLE`, apart by blanks. */
  readonly runs: readonly string[];
  /** What differs from the default style, by the name that the runs use. */
  readonly styles: Readonly<Record<string, Partial<Style>>>;
  /** Columns of graphemes that `cell-width.ts` counts otherwise. */
  readonly widths?: Readonly<Record<string, 1 | 2>>;
  /** Rows that continue the one above them. */
  readonly wrapped?: readonly number[];
  readonly links?: readonly Link[];
  readonly labels: readonly LabelLine[];
}

const DIRECTORY = new URL("./screens/", import.meta.url);

/** The names of all screens, sorted. */
export function screenIds(): string[] {
  return readdirSync(DIRECTORY)
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .sort();
}

export function pathOfScreen(id: string): string {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) throw new Error(`not a name of a screen: ${id}`);
  return fileURLToPath(new URL(`${id}.json`, DIRECTORY));
}

export function readCorpusFile(id: string): CorpusFile {
  return JSON.parse(readFileSync(pathOfScreen(id), "utf8"));
}

export function writeCorpusFile(id: string, file: CorpusFile): void {
  writeFileSync(pathOfScreen(id), formatCorpusFile(file));
}

/** JSON with one row, one style, one label a line, so that a diff can be read. */
export function formatCorpusFile(file: CorpusFile): string {
  const { text, runs, styles, labels, ...head } = file;
  const members = Object.entries(head).map(([name, value]) => member(name, JSON.stringify(value)));
  members.push(
    member("text", block("[", text.map(jsonOf), "]")),
    member("runs", block("[", runs.map(jsonOf), "]")),
    member("styles", block("{", Object.entries(styles).map(styleLine), "}")),
    member("labels", block("[", labels.map(jsonOf), "]")),
  );
  return `{\n${members.join(",\n")}\n}\n`;
}

function styleLine([name, style]: [string, Partial<Style>]): string {
  return `${JSON.stringify(name)}: ${JSON.stringify(style)}`;
}

function jsonOf(value: unknown): string {
  return JSON.stringify(value);
}

function member(name: string, json: string): string {
  return `  ${JSON.stringify(name)}: ${json}`;
}

function block(open: string, lines: readonly string[], close: string): string {
  if (lines.length === 0) return open + close;
  return `${open}\n${lines.map((line) => `    ${line}`).join(",\n")}\n  ${close}`;
}
