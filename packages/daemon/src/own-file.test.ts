import { execFileSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  constants,
  mkdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { makeTemporaryDirectory } from "@pilotty/testkit";
import { test as base, expect, vi } from "vitest";
import { openOwnFile } from "./own-file.ts";

const { O_CREAT, O_RDONLY, O_WRONLY } = constants;

const test = base.extend<{ path: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest wants a destructuring here.
  path: async ({}, use) => {
    const directory = makeTemporaryDirectory();
    await use(join(directory.path, "file"));
    directory.remove();
  },
});

test.for([0o000, 0o022, 0o777])("only the user can read it, with umask %o", (umask, { path }) => {
  const before = process.umask(umask);
  const fd = openOwnFile(path, O_WRONLY | O_CREAT);
  process.umask(before);
  closeSync(fd);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("one that others can read is ours alone from then on", ({ path }) => {
  writeFileSync(path, "");
  chmodSync(path, 0o644);
  closeSync(openOwnFile(path, O_WRONLY));
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("what is not a file of ours is refused, and not waited for", ({ path }) => {
  writeFileSync(`${path}.target`, "precious");
  symlinkSync(`${path}.target`, `${path}.link`);
  mkdirSync(`${path}.directory`);
  execFileSync("mkfifo", [`${path}.pipe`]);
  for (const planted of ["link", "directory", "pipe"]) {
    for (const flags of [O_RDONLY, O_WRONLY | O_CREAT]) {
      expect(() => openOwnFile(`${path}.${planted}`, flags), planted).toThrow(/./);
    }
  }
});

test("nor is another user's", ({ path }) => {
  writeFileSync(path, "");
  const us = process.getuid?.() ?? 0;
  const getuid = vi.spyOn(process, "getuid").mockReturnValue(us + 1);
  expect(() => openOwnFile(path, O_RDONLY)).toThrow("belongs to another user");
  getuid.mockRestore();
});
