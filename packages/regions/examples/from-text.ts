import { detectRegions, screenFromText } from "@pilotty/regions";

const screen = screenFromText([
  "┌─────── Settings ───────┐",
  "│  [x] Enable logging    │",
  "│  [ ] Verbose           │",
  "├────────────────────────┤",
  "│   < OK >   < Cancel >  │",
  "└────────────────────────┘",
]);
for (const { role, name, bounds, parent } of detectRegions(screen))
  console.log(`${role} "${name}" at ${bounds.x},${bounds.y}, in ${parent ?? "nothing"}`);
