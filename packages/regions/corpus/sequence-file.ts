import type { Screen } from "@pilotty/protocol";
import type { NamedStyles, ScreenForm } from "./corpus-file.ts";
import { formOf, StyleNames } from "./from-screen.ts";
import { block, JsonFolder, jsonOf, member, styleLines } from "./json-folder.ts";
import { toScreen } from "./to-screen.ts";

/** A screen of a sequence, and what came before it. */
export interface Scene {
  /** The key or text typed, the text waited for, …; empty for the first one. */
  readonly after: string;
  readonly screen: Screen;
}

/** The screens of one run of a program, as `sequences/ID.json` has them. */
export interface SequenceFile {
  /** Program and version. */
  readonly program: string;
  /** The command. */
  readonly how: string;
  readonly scenes: readonly SceneForm[];
  /** Of all scenes. */
  readonly styles: NamedStyles;
}

/** One line of the file. */
interface SceneForm extends Omit<ScreenForm, "text" | "runs" | "styles"> {
  readonly after: string;
  /** Text and runs of the rows that differ from those of the scene before, by number. */
  readonly rows: Readonly<Record<string, RowForm>>;
}

type RowForm = readonly [text: string, runs: string];

const SEQUENCES = new JsonFolder<SequenceFile>("sequences", formatSequence);

/** The names of all sequences, sorted. */
export function sequenceIds(): string[] {
  return SEQUENCES.ids();
}

export function pathOfSequence(id: string): string {
  return SEQUENCES.pathOf(id);
}

export function readSequence(id: string): SequenceFile {
  return SEQUENCES.read(id);
}

export function writeSequence(id: string, file: SequenceFile): void {
  SEQUENCES.write(id, file);
}

export function fromScenes(program: string, how: string, scenes: readonly Scene[]): SequenceFile {
  const styles = new StyleNames();
  let before: RowForm[] = [];
  const forms = scenes.map(({ after, screen }): SceneForm => {
    const { text, runs, styles: _, ...head } = formOf(screen, styles);
    const now = screen.lines.map((_, row): RowForm => [text[row] ?? "", runs[row] ?? ""]);
    const changed = now.flatMap((row, index) => {
      return jsonOf(row) === jsonOf(before[index] ?? ["", ""]) ? [] : [[index, row] as const];
    });
    before = now;
    return { after, ...head, rows: Object.fromEntries(changed) };
  });
  return { program, how, scenes: forms, styles: styles.all };
}

export function toScenes({ scenes, styles }: SequenceFile): Scene[] {
  let rows: RowForm[] = [];
  return scenes.map(({ after, rows: changed, ...head }) => {
    const height = Number(head.size.split("x")[1]);
    rows = Array.from({ length: height }, (_, row) => changed[row] ?? rows[row] ?? ["", ""]);
    const [text, runs] = [rows.map(([text]) => text), rows.map(([, runs]) => runs)];
    return { after, screen: toScreen({ ...head, text, runs, styles }) };
  });
}

/** JSON with one scene and one style a line. */
export function formatSequence({ scenes, styles, ...head }: SequenceFile): string {
  const members = Object.entries(head).map(([name, value]) => member(name, jsonOf(value)));
  members.push(
    member("scenes", block("[", scenes.map(jsonOf), "]")),
    member("styles", styleLines(styles)),
  );
  return `{\n${members.join(",\n")}\n}\n`;
}
