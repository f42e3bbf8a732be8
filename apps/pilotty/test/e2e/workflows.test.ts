import { once } from "node:events";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { isMissing } from "@pilotty/testkit";
import { expect, vi } from "vitest";
import { BUNDLE, type Pilotty, test } from "./pilotty.ts";

// Longer than a wait-for takes to fail, because its error shows the screen.
vi.setConfig({ testTimeout: 60_000 });

/** Runs command lines as they stand in a guide; each must succeed. @returns what they print */
async function shell(pilotty: Pilotty, script: string, path = ""): Promise<string> {
  const { PATH } = pilotty.env;
  const env = { PATH: `${path}${PATH}`, NODE: process.execPath, BUNDLE };
  const prelude = 'pilotty() { "$NODE" "$BUNDLE" "$@"; }';
  const outcome = await pilotty.exec("sh", ["-ec", `${prelude}\n${script}`], { env });
  expect(outcome).toMatchObject({ status: 0, stderr: "" });
  return outcome.stdout;
}

test.skipIf(isMissing("htop") || isMissing("iotop") || isMissing("nethogs"))(
  "parallel monitoring: htop, iotop and nethogs",
  async ({ pilotty }) => {
    await shell(
      pilotty,
      `pilotty spawn htop --name cpu
       pilotty spawn iotop --name io
       pilotty spawn nethogs --name net`,
    );
    await pilotty.ok(["wait-for", "-s", "cpu", "F10Quit"]);
    // The other two may lack the rights; then they say so, and end.
    await pilotty.ok(["wait-for", "-s", "io", "-r", "Total DISK READ|NET_ADMIN"]);
    await pilotty.ok(["wait-for", "-s", "net", "-r", "NetHogs version|Error opening"]);
    const screens = await shell(
      pilotty,
      `pilotty snapshot -s cpu --format text
       pilotty snapshot -s io --format text
       pilotty snapshot -s net --format text`,
    );
    const headers = screens.match(/^--- .* ---$/gm);
    expect(headers).toEqual([
      expect.stringMatching(/^--- cpu 80x24 cursor \d+,\d+ ---$/),
      expect.stringMatching(/^--- io 80x24 cursor \d+,\d+ ---$/),
      expect.stringMatching(/^--- net 80x24 cursor \d+,\d+ ---$/),
    ]);
    expect(screens.trimEnd().split("\n").length).toBeGreaterThan(50);
    const live = await pilotty.names();
    for (const name of live) await shell(pilotty, `pilotty kill -s ${name}`);
    expect(live).toContain("cpu");
    expect(await pilotty.names()).toEqual([]);
    for (const name of ["cpu", "io", "net"]) {
      const status = await pilotty.ok(["status", "-s", name]);
      expect(status).toMatchObject({ state: "exited", killed: live.includes(name) });
    }
  },
);

test.skipIf(isMissing("vim") || isMissing("watch") || isMissing("python3"))(
  "editor and preview: vim, watch and python3",
  async ({ pilotty }) => {
    const path = `${pythonDirectory(pilotty)}:`;
    await shell(
      pilotty,
      `pilotty spawn vim main.py --name editor
       pilotty spawn watch -n1 python main.py --name preview
       pilotty key -s editor i
       pilotty type -s editor "print('hello')"
       pilotty key -s editor Escape
       pilotty type -s editor ":w"
       pilotty key -s editor Enter`,
      path,
    );
    const { row } = await pilotty.ok(["wait-for", "-s", "preview", "-r", "^hello$"]);
    expect(readFileSync(join(pilotty.workdir, "main.py"), "utf8")).toBe("print('hello')\n");
    const preview = await shell(pilotty, "pilotty snapshot -s preview --format text");
    const [header, title, ...rows] = preview.split("\n");
    expect(header).toMatch(/^--- preview 80x24 /);
    expect(title).toMatch(/^Every 1\.0s: python main\.py/);
    expect(rows[row - 1]).toBe("hello");
    expect(await pilotty.screen("editor")).toMatch(/"main\.py" .*written/);
  },
);

test.skipIf(isMissing("bash") || isMissing("curl") || isMissing("jq"))(
  "pipeline: bash, curl and jq",
  async ({ pilotty }) => {
    const items = Array.from({ length: 3 }, (_, index) => ({ id: index, name: `item ${index}` }));
    const server = createServer(async (_request, response) => {
      await after(1_000); // An answer that a wait for the old prompt would miss.
      response.end(JSON.stringify({ items }));
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    const { port } = server.address() as AddressInfo;
    try {
      await shell(pilotty, `pilotty spawn --env 'PS1=$ ' bash --norc --name worker`);
      await shell(
        pilotty,
        `pilotty type -s worker "curl -s http://127.0.0.1:${port} > data.json"
         pilotty key -s worker Enter
         pilotty wait-for -s worker "$"`,
      );
      const downloaded = readFileSync(join(pilotty.workdir, "data.json"), "utf8");
      expect(JSON.parse(downloaded)).toEqual({ items });
      const printed = await shell(
        pilotty,
        `pilotty type -s worker "jq '.items[]' data.json"
         pilotty key -s worker Enter
         pilotty wait-for -s worker "$"
         pilotty snapshot -s worker --format text`,
      );
      const screen = printed.slice(printed.indexOf("--- worker")).trimEnd().split("\n");
      expect(screen.slice(1)).toEqual([
        `$ curl -s http://127.0.0.1:${port} > data.json`,
        "$ jq '.items[]' data.json",
        ...items.flatMap((item) => JSON.stringify(item, null, 2).split("\n")),
        "$",
      ]);
    } finally {
      server.close();
    }
  },
);

/** A directory with a `python`, which Debian calls `python3`. */
function pythonDirectory(pilotty: Pilotty): string {
  const directory = join(pilotty.workdir, "bin");
  const program = join(directory, "python");
  mkdirSync(directory);
  writeFileSync(program, '#!/bin/sh\nexec python3 "$@"\n');
  chmodSync(program, 0o755);
  return directory;
}
