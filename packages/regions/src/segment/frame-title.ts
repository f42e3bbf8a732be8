import { HORIZONTAL } from "./box-glyphs.ts";
import type { Frame } from "./frames.ts";
import type { Grid } from "./grid.ts";

/** What sets a title off from the line that it stands in: `┤ Boot ├`, `| Boot |`. */
const BORDERS = /^[┤├╡╞╢╟|[\]\s]+|[┤├╡╞╢╟|[\]\s]+$/gu;

/** The longest text in the top edge of a frame that has a letter; "" if there is none. */
export function frameTitle(grid: Grid, { bounds }: Frame): string {
  const parts: string[] = [""];
  for (let col = bounds.x + 1; col < bounds.x + bounds.width - 1; col++) {
    const glyph = grid.glyph(bounds.y, col);
    if (HORIZONTAL.has(glyph)) parts.push("");
    else parts[parts.length - 1] += glyph;
  }
  const titles = parts
    .map((part) => part.replace(BORDERS, ""))
    .filter((part) => /\p{L}/u.test(part));
  return titles.reduce((longest, title) => (title.length > longest.length ? title : longest), "");
}
