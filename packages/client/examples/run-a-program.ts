import { connectOrStart } from "@pilotty/client";

// The daemon of this user; `pilotty daemon` is run if there is none yet.
const daemon = await connectOrStart({ env: process.env, daemonCommand: ["pilotty", "daemon"] });

const { name: session } = await daemon.request("spawn", {
  command: ["sh", "-c", "echo I am ready; exec cat"],
  cwd: process.cwd(),
  env: Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? ""])),
  name: "greeter",
});

// A wait ends with the text, or throws: TIMEOUT and SESSION_EXITED tell what the screen shows.
const end = await daemon.request("wait_for", { session, pattern: "ready", timeout_ms: 5000 });
if ("found" in end) console.log(end.matched_text, "in row", end.row);

const { text = "" } = await daemon.request("snapshot", { session });
console.log(text.trimEnd());

await daemon.request("kill", { session });
daemon.close();
