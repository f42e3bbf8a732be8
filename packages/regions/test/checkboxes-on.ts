import { detectRegions } from "../src/detect-regions.ts";
import { type ScreenFromTextOptions, screenFromText } from "../src/screen-from-text.ts";

/** The checkboxes of a screen as `name@x,y+width`, with `x` if checked and `*` if focused. */
export function checkboxesOn(rows: readonly string[], options?: ScreenFromTextOptions): string[] {
  return detectRegions(screenFromText(rows, options))
    .filter(({ role }) => role === "checkbox")
    .map(({ name, bounds: { x, y, width }, checked, focused }) => {
      return `${name}@${x},${y}+${width}${checked ? " x" : ""}${focused ? " *" : ""}`;
    });
}
