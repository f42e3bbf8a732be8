import { expect } from "vitest";
import { type Pilotty, test } from "./pilotty.ts";

const NOT_FOUND = "SESSION_NOT_FOUND";

/** The session that a reading command without `-s` means. */
async function target(pilotty: Pilotty, env: Record<string, string> = {}): Promise<string> {
  return (await pilotty.ok(["status"], { env })).name;
}

/** A session whose program shows its own name, and then waits for input to end on. */
async function spawnNamed(pilotty: Pilotty, name: string): Promise<string> {
  const script = `echo this is ${name}; read line; echo last words of ${name}`;
  const spawned = await pilotty.spawnUntil(`this is ${name}`, ["-n", name, "sh", "-c", script]);
  return spawned.session_id;
}

/** Lets the program of such a session end by itself. */
async function letExit(pilotty: Pilotty, name: string): Promise<void> {
  await pilotty.ok(["key", "-s", name, "Enter"]);
  await pilotty.exited(name);
}

test("-s takes a name and an id", async ({ pilotty }) => {
  const id = await spawnNamed(pilotty, "one");
  await spawnNamed(pilotty, "two");
  expect(await pilotty.ok(["status", "-s", "one"])).toMatchObject({ name: "one", session_id: id });
  expect(await pilotty.ok(["status", "--session", id])).toMatchObject({ name: "one" });
  expect(await pilotty.ok(["status", `--session=${id}`])).toMatchObject({ name: "one" });
});

test("a name goes before the id of another session", async ({ pilotty }) => {
  const id = await spawnNamed(pilotty, "one");
  const second = await pilotty.ok(["spawn", "--name", id, "cat"]);
  const found = await pilotty.ok(["status", "-s", id]);
  expect(found).toMatchObject({ name: id, session_id: second.session_id });
});

test("a session that does not exist is SESSION_NOT_FOUND for every command", async ({
  pilotty,
}) => {
  await spawnNamed(pilotty, "one");
  const commands = [["snapshot"], ["status"], ["type", "x"], ["key", "a"], ["wait-for", "x"]];
  for (const command of [...commands, ["resize", "80", "24"], ["kill"]]) {
    expect(await pilotty.fails([...command, "-s", "myapp"])).toEqual({
      code: NOT_FOUND,
      message: "Session 'myapp' not found",
      suggestion: "Run 'pilotty list-sessions' to see available sessions",
      status: 1,
    });
  }
});

test("PILOTTY_SESSION is the target, unless -s says otherwise", async ({ pilotty }) => {
  const id = await spawnNamed(pilotty, "one");
  await spawnNamed(pilotty, "two");
  expect(await target(pilotty, { PILOTTY_SESSION: "one" })).toBe("one");
  expect(await target(pilotty, { PILOTTY_SESSION: id })).toBe("one");
  const named = await pilotty.ok(["status", "-s", "two"], { env: { PILOTTY_SESSION: "one" } });
  expect(named.name).toBe("two");
  const missing = await pilotty.fails(["status"], { env: { PILOTTY_SESSION: "three" } });
  expect(missing).toMatchObject({ code: NOT_FOUND, status: 1 });
});

test("an empty PILOTTY_SESSION is none", async ({ pilotty }) => {
  await spawnNamed(pilotty, "one");
  expect(await target(pilotty, { PILOTTY_SESSION: "" })).toBe("one");
});

test("bad names of targets are INVALID_INPUT", async ({ pilotty }) => {
  await spawnNamed(pilotty, "one");
  for (const name of ["", "../one", "a/b", "!!", "n".repeat(65)]) {
    const error = await pilotty.fails(["snapshot", `--session=${name}`]);
    expect({ name, ...error }).toMatchObject({ name, code: "INVALID_INPUT", status: 2 });
  }
});

test("without a name it is the session used last, by spawn or as a target", async ({ pilotty }) => {
  await spawnNamed(pilotty, "one");
  await spawnNamed(pilotty, "two");
  await spawnNamed(pilotty, "three");
  expect(await target(pilotty)).toBe("three");
  await pilotty.ok(["snapshot", "-s", "one"]);
  expect(await target(pilotty)).toBe("one");
  await pilotty.ok(["type", "-s", "two", "x"]);
  expect(await target(pilotty)).toBe("two");
  await pilotty.ok(["list-sessions"]);
  expect(await target(pilotty)).toBe("two");
});

