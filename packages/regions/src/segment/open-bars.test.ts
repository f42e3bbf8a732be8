import { expect, it } from "vitest";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";
import { findMenuBars } from "./menu-bars.ts";
import { findMenus } from "./menus.ts";
import { segmentScreen } from "./scene.ts";

/** The titles, the open one in brackets, and behind a colon the entries. */
function menus(rows: readonly string[], runs: readonly StyledRun[] = []): string {
  const scene = segmentScreen(screenFromText(rows, { cols: 40, runs }));
  const bars = findMenuBars(scene);
  const titles = bars.flatMap(({ titles: all, open }) =>
    all.map(({ name }, index) => (index === open ? `[${name}]` : name)),
  );
  const entries = findMenus(scene, bars).flatMap((menu) => menu.entries.map(({ name }) => name));
  return `${titles.join(" ")}: ${entries.join(" ")}`;
}

const lit = (row: number, col: number, length: number): StyledRun => {
  return { row, col, length, style: { inverse: true } };
};
const box = (col: number): string[] =>
  ["┌──────┐", "│ Zoom │", "│ Full │", "└──────┘"].map((line) => " ".repeat(col) + line);
const FOUND = "File Edit [View] Help: Zoom Full";

it("titles a blank apart are a bar where a box hangs on the one that is lit", () => {
  const rows = [" File Edit View Help", ...box(10), ""];
  expect(menus(rows, [lit(0, 11, 4)])).toBe(FOUND);
  expect(menus(rows)).not.toContain("File");
  expect(menus(["The cats were Here.", ...box(10), ""], [lit(0, 9, 4)])).not.toContain("The");
});

it("a rule may close the bar off above the box, and a frame may stand around both", () => {
  const rule = "─".repeat(40);
  expect(menus([" File  Edit  View  Help", rule, ...box(12), ""])).toBe(FOUND);
  expect(menus([" File  Edit  View  Help", "", ...box(12), ""])).not.toContain("File");
  const framed = [
    `┌${"─".repeat(38)}┐`,
    `│ File  Edit  View  Help${" ".repeat(15)}│`,
    `├────────────┌──────┐${"─".repeat(18)}┤`,
    ...box(13).slice(1),
  ];
  expect(menus([...framed, ""])).toBe(FOUND);
});

it("below a head of two rows, or at the bottom, where the box stands above it", () => {
  expect(menus(["Tide", "1.0", " File  Edit  View  Help", ...box(12), "", ""])).toBe(FOUND);
  expect(menus(["", "", "", ...box(12), " File  Edit  View  Help"])).toBe(FOUND);
});

it("the lit title tells small letters, two titles, walls between them and a bar that is set in", () => {
  const found = (bar: string, col: number) => menus([bar, ...box(col), "", ""], [lit(0, col, 4)]);
  expect(found(" file  edit  view  help", 13)).toBe("file edit [view] help: Zoom Full");
  expect(found(" File  View", 7)).toBe("File [View]: Zoom Full");
  expect(found(" File │ Edit │ View │ Help", 15)).toBe(FOUND);
  expect(found("            File  Edit  View  Help", 24)).toBe(FOUND);
  expect(menus([" file  edit  view  help", ...box(13), "", ""])).not.toContain("file");
});
