import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { freePrompt } from "./free-prompt.ts";
import { segmentScreen } from "./scene.ts";

const BAR: StyledRun = { row: 2, col: 0, length: 40, style: { inverse: true } };
const NOTE: StyledRun = { row: 9, col: 2, length: 18, style: { bold: true } };

/** The prompt as `name@start-end` of a full screen with the cursor behind its row 7. */
function prompt(
  text: string,
  runs: readonly StyledRun[],
  note = "  May end with M or G",
  below = "",
) {
  const rows = ["Disk", "", "  first", "  second", "", "", "", text, below, note, ""];
  const cursor = { row: 7, col: text.length, visible: true };
  const screen = screenFromText(rows, { cols: 40, cursor, runs });
  const found = freePrompt(segmentScreen({ ...screen, alternateScreen: true }), () => true);
  return found && `${found.name}@${found.start}-${found.end}`;
}

it("waits in a free row below a list", () => {
  expect(prompt(" Size: 29M", [BAR, NOTE])).toBe("Size@7-10");
  expect(prompt(" Really write it to disk? ", [BAR, NOTE])).toBe("Really write it to disk?@26-27");
});

it("is a line of a text where no bar stands above it", () => {
  expect(prompt(" Size: 29M", [NOTE])).toBeUndefined();
});

it("is a line of a text where another one follows", () => {
  expect(prompt(" Size: 29M", [BAR])).toBeUndefined();
  expect(prompt(" Size: 29M", [BAR, NOTE], undefined, " Type: swap")).toBeUndefined();
});

it("is in a part of the screen of an editor that has a bar below it", () => {
  const status: StyledRun = { row: 9, col: 0, length: 40, style: { inverse: true } };
  expect(prompt(" Size: 29M", [BAR, status])).toBeUndefined();
});
