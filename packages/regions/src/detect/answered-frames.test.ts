import { expect, it } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { screenFromText } from "../screen-from-text.ts";

/** The containers of a screen with a box across it, of which this is the last row. */
function containers(last: string, row = 3): string[] {
  const rows = [
    "Shed",
    "+------- Bookmark -------+",
    "| Name of this bookmark: |",
    "|                        |",
    last,
    "+------------------------+",
    "  one",
    "  two",
    "  three",
    "q: Quit",
  ];
  const cursor = { row, col: 2, visible: true };
  return detectRegions({ ...screenFromText(rows, { cols: 27, cursor }), alternateScreen: true })
    .filter(({ role }) => role === "dialog" || role === "group")
    .map(({ role, name }) => `${role} ${name}`);
}

it("a box with a title that the cursor waits in, above hints in its last row, is a dialog", () => {
  expect(containers("| [Help: ^-]  [Stop: ^C] |")).toEqual(["dialog Bookmark"]);
});

it("without hints, or with the cursor elsewhere, it is a panel", () => {
  expect(containers("|                        |")).toEqual(["group Bookmark"]);
  expect(containers("| [Help: ^-] [Stop: ^C]  |", 7)).not.toContain("dialog Bookmark");
});

it("it may be as high as the screen where it is free at both sides", () => {
  const high = (indent: string) => {
    const rows = [
      "+------- Save as --------+",
      "| Name: plan             |",
      ...Array<string>(7).fill("|                        |"),
      "| [Help: ^-]  [Stop: ^C] |",
      "+------------------------+",
    ].map((row) => `${indent}${row}`);
    const cursor = { row: 2, col: indent.length + 8, visible: true };
    const screen = screenFromText(["Shed", ...rows, "q: Quit"], { cols: 36, cursor });
    return detectRegions({ ...screen, alternateScreen: true }).flatMap(({ role }) =>
      role === "dialog" || role === "group" ? role : [],
    );
  };
  expect(high("     ")).toEqual(["dialog"]);
  expect(high("")).toEqual(["group"]);
});
