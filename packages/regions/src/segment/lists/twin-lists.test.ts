import { expect, test } from "vitest";
import { bar, lists } from "../../../test/lists-of.ts";

/** Two panels side by side, the second entry of the left one lit. */
function panels(right: readonly string[]): string[] {
  const left = ["beds.c", "docs", "pump.c", "notes", "tides"];
  const edge = (from: string, to: string) => `${from}${"─".repeat(18)}${to}`.repeat(2);
  const inside = left.map((name, at) => `│${name.padEnd(18)}││${(right[at] ?? "").padEnd(18)}│`);
  return lists([edge("┌", "┐"), ...inside, edge("└", "┘")], { runs: [bar(2, 1, 18)] });
}

test("a panel beside a list shows a list as well", () => {
  expect(panels([".."])).toContain("twin: ..");
  expect(panels(["src", "test", "──────────────────", "src"])).toContain("twin: src, test");
});

test("not one with paragraphs", () => {
  expect(panels(["# Harbour", "", "Notes on the boats"])).toHaveLength(1);
});
