/*
 * The box-drawing characters (Unicode block 2500–257F) by the directions in which their lines
 * leave the cell. Light, heavy, double, dashed and rounded ones count alike.
 */

/** Bits of `boxClass`. */
export const TOP_LEFT = 1;
export const TOP_RIGHT = 2;
export const BOTTOM_LEFT = 4;
export const BOTTOM_RIGHT = 8;
export const HORIZONTAL = 16;
/** A line that goes down from an edge: the edge is a table's. */
export const TEE_DOWN = 32;
/** A line goes through the cell from top to bottom, perhaps with arms. */
export const VERTICAL = 64;
/** A line goes down or up from the cell: no text goes on through it. */
export const WALL: number = VERTICAL | TOP_LEFT | TOP_RIGHT | BOTTOM_LEFT | BOTTOM_RIGHT;
/** Whatever part of a box. */
export const ANY = 0xff;

/** Where a line from above ends in an edge: glyphs that are no part of a box by themselves. */
export const TEES_UP: ReadonlySet<string> = new Set("┴┵┶┷┸┹┺┻╧╨╩");

const FIRST = 0x2500;
const CLASSES: Uint8Array = new Uint8Array(0x80);
const GLYPHS: readonly (readonly [string, number])[] = [
  ["┌┍┎┏╒╓╔╭", TOP_LEFT],
  ["┐┑┒┓╕╖╗╮", TOP_RIGHT],
  ["└┕┖┗╘╙╚╰", BOTTOM_LEFT],
  ["┘┙┚┛╛╜╝╯", BOTTOM_RIGHT],
  ["─━═┄┅┈┉╌╍", HORIZONTAL],
  ["┬┭┮┯┰┱┲┳╤╥╦", TEE_DOWN],
  ["│┃║┆┇┊┋╎╏├┝┞┟┠┡┢┣╞╟╠┤┥┦┧┨┩┪┫╡╢╣┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋╪╫╬", VERTICAL],
];
for (const [glyphs, bit] of GLYPHS) {
  for (const glyph of glyphs) CLASSES[glyph.charCodeAt(0) - FIRST] = bit;
}

/** What a glyph is in a box, by its UTF-16 unit: a bit of those above, or 0. */
export function boxClass(code: number): number {
  return code < FIRST ? 0 : (CLASSES[code - FIRST] ?? 0);
}
