// Runs in a terminal: `feed.mjs FILE RESULT` shows FILE with cat and writes to RESULT how many
// seconds that took. The terminal answers a status request only when it has drawn all that came
// before, so the time ends with the answer.
import { spawnSync } from "node:child_process";
import { writeFileSync, writeSync } from "node:fs";

const [, , file, result] = process.argv;
process.stdin.setRawMode(true);
const startedAt = performance.now();
spawnSync("cat", [file], { stdio: "inherit" });
let answer = "";
process.stdin.on("data", (bytes) => {
  answer += bytes.toString("latin1");
  if (!answer.includes("\x1b[0n")) return;
  const seconds = (performance.now() - startedAt) / 1000;
  writeFileSync(result, String(seconds));
  process.exit(0);
});
writeSync(1, "\x1b[5n");
