import type { Cursor, Link, MouseMode, Role, Style } from "@pilotty/protocol";
import { block, JsonFolder, jsonOf, member, styleLines } from "./json-folder.ts";

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

/** What a file tells of a screen. */
export interface ScreenForm {
  /** `COLSxROWS`. */
  readonly size: string;
  readonly cursor: Cursor;
  readonly alternateScreen: boolean;
  readonly mouse: MouseMode;
  /** Columns of graphemes that `cell-width.ts` counts otherwise. */
  readonly widths?: Readonly<Record<string, 1 | 2>>;
  /** Rows that continue the one above them. */
  readonly wrapped?: readonly number[];
  readonly links?: readonly Link[];
  /** Without the blanks at the end of a row, and without empty rows at the end. */
  readonly text: readonly string[];
  /** Per row, the cells that are not in the default style: `COL+LENGTH=STYLE`, apart by blanks. */
  readonly runs: readonly string[];
  readonly styles: NamedStyles;
}

/** What differs from the default style, by the name that runs use. */
export type NamedStyles = Readonly<Record<string, Partial<Style>>>;

/** A recorded screen and its labels, as `screens/ID.json` has them. */
export interface CorpusFile extends ScreenForm {
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
  readonly labels: readonly LabelLine[];
}

const SCREENS = new JsonFolder<CorpusFile>("screens", formatCorpusFile);

/** The names of all screens, sorted. */
export function screenIds(): string[] {
  return SCREENS.ids();
}

export function pathOfScreen(id: string): string {
  return SCREENS.pathOf(id);
}

export function readCorpusFile(id: string): CorpusFile {
  return SCREENS.read(id);
}

export function writeCorpusFile(id: string, file: CorpusFile): void {
  SCREENS.write(id, file);
}

/** JSON with one row, one style, one label a line, so that a diff can be read. */
export function formatCorpusFile(file: CorpusFile): string {
  const { text, runs, styles, labels, ...head } = file;
  const members = Object.entries(head).map(([name, value]) => member(name, JSON.stringify(value)));
  members.push(
    member("text", block("[", text.map(jsonOf), "]")),
    member("runs", block("[", runs.map(jsonOf), "]")),
    member("styles", styleLines(styles)),
    member("labels", block("[", labels.map(jsonOf), "]")),
  );
  return `{\n${members.join(",\n")}\n}\n`;
}
