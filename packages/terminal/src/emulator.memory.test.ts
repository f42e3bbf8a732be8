import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { Emulator } from "./emulator.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

const MEGABYTE = 1024 * 1024;
/** What a program may make the terminal keep, far below what it has written. */
const BOUND = 5 * MEGABYTE;

const encoder = new TextEncoder();

function usedMemory(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Feeds `start` once and then `again` until that is `megabytes` long, as a PTY would. */
async function growth(start: string, again: string, megabytes: number): Promise<number> {
  const emulator = new Emulator({ cols: 80, rows: 24, scrollbackLines: 100 });
  emulator.onReply(() => undefined);
  emulator.write(encoder.encode(start));
  const chunk = encoder.encode(again.repeat(Math.ceil(65_536 / again.length)));
  const before = usedMemory();
  for (let fed = 0; fed < megabytes * MEGABYTE; fed += chunk.length) {
    await new Promise<void>((resolve) => emulator.write(chunk, resolve));
  }
  const grown = usedMemory() - before;
  // Read afterwards, so that the emulator is alive when the memory is.
  expect(emulator.readScreen().lines).toHaveLength(24);
  emulator.dispose();
  return grown;
}

it.each([
  ["an OSC without an end", "\x1b]2;", "x", 8],
  ["an OSC of characters beyond ASCII", "\x1b]0;", "漢", 8],
  ["a DCS without an end", "\x1bP$q", "x", 8],
  ["a DCS with bells in it", "\x1bP+q", "x\x07", 8],
  ["an APC without an end", "\x1b_G", "x", 8],
  ["a CSI without an end", "\x1b[", "1;", 8],
  ["giant titles, pushed", "", `\x1b]2;${"t".repeat(60_000)}\x07\x1b[22t`, 8],
  ["marks on one character", "a", "\u0301", 2],
  ["marks on one character, each placed anew", "a", "\x1b[1;2H\u0301", 2],
  ["marks behind cursor movements back and forth", "a", "\u0301\x1b[C\x1b[D", 2],
  ["an emoji without an end", "🧑", "\u200d🧑", 2],
  ["marks of characters that do not fit", "\x1b[?7l\x1b[80Gx", "漢\u0301", 2],
  ["marks that are repeated", "\x1b[?7l\x1b[80Gx", "👩\u200d👩\x1b[1920b", 0.1],
  ["links without an end", "", "\x1b]8;;http://x/\x07y\x1b]8;;\x07", 2],
  ["links with ids", "", "\x1b]8;id=a;http://x/\x07\r", 2],
  ["keyboard modes, pushed", "", "\x1b[>1u", 2],
  ["saved modes", "", "\x1b[?1;2;3;4;5;6;7;8;9;1000;1001;1002s", 2],
  ["questions", "", "\x1b[c\x1b[6n\x1b]11;?\x07", 2],
  ["styles, all different", "", "\x1b[38;2;1;2;3;4:3;58;2;4;5;6mx", 2],
] as const)(
  "%s does not fill the memory",
  async (_, start, again, megabytes) => {
    expect(await growth(start, again, megabytes)).toBeLessThan(BOUND);
  },
  60_000,
);

it("thousands of targets of links do not fill the memory", () => {
  const emulator = new Emulator({ cols: 80, rows: 24, scrollbackLines: 100 });
  const before = usedMemory();
  for (let i = 0; i < 30_000; i += 1) {
    emulator.write(encoder.encode(`\x1b]8;;http://${"x".repeat(500)}/${i}\x07y`));
  }
  expect(usedMemory() - before).toBeLessThan(BOUND);
  emulator.dispose();
}, 60_000);
