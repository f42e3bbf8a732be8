import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { isMissing, waitUntil } from "@pilotty/testkit";
import { expect, vi } from "vitest";
import { type Pilotty, test } from "./pilotty.ts";

// Longer than a wait-for takes to fail, because its error shows the screen.
vi.setConfig({ testTimeout: 60_000 });

/** Waits until the program of the default session has ended. @returns its status */
async function exited(pilotty: Pilotty): Promise<{ exit_code?: number; signal?: string }> {
  await pilotty.exited("default");
  expect(await pilotty.names()).toEqual([]);
  return pilotty.ok(["status"]);
}

/** A row of the screen of the default session. */
async function row(pilotty: Pilotty, index: number): Promise<string | undefined> {
  const { text } = await pilotty.ok(["snapshot"]);
  return text.split("\n")[index];
}

test.skipIf(isMissing("vim"))("vim: changes a file and saves it", async ({ pilotty }) => {
  const file = join(pilotty.workdir, "list.txt");
  writeFileSync(file, "one\ntwo\nthree\n");
  await pilotty.ok(["spawn", "vim", "-u", "NONE", file]);
  await pilotty.ok(["wait-for", "--regex", `list\\.txt" 3`]);
  expect(await pilotty.ok(["snapshot"])).toMatchObject({
    alternate_screen: true,
    cursor: { row: 0, col: 0, visible: true },
  });
  await pilotty.ok(["key", "d d"]);
  await pilotty.ok(["type", ":s/two/zwei/\n"]);
  await pilotty.ok(["wait-for", "zwei"]);
  expect(await row(pilotty, 1)).toBe("three");
  await pilotty.ok(["key", ": w q Enter"]);
  expect(await exited(pilotty)).toMatchObject({ exit_code: 0, killed: false });
  expect(readFileSync(file, "utf8")).toBe("zwei\nthree\n");
});

test.skipIf(isMissing("htop"))("htop: ends a process", async ({ pilotty }) => {
  const victim = pilotty.start("sleep", ["31415"]);
  const ended = once(victim, "exit");
  // Of this process alone: a filter by its name finds the clients that ask for it as well.
  await pilotty.ok(["spawn", "--cols", "120", "htop", "-p", String(victim.pid)]);
  await pilotty.ok(["wait-for", "F10Quit"]);
  await pilotty.ok(["wait-for", "--regex", `^ *${victim.pid} .* sleep 31415$`]);
  await pilotty.ok(["key", "F9"]);
  await pilotty.ok(["wait-for", "15 SIGTERM"]);
  await pilotty.ok(["key", "Enter"]);
  expect(await ended).toEqual([null, "SIGTERM"]);
  await pilotty.ok(["key", "F10"]);
  expect(await exited(pilotty)).toMatchObject({ exit_code: 0 });
});

// iotop and nethogs need rights that not every machine gives; without them they say so and
// end, and the rest of the test is skipped.

test.skipIf(isMissing("iotop"))(
  "iotop: switches from threads to processes",
  async ({ pilotty, skip }) => {
    await pilotty.ok(["spawn", "iotop"]);
    const shown = await pilotty.ok(["wait-for", "--regex", "^ *TID +PRIO|NET_ADMIN capability"]);
    if (shown.matched_text === "NET_ADMIN capability") {
      expect(await exited(pilotty)).toMatchObject({ exit_code: 1 });
      skip("iotop has not the rights that it needs");
    }
    expect(await row(pilotty, 0)).toMatch(/^Total DISK READ: +[\d.]+ \w\/s \| Total DISK WRITE/);
    await pilotty.ok(["key", "p"]);
    await pilotty.ok(["wait-for", "--regex", "^ *PID +PRIO"]);
    await pilotty.ok(["key", "q"]);
    expect(await exited(pilotty)).toMatchObject({ exit_code: 0 });
  },
);

