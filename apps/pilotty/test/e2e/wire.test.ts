import { waitUntil } from "@pilotty/testkit";
import { expect } from "vitest";
import { connectionsTo, DaemonSocket } from "./daemon-socket.ts";
import { BUNDLE, type Pilotty, test as pilottyTest } from "./pilotty.ts";

/** The answer to a bad request. */
function errorAnswer(id: number | string | null, code = "INVALID_INPUT") {
  return {
    id,
    error: {
      code,
      message: expect.stringMatching(/./),
      suggestion: expect.stringMatching(/./),
    },
  };
}

/** The daemon serves a session, and goes on to do so whatever a test does to it. */
const test = pilottyTest.extend<{ client: DaemonSocket }>({
  client: async ({ pilotty }, use) => {
    await pilotty.spawnUntil("ready", ["sh", "-c", "echo ready; exec cat"]);
    const [daemon] = pilotty.daemons();
    const client = await DaemonSocket.open(pilotty.socket);
    await use(client);
    client.vanish();
    await expectServing(pilotty);
    expect(pilotty.daemons()).toEqual([daemon]);
  },
});

async function expectServing(pilotty: Pilotty): Promise<void> {
  const other = await DaemonSocket.open(pilotty.socket);
  const { result } = await other.request("snapshot", { session: "default" });
  expect(result.text).toContain("ready");
  expect(await other.request("list_sessions")).toMatchObject({
    result: { sessions: [{ name: "default", state: "running" }] },
  });
  other.vanish();
}

test("answers a request with its id", async ({ pilotty, client }) => {
  client.write('{"id":1,"protocol":1,"method":"ping","params":{}}\n');
  expect(await client.answer()).toMatchObject({ id: 1, result: { pid: pilotty.daemons()[0] } });
  expect(await client.request("ping", {}, "a name")).toMatchObject({ id: "a name" });
  client.write('{"id":3,"protocol":1,"method":"ping"}\r\n');
  expect(await client.answer()).toMatchObject({ id: 3, result: {} });
});

test("answers each when it is done, in any order", async ({ client }) => {
  const wait = { session: "default", pattern: "typed later", timeout_ms: 20_000 };
  client.write(
    `${JSON.stringify({ id: "wait", protocol: 1, method: "wait_for", params: wait })}\n`,
  );
  expect(await client.request("ping", {}, "ping")).toMatchObject({ id: "ping" });
  expect(await client.request("type", { text: "typed later" }, "type")).toMatchObject({
    id: "type",
  });
  expect(await client.answer()).toMatchObject({ id: "wait", result: { found: true } });
});

test("takes requests in pieces and several at once", async ({ client }) => {
  const line = '{"id":"ä","protocol":1,"method":"ping","params":{}}\n';
  const bytes = Buffer.from(line);
  for (const byte of bytes) await client.writeAll(Uint8Array.of(byte));
  expect(await client.answer()).toMatchObject({ id: "ä", result: {} });
  client.write(line.repeat(50));
  for (let index = 0; index < 50; index += 1) {
    expect(await client.answer()).toMatchObject({ id: "ä", result: {} });
  }
});

test("answers what it got before the client closed its side", async ({ client }) => {
  client.write('{"id":1,"protocol":1,"method":"ping","params":{}}\n');
  client.end();
  expect(await client.answer()).toMatchObject({ id: 1, result: {} });
  expect(await client.answer()).toBeUndefined();
});

const LINES_WITHOUT_ID: readonly string[] = [
  "hello",
  "{",
  '{"id":1,"protocol":1,"method":"ping","params":{}',
  "[]",
  '[{"id":1,"protocol":1,"method":"ping","params":{}}]',
  "42",
  "null",
  "true",
  '"text"',
  "{}",
  '{"protocol":1,"method":"ping","params":{}}',
  '{"id":null,"protocol":1,"method":"ping","params":{}}',
  '{"id":{},"protocol":1,"method":"ping","params":{}}',
  '{"id":[1],"protocol":1,"method":"ping","params":{}}',
  '{"id":true,"protocol":1,"method":"ping","params":{}}',
  "\0\0\0",
  "GET / HTTP/1.1",
  `${"[".repeat(100_000)}`,
];

test("answers lines that are no requests with an error", async ({ client }) => {
  for (const line of LINES_WITHOUT_ID) {
    client.write(`${line}\n`);
    expect({ line, ...(await client.answer()) }).toEqual({ line, ...errorAnswer(null) });
  }
});

