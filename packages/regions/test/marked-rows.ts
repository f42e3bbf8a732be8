import type { Style } from "@pilotty/protocol";
import type { StyledRun } from "../src/screen-from-text.ts";

/** The texts of rows in which `{a:text}` is drawn in the look named `a`, and the runs of these looks. */
export function markedRows(
  rows: readonly string[],
  looks: Readonly<Record<string, Partial<Style>>>,
): { readonly texts: readonly string[]; readonly runs: readonly StyledRun[] } {
  const runs: StyledRun[] = [];
  const texts = rows.map((marked, row) => {
    let text = "";
    for (const part of marked.split(/(\{\w:[^}]*\})/u)) {
      const match = /^\{(\w):(.*)\}$/u.exec(part);
      const plain = match?.[2] ?? part;
      const style = looks[match?.[1] ?? ""];
      if (style !== undefined) runs.push({ row, col: text.length, length: plain.length, style });
      text += plain;
    }
    return text;
  });
  return { texts, runs };
}
