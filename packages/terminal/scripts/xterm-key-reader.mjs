// What runs inside xterm for record-xterm-keys.mjs: sets a mode, says so, and writes down all bytes
// that the keyboard sends.
import { appendFileSync } from "node:fs";

const [, , log, modes] = process.argv;
process.stdin.setRawMode(true);
process.stdout.write(modes, () => {
  // The answer to a status report shows that the modes are set.
  process.stdout.write("\x1b[5n");
});
let ready = false;
process.stdin.on("data", (bytes) => {
  if (!ready) {
    ready = true;
    appendFileSync(log, `window ${process.env.WINDOWID}\n`);
    return;
  }
  appendFileSync(log, bytes.toString("hex"));
});
