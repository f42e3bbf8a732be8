import type { Style } from "@pilotty/protocol";
import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { findFormRows } from "./form-rows.ts";
import { segmentScreen } from "./scene.ts";

const ROWS = ["To      : bo@box.example", "Cc      :", "Subject : Berth", "", ""];

/** Fields as `name@start-end,row`, with a `*` for the focused one; the cursor stands in row 2. */
function formRows(rows: readonly string[], runs: readonly StyledRun[], col = 12): string[] {
  const cursor = { row: 2, col, visible: true };
  const scene = segmentScreen(screenFromText(rows, { cols: 40, cursor, runs }));
  return findFormRows(scene).map(
    ({ name, row, start, end, isFocused }) =>
      `${isFocused ? "*" : ""}${name}@${start}-${end},${row}`,
  );
}

function lit(length: number, style: Partial<Style> = { inverse: true }): StyledRun[] {
  return [{ row: 2, col: 0, length, style }];
}

it("labels with their colons below each other, one of them lit, are a form", () => {
  const form = ["To@10-24,0", "Cc@10-11,1", "*Subject@10-15,2"];
  expect(formRows(ROWS, lit(9))).toEqual(form);
  expect(formRows(ROWS, lit(9, { fg: 6 }))).toEqual(form);
});

it("the label stays lit while a program asks for something in a bar below", () => {
  const asked = (prompt: string, length: number) => {
    const rows = [...ROWS, "", "", prompt, "^C Cancel", ""];
    const cursor = { row: 7, col: prompt.length + 1, visible: true };
    const runs = [...lit(9), { row: 7, col: 0, length, style: { inverse: true } } as const];
    const scene = segmentScreen(screenFromText(rows, { cols: 40, cursor, runs }));
    return findFormRows(scene).map(({ name, isFocused }) => `${isFocused ? "*" : ""}${name}`);
  };
  expect(asked("File to attach:", 40)).toEqual(["To", "Cc", "Subject"]);
  expect(asked("File to attach:", 15)).toEqual([]);
  expect(asked("3 files", 40)).toEqual([]);
});

it("marks before the labels are no part of their names", () => {
  const rows = ["⦿  Name : 2", "⊙ Width : 3", "⊙  Soil : a", ""];
  const runs = [{ row: 2, col: 2, length: 7, style: { fg: 6 } }] as const;
  expect(formRows(rows, runs)).toEqual(["Name@10-11,0", "Width@10-11,1", "*Soil@10-11,2"]);
});

it("a table of keys and values is none", () => {
  expect(formRows(ROWS, [])).toEqual([]);
  expect(formRows(ROWS, lit(9), 0)).toEqual([]);
  // The line of the cursor in an editor.
  expect(formRows(ROWS, lit(40))).toEqual([]);
});

it("two rows are no form, nor are colons that stand anywhere", () => {
  expect(formRows(["", "Cc      :", "Subject : Berth", ""], lit(9))).toEqual([]);
  expect(formRows(["To: bo", "From: al", "Subject: Berth", ""], lit(8))).toEqual([]);
});
