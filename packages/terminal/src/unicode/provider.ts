import type { UnicodeVersion } from "@pilotty/protocol";
import { GraphemeProvider } from "./grapheme-provider.ts";
import { LEGACY_WIDTHS } from "./legacy-widths.ts";
import { PerCodePointProvider } from "./per-code-point-provider.ts";

/**
 * What tells the emulator how many cells a character takes; xterm.js's `IUnicodeVersionProvider`
 * fits, and is what calls it.
 *
 * `charProperties` is called for each printed character with what it returned for the one before,
 * or 0 where there is none: at the start, and after any control. Its result is packed as
 * `packProperties()` has it.
 */
export interface UnicodeProvider {
  readonly version: string;
  /** Cells of a code point alone: 0, 1 or 2. */
  wcwidth(codepoint: number): 0 | 1 | 2;
  charProperties(codepoint: number, preceding: number): number;
}

const providers = new Map<UnicodeVersion, UnicodeProvider>();

/** The provider of a version; it has no state, all sessions share it. */
export function unicodeProvider(version: UnicodeVersion): UnicodeProvider {
  let provider = providers.get(version);
  if (provider === undefined) {
    provider =
      version === "16"
        ? new GraphemeProvider()
        : new PerCodePointProvider(version, LEGACY_WIDTHS[version]);
    providers.set(version, provider);
  }
  return provider;
}
