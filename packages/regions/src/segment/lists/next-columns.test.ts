import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { findLists } from "./find-lists.ts";

const ROWS = [
  "            Knots and bends                       ",
  "",
  "  Knot 1    bowline         Knot 6    sheet bend  ",
  "  Knot 2    clove hitch     Knot 7    half hitch  ",
  "  Knot 3    reef            Knot 8                ",
  "  Knot 4    figure eight    Knot 9    rolling hitch",
  "  Knot 5    stopper         Knot 10   anchor bend ",
  "",
  "",
];
const LIT: StyledRun = { row: 3, col: 2, length: 22, style: { inverse: true } };

/** The first columns and the rows of each list. */
function lists(rows: readonly string[], visible = false): string[] {
  const cursor = { row: 0, col: 0, visible };
  const screen = {
    ...screenFromText(rows, { cols: 60, runs: [LIT], cursor }),
    alternateScreen: true,
  };
  return findLists(segmentScreen(screen), () => true).map(
    (list) => `${list.rows[0]!.start}: ${list.rows.map(({ row }) => row).join(" ")}`,
  );
}

it("a list goes on in a second column whose rows have the same parts", () => {
  expect(lists(ROWS)).toEqual(["2: 2 3 4 5 6", "28: 2 3 4 5 6"]);
});

it("what stands beside a list is none where it is a text, or goes on below", () => {
  const lines = [
    "A bowline holds,",
    "it does not slip,",
    "and can be untied",
    "after any load.",
    "So learn it.",
  ];
  const text = ROWS.map((row, at) => (at < 2 || at > 6 ? row : row.slice(0, 28) + lines[at - 2]!));
  expect(lists(text)).not.toContainEqual(expect.stringMatching(/^28:/));
  const longer = ROWS.with(7, `${" ".repeat(28)}see below`);
  expect(lists(longer)).not.toContainEqual(expect.stringMatching(/^28:/));
  const scores = ROWS.map((row) => `${row.slice(0, 28)}${row.slice(28).replace("Knot", "Best")}`);
  expect(lists(scores)).not.toContainEqual(expect.stringMatching(/^28:/));
  expect(lists(ROWS, true)).not.toContainEqual(expect.stringMatching(/^28:/));
});