const BAD_REQUESTS: readonly object[] = [
  { method: "fly", params: {} },
  { method: "toString", params: {} },
  { method: "__proto__", params: {} },
  { method: "", params: {} },
  { method: 7, params: {} },
  { method: null, params: {} },
  { params: {} },
  { method: "ping", params: [] },
  { method: "ping", params: "x" },
  { method: "ping", params: 1 },
  { method: "ping", params: { extra: 1 } },
  { method: "status", params: { session: 1 } },
  { method: "status", params: { session: "default", sesion: "x" } },
  { method: "status", params: { session: "../x" } },
  { method: "snapshot", params: { format: "svg" } },
  { method: "type", params: {} },
  { method: "type", params: { text: 5 } },
  { method: "type", params: { text: "x", timeout_ms: -1 } },
  { method: "type", params: { text: "x", timeout_ms: 1e300 } },
  { method: "type", params: { text: "x", timeout_ms: "1" } },
  { method: "key", params: { keys: "Enter" } },
  { method: "key", params: { keys: [] } },
  { method: "key", params: { keys: [1] } },
  { method: "key", params: { keys: ["NoSuchKey"] } },
  { method: "wait_for", params: { pattern: "" } },
  { method: "wait_for", params: { pattern: "(", regex: true } },
  { method: "wait_for", params: { pattern: "x", regex: "yes" } },
  { method: "resize", params: { cols: 1, rows: 24 } },
  { method: "resize", params: { cols: 80.5, rows: 24 } },
  { method: "resize", params: { cols: "80", rows: 24 } },
  { method: "resize", params: { cols: 80, rows: 1001 } },
  { method: "spawn", params: {} },
  { method: "spawn", params: { command: [], cwd: "/", env: {} } },
  { method: "spawn", params: { command: "cat", cwd: "/", env: {} } },
  { method: "spawn", params: { command: ["cat"], cwd: "relative", env: {} } },
  { method: "spawn", params: { command: ["cat"], cwd: "/no/such/directory", env: {} } },
  { method: "spawn", params: { command: ["cat\0"], cwd: "/", env: {} } },
  { method: "spawn", params: { command: ["cat"], cwd: "/\0", env: {} } },
  { method: "spawn", params: { command: ["cat"], cwd: "/", env: { A: 1 } } },
  { method: "spawn", params: { command: ["cat"], cwd: "/", env: { A: "\0" } } },
  { method: "spawn", params: { command: ["cat"], cwd: "/", env: {}, name: "a/b" } },
  { method: "spawn", params: { command: ["cat"], cwd: "/", env: {}, cols: 0 } },
  { method: "list_sessions", params: { all: "yes" } },
  { method: "stop", params: { force: true } },
];

test("answers bad requests with an error that carries their id", async ({ client }) => {
  for (const [index, request] of BAD_REQUESTS.entries()) {
    client.write(`${JSON.stringify({ id: index, protocol: 1, ...request })}\n`);
    const answer = await client.answer();
    expect({ request, ...answer }).toEqual({ request, ...errorAnswer(index) });
  }
});

test("answers another protocol with PROTOCOL_MISMATCH", async ({ client }) => {
  for (const protocol of [0, 2, "1", null, undefined]) {
    client.write(`${JSON.stringify({ id: 1, protocol, method: "list_sessions", params: {} })}\n`);
    const answer = await client.answer();
    expect({ protocol, ...answer }).toEqual({
      protocol,
      ...errorAnswer(1, "PROTOCOL_MISMATCH"),
    });
  }
});

test("tells what it is, and can be stopped, whatever protocol is spoken", async ({
  pilotty,
  client,
}) => {
  client.write('{"id":1,"protocol":7,"method":"ping","params":{}}\n');
  const { result } = await client.answer();
  const version = expect.stringMatching(/^\d+\.\d+\.\d+/);
  expect(result).toEqual({ pid: pilotty.daemons()[0], version, protocol: 1, live_sessions: 1 });
});

test("takes __proto__ for an unknown parameter", async ({ client }) => {
  const params = '{"__proto__":{"session":"nobody"},"session":"default"}';
  client.write(`{"id":1,"protocol":1,"method":"status","params":${params}}\n`);
  expect(await client.answer()).toEqual(errorAnswer(1));
});

