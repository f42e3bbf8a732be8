import { eastAsianWidth } from "get-east-asian-width";
import { ZERO_WIDTH } from "./zero-width.ts";

/*
 * What is known of a code point, in one byte: bits 0 and 1 its cells, bits 2 to 4 its kind, bits 5
 * to 7 what may follow it. Sources: East_Asian_Width of get-east-asian-width (ambiguous is narrow),
 * and the properties of the engine's regular expressions (UTS 51, "Emoji").
 */

export const WIDTH_MASK: number = 0b11;

export const KIND_MASK: number = 0b111 << 2;
export const KIND_OTHER: number = 0 << 2;
/** Takes no cell and belongs to what is before it (marks, jamo, tags, VS15). */
export const KIND_EXTEND: number = 1 << 2;
/** Takes no cell and ends a cluster (most format characters). */
const KIND_BREAK = 2 << 2;
export const KIND_ZWJ: number = 3 << 2;
/** U+FE0F asks for the coloured, two cells wide form of the character before it. */
export const KIND_VS16: number = 4 << 2;
/** A skin tone. */
export const KIND_MODIFIER: number = 5 << 2;
/** Half a flag; its width here is that of East_Asian_Width, 1. */
export const KIND_REGIONAL: number = 6 << 2;

/** How far to shift a code point's byte to have its flags as the lowest bits. */
export const FLAGS_SHIFT = 5;
/** VS16 may follow: `Emoji`. Not `#`, `*` and digits only, all but those that are wide anyway. */
export const FLAG_EMOJI = 1;
/** ZWJ and another of them may follow: `Extended_Pictographic`. */
export const FLAG_PICTOGRAPHIC = 2;
/** A skin tone may follow: `Emoji_Modifier_Base`. */
export const FLAG_MODIFIER_BASE = 4;

/** Below it nothing joins what is before it. */
export const FIRST_ZERO_WIDTH = 0x300;

/**
 * By code point; 0 for what was never asked for, which is no byte of any code point. The system
 * gives memory for the parts alone that are written to.
 */
const known: Uint8Array = new Uint8Array(0x110000);

/** The byte of a code point: a few ns, after the first time, which takes some µs. */
export function lookUpCodePoint(codepoint: number): number {
  return known[codepoint] || findOut(codepoint);
}

function findOut(codepoint: number): number {
  properties ??= compileProperties();
  const found = propertiesOf(codepoint, properties);
  known[codepoint] = found;
  return found;
}

/** Whether it takes no cell and is drawn onto the cell before it; controls are none of these. */
export function isZeroWidth(codepoint: number): boolean {
  if (codepoint < FIRST_ZERO_WIDTH) return false;
  return (lookUpCodePoint(codepoint) & WIDTH_MASK) === 0;
}

interface Properties {
  readonly zeroWidth: RegExp;
  /** Zero width, and no end of a cluster: `Grapheme_Cluster_Break=Extend`, `V` and `T`. */
  readonly extend: RegExp;
  readonly emoji: RegExp;
  readonly pictographic: RegExp;
  readonly modifierBase: RegExp;
}

/** Compiling them takes 3 ms, which programs that write ASCII need not wait for. */
let properties: Properties | undefined;

function compileProperties(): Properties {
  return {
    zeroWidth: new RegExp(ZERO_WIDTH, "u"),
    extend: /[\p{Mn}\p{Me}\u200C\u1160-\u11FF\uD7B0-\uD7FF\u{E0020}-\u{E007F}]/u,
    emoji: /\p{Emoji}/u,
    pictographic: /\p{Extended_Pictographic}/u,
    modifierBase: /\p{Emoji_Modifier_Base}/u,
  };
}

function propertiesOf(codepoint: number, tests: Properties): number {
  if (isControl(codepoint)) return KIND_BREAK;
  const character = String.fromCodePoint(codepoint);
  if (tests.zeroWidth.test(character)) return kindOfZeroWidth(codepoint, character, tests);
  return eastAsianWidth(codepoint) | emojiBits(codepoint, character, tests);
}

/** xterm.js keeps them from being printed; `wcwidth` of old gives -1. */
function isControl(codepoint: number): boolean {
  return codepoint < 0x20 || (codepoint >= 0x7f && codepoint < 0xa0);
}

function kindOfZeroWidth(codepoint: number, character: string, { extend }: Properties): number {
  if (codepoint === 0x200d) return KIND_ZWJ;
  if (codepoint === 0xfe0f) return KIND_VS16;
  return extend.test(character) ? KIND_EXTEND : KIND_BREAK;
}

function emojiBits(codepoint: number, character: string, tests: Properties): number {
  if (codepoint >= 0x1f1e6 && codepoint <= 0x1f1ff) return KIND_REGIONAL;
  if (codepoint >= 0x1f3fb && codepoint <= 0x1f3ff) return KIND_MODIFIER;
  const flags =
    (tests.emoji.test(character) ? FLAG_EMOJI : 0) |
    (tests.pictographic.test(character) ? FLAG_PICTOGRAPHIC : 0) |
    (tests.modifierBase.test(character) ? FLAG_MODIFIER_BASE : 0);
  return flags << FLAGS_SHIFT;
}
