import { outlineText } from "@pilotty/protocol";
import { detectRegions, RefTracker, screenFromText } from "@pilotty/regions";

const tracker = new RefTracker();
const look = (rows: string[]) =>
  console.log(outlineText(tracker.update(detectRegions(screenFromText(rows)))));

look(["┌─── Remove? ───┐", "│ data/app.log  │", "│ <Yes>   <No>  │", "└───────────────┘"]);
// The same question further down: the refs stay.
look(["", "┌─── Remove? ───┐", "│ data/app.log  │", "│ <Yes>   <No>  │", "└───────────────┘"]);
// The next question, with the same buttons at the same place: everything in it is new.
look(["", "┌─── Remove? ───┐", "│ README.md     │", "│ <Yes>   <No>  │", "└───────────────┘"]);
console.log("gone:", tracker.gone.join(" "));
console.log("@e3 was given:", tracker.wasGiven("@e3"), "@e9 was given:", tracker.wasGiven("@e9"));
