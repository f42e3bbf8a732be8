import type { Style } from "@pilotty/protocol";
import { describe, expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { Found } from "./found.ts";
import { detectPageControls } from "./page-controls.ts";

const LINK: Partial<Style> = { fg: 4 };
const FORM: Partial<Style> = { fg: 1 };
const FIELD: Partial<Style> = { fg: 1, underline: "single" };

const TEXT = ["See the seed lists, the open beds and", "the prices."];
const LINKS: readonly StyledRun[] = [
  { row: 0, col: 8, length: 10, style: LINK },
  { row: 0, col: 24, length: 9, style: { ...LINK, underline: "single" } },
  { row: 1, col: 4, length: 6, style: LINK },
];

/** What is found in a row below a page's text; the given stretches are in the look of a form. */
function controls(
  row: string,
  drawn: readonly (readonly [col: number, length: number, style?: Partial<Style>])[],
  cursor = { row: 0, col: 24, visible: true },
) {
  const runs = drawn.map(([col, length, style = FORM]) => ({ row: 2, col, length, style }));
  const screen = screenFromText([...TEXT, row, ""], {
    cols: 60,
    cursor,
    runs: [...LINKS, ...runs],
  });
  const scene = segmentScreen({ ...screen, alternateScreen: true, mouse: "vt200" });
  return detectPageControls(scene, new Found(scene.grid));
}

const brief = (...args: Parameters<typeof controls>) =>
  controls(...args).map(({ role, name, bounds, checked, value }) => [
    role,
    name,
    bounds.x,
    bounds.width,
    ...[checked, value].filter((state) => state !== undefined),
  ]);

describe("controls of a form on a page", () => {
  it("buttons, tight or padded", () => {
    expect(
      brief("[Sow] [ Weed ]", [
        [0, 5],
        [6, 8],
      ]),
    ).toEqual([
      ["button", "Sow", 0, 5],
      ["button", "Weed", 6, 8],
    ]);
  });

  it("a box to select from, in brackets of the text's look or padded with underscores", () => {
    expect(brief("Bed: [North side]", [[6, 10]])).toEqual([["button", "North side", 5, 12]]);
    expect(brief("Bed: [_North side_]", [[5, 14]])).toEqual([["button", "North side", 5, 14]]);
  });

  it("checkboxes and radios beside each other", () => {
    expect(
      brief("[*] Water [ ] Light", [
        [1, 1],
        [11, 1],
      ]),
    ).toEqual([
      ["checkbox", "Water", 0, 9, true],
      ["checkbox", "Light", 10, 9, false],
    ]);
    expect(
      brief("Stay: (X) One day ( ) A week", [
        [6, 3],
        [18, 3],
      ]),
    ).toEqual([
      ["radio", "One day", 6, 11, true],
      ["radio", "A week", 18, 10, false],
    ]);
  });

  it("a button behind a checkbox is not in its text", () => {
    const row = "[*] Water [Sow]";
    const drawn = [
      [1, 1],
      [10, 5],
    ] as const;
    expect(brief(row, drawn)).toEqual([
      ["checkbox", "Water", 0, 9, true],
      ["button", "Sow", 10, 5],
    ]);
  });

  it("fields, with or without room, with or without a label", () => {
    expect(brief("Crop: [beans     ]", [[7, 10, FIELD]])).toEqual([
      ["textbox", "Crop", 7, 10, "beans"],
    ]);
    expect(brief("Crop [beans]", [[6, 5, FIELD]])).toEqual([["textbox", "Crop", 6, 5, "beans"]]);
    expect(
      brief("[         ] [Search]", [
        [1, 9, FIELD],
        [12, 8],
      ]),
    ).toEqual([
      ["textbox", "", 1, 9, ""],
      ["button", "Search", 12, 8],
    ]);
    expect(
      brief("________ [Search]", [
        [0, 8],
        [9, 8],
      ]),
    ).toEqual([
      ["textbox", "", 0, 8, ""],
      ["button", "Search", 9, 8],
    ]);
  });

  it("the one with the cursor has the focus", () => {
    const cursor = { row: 2, col: 11, visible: true };
    const found = controls(
      "[*] Water [ ] Light",
      [
        [1, 1],
        [11, 1],
      ],
      cursor,
    );
    expect(found.map(({ focused }) => focused)).toEqual([false, true]);
  });

  it("brackets in the look of the text or of a link are none", () => {
    expect(controls("[updated] [*] it [docs]", [[17, 6, LINK]])).toEqual([]);
  });

  it("none without a page around them", () => {
    const runs = [{ row: 0, col: 0, length: 5, style: FORM }];
    const screen = screenFromText(["[Sow] [ Weed ]"], { cols: 60, runs });
    const scene = segmentScreen({ ...screen, alternateScreen: true });
    expect(detectPageControls(scene, new Found(scene.grid))).toEqual([]);
  });

  it("a remark in the look of the words before it is no button", () => {
    expect(brief("Flowers [closed until May]", [[0, 26]])).toEqual([]);
    expect(brief("Flowers [Order]", [[8, 7]])).toEqual([["button", "Order", 8, 7]]);
  });

  it("a long run of underscores with nothing beside it is a rule", () => {
    const rule = `  ${"_".repeat(40)}`;
    expect(brief(rule, [[2, 40]])).toEqual([]);
    expect(brief(rule, [[2, 40]], { row: 2, col: 2, visible: true })).toHaveLength(1);
    expect(brief("  ________", [[2, 8]])).toEqual([["textbox", "", 2, 8, ""]]);
  });
});
