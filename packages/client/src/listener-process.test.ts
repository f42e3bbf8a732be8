import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { instanceLockName } from "@pilotty/protocol";
import { makeTemporaryDirectory } from "@pilotty/testkit";
import { expect, test } from "vitest";
import { listenerProcess } from "./listener-process.ts";

async function findsListener(name: string): Promise<void> {
  expect(listenerProcess(name)).toBeUndefined();
  const server = createServer().listen(name);
  await once(server, "listening");
  const found = listenerProcess(name);
  server.close();
  expect(found).toMatchObject({ pid: process.pid, state: expect.stringMatching(/^[RSD]$/) });
}

test("finds who listens on a path, with blanks in it, too", async () => {
  const directory = makeTemporaryDirectory();
  await findsListener(join(directory.path, "a  socket.sock"));
  directory.remove();
});

test("finds who holds an abstract name", async () => {
  await findsListener(instanceLockName(process.pid, { dev: 0, ino: process.pid }));
});
