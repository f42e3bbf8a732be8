import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isMissing } from "@pilotty/testkit";
import { describe, expect } from "vitest";
import { DaemonSocket } from "../daemon-socket.ts";
import { type Pilotty, test } from "../pilotty.ts";
import { find } from "./task.ts";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const STAGE = path("programs/stage.mjs");
const PANEL = path("../../../../../packages/daemon/test/programs/panel.mjs");

const WAYS = ["mouse", "focus"] as const;
const NOT_FOUND = { code: "REF_NOT_FOUND", status: 1 };

/** Starts the stage. @returns the refs of its buttons */
async function stage(
  pilotty: Pilotty,
  way: (typeof WAYS)[number],
  name = "default",
): Promise<{ deploy: string; about: string }> {
  const options = ["--cols", "100", "-n", name];
  await pilotty.spawnUntil("scene Ship", [...options, process.execPath, STAGE, way]);
  const [deploy, about] = [["button", "Deploy"] as const, ["button", "About"] as const];
  return {
    deploy: (await find(pilotty, deploy)).ref,
    about: (await find(pilotty, about)).ref,
  };
}

/** Changes the scene, and waits until it is drawn. */
async function change(pilotty: Pilotty, key: string, shown: string): Promise<void> {
  await pilotty.ok(["key", key]);
  await pilotty.ok(["wait-for", "-r", shown]);
}

/** All that the stage has been told but its scenes. */
const log = (pilotty: Pilotty) => readFileSync(join(pilotty.workdir, "log"), "utf8");

describe.each(WAYS)("by %s, the ref of an element", (way) => {
  const done = way === "mouse" ? "hit" : "pressed";

  test("acts on it", async ({ pilotty }) => {
    const { about } = await stage(pilotty, way);
    expect(await pilotty.ok(["click", about])).toMatchObject({ ok: true, via: way });
    expect(log(pilotty)).toBe(`${done} About\n`);
  });

  test("that has moved acts on it where it is", async ({ pilotty }) => {
    const { deploy } = await stage(pilotty, way);
    await change(pilotty, "m", "scene Ship 9");
    expect((await find(pilotty, ["button", "Deploy"])).ref).toBe(deploy);
    expect(await pilotty.ok(["click", deploy])).toMatchObject({ via: way });
    expect(log(pilotty)).toBe(`${done} Deploy\n`);
  });

  test("that is gone acts on nothing, and tells which are there", async ({ pilotty }) => {
    const { deploy, about } = await stage(pilotty, way);
    await change(pilotty, "v", "scene Ship 3 ,About");
    for (const verb of ["click", "focus", "select", "check", "uncheck"]) {
      const error = await pilotty.fails([verb, deploy]);
      expect(error).toMatchObject({ ...NOT_FOUND, sent: [] });
      expect(error.message).toContain(deploy);
      expect(error.suggestion).toContain(`${about} button "About"`);
    }
    expect(await pilotty.fails(["fill", deploy, "x"])).toMatchObject(NOT_FOUND);
    expect(log(pilotty)).toBe("");
  });

  test("that was replaced does not act on the one in its place", async ({ pilotty }) => {
    const { deploy } = await stage(pilotty, way);
    await change(pilotty, "r", "Delete,About");
    expect((await find(pilotty, ["button", "Delete"])).ref).not.toBe(deploy);
    expect(await pilotty.fails(["click", deploy])).toMatchObject(NOT_FOUND);
    expect(log(pilotty)).toBe("");
  });

  test("does not act on one of its name in the next dialog", async ({ pilotty }) => {
    const { deploy } = await stage(pilotty, way);
    await change(pilotty, "o", "scene Boat");
    expect((await find(pilotty, ["button", "Deploy"])).ref).not.toBe(deploy);
    expect(await pilotty.fails(["click", deploy])).toMatchObject(NOT_FOUND);
    expect(log(pilotty)).toBe("");
  });

  test("that is covered acts on nothing", async ({ pilotty }) => {
    const { deploy, about } = await stage(pilotty, way);
    await change(pilotty, "c", "scene Alert");
    expect(await pilotty.fails(["click", deploy])).toMatchObject(NOT_FOUND);
    expect(await pilotty.fails(["click", about])).toMatchObject(NOT_FOUND);
    expect(log(pilotty)).toBe("");
  });

  test("that goes away at the same time acts on it or on nothing", async ({ pilotty }) => {
    const { deploy } = await stage(pilotty, way);
    const [, click] = await Promise.all([
      pilotty.ok(["key", "r", "--no-wait"]),
      pilotty.run(["click", deploy]),
    ]);
    await pilotty.ok(["wait-for", "Delete,About"]);
    expect(log(pilotty)).toMatch(click.status === 0 ? new RegExp(`^${done} Deploy\\n$`) : /^$/);
  });

  test("whose place is taken, though that is not drawn yet, acts on nothing", async ({
    pilotty,
  }) => {
    const { deploy } = await stage(pilotty, way);
    // Over a connection that is held: a client takes its own time to start.
    const client = await DaemonSocket.open(pilotty.socket);
    const key = await client.request("key", { session: "default", keys: ["s"], no_wait: true });
    expect(key).toHaveProperty("result");
    const click = await client.request("click", { session: "default", ref: deploy });
    client.vanish();
    expect(click).toMatchObject({ error: { code: "REF_NOT_FOUND" } });
    expect(log(pilotty)).toBe("");
  });

  test("of another session acts on neither", async ({ pilotty }) => {
    const { about } = await stage(pilotty, way);
    const plain = ["-n", "plain", "sh", "-c", "stty raw -echo; printf ready; exec cat > typed"];
    await pilotty.spawnUntil("ready", plain);
    expect(await pilotty.fails(["click", "-s", "plain", about])).toMatchObject(NOT_FOUND);
    expect(await pilotty.fails(["click", about])).toMatchObject(NOT_FOUND);
    expect(log(pilotty)).toBe("");
    expect(readFileSync(join(pilotty.workdir, "typed"), "utf8")).toBe("");
  });

  test("of a session that has exited acts on no other", async ({ pilotty }) => {
    await pilotty.spawnUntil("scene Ship", [
      ...["--cwd", pilotty.home, "-n", "other", "--cols", "100"],
      ...[process.execPath, STAGE, way],
    ]);
    const { about } = await stage(pilotty, way);
    await pilotty.ok(["key", "q"]);
    await pilotty.exited("default");
    const error = { code: "SESSION_EXITED", status: 4 };
    expect(await pilotty.fails(["click", about])).toMatchObject(error);
    expect(await pilotty.fails(["click", "-s", "default", about])).toMatchObject(error);
    expect(readFileSync(join(pilotty.home, "log"), "utf8")).toBe("");
  });
});

