import { expect, it } from "vitest";
import { detectRegions } from "../detect-regions.ts";
import { screenFromText } from "../screen-from-text.ts";

/** The fields of a screen as `name=value`. */
function fields(rows: readonly string[]): string[] {
  return detectRegions(screenFromText(rows))
    .filter(({ role }) => role === "textbox")
    .map(({ name, value }) => `${name}=${value}`);
}

const FORM = [
  "┌──────────── Options ────────────┐",
  "│ [x] Wrap        [ ] Mouse       │",
  "│ [8 ] Tab size   [12] Margin     │",
  "│ Suffix [.bak    ]               │",
  "└─────────────────────────────────┘",
];

it("short ones stand in a column with boxes to tick, long ones at the end of a row", () => {
  expect(fields(FORM)).toEqual(["Tab size=8", "Margin=12", "Suffix=.bak"]);
});

it("a mark ends where a field with its label behind it follows", () => {
  const rows = FORM.with(1, "│ [x] Backup      [9 ] Number     │").with(
    3,
    "│ [ ] Colours     [x] Sounds      │",
  );
  const marks = detectRegions(screenFromText(rows)).filter(({ role }) => role === "checkbox");
  expect(marks[0]?.name).toBe("Backup");
  expect(fields(rows)).toEqual(["Number=9", "Tab size=8", "Margin=12"]);
});

it("brackets with something else in them are none", () => {
  expect(
    fields(
      FORM.with(1, "│ [n] Wrap        [!] Mouse       │").with(
        3,
        "│ Copied [###     ]               │",
      ),
    ),
  ).toEqual([]);
  expect(
    fields(
      FORM.with(2, "│ [8] Tab size    [1] Margin      │").with(
        3,
        "│ Suffix [ none  ]                │",
      ),
    ),
  ).toEqual([]);
});

it("none without a frame", () => {
  expect(fields(["[x] Wrap", "[8 ] Tab size", "Suffix [.bak    ]"])).toEqual([]);
});

it("a label far in front of a slot that ends below boxes to tick", () => {
  const rows = (slot: string) => [
    "┌──────────── Buffer ─────────────┐",
    `│ Tab size                  ${slot} │`,
    "│ Wrap text                   [ ] │",
    "│ Show tabs                   [X] │",
    "└─────────────────────────────────┘",
  ];
  expect(fields(rows("[8  ]"))).toEqual(["Tab size=8"]);
  expect(fields(rows("[abc]"))).toEqual([]);
  expect(
    fields(
      rows("[8  ]")
        .with(2, "│ Wrap text                       │")
        .with(3, "│ Show tabs                       │"),
    ),
  ).toEqual([]);
});
