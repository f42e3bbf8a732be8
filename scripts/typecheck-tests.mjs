// Type-checks the tests of every package, which the emitting projects leave out.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

const projects = ["packages", "apps"]
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name, "tsconfig.test.json")))
  .filter((path) => existsSync(path));

let failed = false;
for (const project of projects) {
  const { status } = spawnSync("tsc", ["-p", project], { stdio: "inherit" });
  if (status !== 0) {
    console.error(`${project}: does not type-check`);
    failed = true;
  }
}
process.exit(failed ? 1 : 0);
