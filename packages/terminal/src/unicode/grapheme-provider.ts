import { packProperties, stateOf, widthOf } from "./char-properties.ts";
import {
  FIRST_ZERO_WIDTH,
  FLAG_EMOJI,
  FLAG_MODIFIER_BASE,
  FLAG_PICTOGRAPHIC,
  FLAGS_SHIFT,
  KIND_EXTEND,
  KIND_MASK,
  KIND_MODIFIER,
  KIND_OTHER,
  KIND_REGIONAL,
  KIND_VS16,
  KIND_ZWJ,
  lookUpCodePoint,
  WIDTH_MASK,
} from "./code-points.ts";
import type { UnicodeProvider } from "./provider.ts";

/*
 * The state that goes with a character: what the next one may do to its cluster. The flags of its
 * code point are the lowest bits.
 */
/** A ZWJ is directly before, and a pictograph before that. */
const STATE_JOINER = 8;
/** Half a flag is directly before. */
const STATE_REGIONAL = 16;
/** From this bit on: how many characters with cells of their own have joined the cluster. */
const STATE_COUNT_SHIFT = 5;
const STATE_ONE_MORE: number = 1 << STATE_COUNT_SHIFT;
const STATE_COUNT_MASK: number = 0b111111 << STATE_COUNT_SHIFT;

/** The longest emoji of Unicode joins 4; a chain without an end must not fill one cell. */
const MAX_JOINED = 8;

/** Properties of the characters below 0x300, none of which looks at what is before it. */
const LATIN: Uint16Array = latinProperties();

/**
 * Cells as the terminals of today count them (UAX 29's extended grapheme clusters, as far as they
 * matter in a grid of cells; kitty's text-sizing protocol writes much the same down). Deviations:
 *
 * - Spacing marks (`Mc`) have a cell of their own, as with `wcwidth` of glibc, and so have the
 *   syllables of Indic conjuncts, which UAX 29 joins.
 * - U+FE0F makes two cells of an emoji of one; U+FE0E leaves what is drawn as it is.
 * - A skin tone joins only what can have one.
 * - Whatever takes no cell joins the cell to the left also after a cursor movement, when it is not
 *   known what stands there.
 */
export class GraphemeProvider implements UnicodeProvider {
  readonly version = "16";

  wcwidth(codepoint: number): 0 | 1 | 2 {
    if (codepoint < FIRST_ZERO_WIDTH) return widthOf(LATIN[codepoint]!);
    const properties = lookUpCodePoint(codepoint);
    if ((properties & KIND_MASK) === KIND_REGIONAL) return 2;
    return (properties & WIDTH_MASK) as 0 | 1 | 2;
  }

  charProperties(codepoint: number, preceding: number): number {
    if (codepoint < FIRST_ZERO_WIDTH) return LATIN[codepoint]!;
    const properties = lookUpCodePoint(codepoint);
    // Most are neither of a kind nor have flags: all that there is to pack is the width.
    if (properties <= WIDTH_MASK) return properties << 1;
    const kind = properties & KIND_MASK;
    const width = properties & WIDTH_MASK;
    const flags = properties >> FLAGS_SHIFT;
    if (kind === KIND_OTHER) {
      const state = stateOf(preceding);
      return (state & STATE_JOINER) !== 0 && (flags & FLAG_PICTOGRAPHIC) !== 0
        ? joinWide(flags, width, preceding)
        : packProperties(flags, width, false);
    }
    return joinByKind(kind, width, preceding);
  }
}

/** All kinds but `KIND_OTHER`. */
function joinByKind(kind: number, width: number, preceding: number): number {
  const before = stateOf(preceding);
  const widthBefore = widthOf(preceding);
  const count = before & STATE_COUNT_MASK;
  switch (kind) {
    case KIND_EXTEND:
      return packProperties(
        count | (before & (FLAG_PICTOGRAPHIC | FLAG_MODIFIER_BASE)),
        widthBefore,
        true,
      );
    case KIND_VS16:
      return packProperties(
        count | (before & (FLAG_PICTOGRAPHIC | FLAG_MODIFIER_BASE)),
        (before & FLAG_EMOJI) !== 0 ? 2 : widthBefore,
        true,
      );
    case KIND_ZWJ:
      return packProperties(
        count | ((before & FLAG_PICTOGRAPHIC) !== 0 ? STATE_JOINER : 0),
        widthBefore,
        true,
      );
    case KIND_MODIFIER:
      return (before & FLAG_MODIFIER_BASE) !== 0
        ? joinWide(FLAG_PICTOGRAPHIC, width, preceding)
        : packProperties(0, width, false);
    case KIND_REGIONAL:
      // One alone is as wide as the flag, as in kitty and ghostty.
      return (before & STATE_REGIONAL) !== 0
        ? packProperties(0, 2, true)
        : packProperties(STATE_REGIONAL, 2, false);
    default: // KIND_BREAK: the cluster is at its end, but may have been long.
      return packProperties(count, widthBefore, true);
  }
}

/** What has cells of its own becomes a part of the cluster, unless that has parts enough. */
function joinWide(flags: number, width: number, preceding: number): number {
  const count = stateOf(preceding) & STATE_COUNT_MASK;
  if (count >= MAX_JOINED << STATE_COUNT_SHIFT) return packProperties(flags, width, false);
  return packProperties(
    flags | (count + STATE_ONE_MORE),
    Math.max(width, widthOf(preceding)),
    true,
  );
}

/** Written down rather than looked up: that would compile regular expressions at every start. */
function latinProperties(): Uint16Array {
  const table = new Uint16Array(FIRST_ZERO_WIDTH).fill(packProperties(0, 1, false));
  table.fill(packProperties(0, 0, true), 0, 0x20);
  table.fill(packProperties(0, 0, true), 0x7f, 0xa0);
  for (const character of "#*0123456789") {
    table[character.charCodeAt(0)] = packProperties(FLAG_EMOJI, 1, false);
  }
  for (const character of "©®") {
    table[character.charCodeAt(0)] = packProperties(FLAG_EMOJI | FLAG_PICTOGRAPHIC, 1, false);
  }
  return table;
}
