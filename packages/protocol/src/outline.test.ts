import { describe, expect, test } from "vitest";
import { outlineLine, outlineText } from "./outline.ts";
import type { Ref, RegionWithRef } from "./region.ts";

function region(fields: Partial<RegionWithRef> = {}): RegionWithRef {
  const bounds = { x: 0, y: 0, width: 1, height: 1 };
  return { ref: "@e1", role: "button", name: "OK", bounds, text: "", focused: false, ...fields };
}

describe("a line", () => {
  test.each<[line: string, fields: Partial<RegionWithRef>]>([
    ['- button "OK" @e1', {}],
    ['- button "OK" @e1 [focused]', { focused: true }],
    ['- checkbox "Log" @e2', { role: "checkbox", name: "Log", ref: "@e2", checked: false }],
    ['- checkbox "OK" @e1 [checked]', { role: "checkbox", checked: true }],
    ['- checkbox "OK" @e1 [checked=mixed]', { role: "checkbox", checked: "mixed" }],
    ['- radio "OK" @e1 [focused] [checked]', { role: "radio", checked: true, focused: true }],
    ['- option "OK" @e1 [selected]', { role: "option", selected: true }],
    ['- tab "OK" @e1', { role: "tab", selected: false }],
    ['- textbox "OK" @e1 [focused]: "a b"', { role: "textbox", focused: true, value: "a b" }],
    ['- textbox "OK" @e1: ""', { role: "textbox", value: "" }],
    ['- button "OK" @e1 [shortcut=Ctrl+X]', { shortcut: "Ctrl+X" }],
    [String.raw`- button "OK" @e1 [shortcut=Ctrl+\]`, { shortcut: "Ctrl+\\" }],
    ['- link "OK" @e1 [url=https://a.org/?b=1]', { role: "link", url: "https://a.org/?b=1" }],
    ["- scrollbar @e1", { role: "scrollbar", name: "" }],
  ])("%s", (line, fields) => {
    expect(outlineLine(region(fields))).toBe(line);
  });

  test("has all that is so, in one order", () => {
    const all = region({
      ...{ value: "v", url: "u:", shortcut: "F1", selected: true, checked: true, focused: true },
    });
    expect(outlineLine(all)).toBe(
      '- button "OK" @e1 [focused] [checked] [selected] [shortcut=F1] [url=u:]: "v"',
    );
  });

  test.each([
    ['say "hi"', String.raw`"say \"hi\""`],
    ["a\\b", String.raw`"a\\b"`],
    ["a\r\nb\tc", String.raw`"a\r\nb\tc"`],
    ["\x1b[31mred\x07", String.raw`"\u001b[31mred\u0007"`],
    ["\x7f\x85\x9b\u2028\u2029", String.raw`"\u007f\u0085\u009b\u2028\u2029"`],
    ["日本 👩‍👩‍👧 é", '"日本 👩‍👩‍👧 é"'],
  ])("writes %j as JSON does, and no control as it is", (text, written) => {
    expect(outlineLine(region({ name: text, value: text }))).toBe(
      `- button ${written} @e1: ${written}`,
    );
  });

  test.each([
    ["]", '[shortcut="]"]'],
    ["[", '[shortcut="["]'],
    ['"', String.raw`[shortcut="\""]`],
    ["a b", '[shortcut="a b"]'],
    ["\n", String.raw`[shortcut="\n"]`],
    ["", '[shortcut=""]'],
  ])("quotes the shortcut %j, which would not stand alone", (shortcut, written) => {
    expect(outlineLine(region({ shortcut }))).toBe(`- button "OK" @e1 ${written}`);
  });
});

describe("the text", () => {
  /** A button called after its place in the list, such as `@e2`. */
  const button = (ref: Ref, parent?: Ref): RegionWithRef =>
    region({ ref, name: ref, ...(parent && { parent }) });

  test("is empty without regions", () => {
    expect(outlineText([])).toBe("");
  });

  test("keeps the order of those that stand in nothing", () => {
    expect(outlineText([button("@e9"), button("@e2")])).toBe(
      '- button "@e9" @e9\n- button "@e2" @e2',
    );
  });

  test("has what stands in a container below it, two spaces further in", () => {
    const regions = [
      region({ ref: "@e1", role: "dialog", name: "Settings" }),
      region({ ref: "@e2", role: "group", name: "Log", parent: "@e1" }),
      region({ ref: "@e3", role: "checkbox", name: "Verbose", checked: true, parent: "@e2" }),
      region({ ref: "@e4", parent: "@e1", focused: true }),
      region({ ref: "@e5", name: "Help", shortcut: "F1" }),
    ];
    expect(outlineText(regions).split("\n")).toEqual([
      '- dialog "Settings" @e1',
      '  - group "Log" @e2',
      '    - checkbox "Verbose" @e3 [checked]',
      '  - button "OK" @e4 [focused]',
      '- button "Help" @e5 [shortcut=F1]',
    ]);
  });

  test("keeps two containers side by side apart, which take turns in reading order", () => {
    const regions = [
      ...[button("@e1"), button("@e2"), button("@e3", "@e1"), button("@e4", "@e2")],
      ...[button("@e5", "@e1"), button("@e6", "@e2")],
    ];
    expect(outlineText(regions).match(/ *- |@e\d$/gm)).toEqual([
      ...["- ", "@e1", "  - ", "@e3", "  - ", "@e5"],
      ...["- ", "@e2", "  - ", "@e4", "  - ", "@e6"],
    ]);
  });

  test("finds a container that comes behind what stands in it", () => {
    expect(outlineText([button("@e1", "@e2"), button("@e2")])).toBe(
      '- button "@e2" @e2\n  - button "@e1" @e1',
    );
  });

  test("leaves out nothing whose container is not there", () => {
    expect(outlineText([button("@e1", "@e7")])).toBe('- button "@e1" @e1');
  });
});
