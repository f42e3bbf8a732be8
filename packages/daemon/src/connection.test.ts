import type { Socket } from "node:net";
import { Duplex } from "node:stream";
import { expect, test } from "vitest";
import { ClientConnection } from "./connection.ts";
import { Log } from "./log.ts";
import { SessionRegistry } from "./session-registry.ts";

const PING = '{"id":1,"protocol":1,"method":"ping","params":{}}\n';

/** Clients of one daemon; what it answers is told in order. */
class Clients {
  readonly answers: { of: string; id: unknown }[] = [];
  readonly #services = {
    registry: new SessionRegistry(),
    version: "0.0.0",
    log: new Log("/dev/null", undefined),
    stop: () => Promise.resolve(),
  };

  add(name: string): Duplex {
    const socket = new Duplex({
      read: () => undefined,
      write: (line, _encoding, done) => {
        this.answers.push({ of: name, id: JSON.parse(String(line)).id });
        done();
      },
    });
    new ClientConnection(socket as Socket, this.#services, () => undefined);
    return socket;
  }

  /** @returns the answers once there are so many */
  async answered(count: number): Promise<typeof this.answers> {
    while (this.answers.length < count) await new Promise((resolve) => setImmediate(resolve));
    return this.answers;
  }
}

test("a client with many requests at once has one answered, and then the others have their turn", async () => {
  const clients = new Clients();
  const [greedy, modest] = [clients.add("greedy"), clients.add("modest")];
  greedy.push(PING.repeat(500));
  setImmediate(() => modest.push(PING));
  const answers = await clients.answered(501);
  expect(answers.findIndex(({ of }) => of === "modest")).toBeLessThan(5);
});

test("after a chunk of nothing but line ends the others have their turn, too", async () => {
  const clients = new Clients();
  const [noisy, modest] = [clients.add("noisy"), clients.add("modest")];
  for (let chunk = 0; chunk < 20; chunk += 1) noisy.push(Buffer.alloc(64 * 1024, "\n"));
  noisy.push(PING);
  modest.push(PING);
  const answers = await clients.answered(2);
  expect(answers.map(({ of }) => of)).toEqual(["modest", "noisy"]);
});