const CONTROLS = [
  ["checkbox", "Fast"],
  ["button", "Build"],
  ["button", "Erase"],
];

/** Starts the panel of the daemon's tests, which misbehaves as it is told to. */
async function panel(pilotty: Pilotty, settings: object): Promise<void> {
  const program = [process.execPath, PANEL, JSON.stringify({ controls: CONTROLS, ...settings })];
  await pilotty.spawnUntil("received", ["--cols", "160", ...program]);
}

test("a program that dies on the way is told, with what was sent", async ({ pilotty }) => {
  await panel(pilotty, { tabExits: true });
  const { ref } = await find(pilotty, ["button", "Build"]);
  expect(await pilotty.fails(["click", ref])).toMatchObject({
    code: "SESSION_EXITED",
    status: 4,
    sent: ["Tab"],
  });
  expect(await pilotty.ok(["status"])).toMatchObject({ state: "exited", exit_code: 3 });
});

test("an element that goes away on the way is not acted on, nor is another", async ({
  pilotty,
}) => {
  await panel(pilotty, { tabHides: true });
  const { ref } = await find(pilotty, ["button", "Erase"]);
  expect(await pilotty.fails(["click", ref])).toMatchObject({
    code: "NOT_ACTIONABLE",
    sent: ["Tab"],
  });
  expect((await pilotty.ok(["snapshot"])).title).toBe("");
});

test("of two clicks the second does not hit what has come instead", async ({ pilotty }) => {
  const controls = [...CONTROLS.slice(0, 2), ["button", "Cancel"]];
  await panel(pilotty, { mouse: true, replaceAfter: 8, controls });
  const { ref } = await find(pilotty, ["button", "Cancel"]);
  const error = await pilotty.fails(["click", ref, "--count", "2"]);
  expect(error).toMatchObject({ ...NOT_FOUND, sent: ["left click", "left release"] });
  expect((await pilotty.ok(["snapshot"])).title).toBe("press Cancel");
});

test("commands of many clients do not mix", async ({ pilotty }) => {
  await panel(pilotty, {});
  const { ref } = await find(pilotty, ["button", "Erase"]);
  const { ref: fast } = await find(pilotty, ["checkbox", "Fast"]);
  await Promise.all([
    pilotty.ok(["type", "aaaaaaaa", "--enter"]),
    pilotty.ok(["click", ref]),
    pilotty.ok(["type", "bbbbbbbb"]),
    pilotty.ok(["check", fast]),
    pilotty.ok(["key", "c c c c"]),
  ]);
  const { text, title } = await pilotty.ok(["snapshot"]);
  const received: string = JSON.parse(/received (".*")/.exec(text)?.[1] ?? '""');
  expect(received).toContain("aaaaaaaa\r");
  expect(received).toContain("bbbbbbbb");
  expect(received).toContain("cccc");
  expect(title.split(",")).toContain("press Erase");
  expect(title.split(",")).toContain("toggle Fast");
  expect(title).not.toContain("press Build");
});

test("a cell cannot be clicked on where nobody listens", async ({ pilotty }) => {
  await stage(pilotty, "focus");
  const error = { code: "NOT_ACTIONABLE", status: 1 };
  expect(await pilotty.fails(["click", "5", "16"])).toMatchObject(error);
  expect(await pilotty.fails(["click", "5", "100"])).toMatchObject({ code: "INVALID_INPUT" });
  expect(log(pilotty)).toBe("");
});

test.skipIf(isMissing("dialog"))(
  "dialog: a button of the next question, at the same place, is another one",
  async ({ pilotty }) => {
    const ask = (question: string) => `dialog --yesno '${question}' 7 30`;
    const script = `${ask("Is it so?")}; ${ask("Is it not?")}; echo $? > second`;
    await pilotty.spawnUntil("< No  >", ["sh", "-c", script]);
    const { ref } = await find(pilotty, ["button", "No"]);
    await pilotty.ok(["click", ref]);
    await pilotty.ok(["wait-for", "Is it not?"]);
    const later = await find(pilotty, ["button", "No"]);
    expect(later.ref).not.toBe(ref);
    expect(await pilotty.fails(["click", ref])).toMatchObject(NOT_FOUND);
    await pilotty.ok(["click", later.ref]);
    await pilotty.exited("default");
    expect(readFileSync(join(pilotty.workdir, "second"), "utf8")).toBe("1\n");
  },
);
