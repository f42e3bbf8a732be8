/**
 * What Control makes of a character. xterm leaves it to Xlib (libX11, src/KeyBind.c, `XTranslateKey`;
 * listed in xterm's input.c above `IsControlAlias()`): the codes of `@` to `~` and of the blank lose
 * their upper bits, `2` to `8` and `/` stand for characters that are hard to reach, and the rest is
 * sent as it is. `?` is DEL by xterm's own hand (input.c, `Input()`).
 */
export function controlCharacter(character: string): string {
  if (character.length !== 1) return character;
  const code = character.charCodeAt(0);
  if ((code >= 0x40 && code < 0x7f) || code === 0x20) return String.fromCharCode(code & 0x1f);
  return CONTROL_OF_OTHERS[character] ?? character;
}

const CONTROL_OF_OTHERS: Readonly<Record<string, string>> = {
  "2": "\0",
  "3": "\x1b",
  "4": "\x1c",
  "5": "\x1d",
  "6": "\x1e",
  "7": "\x1f",
  "8": "\x7f",
  "/": "\x1f",
  "?": "\x7f",
};
