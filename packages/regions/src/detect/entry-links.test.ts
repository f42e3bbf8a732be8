import { expect, it } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { type StyledRun, screenFromText } from "../screen-from-text.ts";

const ROWS = [
  "Sheds and gardens",
  "",
  "* Menu:",
  "",
  "* Old sheds::       Those of wood.",
  "* New sheds::       Those of stone.",
  "* Garden: (yard).   What grows there.",
];

function links(rows: readonly string[], runs: readonly StyledRun[]): string[] {
  const cursor = { row: 5, col: 0, visible: true };
  const screen = screenFromText(rows, { cols: 60, cursor, runs });
  return detectRegions({ ...screen, alternateScreen: true }).map(
    ({ role, name, bounds, focused }) =>
      `${role} ${name} @${bounds.y}+${bounds.width}${focused ? "*" : ""}`,
  );
}

const LINE = { underline: "single" } as const;

it("entries with a line below them, and the current one, are links", () => {
  const runs = [
    { row: 4, col: 0, length: 11, style: LINE },
    { row: 5, col: 0, length: 11, style: { bold: true } },
    { row: 6, col: 0, length: 8, style: LINE },
  ];
  expect(links(ROWS, runs)).toEqual([
    "link Old sheds @4+11",
    "link New sheds @5+11*",
    "link Garden @6+8",
  ]);
});

it("points of a text are none", () => {
  expect(links(ROWS, [])).toEqual([]);
  expect(links(ROWS, [{ row: 4, col: 0, length: 11, style: LINE }])).toEqual([]);
  const bold = [4, 5, 6].map((row) => ({ row, col: 0, length: 8, style: { bold: true } }));
  expect(links(ROWS, bold)).toEqual([]);
});

it("names in an ink of their own behind stars are links, and those in the head", () => {
  const rows = [
    "Next: Old sheds,  Up: Top",
    "",
    "* Menu:",
    "",
    "* Old sheds    Those of wood.",
    "* New sheds    Those of stone.",
    "* Garden       What grows there.",
  ];
  const ink = { ...LINE, fg: 6 } as const;
  const runs = [
    { row: 0, col: 0, length: 60, style: LINE },
    { row: 0, col: 6, length: 9, style: ink },
    { row: 0, col: 22, length: 3, style: ink },
    { row: 4, col: 2, length: 9, style: ink },
    { row: 5, col: 2, length: 9, style: ink },
    { row: 6, col: 2, length: 6, style: ink },
  ];
  expect(links(rows, runs)).toEqual([
    "link Old sheds @0+9",
    "link Top @0+3",
    "link Old sheds @4+9",
    "link New sheds @5+9*",
    "link Garden @6+6",
  ]);
  expect(links(rows, runs.slice(0, 5))).toEqual([]);
  const plain = runs.map((run) => ({ ...run, style: LINE }));
  expect(links(rows, plain)).toEqual([]);
  // Addresses in a text, of which nothing is said.
  const addresses = [
    "# Sheds",
    "",
    "",
    "",
    ...["old", "new", "odd"].map((name) => `* http://${name}/`),
  ];
  const lined = [4, 5, 6].map((row) => ({ row, col: 2, length: 11, style: ink }));
  expect(links(addresses, lined)).toEqual([]);
});
