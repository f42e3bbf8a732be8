import { expect, test } from "vitest";
import { bar, lists } from "../../../test/lists-of.ts";

const ROWS = [
  "│/..    │ 10││/..    │ 10│",
  "│/docs  │ 12││ old   │ 14│",
  "│/maps  │ 14││       │   │",
  "│/src                │   │",
  "│/test ┌──────────┐  │   │",
  "│/work │ Copy it? │  │   │",
  "│      └──────────┘  │   │",
];

test("the rows of a table beside a list, above a box that covers both", () => {
  const options = { cols: 26, runs: [bar(5, 1, 6)] };
  const found = lists(ROWS, options);
  expect(found[0]).toContain("*/work*");
  expect(found[1]).toBe("twin: /..    │ 10, old   │ 14");
  // A text beside it has no such columns.
  const text = ROWS.map((row) => row.replace(/││(.{7})│ ?(\d*)/, "││$1  $2"));
  expect(lists(text, options)).toHaveLength(1);
});

test("none where it is wider or ends elsewhere", () => {
  const wide = ROWS.map((row) => row.replace(/│$/, "  │"));
  expect(lists(wide, { cols: 28, runs: [bar(5, 1, 6)] })).toHaveLength(1);
});
