import { mkdirSync, writeFileSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { MAX_REQUEST_BYTES, PilottyError, PROTOCOL_VERSION } from "@pilotty/protocol";
import { makeTemporaryDirectory } from "@pilotty/testkit";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Connection } from "./connection.ts";

interface Received {
  id: number;
  protocol: number;
  method: string;
  params: unknown;
}

/** A server that does with each request what the test says. */
class FakeDaemon {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(onRequest: (request: Received, socket: Socket) => void) {
    this.#server = createServer((socket) => {
      this.#sockets.add(socket);
      let text = "";
      socket.setEncoding("utf8").on("data", (chunk: string) => {
        const lines = (text + chunk).split("\n");
        text = lines.pop() ?? "";
        for (const line of lines) onRequest(JSON.parse(line), socket);
      });
      socket.on("error", () => undefined);
    });
  }

  static async listen(
    path: string,
    onRequest: (request: Received, socket: Socket) => void,
  ): Promise<FakeDaemon> {
    const daemon = new FakeDaemon(onRequest);
    await new Promise<void>((resolve) => daemon.#server.listen(path, resolve));
    return daemon;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

let socketPath = "";
let cleanUps: (() => unknown)[] = [];

beforeEach(() => {
  const directory = makeTemporaryDirectory();
  socketPath = join(directory.path, "s");
  cleanUps = [() => directory.remove()];
});
afterEach(async () => {
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
});

/** A connection to a daemon that answers like this. */
async function connectTo(
  onRequest: (request: Received, socket: Socket) => void,
): Promise<Connection> {
  const daemon = await FakeDaemon.listen(socketPath, onRequest);
  cleanUps.push(() => daemon.close());
  const connection = await Connection.open(socketPath);
  if (!connection) throw new Error("Nobody listens");
  cleanUps.push(() => connection.close());
  return connection;
}

const line = (message: unknown): string => `${JSON.stringify(message)}\n`;

describe("open", () => {
  test("answers undefined where nothing is", async () => {
    expect(await Connection.open(socketPath)).toBeUndefined();
    expect(await Connection.open(join(socketPath, "deeper"))).toBeUndefined();
  });

  test("answers undefined where a daemon was that nobody listens to any more", async () => {
    writeFileSync(socketPath, ""); // Connecting to it is refused, like to a stale socket.
    expect(await Connection.open(socketPath)).toBeUndefined();
  });

  test("fails where it cannot know", async () => {
    const file = join(socketPath, "..", "file");
    writeFileSync(file, "");
    const opening = Connection.open(join(file, "below"));
    await expect(opening).rejects.toMatchObject({
      code: "DAEMON_UNREACHABLE",
      message: expect.stringContaining("ENOTDIR"),
    });
  });

  test("a directory is no daemon", async () => {
    mkdirSync(socketPath);
    expect(await Connection.open(socketPath)).toBeUndefined();
  });
});

describe("request", () => {
  test("sends id, protocol, method and params, and gives the result", async () => {
    const received: Received[] = [];
    const connection = await connectTo((request, socket) => {
      received.push(request);
      socket.write(line({ id: request.id, result: { pid: 7 } }));
    });
    expect(await connection.request("ping", {})).toEqual({ pid: 7 });
    expect(await connection.request("status", { session: "a" })).toEqual({ pid: 7 });
    expect(received).toEqual([
      { id: 1, protocol: PROTOCOL_VERSION, method: "ping", params: {} },
      { id: 2, protocol: PROTOCOL_VERSION, method: "status", params: { session: "a" } },
    ]);
  });

  test("matches answers in another order, and in pieces, by their id", async () => {
    const waiting: number[] = [];
    const connection = await connectTo(({ id }, socket) => {
      waiting.push(id);
      if (waiting.length < 3) return;
      const answers = waiting.reverse().map((pid) => line({ id: pid, result: { pid } }));
      const text = answers.join("");
      socket.write(text.slice(0, 7), () => socket.write(text.slice(7)));
    });
    const results = [1, 2, 3].map(() => connection.request("ping", {}));
    expect(await Promise.all(results)).toEqual([{ pid: 1 }, { pid: 2 }, { pid: 3 }]);
  });

  test("hands on what is told before the answer, in order", async () => {
    const connection = await connectTo(({ id }, socket) => {
      for (const n of [1, 2]) socket.write(line({ id, event: { n } }));
      socket.write(line({ id, result: { ok: true } }));
      socket.write(line({ id, event: { n: 3 } }));
    });
    const told: unknown[] = [];
    const result = await connection.request("events", {}, (event) => told.push(event));
    expect(result).toEqual({ ok: true });
    expect(told).toEqual([{ n: 1 }, { n: 2 }]);
    expect(await connection.request("ping", {})).toEqual({ ok: true });
  });

  test("throws what the daemon answers", async () => {
    const connection = await connectTo(({ id }, socket) => {
      const error = { code: "TIMEOUT", message: "Late", suggestion: "Wait", screen: "$" };
      socket.write(line({ id, error }));
    });
    const error: unknown = await connection.request("ping", {}).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(PilottyError);
    expect((error as PilottyError).toJSON()).toEqual({
      code: "TIMEOUT",
      message: "Late",
      suggestion: "Wait",
      screen: "$",
    });
  });

  test("takes no notice of an answer that nobody waits for", async () => {
    const connection = await connectTo(({ id }, socket) => {
      socket.write(line({ id: 99, result: {} }) + line({ id, result: { pid: 1 } }));
    });
    expect(await connection.request("ping", {})).toEqual({ pid: 1 });
  });

  test("an error without id is for all that wait", async () => {
    const connection = await connectTo(({ id }, socket) => {
      const error = { code: "INVALID_INPUT", message: "Not JSON", suggestion: "Send JSON" };
      if (id === 2) socket.write(line({ id: null, error }));
    });
    const requests = [connection.request("ping", {}), connection.request("ping", {})];
    for (const result of await Promise.allSettled(requests)) {
      expect(result).toMatchObject({ status: "rejected", reason: { code: "INVALID_INPUT" } });
    }
  });

  test.each(["not JSON", "null", "5", "{}", '{"id":1}', '{"id":1,"error":"text"}', "[]"])(
    "fails at once if the other side answers %j",
    async (answer) => {
      const connection = await connectTo((_request, socket) => {
        socket.write(`${answer}\n`);
      });
      await expect(connection.request("ping", {})).rejects.toMatchObject({
        code: "PROTOCOL_MISMATCH",
      });
      await connection.closed;
    },
  );

  test("does not send what is too long for a daemon", async () => {
    const received: string[] = [];
    const connection = await connectTo(({ id, method }, socket) => {
      received.push(method);
      socket.write(line({ id, result: { pid: 1 } }));
    });
    const text = "x".repeat(MAX_REQUEST_BYTES);
    await expect(connection.request("type", { text })).rejects.toMatchObject({
      code: "INVALID_INPUT",
      message: expect.stringContaining(`longer than ${MAX_REQUEST_BYTES}`),
    });
    await connection.request("ping", {});
    expect(received).toEqual(["ping"]);
  });

  test("fails if the daemon goes away before it answers", async () => {
    const connection = await connectTo((_request, socket) => socket.destroy());
    await expect(connection.request("ping", {})).rejects.toMatchObject({
      code: "DAEMON_UNREACHABLE",
      message: "The daemon went away before it answered",
    });
    await connection.closed;
  });

  test("fails on a connection that is closed", async () => {
    const connection = await connectTo(() => undefined);
    connection.close();
    await expect(connection.request("ping", {})).rejects.toMatchObject({
      code: "DAEMON_UNREACHABLE",
    });
  });

  test("what waits when the connection is closed fails too", async () => {
    const connection = await connectTo(() => undefined);
    const request = connection.request("ping", {});
    connection.close();
    await expect(request).rejects.toMatchObject({ code: "DAEMON_UNREACHABLE" });
  });
});
