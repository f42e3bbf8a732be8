import { expect, it } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";

function containers(rows: readonly string[], runs: readonly StyledRun[] = []): string[] {
  return detectRegions(screenFromText(rows, { runs }))
    .filter(({ role }) => role === "dialog" || role === "group")
    .map(({ role, name, bounds: { x, y, width, height } }) => {
      return `${role} ${name}@${x},${y}+${width}x${height}`;
    });
}

const BUTTONS = "│  < Yes >  < No >   │";

it("a frame with buttons is a dialog, by its title or else its first text", () => {
  const question = ["│ Really?            │", BUTTONS, "└────────────────────┘"];
  expect(containers(["┌───── Sure? ────────┐", ...question])).toEqual(["dialog Sure?@0,0+22x4"]);
  expect(containers(["┌──────┤ Boot ├──────┐", ...question])).toEqual(["dialog Boot@0,0+22x4"]);
  expect(containers(["┌────────────────────┐", ...question])).toEqual(["dialog Really?@0,0+22x4"]);
});

it("a frame with a title alone is a group", () => {
  expect(containers(["╭─ Log ──────╮", "│ line one   │", "╰────────────╯"])).toEqual([
    "group Log@0,0+14x3",
  ]);
});

it("a frame with a title that lies on another ground is a dialog", () => {
  const rows = ["", "  ┌─ Copying ─┐", "  │ 40 %      │", "  └───────────┘", " ".repeat(18)];
  const ground = [1, 2, 3].map((row) => ({ row, col: 2, length: 13, style: { bg: 4 } }));
  expect(containers(rows, ground)).toEqual(["dialog Copying@2,1+13x3"]);
  expect(containers(rows)).toEqual(["group Copying@2,1+13x3"]);
});

it("a frame without title and buttons is nothing", () => {
  expect(containers(["┌────────────┐", "│ line one   │", "└────────────┘"])).toEqual([]);
});

it("buttons of an inner dialog know the innermost", () => {
  const rows = [
    "┌─ Panel ──────────────────────┐",
    "│                              │",
    "│  ┌─ Sure? ───────────┐       │",
    "│  │ Really?           │       │",
    "│  │  < Yes >  < No >  │       │",
    "│  └───────────────────┘       │",
    ...Array(1).fill("│                              │"),
    "└──────────────────────────────┘",
  ];
  const regions = detectRegions(screenFromText(rows));
  const parents = regions.map(({ name, parent }) => [
    name,
    parent === undefined ? undefined : regions[parent]?.name,
  ]);
  expect(parents).toEqual([
    ["Panel", undefined],
    ["Sure?", "Panel"],
    ["Yes", "Sure?"],
    ["No", "Sure?"],
  ]);
});

it("a box from side to side on a ground of its own is a dialog, at an edge a panel", () => {
  const box = ["┌─ Item info ─┐", "│ Name: docs  │", "└─────────────┘"];
  const ground = (top: number) =>
    [0, 1, 2].map((row) => ({ row: top + row, col: 0, length: 15, style: { bg: 4 } }));
  const page = ["one", "two", ...box, "six", "seven", "eight"];
  expect(containers(page, ground(2))).toEqual(["dialog Item info@0,2+15x3"]);
  expect(containers(page)).toEqual(["group Item info@0,2+15x3"]);
  expect(containers([...page.slice(0, 2), ...box], ground(2))).toEqual([
    "group Item info@0,2+15x3",
  ]);
});

it("a box that is free at both sides with a question, and the keys that answer it below", () => {
  const box = (question: string, keys: string) => [
    "file one",
    "file two",
    "",
    "",
    "       ┌──────── Deletion ────────┐",
    `       │ ${question.padEnd(24)} │`,
    "       │                          │",
    `       │ ${keys.padEnd(24)} │`,
    "       └──────────────────────────┘",
    "",
  ];
  const found = (...rows: Parameters<typeof box>) => {
    const cursor = { row: 9, col: 0, visible: false };
    const screen = screenFromText(box(...rows), { cols: 60, cursor });
    return detectRegions({ ...screen, alternateScreen: true })
      .filter(({ role }) => role === "dialog" || role === "group")
      .map(({ role, name }) => `${role} ${name}`);
  };
  expect(found("Delete the old lists?", "Enter [y]es or [n]o")).toEqual(["dialog Deletion"]);
  expect(found("The old lists are gone.", "Enter [y]es or [n]o")).toEqual(["group Deletion"]);
  expect(found("Delete the old lists?", "This cannot be undone")).toEqual(["group Deletion"]);
});
