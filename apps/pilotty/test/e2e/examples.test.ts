import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { isMissing } from "@pilotty/testkit";
import { expect, vi } from "vitest";
import { BUNDLE, type Pilotty, test } from "./pilotty.ts";

// Longer than a wait-for takes to fail, because its error shows the screen.
vi.setConfig({ testTimeout: 60_000 });

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

interface Example {
  /** File and line of its first command. */
  place: string;
  script: string;
}

/** The code blocks of the documentation that are marked `sh run`. */
const EXAMPLES: readonly Example[] = [join(ROOT, "README.md"), ...markdownFiles("docs")].flatMap(
  (file) => {
    const text = readFileSync(file, "utf8");
    return [...text.matchAll(/^```sh run\n(.*?)^```$/gms)].map((match) => {
      const line = text.slice(0, match.index).split("\n").length + 1;
      return { place: `${relative(ROOT, file)}:${line}`, script: match[1] ?? "" };
    });
  },
);

function markdownFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => join(ROOT, folder, name));
}

/** An environment in which `pilotty` is a command. */
function withPilotty(pilotty: Pilotty): { PATH: string } {
  const directory = join(pilotty.home, "bin");
  const program = join(directory, "pilotty");
  mkdirSync(directory);
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${BUNDLE}' "$@"\n`);
  chmodSync(program, 0o755);
  return { PATH: `${directory}:${pilotty.env.PATH}` };
}

test.skipIf(isMissing("vim"))(
  "'pilotty examples | sh' runs as it stands (vim)",
  async ({ pilotty }) => {
    const env = withPilotty(pilotty);
    const outcome = await pilotty.exec("sh", ["-c", "pilotty examples | sh"], { env });
    expect(outcome.status, outcome.stderr).toBe(0);
    expect(outcome.stdout).toMatch(/^Hello from pilotty$/m);
    expect(await pilotty.names()).toEqual([]);
  },
);

test("the README has a session that can be run", () => {
  expect(EXAMPLES.map(({ place }) => place)).toContainEqual(expect.stringMatching(/^README\.md:/));
});

for (const { place, script } of EXAMPLES) {
  const needed = ["bash", "dialog", "vim"].filter((program) => script.includes(program));
  test.skipIf(needed.some(isMissing))(
    `${place} runs as it stands, with ${["sh", ...needed].join(", ")}`,
    async ({ pilotty }) => {
      const env = withPilotty(pilotty);
      const outcome = await pilotty.exec("sh", ["-ec", script], { env });
      expect(outcome.status, `${outcome.stdout}\n${outcome.stderr}`).toBe(0);
    },
  );
}
