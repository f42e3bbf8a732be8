import { expect, it } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { alignedForm } from "./aligned-forms.ts";
import { segmentScreen } from "./scene.ts";

/** Fields as `name@start-end,row` of a full screen with the cursor at a place. */
function fields(rows: readonly string[], [row, col]: readonly [number, number]): string[] {
  const cursor = { row, col, visible: true };
  const screen = { ...screenFromText(rows, { cols: 60, cursor }), alternateScreen: true };
  return alignedForm(segmentScreen(screen)).map(
    ({ name, row: at, start, end }) => `${name}@${start}-${end},${at}`,
  );
}

const FORM = ["Edit", "", "  Name:     Wren", "", "  Phone:    555", "  City:", ""];

it("the cursor is at a value, and the others start in its column", () => {
  const form = ["Name@12-16,2", "Phone@12-15,4", "City@12-13,5"];
  expect(fields(FORM, [2, 16])).toEqual(form);
  expect(fields(FORM, [2, 12])).toEqual(form);
  expect(fields(FORM, [5, 12])).toEqual(form);
});

it("the cursor is at the start of the last one: it was not left there", () => {
  const rows = ["", "  Name:       Spring sale", "  Discount %: 12.5", ""];
  expect(fields(rows, [2, 14])).toEqual(["Name@14-25,1", "Discount %@14-18,2"]);
  expect(fields(rows, [2, 18])).toEqual([]);
});

it("the cursor waits behind the last one above a row of buttons", () => {
  const rows = [
    "",
    "  Name:       Spring sale",
    "  Discount %: 12.5",
    "",
    "  < Save >  < Cancel >",
  ];
  expect(fields(rows, [2, 18])).toEqual(["Name@14-25,1", "Discount %@14-18,2"]);
  expect(fields(rows.with(4, "  < Save > keeps it"), [2, 18])).toEqual([]);
});

it("is a list of values where the cursor was left behind the last one, or is elsewhere", () => {
  expect(fields(FORM.with(5, "  City:     Leeds"), [5, 17])).toEqual([]);
  expect(fields(FORM, [2, 4])).toEqual([]);
  expect(fields(FORM, [2, 20])).toEqual([]);
});

it("is a text where values are not aligned, or only one row is like that", () => {
  expect(fields(["title: foo", "named: bar", "other: x"], [1, 10])).toEqual([]);
  expect(fields(["", "  Name:     Wren", "", "", "  Phone:    555"], [1, 16])).toEqual([]);
});

it("ends above a heading with text right below it", () => {
  const rows = ["", "  Name:     Wren", "", "  For example:", "  - a gull", ""];
  expect(fields(rows, [1, 12])).toEqual([]);
});
