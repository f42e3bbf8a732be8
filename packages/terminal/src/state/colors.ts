import type { SequenceParser } from "../sequence-parser.ts";

/** Red, green and blue, 0 to 255 each. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The colours that OSC 10 to 19 name, in their order (ctlseqs, "Operating System Commands"). */
const FIRST_DYNAMIC = 10;
const LAST_DYNAMIC = 19;
const FOREGROUND = 10;
const BACKGROUND = 11;

/** Those of 10 to 19 that are drawn in the background's colour unless set; the rest in the text's. */
const LIKE_BACKGROUND: ReadonlySet<number> = new Set([BACKGROUND, 14, 16, 17]);

const DEFAULT_FOREGROUND: Rgb = [0xe5, 0xe5, 0xe5];
const DEFAULT_BACKGROUND: Rgb = [0, 0, 0];

/** xterm's 16 colours (charproc.c, the defaults of `color0` to `color15`). */
const BASE_COLORS: readonly Rgb[] = [
  [0x00, 0x00, 0x00],
  [0xcd, 0x00, 0x00],
  [0x00, 0xcd, 0x00],
  [0xcd, 0xcd, 0x00],
  [0x00, 0x00, 0xee],
  [0xcd, 0x00, 0xcd],
  [0x00, 0xcd, 0xcd],
  [0xe5, 0xe5, 0xe5],
  [0x7f, 0x7f, 0x7f],
  [0xff, 0x00, 0x00],
  [0x00, 0xff, 0x00],
  [0xff, 0xff, 0x00],
  [0x5c, 0x5c, 0xff],
  [0xff, 0x00, 0xff],
  [0x00, 0xff, 0xff],
  [0xff, 0xff, 0xff],
];

/** The steps of xterm's colour cube, colours 16 to 231. */
const CUBE_STEPS = [0x00, 0x5f, 0x87, 0xaf, 0xd7, 0xff] as const;

/**
 * The colours that a program can ask for and set: the palette (OSC 4, 104) and the dynamic colours
 * (OSC 10 to 19, 110 to 119). Setting them changes the answers alone; a screen tells palette indexes.
 */
export class Colors {
  readonly #palette = new Map<number, Rgb>();
  readonly #dynamic = new Map<number, Rgb>();
  readonly #reply: (text: string) => void;

  constructor(parser: SequenceParser, reply: (text: string) => void) {
    this.#reply = reply;
    parser.registerOscHandler(4, (data) => this.#palettePairs(data));
    parser.registerOscHandler(104, (data) => this.#resetPalette(data));
    for (let code = FIRST_DYNAMIC; code <= LAST_DYNAMIC; code += 1) {
      parser.registerOscHandler(code, (data) => this.#dynamicColors(code, data));
      parser.registerOscHandler(code + 100, () => {
        this.#dynamic.delete(code);
        return true;
      });
    }
    parser.registerEscHandler({ final: "c" }, () => {
      this.#palette.clear();
      this.#dynamic.clear();
      return false;
    });
  }

  /** Whether the background is darker than the text: what "colour scheme" means to programs. */
  get isDark(): boolean {
    return luminance(this.#dynamicColor(BACKGROUND)) <= luminance(this.#dynamicColor(FOREGROUND));
  }

  /** `index ; spec` pairs, where the spec `?` asks. */
  #palettePairs(data: string): boolean {
    const slots = data.split(";");
    for (let i = 0; i + 1 < slots.length; i += 2) {
      const index = paletteIndex(slots[i]!);
      const spec = slots[i + 1]!;
      if (index === undefined) continue;
      if (spec === "?") this.#reply(`\x1b]4;${index};${format(this.#paletteColor(index))}\x1b\\`);
      else set(this.#palette, index, spec);
    }
    return true;
  }

  #resetPalette(data: string): boolean {
    if (data === "") this.#palette.clear();
    for (const slot of data.split(";")) {
      const index = paletteIndex(slot);
      if (index !== undefined) this.#palette.delete(index);
    }
    return true;
  }

  /** Several colours in a row belong to the codes that follow. */
  #dynamicColors(first: number, data: string): boolean {
    const count = LAST_DYNAMIC - first + 1;
    for (const [i, spec] of data.split(";", count).entries()) {
      const code = first + i;
      if (spec === "?") this.#reply(`\x1b]${code};${format(this.#dynamicColor(code))}\x1b\\`);
      else set(this.#dynamic, code, spec);
    }
    return true;
  }

  #paletteColor(index: number): Rgb {
    return this.#palette.get(index) ?? defaultPaletteColor(index);
  }

  #dynamicColor(code: number): Rgb {
    const own = this.#dynamic.get(code);
    if (own !== undefined) return own;
    const other = LIKE_BACKGROUND.has(code) ? BACKGROUND : FOREGROUND;
    if (code !== other) return this.#dynamicColor(other);
    return code === BACKGROUND ? DEFAULT_BACKGROUND : DEFAULT_FOREGROUND;
  }
}

function paletteIndex(text: string): number | undefined {
  const index = /^\d{1,3}$/.test(text) ? Number(text) : 256;
  return index < 256 ? index : undefined;
}

function defaultPaletteColor(index: number): Rgb {
  if (index < 16) return BASE_COLORS[index]!;
  if (index >= 232) {
    const gray = 8 + 10 * (index - 232);
    return [gray, gray, gray];
  }
  const step = (divisor: number) => CUBE_STEPS[Math.floor((index - 16) / divisor) % 6]!;
  return [step(36), step(6), step(1)];
}

function set(colors: Map<number, Rgb>, key: number, spec: string): void {
  const color = parseColor(spec);
  if (color !== undefined) colors.set(key, color);
}

/** The two numeric spellings of XParseColor: `rgb:R/G/B` of 1 to 4 digits, and `#` with 1 to 4. */
function parseColor(spec: string): Rgb | undefined {
  const device = /^rgb:([0-9a-f]{1,4})\/([0-9a-f]{1,4})\/([0-9a-f]{1,4})$/i.exec(spec);
  if (device) {
    const scale = (digits: string) =>
      Math.round((Number.parseInt(digits, 16) / (16 ** digits.length - 1)) * 255);
    return [scale(device[1]!), scale(device[2]!), scale(device[3]!)];
  }
  const hex = /^#((?:[0-9a-f]{3}){1,4})$/i.exec(spec)?.[1];
  if (hex === undefined) return undefined;
  const length = hex.length / 3;
  // These digits are the upper ones of the colour.
  const part = (i: number) =>
    Number.parseInt(
      hex
        .slice(i * length, (i + 1) * length)
        .padEnd(2, "0")
        .slice(0, 2),
      16,
    );
  return [part(0), part(1), part(2)];
}

/** As xterm answers: 16 bits a channel. */
function format(color: Rgb): string {
  const channel = (value: number) => value.toString(16).padStart(2, "0").repeat(2);
  return `rgb:${color.map(channel).join("/")}`;
}

function luminance([red, green, blue]: Rgb): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
