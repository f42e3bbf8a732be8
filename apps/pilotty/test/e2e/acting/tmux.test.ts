import { isMissing, waitUntil } from "@pilotty/testkit";
import { expect } from "vitest";
import { type Pilotty, test } from "../pilotty.ts";
import { find } from "./task.ts";

const TMUX = ["-L", "acting", "-f", "/dev/null"];

/** Starts tmux with two windows, and runs a test in it. */
async function inTmux(
  pilotty: Pilotty,
  mouse: "on" | "off",
  body: () => Promise<void>,
): Promise<void> {
  pilotty.variables.TMUX_TMPDIR = pilotty.workdir;
  const windows = ["new-window", "-n", "second", "cat"];
  const command = [
    "new-session",
    "-n",
    "first",
    "cat",
    ";",
    ...windows,
    ";",
    "set",
    "mouse",
    mouse,
  ];
  await pilotty.spawnUntil("1:second*", ["tmux", ...TMUX, ...command]);
  const server = Number(await tmux(pilotty, "display-message", "-p", "#{pid}"));
  try {
    await body();
  } finally {
    await pilotty.exec("tmux", [...TMUX, "kill-server"]);
    await waitUntil(() => !pilotty.processes().includes(server));
  }
}

/** What tmux itself says. */
async function tmux(pilotty: Pilotty, ...args: string[]): Promise<string> {
  return (await pilotty.exec("tmux", [...TMUX, ...args])).stdout.trimEnd();
}

const windows = (pilotty: Pilotty) => tmux(pilotty, "list-windows", "-F", "#W#F");

test.skipIf(isMissing("tmux"))("tmux: turns to a window by its tab", async ({ pilotty }) => {
  await inTmux(pilotty, "on", async () => {
    const { ref } = await find(pilotty, ["tab", "first"]);
    expect(await pilotty.ok(["click", ref])).toMatchObject({ via: "mouse" });
    await pilotty.ok(["wait-for", "0:first*"]);
    expect(await windows(pilotty)).toBe("first*\nsecond-");
    expect(await find(pilotty, ["tab", "first"])).toMatchObject({ ref, selected: true });
  });
});

test.skipIf(isMissing("tmux"))("tmux: takes an entry of a menu", async ({ pilotty }) => {
  await inTmux(pilotty, "off", async () => {
    await pilotty.ok(["key", "Ctrl+B <"]);
    await pilotty.ok(["wait-for", "New At End"]);
    const { ref } = await find(pilotty, ["menuitem", "Rename"]);
    expect(await pilotty.ok(["click", ref])).toMatchObject({ via: "shortcut" });
    await pilotty.ok(["wait-for", "(rename-window)"]);
    await pilotty.ok(["key", "Ctrl+U"]);
    await pilotty.ok(["type", "third", "--enter"]);
    await pilotty.ok(["wait-for", "1:third*"]);
    expect(await windows(pilotty)).toBe("first-\nthird*");
  });
});

test.skipIf(isMissing("tmux"))("tmux: chooses a window from the tree", async ({ pilotty }) => {
  await inTmux(pilotty, "off", async () => {
    await pilotty.ok(["key", "Ctrl+B w"]);
    await pilotty.ok(["wait-for", "0: first"]);
    const { ref } = await find(pilotty, ["option", /^0: first/]);
    await pilotty.ok(["select", ref]);
    await pilotty.ok(["key", "Enter"]);
    await pilotty.ok(["wait-for", "0:first*"]);
    expect(await windows(pilotty)).toBe("first*\nsecond-");
  });
});
