import { expect, test } from "vitest";
import { outputText } from "./output-text.ts";
import { RetainedOutput } from "./retained-output.ts";
import type { Session } from "./session.ts";

/** As much of a session as its text is made from. */
function textOf(written: string, retain: number): Promise<{ lines: string[]; bytes: number }> {
  const output = new RetainedOutput(retain);
  output.push(Buffer.from(written));
  const session = { output, size: { cols: 80, rows: 24 }, unicode: "16" } as unknown as Session;
  return outputText(session, new AbortController().signal);
}

test("all that was written, if all of it was kept", async () => {
  expect(await textOf("one\r\ntwo\r\n", 100)).toEqual({ lines: ["one", "two"], bytes: 10 });
});

test.each([
  ["with the first whole line", "first\r\nsecond\r\nthird", 15, ["second", "third"]],
  ["with the first whole sequence where there is no line", "\x1b[1mx\x1b[2my", 8, ["y"]],
  ["with the first whole character where there is neither", "日本", 4, ["本"]],
])("what is left of it begins %s", async (_, written, retain, lines) => {
  expect((await textOf(written, retain)).lines).toEqual(lines);
});

test("nothing, if nothing was kept", async () => {
  expect(await textOf("one", 0)).toEqual({ lines: [], bytes: 0 });
});

test("nobody who has gone is waited for", async () => {
  const output = new RetainedOutput(1_000_000);
  output.push(Buffer.alloc(1_000_000, "x\n"));
  const session = { output, size: { cols: 80, rows: 24 }, unicode: "16" } as unknown as Session;
  const client = new AbortController();
  const reading = outputText(session, client.signal);
  client.abort(new Error("gone"));
  await expect(reading).rejects.toThrow("gone");
});
