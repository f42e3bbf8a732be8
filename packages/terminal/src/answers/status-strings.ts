import type { Color, Underline } from "@pilotty/protocol";
import { styleOf } from "../screen/screen-reader.ts";
import { extendedCell } from "../xterm-internals.ts";
import type { AnswerSources } from "./answers.ts";

/** DECRQSS: what is this setting? xterm.js answers for the others that it knows. */
export function answerStatusStrings({ parser, internals, modes, reply }: AnswerSources): void {
  parser.registerDcsHandler({ intermediates: "$", final: "q" }, (setting) => {
    if (setting === "m" && internals.currentAttributes) {
      reply(`\x1bP1$r${sgrOf(internals.currentAttributes)}m\x1b\\`);
      return true;
    }
    if (setting === " q") {
      const { shape, blinking } = modes.cursorStyle;
      const number = { block: 2, underline: 4, bar: 6 }[shape] - (blinking ? 1 : 0);
      reply(`\x1bP1$r${number} q\x1b\\`);
      return true;
    }
    // The level that DA1 tells: VT220, with 7-bit controls.
    if (setting === '"p') {
      reply('\x1bP1$r62;1"p\x1b\\');
      return true;
    }
    return false;
  });
}

const UNDERLINE_PARAMETERS: Readonly<Record<Exclude<Underline, false>, string>> = {
  single: "4",
  double: "4:2",
  curly: "4:3",
  dotted: "4:4",
  dashed: "4:5",
};

/** The parameters of SGR that give these attributes, from the default on; 0 is the default itself. */
function sgrOf(attributes: Parameters<typeof styleOf>[0]): string {
  const style = styleOf(attributes, extendedCell(attributes));
  const parameters: string[] = [];
  if (style.bold) parameters.push("1");
  if (style.dim) parameters.push("2");
  if (style.italic) parameters.push("3");
  if (style.underline) parameters.push(UNDERLINE_PARAMETERS[style.underline]);
  if (style.blink) parameters.push("5");
  if (style.inverse) parameters.push("7");
  if (style.invisible) parameters.push("8");
  if (style.strikethrough) parameters.push("9");
  if (style.overline) parameters.push("53");
  if (style.fg !== "default") parameters.push(colorParameters(style.fg, 30));
  if (style.bg !== "default") parameters.push(colorParameters(style.bg, 40));
  if (style.underlineColor !== "default") parameters.push(extendedColor(style.underlineColor, 58));
  return parameters.join(";") || "0";
}

/** @param base 30 for the foreground, 40 for the background. */
function colorParameters(color: Color, base: number): string {
  if (typeof color === "number" && color < 8) return String(base + color);
  if (typeof color === "number" && color < 16) return String(base + 60 + color - 8);
  return extendedColor(color, base + 8);
}

/** As xterm spells it, with colons (ISO 8613-6). */
function extendedColor(color: Color, code: number): string {
  if (typeof color === "number") return `${code}:5:${color}`;
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `${code}:2::${red}:${green}:${blue}`;
}