test("a command that fails to find its target uses none", async ({ pilotty }) => {
  await spawnNamed(pilotty, "one");
  await spawnNamed(pilotty, "two");
  await pilotty.ok(["status", "-s", "one"]);
  await pilotty.fails(["status", "-s", "three"]);
  await pilotty.fails(["spawn", "--name", "two", "cat"]);
  expect(await target(pilotty)).toBe("one");
});

test("after a kill it is the next one that was used last", async ({ pilotty }) => {
  for (const name of ["one", "two", "three"]) await spawnNamed(pilotty, name);
  await pilotty.ok(["status", "-s", "one"]);
  expect(await pilotty.ok(["kill"])).toMatchObject({ name: "one" });
  expect(await target(pilotty)).toBe("three");
  await pilotty.ok(["kill", "-s", "two"]);
  expect(await target(pilotty)).toBe("three");
  await pilotty.ok(["kill"]);
  expect(await pilotty.fails(["status"])).toMatchObject({
    code: NOT_FOUND,
    message: "Session 'default' not found",
  });
});

test("with no session left it is 'default'", async ({ pilotty }) => {
  expect(await pilotty.fails(["snapshot"])).toMatchObject({
    code: NOT_FOUND,
    message: "Session 'default' not found",
  });
});

test("input is refused if the session used last has exited by itself", async ({ pilotty }) => {
  await spawnNamed(pilotty, "live");
  await spawnNamed(pilotty, "other");
  await spawnNamed(pilotty, "gone");
  await letExit(pilotty, "gone");
  for (const command of [["type", "x"], ["key", "Enter"], ["resize", "70", "20"], ["kill"]]) {
    const error = await pilotty.fails(command);
    expect({ command, ...error }).toMatchObject({ command, code: "SESSION_EXITED", status: 4 });
    expect(error.suggestion).toContain("live");
    expect(error.suggestion).toContain("other");
    expect(error.message).toContain("'gone'");
  }
  expect(await pilotty.names()).toEqual(["live", "other"]);
  expect(await pilotty.screen("live")).toMatch(/this is live\n\n/);
});

test("reading shows the evidence of it", async ({ pilotty }) => {
  await spawnNamed(pilotty, "live");
  await spawnNamed(pilotty, "gone");
  await letExit(pilotty, "gone");
  expect(await pilotty.ok(["status"])).toMatchObject({ name: "gone", state: "exited" });
  const snapshot = await pilotty.ok(["snapshot"]);
  expect(snapshot).toMatchObject({ outcome: "exited" });
  expect(snapshot.text).toContain("last words of gone");
  expect(await pilotty.ok(["wait-for", "last words"])).toMatchObject({ found: true });
});

test("once another is addressed, that one is used last", async ({ pilotty }) => {
  await spawnNamed(pilotty, "live");
  await spawnNamed(pilotty, "gone");
  await letExit(pilotty, "gone");
  await pilotty.ok(["status", "-s", "live"]);
  expect(await target(pilotty)).toBe("live");
  await pilotty.ok(["snapshot", "-s", "gone"]);
  expect(await target(pilotty)).toBe("live");
});

test("another session's exit does not change the target", async ({ pilotty }) => {
  await spawnNamed(pilotty, "gone");
  await spawnNamed(pilotty, "live");
  const waiting = pilotty.run(["wait-for", "-s", "gone", "last words of gone"]);
  await pilotty.ok(["type", "-s", "gone", "x\n"]);
  expect((await waiting).status).toBe(0);
  await pilotty.ok(["status", "-s", "live"]);
  await pilotty.exited("gone");
  expect(await target(pilotty)).toBe("live");
});

test("a live session of a name wins over an exited one, which keeps its id", async ({
  pilotty,
}) => {
  const old = await spawnNamed(pilotty, "same");
  await letExit(pilotty, "same");
  const young = await spawnNamed(pilotty, "same");
  expect(await pilotty.ok(["status", "-s", "same"])).toMatchObject({
    session_id: young,
    state: "running",
  });
  expect(await pilotty.ok(["status", "-s", old])).toMatchObject({
    session_id: old,
    state: "exited",
  });
});

test("of two exited sessions of a name the later one is meant", async ({ pilotty }) => {
  await spawnNamed(pilotty, "same");
  await letExit(pilotty, "same");
  const later = await spawnNamed(pilotty, "same");
  await letExit(pilotty, "same");
  expect(await pilotty.ok(["status", "-s", "same"])).toMatchObject({ session_id: later });
});
