// Packs the package in the working directory as it would be published, and checks the tarball:
// that its entry points exist and that its types resolve.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const directory = mkdtempSync(join(tmpdir(), "pack-"));
try {
  run("pnpm", ["pack", "--pack-destination", directory]);
  const [tarball] = readdirSync(directory).filter((file) => file.endsWith(".tgz"));
  if (!tarball) throw new Error("nothing was packed");
  const path = join(directory, tarball);
  run("publint", ["--strict", path]);
  const { exports } = JSON.parse(readFileSync("package.json", "utf8"));
  // A program without an API has no types to resolve.
  if (exports) run("attw", ["--profile", "esm-only", path]);
} finally {
  rmSync(directory, { recursive: true, force: true });
}

function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status === 0) return;
  console.error(stdout, stderr);
  process.exitCode = 1;
  throw new Error(`${command} failed`);
}
