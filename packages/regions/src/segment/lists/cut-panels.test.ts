import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../../screen-from-text.ts";
import { segmentScreen } from "../scene.ts";
import { cutPanels } from "./cut-panels.ts";

const ROWS = [
  "┌────────────────┐┌────────────────┐",
  "│Name      │Size ││Name      │Size │",
  "│..        │   0 ││..        │   0 │",
  "│docs  ┌─ Copy? ───────┐     │  12 │",
  "│src   │               │     │  12 │",
  "│test  └───────────────┘     │  12 │",
  "│tools     │   3 ││          │     │",
  "│          │     ││          │     │",
  "└────────────────┘└────────────────┘",
];
const BAR: StyledRun = { row: 2, col: 1, length: 16, style: { bg: 6 } };

/** Each list as its rows, with a `*` for the current one. */
function lists(rows: readonly string[], runs: readonly StyledRun[] = [BAR]): string[] {
  const screen = { ...screenFromText(rows, { cols: 36, runs }), alternateScreen: true };
  return cutPanels(segmentScreen(screen), () => true).map(({ rows: own, current }) =>
    own.map(({ row }) => `${row}${row === current ? "*" : ""}`).join(" "),
  );
}

it("the whole rows of two panels that a box in front cuts are lists", () => {
  expect(lists(ROWS)).toEqual(["2* 6", "2"]);
});

it("without a lit row only from three rows on, and none where nothing stands in front", () => {
  expect(lists(ROWS, [])).toEqual([]);
  expect(lists(ROWS.with(7, "│yard      │   3 ││          │     │"), [])).toEqual(["2 6 7"]);
  expect(lists(ROWS.toSpliced(3, 3))).toEqual([]);
});

it("panels without walls between their columns, or of two widths, are none", () => {
  expect(lists(ROWS.with(1, "│Name  Size      ││Name  Size      │"))).toEqual([]);
  expect(lists(ROWS.with(0, "┌──────────┐┌──────────────────────┐"))).toEqual([]);
});
