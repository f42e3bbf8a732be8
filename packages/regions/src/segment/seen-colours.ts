import type { Style } from "@pilotty/protocol";

/** True for a look in the colours of another one, with a line or weight more, or in reverse. */
export function isRelated(link: Style, current: Style): boolean {
  const ink = inkColour(link);
  if (groundColour(current) === ink) return true;
  return inkColour(current) === ink && groundColour(current) === groundColour(link);
}

/** True for a look in the colours of another one that has a line below it besides. */
export function hasLineMore(link: Style, current: Style): boolean {
  const isSame =
    inkColour(current) === inkColour(link) && groundColour(current) === groundColour(link);
  return isSame && link.underline === false && current.underline !== false;
}

/** The colour of the glyphs as it is seen; the two defaults have names of their own. */
export function inkColour({ inverse, fg, bg }: Style): string {
  if (inverse) return bg === "default" ? "ground" : `${bg}`;
  return fg === "default" ? "text" : `${fg}`;
}

function groundColour({ inverse, fg, bg }: Style): string {
  if (inverse) return fg === "default" ? "text" : `${fg}`;
  return bg === "default" ? "ground" : `${bg}`;
}