test.skipIf(isMissing("nethogs"))(
  "nethogs: switches from rates to totals",
  async ({ pilotty, skip }) => {
    await pilotty.ok(["spawn", "nethogs"]);
    const shown = await pilotty.ok([
      "wait-for",
      "--regex",
      "TOTAL .* KB/sec|Error opening .*devices",
    ]);
    if (shown.matched_text.startsWith("Error")) {
      expect(await exited(pilotty)).toMatchObject({ exit_code: 1 });
      skip("nethogs has not the rights that it needs");
    }
    expect(await row(pilotty, 0)).toMatch(/^NetHogs version /);
    await pilotty.ok(["key", "m"]);
    await pilotty.ok(["wait-for", "--regex", "TOTAL .* KB$"]);
    await pilotty.ok(["key", "q"]);
    expect(await exited(pilotty)).toMatchObject({ exit_code: 0 });
  },
);

test.skipIf(isMissing("less"))("less: searches, and goes to the end", async ({ pilotty }) => {
  const lines = Array.from({ length: 500 }, (_, index) => `line ${index + 1}`);
  writeFileSync(join(pilotty.workdir, "long.txt"), lines.join("\n"));
  await pilotty.ok(["spawn", "less", "long.txt"]);
  await pilotty.ok(["wait-for", "--regex", "^line 23$"]);
  await pilotty.ok(["type", "/line 250\n"]);
  await pilotty.ok(["wait-for", "--regex", "^line 272$"]);
  expect(await row(pilotty, 0)).toBe("line 250");
  await pilotty.ok(["key", "G"]);
  await pilotty.ok(["wait-for", "(END)"]);
  expect(await row(pilotty, 22)).toBe("line 500");
  await pilotty.ok(["key", "q"]);
  expect(await exited(pilotty)).toMatchObject({ exit_code: 0 });
});

test.skipIf(isMissing("nano"))("nano: writes a file", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "nano", "--ignorercfiles", "new.txt"]);
  await pilotty.ok(["wait-for", "New File"]);
  await pilotty.ok(["type", "first\nsecond"]);
  await pilotty.ok(["key", "Ctrl+O"]);
  await pilotty.ok(["wait-for", "File Name to Write: new.txt"]);
  await pilotty.ok(["key", "Enter"]);
  await pilotty.ok(["wait-for", "Wrote 2 lines"]);
  expect(readFileSync(join(pilotty.workdir, "new.txt"), "utf8")).toBe("first\nsecond\n");
  await pilotty.ok(["key", "Ctrl+X"]);
  expect(await exited(pilotty)).toMatchObject({ exit_code: 0 });
});

test.skipIf(isMissing("bash"))(
  "bash: runs, interrupts and ends with a status",
  async ({ pilotty }) => {
    await pilotty.ok(["spawn", "--env", "PS1=$ ", "bash", "--norc"]);
    await pilotty.ok(["wait-for", "--regex", "^\\$$"]);
    await pilotty.ok(["type", "echo $((6 * 7)) > answer; cat answer\n"]);
    await pilotty.ok(["wait-for", "--regex", "^42$"]);
    expect(readFileSync(join(pilotty.workdir, "answer"), "utf8")).toBe("42\n");
    await pilotty.ok(["type", "printf 'started\\n'; sleep 1000\n"]);
    await pilotty.ok(["wait-for", "--regex", "^started$"]);
    await pilotty.ok(["key", "Ctrl+C"]);
    await pilotty.ok(["type", "echo status $?\n"]);
    await pilotty.ok(["wait-for", "--regex", "^status 130$"]);
    await pilotty.ok(["type", "exit 7\n"]);
    expect(await exited(pilotty)).toMatchObject({ exit_code: 7 });
  },
);

