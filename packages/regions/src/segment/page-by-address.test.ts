import type { Style } from "@pilotty/protocol";
import { describe, expect, it } from "vitest";
import { markedRows } from "../../test/marked-rows.ts";
import { detectRegions } from "../detect-regions.ts";
import { screenFromText } from "../screen-from-text.ts";

type Look = Partial<Style>;

const LOOKS: Readonly<Record<string, Look>> = {
  a: { fg: 4 },
  b: { bold: true },
  c: { bg: 4 },
  i: { inverse: true },
};

/** The links of a full screen of rows in which `{a:text}` is drawn in the look named `a`. */
function links(rows: readonly string[]): string[] {
  const { texts, runs } = markedRows(rows, LOOKS);
  const cursor = { row: 6, col: 22, visible: true };
  const screen = { ...screenFromText(texts, { cols: 60, runs, cursor }), alternateScreen: true };
  return detectRegions(screen)
    .filter(({ role }) => role === "link")
    .map(({ name, focused }) => (focused ? `${name}*` : name));
}

const ADDRESS = "{i:file:///home/ada/beds.html}";
const DIALOG = [
  "          {b:[}┌─────────── Save ──────────┐",
  "          {b:[}│ beds.html                 │",
  "           └───────────────────────────┘",
];

/** A page with a box in front, which has the cursor. */
const page = (text: string, last = ADDRESS) => {
  return ["", "Garden club", "", text, "  * {b:Row 1}: apples", ...DIALOG, "", "", last];
};

describe("a page whose last row has the address of its current link", () => {
  it("behind a box in front", () => {
    const found = links(page("See the {i:beds} and the {b:kinds}."));
    expect(found).toEqual(["beds", "kinds", "Row 1"]);
  });

  it("with few links, which a box cuts", () => {
    const rows = page("apples, {i:beds} and the {b:kinds}.");
    expect(links(rows.with(4, "    {b:Find ]}"))).toEqual(["beds", "kinds"]);
  });

  it("one link, in the colour that is its ground", () => {
    expect(
      links(page("Twelve trees. {c:All rows}", "{c:file:///home/ada/a.html}").with(4, "")),
    ).toEqual(["All rows"]);
  });
});

describe("none", () => {
  it("where the last row has no address, or one in the look of the text", () => {
    const text = "See the {i:beds} and the {b:kinds}.";
    expect(links(page(text, "{i:beds.html}"))).toEqual([]);
    expect(links(page(text, "file:///home/ada/beds.html"))).toEqual([]);
    expect(links(page(text, "{i:file:///home/ada/beds.html is saved}"))).toEqual([]);
  });

  it("where nothing is lit in a text, or more than one thing", () => {
    expect(links(page("See the beds and the {b:kinds}."))).toEqual([]);
    expect(links(page("See the {i:beds} and the {i:kinds}."))).toEqual([]);
    expect(links(page("{i:Beds}"))).toEqual([]);
  });
});
