import { expect, test } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { Grid } from "../segment/grid.ts";
import { boxedTabs } from "./boxed-tabs.ts";

function tabs(...rows: readonly string[]): string[] | undefined {
  const found = boxedTabs(new Grid(screenFromText(rows)), 1);
  return found?.map(({ name, selected }) => (selected ? `*${name}*` : name));
}

test("the open one of tabs that share their walls is selected", () => {
  const top = "┌────────┬────────┬────────┬─────────┐";
  const names = "│ Page 1 │ Page 2 │ Page 3 │         │";
  expect(tabs(top, names, "│        └────────┴────────┘         │")).toEqual([
    "*Page 1*",
    "Page 2",
    "Page 3",
  ]);
});

test("tabs with a wall each stand beside each other", () => {
  const rows = ["╭───────╮╭───────╮", "│ Ships ││ Tides │", "┴───────┴┘       └"];
  expect(tabs(...rows)).toEqual(["Ships", "*Tides*"]);
});

test("cells of a table are none", () => {
  const rows = ["┌──────┬──────┐", "│ Name │ Size │"];
  expect(tabs(...rows, "├──────┼──────┤")).toBeUndefined();
  expect(tabs(...rows, "│      │      │")).toBeUndefined();
  expect(tabs(...rows, "│ a    │      │")).toBeUndefined();
});

test("boxes of which there is but the edge with the name, one of them open below", () => {
  const names = "   ┌─SOIL─┐ ┌─ Rain ─┐ ┌─WIND─┐";
  expect(tabs("", names, " ──┴──────┴─┘        └─┴──────┴───")).toEqual(["SOIL", "*Rain*", "WIND"]);
  // The top edges of three panels, and boxes that are all closed.
  expect(tabs("", names, "   │      │ │        │ │      │")).toBeUndefined();
  expect(tabs("", names, "   └──────┘ └────────┘ └──────┘")).toBeUndefined();
});
