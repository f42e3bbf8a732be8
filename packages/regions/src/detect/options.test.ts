import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { Found } from "./found.ts";
import { detectOptions } from "./options.ts";

/** Options as their names, the selected one in stars. */
function options(rows: readonly string[], runs: readonly StyledRun[], cursor = HIDDEN): string[] {
  const screen = screenFromText(rows, { cols: 40, runs, cursor });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  return detectOptions(scene, new Found(scene.grid)).map(({ name, selected, shortcut }) => {
    const key = shortcut === undefined ? "" : `${shortcut}:`;
    return selected === true ? `*${key}${name}*` : `${key}${name}`;
  });
}

const HIDDEN = { row: 0, col: 0, visible: false };
const lit = (row: number, col: number, length: number, bg: number): StyledRun => {
  return { row, col, length, style: { bg } };
};

test("completions in a row that is lit from side to side, above a prompt", () => {
  const rows = ["text", "text", "text", "text", "edit  echo  echomsg", ":e"];
  const cursor = { row: 5, col: 2, visible: true };
  const odd = lit(4, 6, 4, 3);
  expect(options(rows, [lit(4, 0, 40, 7), odd], cursor)).toEqual(["edit", "*echo*", "echomsg"]);
  expect(options(rows, [lit(4, 4, 36, 7), odd], cursor)).toEqual([]);
});

test("names go without pointer, guides and mark of a directory; keys in front are shortcuts", () => {
  const rows = ["", "  /docs", "  ├─>reply", "  1) staging", "  README", "", ""];
  expect(options(rows, [lit(4, 0, 40, 4)])).toEqual(["docs", "reply", "1:staging", "*README*"]);
});

test("headings between rows with keys, in an ink of their own, are none of them", () => {
  const rows = ["", "Sheds", "a - rake", "b - hoe", "c - spade", "d - bucket", "", ""];
  const bar = lit(3, 0, 40, 4);
  const heading: StyledRun = { row: 1, col: 0, length: 5, style: { fg: 12 } };
  expect(options(rows, [bar, heading])).toEqual(["a:rake", "*b:hoe*", "c:spade", "d:bucket"]);
  expect(options(rows, [bar])).toHaveLength(5);
  expect(options(rows.with(4, "spade"), [bar, heading])).toHaveLength(5);
});

test("keys right in front of capitals, or far in front and a digit or sign, stand in columns", () => {
  const names = (rows: readonly string[]) => options(["", "", ...rows, "", ""], [lit(2, 0, 40, 4)]);
  expect(names(["S Style", "E Encode", "T Tabs", "W Wrap"])).toEqual([
    "*S:Style*",
    "E:Encode",
    "T:Tabs",
    "W:Wrap",
  ]);
  expect(names(["A Song", "Encode", "Tabs", "Wrap"])).toContain("*A Song*");
  expect(names(["3   Gzip", "m   Manual", "@   Mail"])).toContain("m:Manual");
  expect(names(["3   Gzip", "4   Manual", "5   Mail"])).toContain("4 Manual");
});

test("names go without what marks a row, and a file is called by its name", () => {
  const rows = [
    "",
    "/docs   <SUB-DIR>  now",
    "*../    4 K",
    "◆ IN    70",
    "[U]pdate   the list",
    "",
    "",
  ];
  expect(options(rows, [lit(3, 0, 40, 4)])).toEqual([
    "docs",
    "../ 4 K",
    "*IN 70*",
    "Update the list",
  ]);
});

test("choices by their keys above the prompt that waits for one", () => {
  const rows = ["Which one?", "1) north", "2) south", "Choose 1-2: "];
  expect(options(rows, [], { row: 3, col: 12, visible: true })).toEqual(["1:north", "2:south"]);
});

test("of two lists side by side the one with the cursor has the focus, else the longer one", () => {
  const rows = [
    "maps/         new/",
    "logs/         old/",
    "docs/         tmp/",
    "              www/",
  ];
  const focused = (col: number) => {
    const runs = [lit(2, 0, 12, 4), lit(3, 13, 12, 4)];
    const cursor = { row: 2, col, visible: false };
    const screen = screenFromText(["", ...rows, "", ""], { cols: 26, runs, cursor });
    const scene = segmentScreen({ ...screen, alternateScreen: true });
    const regions = detectOptions(scene, new Found(scene.grid));
    return regions.filter((region) => region.focused).map(({ name }) => name);
  };
  expect(focused(0)).toEqual(["logs/"]);
  expect(focused(25)).toEqual(["tmp/"]);
});

test("letters in front are tags where push buttons stand below", () => {
  const rows = [
    "┌──────────────────┐",
    "│  n     North     │",
    "│  e     East      │",
    "│  s     South     │",
    "│                  │",
    "│    <Ok>  <Back>  │",
    "└──────────────────┘",
  ];
  const scene = segmentScreen(screenFromText(rows, { cols: 40, runs: [lit(1, 1, 18, 4)] }));
  const found = new Found(scene.grid);
  const keys = () => detectOptions(scene, found).map(({ shortcut }) => shortcut);
  expect(keys()).toEqual(["n", "e", "s"]);
  const bounds = { x: 5, y: 5, width: 4, height: 1 };
  found.add([{ role: "button", name: "Ok", bounds, text: "<Ok>", focused: false }]);
  expect(keys()).toEqual([undefined, undefined, undefined]);
});
