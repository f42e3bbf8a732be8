import { lineText, outlineLine, type Receipt, type Screen } from "@pilotty/protocol";
import type { Look } from "./look.ts";

/** What differs between two looks at a session. */
export function receiptOf(before: Look, after: Look): Receipt {
  const known = new Set(before.regions.map(({ ref }) => ref));
  const there = new Set(after.regions.map(({ ref }) => ref));
  return {
    ok: true,
    changed: before.hash !== after.hash,
    content_hash: after.hash,
    cursor: after.screen.cursor,
    changed_rows: changedRows(before.screen, after.screen),
    new_regions: after.regions.filter(({ ref }) => !known.has(ref)).map(outlineLine),
    gone_refs: before.regions.filter(({ ref }) => !there.has(ref)).map(({ ref }) => ref),
  };
}

/** Rows whose text is another one; those that the screen lost by a resize are none. */
function changedRows(before: Screen, after: Screen): Receipt["changed_rows"] {
  if (before === after) return [];
  return after.lines.flatMap((line, row) => {
    const text = lineText(line);
    const old = before.lines[row];
    return old !== undefined && lineText(old) === text ? [] : [{ row, text }];
  });
}
