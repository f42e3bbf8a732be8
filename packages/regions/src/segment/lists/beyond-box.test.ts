import { expect, test } from "vitest";
import { bar, lists } from "../../../test/lists-of.ts";

const TABLE = [
  "--- /srv/pans -----",
  " 40 KiB [##  ] lab.img",
  " 28 KiB [#   ] access.log",
  "┌───────────────────────┐",
  "│ Delete it?   yes  no  │",
  "└───────────────────────┘",
  "  4 KiB [    ] LICENSE",
  "  0 KiB [    ] pans.db",
  "",
  "",
];
const NAMES = [
  " access.log   ",
  " calls.pcap   ",
  " fd┌─────────┐",
  " gd│ Delete? │",
  " la└─────────┘",
  " LICENSE      ",
  " Makefile     ",
  "",
];

test("a table goes on below a box that covers some of its rows, and above it", () => {
  const options = { cols: 28, runs: [bar(2, 0, 28)] };
  expect(lists(TABLE.map(wide), options)).toEqual([
    "bar: 40 KiB [##    ] lab.img, *28 KiB [#     ] access.log*, 4 KiB [      ] LICENSE, 0 KiB [      ] pans.db",
  ]);
  const [last] = lists(TABLE.map(wide), { ...options, runs: [bar(7, 0, 28)] });
  expect(last).toContain("bar: 40 KiB [##    ] lab.img, 28 KiB");
});

test("names go on where what is left of others stands beside the box", () => {
  const options = { cols: 14, runs: [bar(1, 0, 14)] };
  expect(lists(NAMES, options)).toEqual(["bar: access.log, *calls.pcap*, LICENSE, Makefile"]);
  // Nothing stands beside it: what is below it may be anything.
  const free = NAMES.map((row) => row.replace(/^ (?:fd|gd|la)/, "   "));
  expect(lists(free, options)).toEqual(["bar: access.log, *calls.pcap*"]);
});

test("a text below a panel has none of the columns of the list above it", () => {
  const text = [...TABLE.slice(0, 6), " 4 of the pans are open.", " None is shut.", ""];
  const found = lists(text.map(wide), { cols: 28, runs: [bar(2, 0, 28)] });
  expect(found.join()).not.toContain("open");
});

test("a title between dashes is no row, wherever it ends", () => {
  const rows = ["--- /srv/pans ---", " 40 KiB [##  ] lab.img", " 28 KiB [#   ] access.log", ""];
  const found = lists(rows.map(wide), { cols: 28, runs: [bar(1, 0, 28)] });
  expect(found).toEqual(["bar: *40 KiB [##    ] lab.img*, 28 KiB [#     ] access.log"]);
});

/** With a gauge of six cells. */
function wide(row: string): string {
  return row.replace(/(\[#* *)\]/, "$1  ]");
}
