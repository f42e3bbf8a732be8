import { UNICODE_VERSIONS } from "@pilotty/protocol";
import addon from "@xterm/addon-unicode11";
// CommonJS: Node offers its exports through the default import only.
import xterm from "@xterm/headless";
import { describe, expect, it, test } from "vitest";
import { joins, widthOf } from "./char-properties.ts";
import { unicodeProvider } from "./provider.ts";

/** The provider that the addon would register. */
function addonWidth(): (codepoint: number) => number {
  let width: ((codepoint: number) => number) | undefined;
  const unicode = {
    register(provider: { wcwidth(codepoint: number): number }) {
      width = (codepoint) => provider.wcwidth(codepoint);
    },
  };
  // The addon uses nothing else of the terminal.
  new addon.Unicode11Addon().activate({ unicode } as unknown as Parameters<
    InstanceType<typeof addon.Unicode11Addon>["activate"]
  >[0]);
  return width!;
}

/** How far xterm.js's own table of Unicode 6 moves the cursor for each of these. */
function builtInWidths(codepoints: readonly number[]): Promise<number[]> {
  const terminal = new xterm.Terminal({ allowProposedApi: true, logLevel: "off" });
  terminal.unicode.activeVersion = "6";
  const replies: string[] = [];
  terminal.onData((reply) => replies.push(reply));
  return new Promise((resolve) => {
    // The `a` is what a mark can join.
    const text = codepoints.map((codepoint) => `\ra${String.fromCodePoint(codepoint)}\x1b[6n`);
    terminal.write(text.join(""), () => {
      terminal.dispose();
      resolve(replies.map((reply) => Number(/;(\d+)R/.exec(reply)?.[1]) - 2));
    });
  });
}

/** A surrogate alone is no character, and a pair of them another one. */
const printable = Array.from({ length: 0x110000 }, (_, i) => i).filter(
  (codepoint) =>
    codepoint >= 0x20 &&
    !(codepoint >= 0x7f && codepoint < 0xa0) &&
    !(codepoint >= 0xd800 && codepoint < 0xe000),
);

test("version 11 has the widths of the addon", () => {
  const theirs = addonWidth();
  const ours = unicodeProvider("11");
  expect(printable.filter((codepoint) => ours.wcwidth(codepoint) !== theirs(codepoint))).toEqual(
    [],
  );
});

test("version 6 has the widths of xterm.js", async () => {
  // All of the planes where it has marks or emoji, one in 16 of the others.
  const some = printable.filter(
    (codepoint) =>
      codepoint < 0x20000 ||
      (codepoint >= 0xe0000 && codepoint < 0xe0200) ||
      codepoint % 16 >= 14 ||
      codepoint % 16 === 0,
  );
  const theirs = await builtInWidths(some);
  const ours = unicodeProvider("6");
  expect(some.filter((codepoint, i) => ours.wcwidth(codepoint) !== theirs[i])).toEqual([]);
});

describe.each(["11", "6"] as const)("version %s", (version) => {
  const provider = unicodeProvider(version);

  it("joins what takes no cell, and nothing else", () => {
    const wide = provider.charProperties(0x6f22, 0);
    const mark = provider.charProperties(0x301, wide);
    expect([widthOf(mark), joins(mark)]).toEqual([2, true]);
    const first = provider.charProperties(0x301, 0);
    expect([widthOf(first), joins(first)]).toEqual([0, true]);
    const half = provider.charProperties(0x1f1e9, 0);
    expect(joins(provider.charProperties(0x1f1ea, half))).toBe(false);
  });

  it("does not widen by VS16", () => {
    const heart = provider.charProperties(0x2764, 0);
    expect(widthOf(provider.charProperties(0xfe0f, heart))).toBe(1);
  });
});

test("the versions count emoji as their time did", () => {
  const widths = UNICODE_VERSIONS.map((version) => unicodeProvider(version).wcwidth(0x1f600));
  expect(Object.fromEntries(UNICODE_VERSIONS.map((version, i) => [version, widths[i]]))).toEqual({
    16: 2,
    11: 2,
    6: 1,
  });
});

test("a version is known by its name", () => {
  expect(UNICODE_VERSIONS.every((version) => unicodeProvider(version).version === version)).toBe(
    true,
  );
});
