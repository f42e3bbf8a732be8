import { readFileSync, writeFileSync } from "node:fs";
import { detectRegions } from "../src/index.ts";
import { fromScreen } from "./from-screen.ts";
import { parseRecording, play } from "./recording.ts";
import { toScreen } from "./to-screen.ts";

const DIR = "/tmp/wt/r4-probe/screens";

export async function main(args: readonly string[]): Promise<number> {
  const mode = args[0];
  if (mode === "show") {
    for (const id of args.slice(1)) show(id);
    return 0;
  }
  // a file with one recording a line: NAME options -- sh -c "..."
  const only = new Set(args.slice(1));
  for (const line of readFileSync(mode!, "utf8").split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const parts = JSON.parse(line) as string[];
    if (only.size > 0 && !only.has(parts[0]!)) continue;
    const parsed = parseRecording(parts);
    if (typeof parsed === "string") {
      console.log(parts[0], parsed);
      continue;
    }
    try {
      let screen: any;
      await play(parsed.recording, "/tmp/wt/r4-probe/home", (scene) => {
        screen = scene.screen;
      });
      const file = fromScreen(screen, { program: "x", family: "probe", how: "x", unlabelled: true, labels: [] } as any);
      writeFileSync(`${DIR}/${parsed.id}.json`, JSON.stringify(file));
      show(parsed.id);
    } catch (error) {
      console.log(parsed.id, String(error));
    }
  }
  return 0;
}

function show(id: string): void {
  const file = JSON.parse(readFileSync(`${DIR}/${id}.json`, "utf8"));
  const screen = toScreen(file);
  console.log(`=== ${id} ${file.size} cursor ${JSON.stringify(file.cursor)} ${file.alternateScreen ? "alt" : "primary"} ${file.mouse}`);
  for (const [row, line] of screen.lines.entries()) {
    const text = line.cells.map((c) => c.text || "").join("").trimEnd();
    if (text !== "") console.log(`${String(row).padStart(2)} ${text}`);
  }
  for (const r of detectRegions(screen)) {
    const f = [r.focused ? "FOCUS" : "", r.selected ? "SEL" : "", r.checked === undefined ? "" : `checked=${r.checked}`, r.shortcut ? `key=${r.shortcut}` : "", r.value === undefined ? "" : `value=${JSON.stringify(r.value)}`, r.parent === undefined ? "" : `in ${r.parent}`].filter(Boolean).join(" ");
    console.log(`  - ${r.role} ${JSON.stringify(r.name)} @${r.bounds.x},${r.bounds.y} ${r.bounds.width}x${r.bounds.height} ${f}`);
  }
}
