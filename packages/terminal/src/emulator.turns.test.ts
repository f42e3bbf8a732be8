import { expect, it } from "vitest";
import { Emulator } from "./emulator.ts";

// Each asks in a few bytes for work on the whole screen: one read of a PTY takes seconds to draw.
it.each([
  ["ED", "\x1b[2J"],
  ["ED 1", "\x1b[999;1H\x1b[1J"],
  ["DECALN", "\x1b#8"],
  ["RIS", "\x1bc"],
  ["mode 1049", "\x1b[?1049h\x1b[?1049l"],
  ["mode 47", "\x1b[?47h\x1b[?47l"],
  ["IL", "\x1b[999L"],
  ["REP", "x\x1b[65535b"],
  ["DECRQCRA", "\x1b[1*y"],
])("a flood of %s leaves others their turn", async (_, sequence) => {
  const emulator = new Emulator({ cols: 1000, rows: 1000, scrollbackLines: 0 });
  let parsed = 0;
  const count = (): void => {
    parsed += 1;
  };
  emulator.write(
    new TextEncoder().encode(sequence.repeat(Math.ceil(4096 / sequence.length))),
    count,
  );
  emulator.write(new TextEncoder().encode("after"), count);
  await new Promise((resolve) => setImmediate(resolve));
  expect(parsed).toBe(0);
  // Nobody has to wait for what is not to be seen any more.
  expect(emulator.discard()).toBe(true);
  expect(parsed).toBe(2);
  expect(emulator.discard()).toBe(false);
  emulator.dispose();
});
