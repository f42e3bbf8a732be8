import { isMissing } from "@pilotty/testkit";
import { expect } from "vitest";
import { test } from "../pilotty.ts";
import { find } from "./task.ts";

test.skipIf(isMissing("dialog"))(
  "dialog: a receipt tells which row has changed",
  async ({ pilotty }) => {
    const list = [
      "--checklist",
      "Fruit",
      "12",
      "40",
      "4",
      "a",
      "Apple",
      "on",
      "b",
      "Banana",
      "off",
    ];
    await pilotty.spawnUntil("<Cancel>", ["dialog", ...list]);
    const { content_hash } = await pilotty.ok(["snapshot"]);
    const receipt = await pilotty.ok(["key", "Down", "Space"]);
    const after = await pilotty.ok(["snapshot"]);
    const row = after.text.split("\n").findIndex((line: string) => line.includes("[*] b  Banana"));
    expect(receipt).toEqual({
      ok: true,
      changed: true,
      content_hash: after.content_hash,
      cursor: after.cursor,
      changed_rows: [{ row, text: after.text.split("\n")[row] }],
      new_regions: [],
      gone_refs: [],
    });
    expect(after.content_hash).not.toBe(content_hash);
  },
);

test.skipIf(isMissing("mc"))(
  "mc: a receipt tells of a dialog that opens and closes",
  async ({ pilotty }) => {
    await pilotty.exec("sh", ["-c", "mkdir d; touch d/rope.txt"]);
    await pilotty.spawnUntil("10Quit", ["mc", "--nosubshell", "d", "d"]);
    await pilotty.ok(["key", "Down"]);
    const { ref } = await find(pilotty, ["button", "Delete"]);
    const opened = await pilotty.ok(["click", ref]);
    expect(opened).toMatchObject({ changed: true, via: "mouse" });
    const dialog = await find(pilotty, ["dialog", "Delete"]);
    const [yes, no] = [
      await find(pilotty, ["button", "Yes"]),
      await find(pilotty, ["button", "No"]),
    ];
    expect(opened.new_regions).toEqual(
      expect.arrayContaining([
        `- dialog "Delete" ${dialog.ref}`,
        expect.stringContaining(`- button "Yes" ${yes.ref}`),
        expect.stringContaining(`- button "No" ${no.ref}`),
      ]),
    );
    expect(opened.changed_rows.map(({ text }: { text: string }) => text).join()).toContain(
      '"rope.txt"?',
    );
    const closed = await pilotty.ok(["click", no.ref]);
    expect(closed.gone_refs).toEqual(expect.arrayContaining([dialog.ref, yes.ref, no.ref]));
    expect(await pilotty.fails(["click", yes.ref])).toMatchObject({ code: "REF_NOT_FOUND" });
  },
);

test.skipIf(isMissing("dialog"))(
  "dialog: what changes nothing is told as such",
  async ({ pilotty }) => {
    await pilotty.spawnUntil("OK", ["dialog", "--msgbox", "All is well", "8", "40"]);
    const { content_hash } = await pilotty.ok(["snapshot"]);
    expect(await pilotty.ok(["key", "x"])).toMatchObject({
      ...{ ok: true, changed: false, content_hash },
      ...{ changed_rows: [], new_regions: [], gone_refs: [] },
    });
  },
);

test.skipIf(isMissing("dialog"))(
  "dialog: the end of the program is a receipt too",
  async ({ pilotty }) => {
    await pilotty.spawnUntil("OK", ["dialog", "--msgbox", "All is well", "8", "40"]);
    const dialog = await find(pilotty, ["dialog", /./]);
    const ok = await find(pilotty, ["button", "OK"]);
    const receipt = await pilotty.ok(["click", ok.ref]);
    expect(receipt).toMatchObject({ ok: true, via: "mouse" });
    await pilotty.exited("default");
    expect(await pilotty.fails(["click", ok.ref])).toMatchObject({
      code: "SESSION_EXITED",
      status: 4,
    });
    expect(dialog.ref).not.toBe(ok.ref);
  },
);

test.skipIf(isMissing("less"))(
  "less: resize and key tell what the screen has then",
  async ({ pilotty }) => {
    await pilotty.exec("sh", ["-c", "seq 300 > numbers"]);
    await pilotty.spawnUntil("numbers", ["less", "numbers"]);
    const { changed_rows } = await pilotty.ok(["key", "Space"]);
    expect(changed_rows).toContainEqual({ row: 0, text: "24" });
    expect(await pilotty.ok(["resize", "60", "12"])).toMatchObject({ ok: true, changed: true });
    expect(await pilotty.ok(["snapshot"])).toMatchObject({ size: { cols: 60, rows: 12 } });
  },
);