test.skipIf(isMissing("watch"))("watch: shows a file that changes", async ({ pilotty }) => {
  const file = join(pilotty.workdir, "counter");
  writeFileSync(file, "count 1\n");
  await pilotty.ok(["spawn", "watch", "-n1", "cat", "counter"]);
  await pilotty.ok(["wait-for", "count 1"]);
  expect(await row(pilotty, 0)).toMatch(/^Every 1\.0s: cat counter/);
  writeFileSync(file, "count 2\n");
  await pilotty.ok(["wait-for", "count 2"]);
  await pilotty.ok(["key", "Ctrl+C"]);
  expect(await exited(pilotty)).toMatchObject({ exit_code: 0 });
});

test.skipIf(isMissing("dialog"))("dialog: answers a question with No", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "dialog", "--yesno", "Go on?", "8", "40"]);
  await pilotty.ok(["wait-for", "< No  >"]);
  const { regions } = await pilotty.ok(["snapshot"]);
  const [{ ref: dialog }, { ref: yes }, { ref: no }] = regions;
  expect(regions).toMatchObject([
    { role: "dialog", name: "Go on?" },
    { role: "button", name: "Yes", focused: true, parent: dialog },
    { role: "button", name: "No", focused: false, parent: dialog },
  ]);
  await pilotty.ok(["key", "Tab"]);
  await pilotty.ok(["wait-for", "Go on?"]);
  expect(await pilotty.ok(["snapshot", "--format", "compact"])).toMatchObject({
    regions: [
      { ref: dialog },
      { ref: yes, name: "Yes", focused: false },
      { ref: no, name: "No", focused: true },
    ],
  });
  await pilotty.ok(["key", "Enter"]);
  expect(await exited(pilotty)).toMatchObject({ exit_code: 1 });
});

test.skipIf(isMissing("dialog"))("dialog: ticks a box of a checklist", async ({ pilotty }) => {
  const items = "vim 'Vi improved' on nano 'Small editor' off";
  const script = `dialog --stdout --separate-output --checklist Editors 12 50 2 ${items} > picked`;
  await pilotty.ok(["spawn", "sh", "-c", script]);
  await pilotty.ok(["wait-for", "<Cancel>"]);
  const checkboxes = async () => {
    const { regions } = await pilotty.ok(["snapshot", "--format", "compact"]);
    return regions.filter(({ role }: { role: string }) => role === "checkbox");
  };
  expect(await checkboxes()).toMatchObject([{ checked: true }, { checked: false }]);
  await pilotty.ok(["key", "Down Space"]);
  await pilotty.ok(["wait-for", "--regex", "\\[\\*\\] nano"]);
  expect(await checkboxes()).toMatchObject([{ checked: true }, { checked: true }]);
  await pilotty.ok(["key", "Enter"]);
  expect(await exited(pilotty)).toMatchObject({ exit_code: 0 });
  expect(readFileSync(join(pilotty.workdir, "picked"), "utf8")).toBe("vim\nnano\n");
});

test.skipIf(isMissing("tmux"))("tmux: opens a window", async ({ pilotty }) => {
  const tmux = ["-L", "pilotty", "-f", "/dev/null"];
  const env = { TMUX_TMPDIR: pilotty.workdir };
  await pilotty.ok(["spawn", "tmux", ...tmux, "new-session", "-n", "first", "sh"], { env });
  await pilotty.ok(["wait-for", "0:first*"]);
  await pilotty.ok(["key", "Ctrl+B c"]);
  await pilotty.ok(["wait-for", "--regex", "0:first- +1:\\w+\\*"]);
  const list = ["list-windows", "-F", "#I#F"];
  expect(await pilotty.exec("tmux", [...tmux, ...list], { env })).toMatchObject({
    status: 0,
    stdout: "0-\n1*\n",
  });
  const server = await pilotty.exec("tmux", [...tmux, "display-message", "-p", "#{pid}"], { env });
  // The server is no part of the session: it made itself one of its own.
  await pilotty.ok(["key", "Ctrl+B :"]);
  await pilotty.ok(["type", "kill-server\n"]);
  expect(await exited(pilotty)).toMatchObject({ exit_code: 1 });
  expect(await pilotty.screen("default")).toContain("[server exited]");
  await waitUntil(() => !pilotty.processes().includes(Number(server.stdout)));
});

