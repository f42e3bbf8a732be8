import type { SnapshotFormat, SnapshotResult } from "@pilotty/protocol";
import type { CommandOutput } from "../command.ts";

/** A snapshot in the form that was asked for. */
export function printedSnapshot(
  result: SnapshotResult,
  format: SnapshotFormat | undefined,
): CommandOutput {
  switch (format) {
    case "text":
      return { text: `${rowsAbove(result)}${screenOf(result)}` };
    case "outline":
      return { text: `${rowsAbove(result)}${result.outline ? `${result.outline}\n` : ""}` };
    default:
      return { json: result };
  }
}

function screenOf({ name, size, cursor, text }: SnapshotResult): string {
  const header = `--- ${name} ${size.cols}x${size.rows} cursor ${cursor.row},${cursor.col} ---`;
  return `${header}\n${text}\n`;
}

function rowsAbove({ name, scrollback }: SnapshotResult): string {
  if (scrollback === undefined) return "";
  const header = `--- ${name} scrollback ${scrollback.length} ---`;
  return [header, ...scrollback].map((row) => `${row}\n`).join("");
}
