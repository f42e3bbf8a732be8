import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMissing } from "@pilotty/testkit";
import { expect } from "vitest";
import { type Pilotty, test } from "../pilotty.ts";

function numbers(pilotty: Pilotty): void {
  const lines = Array.from({ length: 300 }, (_, index) => `line ${index + 1}`);
  writeFileSync(join(pilotty.workdir, "numbers"), `${lines.join("\n")}\n`);
}

async function firstRow(pilotty: Pilotty): Promise<string> {
  return (await pilotty.ok(["snapshot"])).text.split("\n")[0];
}

test.skipIf(isMissing("vim"))(
  "vim: the wheel scrolls where it is listened for",
  async ({ pilotty }) => {
    numbers(pilotty);
    const vim = ["vim", "-u", "NONE", "-n", "--cmd", "set mouse=a", "numbers"];
    await pilotty.spawnUntil("line 23", vim);
    expect(await pilotty.ok(["scroll", "down", "2"])).toMatchObject({
      via: "mouse",
      changed: true,
    });
    await pilotty.ok(["wait-for", "-r", "^line 29$"]);
    expect(await firstRow(pilotty)).toBe("line 7");
    await pilotty.ok(["scroll", "up"]);
    expect(await firstRow(pilotty)).toBe("line 4");
  },
);

test.skipIf(isMissing("vim"))(
  "vim: the wheel scrolls the window that it is over",
  async ({ pilotty }) => {
    numbers(pilotty);
    const vim = ["vim", "-u", "NONE", "-n", "--cmd", "set mouse=a", "-c", "split", "numbers"];
    await pilotty.spawnUntil("line 11", vim);
    await pilotty.ok(["scroll", "down", "1", "--at", "18", "10"]);
    const { text } = await pilotty.ok(["snapshot"]);
    const rows = text.split("\n");
    expect(rows[0]).toBe("line 1");
    expect(rows[12]).toBe("line 4");
  },
);

test.skipIf(isMissing("mc"))("mc: the wheel walks along the list below it", async ({ pilotty }) => {
  await pilotty.exec("sh", ["-c", "mkdir d; cd d; seq -f file%03g 100 | xargs touch"]);
  await pilotty.spawnUntil("10Quit", ["mc", "--nosubshell", "d", "d"]);
  expect(await pilotty.ok(["scroll", "down", "3", "--at", "10", "10"])).toMatchObject({
    via: "mouse",
    changed: true,
  });
});

test.skipIf(isMissing("less"))(
  "less: arrow keys scroll where nobody listens",
  async ({ pilotty }) => {
    numbers(pilotty);
    await pilotty.spawnUntil("line 23", ["less", "numbers"]);
    const receipt = await pilotty.ok(["scroll", "down", "5"]);
    expect(receipt).toMatchObject({ ok: true, changed: true });
    expect(receipt).not.toHaveProperty("scrolled_back");
    await pilotty.ok(["wait-for", "-r", "^line 28$"]);
    expect(await firstRow(pilotty)).toBe("line 6");
    await pilotty.ok(["scroll", "up", "2"]);
    expect(await firstRow(pilotty)).toBe("line 4");
  },
);

test.skipIf(isMissing("bash"))(
  "bash: the scrollback is paged, and input goes back",
  async ({ pilotty }) => {
    const options = ["--env", "PS1=$ ", "--rows", "10"];
    await pilotty.spawnUntil("$", [...options, "bash", "--norc", "--noprofile"]);
    await pilotty.ok(["type", "seq -f 'line %g' 100\n"]);
    await pilotty.ok(["wait-for", "-r", "^line 100$"]);
    const live = (await pilotty.ok(["snapshot"])).text;
    expect(live).toMatch(/^line 92\n.*line 100\n\$$/s);

    expect(await pilotty.ok(["scroll", "up", "20"])).toMatchObject({ ok: true, scrolled_back: 20 });
    const back = await pilotty.ok(["snapshot"]);
    expect(back).toMatchObject({ scrolled_back: 20, regions: [] });
    expect(back.text).toMatch(/^line 72\n.*line 81$/s);
    expect(await pilotty.ok(["scroll", "up", "5"])).toMatchObject({ scrolled_back: 25 });
    expect(await pilotty.ok(["scroll", "down", "15"])).toMatchObject({ scrolled_back: 10 });
    // What is waited for is on the live screen.
    expect(await pilotty.ok(["wait-for", "line 100"])).toMatchObject({ found: true, row: 8 });
    const missing = await pilotty.fails(["wait-for", "line 85", "-t", "100"]);
    expect(missing).toMatchObject({ code: "TIMEOUT", screen: expect.stringContaining("line 100") });

    await pilotty.ok(["type", "echo ba"]);
    const again = await pilotty.ok(["snapshot"]);
    expect(again.scrolled_back ?? 0).toBe(0);
    expect(again.text).toMatch(/^line 92\n.*\$ echo ba$/s);

    await pilotty.ok(["scroll", "up", "3"]);
    expect(await pilotty.ok(["scroll", "down", "50"])).toMatchObject({ scrolled_back: 0 });
    expect((await pilotty.ok(["snapshot"])).text).toBe(again.text);
  },
);

test("a program that writes while one is scrolled back is waited for", async ({ pilotty }) => {
  const script = `seq -f 'line %g' 100; while [ ! -e go ]; do sleep 0.02; done; seq -f 'later %g' 9; exec cat`;
  await pilotty.spawnUntil("line 100", ["sh", "-c", script]);
  await pilotty.ok(["scroll", "up", "30"]);
  const waiting = pilotty.ok(["wait-for", "-r", "^later 9$"]);
  await pilotty.exec("touch", ["go"]);
  expect(await waiting).toMatchObject({ found: true });
});
