import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The files `ID.json` of one folder of the corpus. */
export class JsonFolder<File> {
  readonly #directory: URL;
  readonly #format: (file: File) => string;

  /** @param name of a folder beside this module. */
  constructor(name: string, format: (file: File) => string) {
    this.#directory = new URL(`./${name}/`, import.meta.url);
    this.#format = format;
  }

  /** The names of all files, sorted. */
  ids(): string[] {
    return readdirSync(this.#directory)
      .filter((name) => name.endsWith(".json"))
      .map((name) => name.slice(0, -".json".length))
      .sort();
  }

  pathOf(id: string): string {
    if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) throw new Error(`not a name of a recording: ${id}`);
    return fileURLToPath(new URL(`${id}.json`, this.#directory));
  }

  read(id: string): File {
    return JSON.parse(readFileSync(this.pathOf(id), "utf8"));
  }

  write(id: string, file: File): void {
    writeFileSync(this.pathOf(id), this.#format(file));
  }
}

/** A member of the outermost object, on a line of its own. */
export function member(name: string, json: string): string {
  return `  ${JSON.stringify(name)}: ${json}`;
}

/** An array or object with one member a line, so that a diff can be read. */
export function block(open: string, lines: readonly string[], close: string): string {
  if (lines.length === 0) return open + close;
  return `${open}\n${lines.map((line) => `    ${line}`).join(",\n")}\n  ${close}`;
}

export function styleLines(styles: Readonly<Record<string, object>>): string {
  const lines = Object.entries(styles).map(([name, style]) => `${jsonOf(name)}: ${jsonOf(style)}`);
  return block("{", lines, "}");
}

export function jsonOf(value: unknown): string {
  return JSON.stringify(value);
}
