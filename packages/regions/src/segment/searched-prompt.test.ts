import { expect, it } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "./scene.ts";
import { copiedPrompt, searchedPrompt } from "./searched-prompt.ts";

function prompt(col: number, last = "Isearch forward: rain"): string | undefined {
  const rows = ["The glass falls before rain.", "", "--- guide.txt ---", last];
  const cursor = { row: 0, col, visible: true };
  const screen = { ...screenFromText(rows, { cols: 60, cursor }), alternateScreen: true };
  const field = searchedPrompt(segmentScreen(screen), () => true);
  return field && `${field.name}@${field.start}-${field.end},${field.row}`;
}

it("is what the cursor stands at or behind", () => {
  expect(prompt(27)).toBe("Isearch forward@17-21,3");
  expect(prompt(23)).toBe("Isearch forward@17-21,3");
  expect(prompt(24)).toBeUndefined();
  expect(prompt(27, "Mark: snow")).toBeUndefined();
});

const FILES = ["~/bakery", "", " hours.yaml", " notes.txt", " prices.csv", "", "prices.csv"];

function filesWith(last: string, col = last.length, lit = 4) {
  const cursor = { row: 6, col, visible: true };
  const runs: StyledRun[] = [{ row: lit, col: 1, length: 10, style: { inverse: true } }];
  const rows = FILES.with(6, last);
  return { ...screenFromText(rows, { cols: 40, cursor, runs }), alternateScreen: true };
}

function copied(...args: Parameters<typeof filesWith>): string | undefined {
  const field = copiedPrompt(segmentScreen(filesWith(...args)), () => true);
  return field && `${field.start}-${field.end},${field.row}`;
}

it("is a copy of the row that is lit, which may have been changed", () => {
  expect(copied("prices.csv")).toBe("0-10,6");
  expect(copied("prices-old.csv")).toBe("0-14,6");
  const roles = detectRegions(filesWith("prices.csv")).map(({ role }) => role);
  expect(roles).toEqual(["option", "option", "option", "textbox"]);
});

it("is a status with the cursor elsewhere, with more than the name, or of another row", () => {
  expect(copied("prices.csv", 4)).toBeUndefined();
  expect(copied("prices.csv 55 B")).toBeUndefined();
  expect(copied("prices.csv", 10, 3)).toBeUndefined();
});
