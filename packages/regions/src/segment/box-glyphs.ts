/*
 * The box-drawing characters (Unicode block 2500–257F) by the directions in which their lines
 * leave the cell. Light, heavy, double, dashed and rounded ones count alike.
 */

export const TOP_LEFT: ReadonlySet<string> = new Set("┌┍┎┏╒╓╔╭");
export const TOP_RIGHT: ReadonlySet<string> = new Set("┐┑┒┓╕╖╗╮");
export const BOTTOM_LEFT: ReadonlySet<string> = new Set("└┕┖┗╘╙╚╰");
export const BOTTOM_RIGHT: ReadonlySet<string> = new Set("┘┙┚┛╛╜╝╯");
export const HORIZONTAL: ReadonlySet<string> = new Set("─━═┄┅┈┉╌╍");
/** A line that goes down from an edge: the edge is a table's. */
export const TEE_DOWN: ReadonlySet<string> = new Set("┬┭┮┯┰┱┲┳╤╥╦");
/** Lines that go through a cell from top to bottom. */
export const VERTICAL: ReadonlySet<string> = new Set(
  "│┃║┆┇┊┋╎╏├┝┞┟┠┡┢┣╞╟╠┤┥┦┧┨┩┪┫╡╢╣┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋╪╫╬",
);
