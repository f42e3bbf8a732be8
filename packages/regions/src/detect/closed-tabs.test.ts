import { expect, test } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { closedTabs } from "./closed-tabs.ts";

const BAR: StyledRun = { row: 1, col: 0, length: 60, style: { bg: 7 } };

/** The names of the tabs in a row of a full screen, the one that is open in stars. */
function namesIn(row: string, runs: readonly StyledRun[] = [BAR]): string[] {
  const screen = screenFromText(["2024-04-04 a log", row, "", ""], { cols: 60, runs });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  const tabs = closedTabs(scene, 1) ?? [];
  return tabs.map(({ name, selected }) => (selected ? `*${name}*` : name));
}

test("names with a sign behind each at the start of a bar", () => {
  const row = " Files :: Text Filters ::            Press q to exit";
  expect(namesIn(row)).toEqual(["Files", "Text Filters"]);
  const open = { row: 1, col: 9, length: 14, style: { bg: 4 as const } };
  expect(namesIn(row, [BAR, open])).toEqual(["Files", "*Text Filters*"]);
});

test("behind the one that is open stands what is told of it", () => {
  const open = { row: 1, col: 9, length: 14, style: { bg: 4 as const } };
  const row = " Files :: Text Filters :: 2 of 2 enabled";
  expect(namesIn(row, [BAR, open])).toEqual(["Files", "*Text Filters*"]);
});

test("not one name, a path of names, or what is written on the page", () => {
  expect(namesIn(" Query Help   ::")).toEqual([]);
  expect(namesIn(" Harbour::Quay :: Berth")).toEqual([]);
  expect(namesIn(" Files :: Text Filters :: and more")).toEqual([]);
  expect(namesIn(" Files :: Text Filters ::", [])).toEqual([]);
});
