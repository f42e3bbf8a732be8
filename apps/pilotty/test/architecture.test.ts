import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeTemporaryDirectory } from "@pilotty/testkit";
import { describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const DIST = join(ROOT, "apps/pilotty/dist");

/** Which of our packages each one may import (docs/adr/0001). */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  "packages/protocol": [],
  "packages/terminal": ["protocol"],
  "packages/regions": ["protocol"],
  "packages/daemon": ["protocol", "terminal", "regions"],
  "packages/client": ["protocol"],
  "packages/cli": ["protocol", "client"],
  "packages/testkit": ["protocol"],
  "apps/pilotty": ["cli", "daemon"],
};

/** Packages that must run without Node. */
const WITHOUT_NODE = ["packages/protocol", "packages/regions", "packages/terminal"];

/** The one file that may import each of these. */
const SOLE_USERS: Readonly<Record<string, string>> = {
  "@xterm/headless": "packages/terminal/src/emulator.ts",
  "node-pty": "packages/daemon/src/pty.ts",
  yargs: "packages/cli/src/yargs-program.ts",
};

interface Import {
  /** Relative to the root. */
  file: string;
  specifier: string;
}

function importsOf(folder: string): Import[] {
  const files = readdirSync(join(ROOT, folder, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.endsWith(".d.ts"))
    .map((file) => join(folder, "src", file));
  return files.flatMap((file) => {
    const source = readFileSync(join(ROOT, file), "utf8");
    const found = source.matchAll(/(?:^|\s)(?:from|import)\s*\(?\s*"([^"]+)"/g);
    return [...found].map(([, specifier = ""]) => ({ file, specifier }));
  });
}

function packageOf(specifier: string): string {
  const depth = specifier.startsWith("@") ? 2 : 1;
  return specifier.split("/").slice(0, depth).join("/");
}

describe.each(Object.entries(ALLOWED))("%s", (folder, allowed) => {
  const imports = importsOf(folder);

  test("is read at all", () => {
    expect(imports.length).toBeGreaterThan(0);
  });

  test("imports no other of our packages than it may", () => {
    const wrong = imports.filter(({ specifier }) => {
      const ours = /^@pilotty\/([a-z]+)/.exec(specifier)?.[1];
      return ours !== undefined && !allowed.includes(ours);
    });
    expect(wrong).toEqual([]);
  });

  test("reaches no other package by a path", () => {
    const depth = (file: string): number => file.split("/").length - folder.split("/").length - 2;
    const wrong = imports.filter(({ file, specifier }) => {
      const ups = specifier.split("/").filter((part) => part === "..").length;
      return specifier.startsWith(".") && ups > depth(file);
    });
    expect(wrong).toEqual([]);
  });
});

test.each(WITHOUT_NODE)("%s uses no Node API", (folder) => {
  const wrong = importsOf(folder).filter(
    ({ specifier }) => specifier.startsWith("node:") || builtinModules.includes(specifier),
  );
  expect(wrong).toEqual([]);
});

test.each(Object.entries(SOLE_USERS))("only one file imports %s", (dependency, user) => {
  const users = Object.keys(ALLOWED)
    .flatMap(importsOf)
    .filter(({ specifier }) => packageOf(specifier) === dependency)
    .map(({ file }) => file);
  expect([...new Set(users)]).toEqual([user]);
});

describe("the bundle", () => {
  /** Files that Node loads for a command line, built-ins left out. */
  function filesLoadedBy(...args: string[]): string[] {
    const directory = makeTemporaryDirectory();
    try {
      const tracer = join(directory.path, "trace.cjs");
      const log = join(directory.path, "loaded");
      writeFileSync(
        tracer,
        `process.on("exit", () => require("node:fs").writeFileSync(${JSON.stringify(log)},
          Object.keys(require.cache).join("\\n")));`,
      );
      const env = { ...process.env, PILOTTY_SOCKET_DIR: join(directory.path, "none") };
      execFileSync(process.execPath, ["--require", tracer, join(DIST, "pilotty.cjs"), ...args], {
        env,
      });
      const files = readFileSync(log, "utf8").split("\n");
      return files.map((file) => basename(file)).filter((file) => file !== "trace.cjs");
    } finally {
      directory.remove();
    }
  }

  test("is one file for a command, with nothing but built-ins", () => {
    expect(filesLoadedBy("list-sessions")).toEqual(["pilotty.cjs"]);
  });

  test("loads yargs late, for help", () => {
    expect(filesLoadedBy("--help")).toEqual(["pilotty.cjs", "yargs-program.cjs"]);
  });
});
