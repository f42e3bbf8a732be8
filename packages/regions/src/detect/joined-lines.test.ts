import type { Region } from "@pilotty/protocol";
import { expect, test } from "vitest";
import { joinedLines } from "./joined-lines.ts";

function line(y: number, name: string, value: string | undefined, x = 4): Region {
  const bounds = { x, y, width: 20, height: 1 };
  const field: Region = { role: "textbox", name, bounds, text: value ?? "", focused: y === 3 };
  return value === undefined ? field : { ...field, value };
}

const shapeOf = ({ name, bounds: { y, height }, value, focused }: Region) => ({
  name,
  y,
  height,
  value,
  focused,
});

test("lines below each other with one name are one field", () => {
  const area = joinedLines([line(2, "", "By the"), line(3, "Notes", "gate"), line(4, "", "")]);
  expect(area.map(shapeOf)).toEqual([
    { name: "Notes", y: 2, height: 3, value: "By the\ngate", focused: true },
  ]);
});

test("fields with names of their own, apart, or in other columns are not", () => {
  const fields = [
    line(2, "Name", "a"),
    line(3, "Street", "b"),
    line(6, "", ""),
    line(7, "", "", 9),
  ];
  expect(joinedLines(fields)).toEqual(fields);
});

test("what is masked is no line of a text", () => {
  const fields = [line(2, "PIN", undefined), line(3, "", "")];
  expect(joinedLines(fields)).toEqual(fields);
});