test.skipIf(isMissing("tmux"))(
  "tmux: what scrolls in a pane leaves the one beside it alone",
  async ({ pilotty }) => {
    const tmux = ["-L", "pilotty", "-f", "/dev/null"];
    const env = { TMUX_TMPDIR: pilotty.workdir };
    const panes = ["new-session", "cat", ";", "split-window", "-h", "seq 301 399; cat"];
    await pilotty.ok(["spawn", "tmux", ...tmux, ...panes], { env });
    await pilotty.ok(["wait-for", "399"]);
    const server = await pilotty.exec("tmux", [...tmux, "display-message", "-p", "#{pid}"], {
      env,
    });
    try {
      const respawn = ["respawn-pane", "-k", "-t", "0", "seq 101 199; cat"];
      await pilotty.exec("tmux", [...tmux, ...respawn], { env });
      await pilotty.ok(["wait-for", "199"]);
      const screen = await pilotty.screen("default");
      for (let row = 0; row < 22; row++)
        expect(screen).toMatch(new RegExp(`^${178 + row} +│${378 + row}$`, "m"));
    } finally {
      await pilotty.exec("tmux", [...tmux, "kill-server"], { env });
      await waitUntil(() => !pilotty.processes().includes(Number(server.stdout)));
    }
  },
);

test.skipIf(isMissing("python3"))(
  "python3: calculates, asks and ends with a status",
  async ({ pilotty }) => {
    await pilotty.ok(["spawn", "python3"]);
    await pilotty.ok(["wait-for", ">>>"]);
    await pilotty.ok(["type", "6 * 7\n"]);
    await pilotty.ok(["wait-for", "--regex", "^42$"]);
    await pilotty.ok(["type", "name = input('Who? ')\n"]);
    await pilotty.ok(["wait-for", "--regex", "^Who\\?"]);
    await pilotty.ok(["type", "Ada\n"]);
    await pilotty.ok(["type", "open('name.txt', 'w').write(name)\n"]);
    await pilotty.ok(["wait-for", "--regex", "^3$"]);
    await pilotty.ok(["type", "exit(5)\n"]);
    expect(await exited(pilotty)).toMatchObject({ exit_code: 5 });
    expect(readFileSync(join(pilotty.workdir, "name.txt"), "utf8")).toBe("Ada");
  },
);

test.skipIf(isMissing("curl"))("curl: posts what is typed", async ({ pilotty }) => {
  const received: string[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    received.push(`${request.method} ${body}`);
    response.end(`got ${body.length} characters\n`);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  try {
    const options = ["--silent", "--noproxy", "*", "--data-binary", "@-"];
    await pilotty.ok(["spawn", "curl", ...options, `http://127.0.0.1:${port}/`]);
    await pilotty.ok(["type", "hello from a terminal\n"]);
    await pilotty.ok(["key", "Ctrl+D"]);
    await pilotty.ok(["wait-for", "got 22 characters"]);
    expect(await exited(pilotty)).toMatchObject({ exit_code: 0 });
    expect(received).toEqual(["POST hello from a terminal\n"]);
  } finally {
    server.close();
  }
});

test.skipIf(isMissing("jq"))("jq: answers each document as it is typed", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "jq", "--exit-status", ".ready"]);
  await pilotty.ok(["type", '{"ready": "yes"}\n']);
  await pilotty.ok(["wait-for", "--regex", '^"yes"$']);
  await pilotty.ok(["type", '{"ready": false}\n']);
  await pilotty.ok(["wait-for", "--regex", "^false$"]);
  await pilotty.ok(["key", "Ctrl+D"]);
  expect(await exited(pilotty)).toMatchObject({ exit_code: 1 });
});
