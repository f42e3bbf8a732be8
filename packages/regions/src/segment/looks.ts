import type { Style } from "@pilotty/protocol";

/** The look of a cell on which nothing was drawn. */
export const PLAIN = 0;

/** The background of a cell on which nothing was drawn. */
export const DEFAULT_BACKGROUND = 0;

/**
 * Numbers styles by what they look like, in the order in which they are met; equal numbers look
 * alike. So do backgrounds and inks.
 */
export class Looks {
  readonly #byStyle = new Map<Style, number>();
  readonly #byLook = new Map<string, number>([["default|default||", PLAIN]]);
  readonly #grounds = new Map<string, number>([["default", DEFAULT_BACKGROUND]]);
  readonly #inks = new Map<string, number>([["default", 0]]);
  /** By the number of a look. */
  readonly #groundOf: number[] = [DEFAULT_BACKGROUND];
  readonly #inkOf: number[] = [0];

  /** True if one of the styles was in inverse video. */
  hasInverse = false;
  /** True if one of them had a line below its text. */
  hasUnderline = false;

  /** True if one of the styles had another background than the default. */
  get hasGrounds(): boolean {
    return this.#grounds.size > 1;
  }

  background(look: number): number {
    return this.#groundOf[look]!;
  }

  ink(look: number): number {
    return this.#inkOf[look]!;
  }

  of(style: Style): number {
    let look = this.#byStyle.get(style);
    if (look === undefined) {
      look = this.#intern(style);
      this.#byStyle.set(style, look);
    }
    return look;
  }

  #intern(style: Style): number {
    const { inverse, bold, dim, italic, underline, strikethrough, invisible } = style;
    this.hasInverse ||= inverse;
    this.hasUnderline ||= underline !== false;
    const behind = inverse ? (style.fg === "default" ? "inverse" : style.fg) : style.bg;
    const colour = inverse ? (style.bg === "default" ? "inverse" : style.bg) : style.fg;
    const background = `${behind}`;
    const ink = `${colour}${bold ? "+" : ""}${dim ? "-" : ""}`;
    const lines = `${underline || ""}${italic ? "/" : ""}${strikethrough ? "~" : ""}`;
    const key = `${background}|${ink}|${lines}|${invisible ? "i" : ""}`;
    let look = this.#byLook.get(key);
    if (look === undefined) {
      look = this.#byLook.size;
      this.#byLook.set(key, look);
      this.#groundOf.push(numberOf(this.#grounds, background));
      this.#inkOf.push(numberOf(this.#inks, ink));
    }
    return look;
  }
}

function numberOf(known: Map<string, number>, key: string): number {
  let number = known.get(key);
  if (number === undefined) {
    number = known.size;
    known.set(key, number);
  }
  return number;
}
