import { expect, it, test } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type ScreenFromTextOptions, screenFromText } from "../screen-from-text.ts";

/** Textboxes as `name=value@x,y+widthxheight`, with a `*` for the focused one. */
function textboxes(rows: readonly string[], options: ScreenFromTextOptions = {}): string[] {
  return detectRegions(screenFromText(rows, options))
    .filter(({ role }) => role === "textbox")
    .map(({ name, value, focused, bounds: { x, y, width, height } }) => {
      return `${focused ? "*" : ""}${name}=${value}@${x},${y}+${width}x${height}`;
    });
}

it("has what was typed as its value, without the filling, and the focus at the cursor", () => {
  const cursor = { row: 0, col: 11, visible: true };
  expect(textboxes(["Name: box-7____  Port: ________"], { cursor })).toEqual([
    "*Name=box-7@6,0+9x1",
    "Port=@23,0+8x1",
  ]);
});

it("keeps a masked value to itself", () => {
  expect(textboxes(["Password: ****________"])).toEqual(["Password=undefined@10,0+12x1"]);
});

it("goes on in rows below it that have no label", () => {
  const style = { bg: 4 } as const;
  const runs = [1, 2, 3].map((row) => ({ row, col: 8, length: 12, style }));
  const rows = ["", " Notes: tall        ", "        and green   ", "", " ".repeat(24)];
  expect(textboxes(rows, { runs })).toEqual(["Notes=tall\nand green@8,1+12x3"]);
});

test.each([
  ["a row of underscores without a label", ["", "__________", ""]],
  ["a name with underscores in code", ["let name: __proto__value = 1", "key: snake_case"]],
  ["a word in the middle of brackets", ["box kernel: [  OK  ] Started"]],
])("no textbox in %s", (_, rows) => {
  expect(textboxes(rows)).toEqual([]);
});
