import { expect, it } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "./scene.ts";
import { searchedPrompt } from "./searched-prompt.ts";

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
