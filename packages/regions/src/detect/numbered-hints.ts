import type { Region } from "@pilotty/protocol";
import { matchesOf } from "../segment/matches.ts";
import { RowText } from "../segment/row-text.ts";
import type { Scene } from "../segment/scene.ts";

/** As many labels that are counted from 1 on are those of function keys. */
const MIN_LABELS = 5;
/** A number and the label behind it. */
const LABEL = /(\d{1,2})([^\d]*)/gu;
const WORDS = /^\p{L}[\p{L}./ -]*$/u;

/** `1Help   2Save   3Open … 0Quit`: the last row counts the function keys, and holds nothing else. */
export function numberedHints({ grid, lastRow, isApplication }: Scene): Region[] {
  if (!isApplication || lastRow < 0) return [];
  const line = new RowText(grid, lastRow, 0, grid.cols);
  if (!/^\s*1\p{L}/u.test(line.text)) return [];
  const regions: Region[] = [];
  for (const { 0: whole, 1: number, 2: label, index } of matchesOf(line.text, LABEL)) {
    const next = regions.length + 1;
    const name = label!.trim();
    if (Number(number) !== next && !(next === 10 && number === "0")) return [];
    if (!WORDS.test(name)) return [];
    const { start, end } = line.columnsOf(index, index + whole.trimEnd().length);
    const bounds = { x: start, y: lastRow, width: end - start, height: 1 };
    const text = grid.text(lastRow, start, end);
    regions.push({ role: "button", name, bounds, text, focused: false, shortcut: `F${next}` });
  }
  return regions.length >= MIN_LABELS ? regions : [];
}
