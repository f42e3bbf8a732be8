import { expect } from "vitest";
import { BUNDLE, type Pilotty, test } from "../pilotty.ts";
import { residentMebibytes } from "../processes.ts";

/** Compares the exact output of the session used last with a file, byte by byte. */
async function expectOutputToBe(file: string, pilotty: Pilotty): Promise<void> {
  const compare = `"${process.execPath}" "${BUNDLE}" output --ansi | cmp - ${file}`;
  const compared = await pilotty.exec("sh", ["-c", compare]);
  expect(compared).toEqual({ status: 0, stdout: "", stderr: "" });
}

test("what scrolled by is there as text, while it runs and after", async ({ pilotty }) => {
  const script = "seq 1 100; printf 'ready'; read x; printf '\\033[1mlast\\033[0m'; exit 5";
  const { session_id } = await pilotty.spawnUntil("ready", ["-n", "a", "sh", "-c", script]);
  const numbers = Array.from({ length: 100 }, (_, index) => `${index + 1}`).join("\n");
  const running = await pilotty.ok(["output", "-s", "a"]);
  expect(running).toMatchObject({ session_id, name: "a", text: `${numbers}\nready` });
  expect(running).toMatchObject({ retained_bytes: 397, total_bytes: 397, dropped_bytes: 0 });

  await pilotty.ok(["key", "-s", "a", "Enter", "--no-wait"]);
  await pilotty.exited("a");
  const last = await pilotty.ok(["output", "-s", "a", "--lines", "2"]);
  expect(last.text).toBe("ready\nlast");
  const text = await pilotty.run(["output", "-s", session_id, "--lines", "2", "--format", "text"]);
  expect(text).toEqual({ status: 0, stdout: "ready\nlast\n", stderr: "" });
  const none = await pilotty.run(["output", "-s", "a", "--lines", "0", "--format", "text"]);
  expect(none).toEqual({ status: 0, stdout: "", stderr: "" });
});

test("--ansi gives every byte, also those that are no text", async ({ pilotty }) => {
  const script = "stty -opost -echo; head -c 300000 /dev/urandom > bytes; cat bytes";
  await pilotty.ok(["spawn", "-n", "a", "sh", "-c", script]);
  await pilotty.exited("a");
  await expectOutputToBe("bytes", pilotty);
});

test("more than one answer holds comes whole, too", async ({ pilotty }) => {
  const script = "stty -opost; seq 1 2500000 > numbers; cat numbers";
  await pilotty.ok(["spawn", "--retain", "20000000", "sh", "-c", script]);
  await pilotty.ok(["wait-for", "--exit"]);
  await expectOutputToBe("numbers", pilotty);
});

test("only the newest is kept, and how much is missing is told", async ({ pilotty }) => {
  const env = { PILOTTY_RETAIN_BYTES: "30" };
  await pilotty.ok(["spawn", "-n", "a", "seq", "1", "1000"], { env });
  await pilotty.exited("a");
  const counts = { total_bytes: 4893, retained_bytes: 30, dropped_bytes: 4863 };
  const output = await pilotty.ok(["output", "-s", "a"]);
  expect(output).toMatchObject({ text: "996\n997\n998\n999\n1000", text_bytes: 26, ...counts });
  expect(await pilotty.ok(["status", "-s", "a"])).toMatchObject({ output: counts });
  const ansi = await pilotty.run(["output", "-s", "a", "--ansi"]);
  expect(ansi.stdout).toBe("95\r\n996\r\n997\r\n998\r\n999\r\n1000\r\n".slice(-30));
});

test("the last line of a flood is there, and most of the flood is not", async ({ pilotty }) => {
  const script = "yes 'a line of many' | head -c 20000000; echo; echo last";
  await pilotty.ok(["spawn", "-n", "a", "sh", "-c", script]);
  await pilotty.ok(["wait-for", "-s", "a", "--exit"]);
  const output = await pilotty.ok(["output", "-s", "a", "--lines", "1"]);
  expect(output).toMatchObject({ text: "last", retained_bytes: 2 * 1024 * 1024 });
  expect(output.dropped_bytes).toBeGreaterThan(18_000_000);
  const { text } = await pilotty.ok(["snapshot", "-s", "a"]);
  expect(text).toMatch(/\nlast\n$/);
  expect(residentMebibytes(pilotty.daemons()[0]!)).toBeLessThan(250);
});

test("rows above the screen, in every format", async ({ pilotty }) => {
  await pilotty.spawnUntil("ready", [
    "-n",
    "a",
    "--rows",
    "3",
    "sh",
    "-c",
    "seq 1 9; echo ready; cat",
  ]);
  const full = await pilotty.ok(["snapshot", "-s", "a", "--scrollback", "2"]);
  expect(full).toMatchObject({ scrollback: ["7", "8"], text: "9\nready\n" });
  expect(await pilotty.ok(["snapshot", "-s", "a"])).not.toHaveProperty("scrollback");
  const text = await pilotty.run(["snapshot", "-s", "a", "--scrollback", "99", "-f", "text"]);
  const above = "--- a scrollback 8 ---\n1\n2\n3\n4\n5\n6\n7\n8\n";
  expect(text.stdout).toBe(`${above}--- a 80x3 cursor 2,0 ---\n9\nready\n\n`);
  const outline = await pilotty.run(["snapshot", "-s", "a", "--scrollback", "1", "-i"]);
  expect(outline.stdout).toBe("--- a scrollback 1 ---\n8\n");
});

test("rows above the last screen are there after the exit", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "-n", "a", "--rows", "3", "seq", "1", "9"]);
  await pilotty.exited("a");
  const snapshot = await pilotty.ok(["snapshot", "-s", "a", "--scrollback", "2"]);
  expect(snapshot).toMatchObject({ outcome: "exited", scrollback: ["6", "7"], text: "8\n9\n" });
});

test("a session that nobody knows is SESSION_NOT_FOUND", async ({ pilotty }) => {
  expect(await pilotty.fails(["output", "-s", "x"])).toMatchObject({ code: "SESSION_NOT_FOUND" });
  expect(await pilotty.fails(["output", "--ansi"])).toMatchObject({ code: "SESSION_NOT_FOUND" });
});

test("a killed program's output is there as far as it came", async ({ pilotty }) => {
  await pilotty.spawnUntil("99", ["-n", "a", "sh", "-c", "seq 1 99; exec sleep 1000"]);
  await pilotty.ok(["kill", "-s", "a"]);
  expect(await pilotty.ok(["status", "-s", "a"])).toMatchObject({
    killed: true,
    signal: "SIGTERM",
    output_complete: true,
  });
  expect((await pilotty.ok(["output", "-s", "a", "--lines", "1"])).text).toBe("99");
});
