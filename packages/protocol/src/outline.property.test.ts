import fc from "fast-check";
import { expect, test } from "vitest";
import { outlineText } from "./outline.ts";
import type { RegionWithRef } from "./region.ts";

const numRuns = Number(process.env.PILOTTY_FC_RUNS ?? 300);
/** Five times what a slow machine takes. */
const timeout = 5000 + numRuns * 100;

/** What could break a line, end a string or look like more of the notation. */
const hostile = fc.string({
  unit: fc.constantFrom(
    ...'\n\r\t\v\x00\x1b\x7f\x85\x9b\u2028\u2029\ud800"\\[]=:@e1 -a日',
    "👩‍👩‍👧",
  ),
  maxLength: 12,
});
const text = fc.oneof(hostile, fc.string({ unit: "binary", maxLength: 12 }));

/** Each stands in none or in one that comes before it, as on a screen. */
const regionList = fc
  .array(
    fc.record(
      {
        role: fc.constantFrom("button" as const, "dialog" as const, "textbox" as const),
        name: text,
        focused: fc.boolean(),
        checked: fc.constantFrom(true, false, "mixed" as const),
        selected: fc.boolean(),
        value: text,
        shortcut: text,
        url: text,
        container: fc.nat(),
      },
      { requiredKeys: ["role", "name", "focused", "container"] },
    ),
    { maxLength: 8 },
  )
  .map((list) =>
    list.map(({ container, ...fields }, index): RegionWithRef => {
      const parent = container % (index + 1);
      const bounds = { x: 0, y: index, width: 1, height: 1 };
      const whole = { ...fields, ref: `@e${index + 1}` as const, bounds, text: "" };
      return parent === 0 ? whole : { ...whole, parent: `@e${parent}` };
    }),
  );

const STRING = String.raw`"(?:[^"\\]|\\.)*"`;
const VALUE = String.raw`${STRING}|[^\s"[\]]+`;
const LINE = new RegExp(
  String.raw`^(?<indent>(?:  )*)- (?<role>[a-z]+)(?: (?<name>${STRING}))? (?<ref>@e\d+)` +
    String.raw`(?<focused> \[focused\])?(?: \[(?<checked>checked(?:=mixed)?)\])?` +
    String.raw`(?<selected> \[selected\])?(?: \[shortcut=(?<shortcut>${VALUE})\])?` +
    String.raw`(?: \[url=(?<url>${VALUE})\])?(?:: (?<value>${STRING}))?$`,
  "u",
);

/** A line read back: what it says of a region. */
function read(line: string): object {
  const { indent, role, name, ref, value, ...found } = LINE.exec(line)?.groups ?? {};
  const unquoted = (field?: string): string | undefined =>
    field?.startsWith('"') ? JSON.parse(field) : field;
  return {
    ...{ ref, role, name: unquoted(name) ?? "", value: unquoted(value), depth: indent!.length / 2 },
    ...{ focused: found.focused !== undefined, selected: found.selected !== undefined },
    checked: { checked: true, "checked=mixed": "mixed" }[found.checked ?? ""] ?? false,
    ...{ shortcut: unquoted(found.shortcut), url: unquoted(found.url) },
  };
}

/** A region as its line should tell of it. */
function told(region: RegionWithRef, regions: readonly RegionWithRef[]): object {
  let depth = 0;
  for (let { parent } = region; parent; depth += 1) {
    parent = regions.find(({ ref }) => ref === parent)?.parent;
  }
  const { ref, role, name, value, focused, shortcut, url } = region;
  const { selected = false, checked = false } = region;
  return { ref, role, name, value, depth, focused, selected, checked, shortcut, url };
}

test("each region is one line that can be read back, whatever it says", { timeout }, () => {
  fc.assert(
    fc.property(regionList, (regions) => {
      const outline = outlineText(regions);
      expect(outline).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u);
      const lines = outline === "" ? [] : outline.split("\n");
      const byRef = (list: readonly object[]): object[] =>
        (list as { ref: string }[]).toSorted((a, b) => a.ref.localeCompare(b.ref));
      const expected = regions.map((region) => told(region, regions));
      expect(byRef(lines.map(read))).toEqual(byRef(expected));
    }),
    { numRuns },
  );
});
