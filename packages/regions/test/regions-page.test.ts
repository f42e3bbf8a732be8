import { readFileSync } from "node:fs";
import { outlineText, type Region, type Screen } from "@pilotty/protocol";
import { describe, expect, test } from "vitest";
import { readCorpusFile } from "../corpus/corpus-file.ts";
import { parseBounds } from "../corpus/labels.ts";
import { toScreen } from "../corpus/to-screen.ts";
import { detectRegions, RefTracker } from "../src/index.ts";
import { contains } from "../src/segment/bounds.ts";

const page = readFileSync(new URL("../../../docs/regions.md", import.meta.url), "utf8");

/**
 * A part of a screen of the corpus, and the outline of what is found in it, if the next block is
 * one; without it nothing is found there.
 */
const EXAMPLE =
  /^```text screen (\S+) (\S+ \S+)\n(.*?)^```\n(?:\n```text outline\n(.*?)^```\n)?/gms;

describe("docs/regions.md", () => {
  const examples = [...page.matchAll(EXAMPLE)];

  test("has as many examples as screens", () => {
    expect(examples.length).toBeGreaterThan(0);
    expect(examples).toHaveLength(page.match(/^```text screen/gm)!.length);
  });

  test.each(
    examples.map(([, id = "", at = "", text, outline = ""]) => ({ id, at, text, outline })),
  )("shows $id at $at, and what is found there", ({ id, at, text, outline }) => {
    const bounds = parseBounds(at);
    const screen = toScreen(readCorpusFile(id));
    expect(text).toBe(textIn(screen, bounds));
    expect(outline).toBe(outlineIn(screen, bounds));
  });
});

function textIn({ lines }: Screen, { x, y, width, height }: Region["bounds"]): string {
  const rows = lines.slice(y, y + height).map(({ cells }) => {
    const texts = cells.slice(x, x + width).map((cell) => cell.text);
    return `${texts.join("").trimEnd()}\n`;
  });
  return rows.join("");
}

/** Of the whole screen; refs are counted from the first region that lies in the part. */
function outlineIn(screen: Screen, part: Region["bounds"]): string {
  const all = detectRegions(screen);
  const shown = all.filter(({ bounds }) => contains(part, bounds));
  const regions = shown.map(({ parent, ...region }) => {
    const container = parent === undefined ? -1 : shown.indexOf(all[parent]!);
    return container === -1 ? region : { ...region, parent: container };
  });
  const outline = outlineText(new RefTracker().update(regions));
  return outline === "" ? "" : `${outline}\n`;
}
