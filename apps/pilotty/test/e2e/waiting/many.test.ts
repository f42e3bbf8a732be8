import { waitUntil } from "@pilotty/testkit";
import { expect } from "vitest";
import { DaemonSocket } from "../daemon-socket.ts";
import { type Pilotty, test } from "../pilotty.ts";
import { residentMebibytes } from "../processes.ts";

const CAT = ["sh", "-c", "stty -echo; echo ready; exec cat"];

/** Sends a request without waiting for its answer. */
function send(client: DaemonSocket, id: number, method: string, params: object): void {
  client.write(`${JSON.stringify({ id, protocol: 1, method, params })}\n`);
}

/** The answers to that many requests, by their ids. */
async function answers(client: DaemonSocket, count: number) {
  const byId = new Map<number, Awaited<ReturnType<DaemonSocket["answer"]>>>();
  while (byId.size < count) {
    const answer = await client.answer();
    byId.set(answer.id, answer);
  }
  return byId;
}

/** Memory of the daemon, in MiB. */
function memoryOf(pilotty: Pilotty): number {
  return residentMebibytes(pilotty.daemons()[0]!);
}

test("a hundred waits on one session each find their own line", async ({ pilotty }) => {
  await pilotty.spawnUntil("ready", ["--rows", "200", ...CAT]);
  const client = await DaemonSocket.open(pilotty.socket);
  const ids = Array.from({ length: 100 }, (_, index) => index + 1);
  const lineOf = (id: number) => (id % 2 === 0 ? `line ${id}.` : `row ${id}`);
  for (const id of ids) {
    const isRegex = id % 2 === 1;
    const pattern = isRegex ? `^row ${id}$` : lineOf(id);
    send(client, id, "wait_for", { pattern, regex: isRegex });
  }
  const text = ids.map((id) => `${lineOf(id)}\n`).join("");
  await pilotty.ok(["type", "--no-wait", text.slice(0, text.length / 2)]);
  await pilotty.ok(["type", "--no-wait", text.slice(text.length / 2)]);
  const found = await answers(client, ids.length);
  for (const id of ids) expect(found.get(id)?.result?.matched_text).toBe(lineOf(id));
  client.vanish();
});

test("a thousand waits in vain are all answered, and leave nothing behind", async ({ pilotty }) => {
  await pilotty.spawnUntil("ready", CAT);
  const client = await DaemonSocket.open(pilotty.socket);
  const round = async () => {
    for (let id = 1; id <= 500; id += 1) {
      send(client, id, "wait_for", { pattern: `never ${id}`, timeout_ms: id % 100 });
    }
    const given = await answers(client, 500);
    const codes = [...given.values()].map(({ error }) => error?.code);
    expect(new Set(codes)).toEqual(new Set(["TIMEOUT"]));
    expect([...given.values()][0].error.screen).toContain("ready");
  };
  await round();
  const before = memoryOf(pilotty);
  await round();
  expect(memoryOf(pilotty) - before).toBeLessThan(40);
  client.vanish();
});

test("waits of a client that vanishes are given up", async ({ pilotty }) => {
  await pilotty.spawnUntil("ready", CAT);
  const client = await DaemonSocket.open(pilotty.socket);
  for (let id = 1; id <= 50; id += 1) send(client, id, "wait_for", { pattern: `never ${id}` });
  expect(await client.request("list_sessions", {}, 51)).toMatchObject({ id: 51 });
  client.vanish();
  await waitUntil(async () => (await pilotty.ok(["list-sessions"])).sessions.length === 1);
  // A daemon leaves when nothing is asked of it any more.
  await pilotty.ok(["kill"]);
  expect(await pilotty.names()).toEqual([]);
});

test("a match that comes in two writes is found", async ({ pilotty }) => {
  const script =
    "stty -echo; echo ready; read x; printf 'all tests pas'; sleep 0.3; echo sed; exec cat";
  await pilotty.spawnUntil("ready", ["sh", "-c", script]);
  await pilotty.ok(["key", "Enter", "--no-wait"]);
  const found = await pilotty.ok(["wait-for", "all tests passed"]);
  expect(found).toMatchObject({ matched_text: "all tests passed", col: 0 });
});

test("what scrolls away in the middle of a burst is not on the screen", async ({ pilotty }) => {
  const script =
    "stty -echo; echo ready; read x; seq 1 400; echo NEEDLE; seq 401 20000; echo over; exec cat";
  await pilotty.spawnUntil("ready", ["sh", "-c", script]);
  await pilotty.ok(["key", "Enter", "--no-wait"]);
  await pilotty.ok(["wait-for", "over"]);
  const error = await pilotty.fails(["wait-for", "NEEDLE", "-t", "100"]);
  expect(error).toMatchObject({ code: "TIMEOUT", status: 3 });
});

test("a resize while waiting neither ends the wait nor loses the match", async ({ pilotty }) => {
  pilotty.variables.PILOTTY_LOG = "debug";
  await pilotty.spawnUntil("ready", CAT);
  const waiting = pilotty.ok(["wait-for", "0123456789 needle"]);
  await pilotty.asked("wait_for", 2);
  await pilotty.ok(["resize", "12", "10"]);
  await pilotty.ok(["type", "0123456789 needle\n", "--no-wait"]);
  // It is wrapped over two rows.
  expect(await waiting).toMatchObject({ matched_text: "0123456789 needle", col: 0 });
});
