/** Text as a keyboard would type it: `\r\n` and `\n` become CR, which is what Enter sends. */
export function encodeText(text: string): string {
  return text.replace(/\r?\n/g, "\r");
}
