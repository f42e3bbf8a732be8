import { expect, it } from "vitest";
import { Emulator } from "./emulator.ts";

const NO_WRAP_AT_THE_END = "\x1b[?7l\x1b[80G";

async function longestCell(output: string): Promise<number> {
  const emulator = new Emulator({ cols: 80, rows: 24 });
  const bytes = new TextEncoder().encode(output);
  await new Promise<void>((resolve) => emulator.write(bytes, resolve));
  const { lines } = emulator.readScreen();
  emulator.dispose();
  return Math.max(...lines.flatMap(({ cells }) => cells.map(({ text }) => text.length)));
}

it("keeps a few marks of the wide characters that do not fit into the last column", async () => {
  expect(await longestCell(`${NO_WRAP_AT_THE_END}x${"漢\u0301".repeat(3)}`)).toBe(4);
  expect(await longestCell(`${NO_WRAP_AT_THE_END}x${"漢\u0301".repeat(5000)}`)).toBeLessThan(130);
});

it("repeats characters with marks, and no cell that marks were heaped up in", async () => {
  const repeated = "e\u0301\u0302\x1b[70b";
  expect(await longestCell(repeated)).toBe(3);
  const heaped = `${NO_WRAP_AT_THE_END}x${"漢\u0301".repeat(60)}`;
  expect(await longestCell(`${heaped}\x1b[1920b\x1b[1920b`)).toBe(61);
});

it("leaves the longest emoji whole", async () => {
  const family = "👩🏽\u200d❤\ufe0f\u200d💋\u200d👨🏿";
  expect(await longestCell(`${family}\x1b[3b`)).toBe(family.length);
});