test("survives binary garbage", async ({ client }) => {
  const garbage = Uint8Array.from({ length: 64 * 1024 }, (_, index) => (index * 7919) % 251);
  client.write(garbage);
  client.write("\n");
  // However many lines that was, each has been answered with an error before the ping is.
  client.write('{"id":"last","protocol":1,"method":"ping","params":{}}\n');
  for (;;) {
    const answer = await client.answer();
    if (answer.id === "last") break;
    expect(answer).toEqual(errorAnswer(null));
  }
});

test("refuses a line that is too long, and takes the next", async ({ client }) => {
  const block = Buffer.alloc(1024 * 1024, "x");
  for (let megabytes = 0; megabytes < 17; megabytes += 1) await client.writeAll(block);
  client.write("\n");
  expect(await client.answer()).toEqual(errorAnswer(null));
  expect(await client.request("ping")).toMatchObject({ id: 1, result: {} });
});

test("refuses what would take long to read, however short it is", async ({ client }) => {
  const fields = Array.from({ length: 500_000 }, (_, index) => `"k${index}":1`).join();
  const params = [
    `${"[".repeat(7_000_000)}${"]".repeat(7_000_000)}`,
    `${'{"a":'.repeat(2_500_000)}1${"}".repeat(2_500_000)}`,
    `[${"[],".repeat(4_000_000)}1]`,
    `{${fields}}`,
  ];
  for (const value of params) {
    client.write(`{"id":1,"protocol":1,"method":"ping","params":${value}}\n`);
    const { error } = await client.answer();
    expect(error.code).toBe("INVALID_INPUT");
    expect(error.message).toMatch(/^A request (is nested more than 32 levels|has more than \d+)/);
  }
});

test("empty lines are no requests", async ({ client }) => {
  client.write("\n\r\n  \n");
  expect(await client.request("ping", {}, 9)).toMatchObject({ id: 9, result: {} });
});

test("survives half a request and a close", async ({ pilotty, client }) => {
  await client.writeAll('{"id":1,"protocol":1,"method":"type","params":{"text":"half');
  client.vanish();
  const polite = await DaemonSocket.open(pilotty.socket);
  await polite.writeAll('{"id":1,"protocol":1,"method":"ping"');
  polite.end();
  expect(await polite.answer()).toBeUndefined();
  expect(await pilotty.screen("default")).not.toContain("half");
});

test("survives clients that vanish while they wait", async ({ pilotty }) => {
  await pilotty.spawnUntil("ready", ["sh", "-c", "echo ready; exec cat"]);
  const wait = JSON.stringify({
    ...{ id: 1, protocol: 1, method: "wait_for" },
    params: { pattern: "never", timeout_ms: 60_000 },
  });
  for (let index = 0; index < 20; index += 1) {
    const client = await DaemonSocket.open(pilotty.socket);
    await client.writeAll(`${wait}\n`);
    client.vanish();
  }
  await expectServing(pilotty);
  // Nobody waits any more: the daemon holds none of their connections.
  await waitUntil(() => connectionsTo(pilotty.socket) === 0);
});

test("a killed wait-for harms nobody", async ({ pilotty }) => {
  await pilotty.spawnUntil("ready", ["sh", "-c", "echo ready; exec cat"]);
  const waiter = pilotty.start(process.execPath, [BUNDLE, "wait-for", "never"]);
  await waitUntil(() => connectionsTo(pilotty.socket) === 1);
  waiter.kill("SIGKILL");
  await waitUntil(() => connectionsTo(pilotty.socket) === 0);
  await expectServing(pilotty);
});

test("a client that does not read its answers does not keep the others waiting", async ({
  pilotty,
  client,
}) => {
  const request = '{"id":1,"protocol":1,"method":"snapshot","params":{"session":"default"}}\n';
  // Far more answers than fit into the socket; they are never looked at.
  await client.writeAll(request.repeat(2_000));
  await expectServing(pilotty);
});

test("a hundred connections at once are served", async ({ pilotty, client }) => {
  const clients = await Promise.all(
    Array.from({ length: 100 }, () => DaemonSocket.open(pilotty.socket)),
  );
  const answers = await Promise.all(clients.map((each, index) => each.request("ping", {}, index)));
  expect(answers.map(({ id }) => id)).toEqual(clients.map((_, index) => index));
  for (const each of clients) each.vanish();
  expect(await client.request("ping")).toMatchObject({ result: {} });
});

test("the request that an error suggests is one that works", async ({ client }) => {
  client.write("hello\n");
  const { error } = await client.answer();
  client.write(`${/\{.*\}/.exec(error.suggestion)?.[0]}\n`);
  expect(await client.answer()).toMatchObject({ id: 1, result: {} });
});
