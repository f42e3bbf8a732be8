import { once } from "node:events";
import { expect } from "vitest";
import { DaemonSocket } from "../daemon-socket.ts";
import { BUNDLE, test } from "../pilotty.ts";

const FILES = 128;

test("a daemon that may open few files refuses more sessions, and goes on with those it has", async ({
  pilotty,
}) => {
  const run = `ulimit -n ${FILES}; exec "$0" "$1" daemon`;
  const daemon = pilotty.start("bash", ["-c", run, process.execPath, BUNDLE]);
  await once(daemon.stdout!, "data");
  const names: string[] = [];
  for (;;) {
    const name = `s${names.length}`;
    const { status, stderr } = await pilotty.run(["spawn", "--name", name, "cat"]);
    if (status === 0) {
      names.push(name);
      expect(names.length).toBeLessThan(FILES);
      continue;
    }
    const error = JSON.parse(stderr);
    expect(error).toMatchObject({ code: "SPAWN_FAILED" });
    expect(error.message).toContain(`of ${FILES} that it may`);
    break;
  }
  expect(names.length).toBeGreaterThan(3);
  expect(await pilotty.names()).toEqual(names);
  // Clients that come in crowds are turned away, and those that are served are served.
  const crowd = await Promise.all(
    Array.from({ length: 60 }, () => DaemonSocket.open(pilotty.socket)),
  );
  for (const client of crowd) client.vanish();
  await pilotty.ok(["kill", "-s", names[0]!]);
  await pilotty.ok(["spawn", "--name", "again", "cat"]);
  expect(await pilotty.names()).toEqual([...names.slice(1), "again"]);
});

test("two hundred clients are served at once, and one that asks meanwhile, too", async ({
  pilotty,
}) => {
  await pilotty.spawnUntil("ready", ["sh", "-c", "echo ready; exec cat"]);
  const clients = await Promise.all(
    Array.from({ length: 200 }, () => DaemonSocket.open(pilotty.socket)),
  );
  const answers = clients.map((client) => client.request("snapshot", { format: "text" }));
  expect((await pilotty.ok(["snapshot"])).text).toContain("ready");
  for (const answer of await Promise.all(answers)) expect(answer.result.text).toContain("ready");
  for (const client of clients) client.vanish();
});

test("a program gets the caller's umask, not that of whoever started the daemon", async ({
  pilotty,
}) => {
  const spawn = (umask: string, name: string) =>
    pilotty.exec("sh", [
      ...["-c", `umask ${umask}; exec "$0" "$@"`],
      ...[process.execPath, BUNDLE, "spawn", "--name", name, "sh", "-c", "umask"],
    ]);
  expect(await spawn("077", "first")).toMatchObject({ status: 0 });
  expect(await spawn("002", "second")).toMatchObject({ status: 0 });
  expect(await pilotty.exited("first")).toContain("0077");
  expect(await pilotty.exited("second")).toContain("0002");
});
