import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Longest silence between two paints at the start of the programs that have a bar. */
export const MAX_PAUSE_MS = 500;

/** Programs with what they need in a home of their own. */
export function makePrograms() {
  const home = mkdtempSync(join(tmpdir(), "plt-startup-"));
  const file = join(home, "file.c");
  writeFileSync(file, "int main(void)\n{\n  return 0;\n}\n".repeat(40));
  const tmux = ["tmux", "-L", `plt-startup-${process.pid}`];
  const programs = [
    { name: "emacs", command: ["emacs", "-nw", "-Q", file], bar: true, lastPaintMs: 1200 },
    { name: "vim", command: ["vim", file], bar: true },
    { name: "fish", command: ["fish"], bar: true },
    {
      name: "tmux",
      command: [...tmux, "-f", "/dev/null", "new-session", "bash", "--norc"],
      // Its server leaves the terminal's session.
      end: [...tmux, "kill-server"],
      bar: true,
    },
    { name: "mc", command: ["mc"], bar: true },
    { name: "weechat", command: ["weechat", "--dir", join(home, "weechat")], bar: true },
    { name: "nano", command: ["nano", file] },
    { name: "less", command: ["less", file] },
    { name: "dialog", command: ["dialog", "--msgbox", "ready", "8", "40"] },
    { name: "htop", command: ["htop"] },
    { name: "btop", command: ["btop"] },
  ];
  return { home, programs, remove: () => rmSync(home, { recursive: true, force: true }) };
}
