/** Control characters that the byte front knows by name (ECMA-48, 5.2 to 5.4). */
export const BEL = 0x07;
export const CAN = 0x18;
export const SUB = 0x1a;
export const ESC = 0x1b;
export const DEL = 0x7f;
export const C1_CSI = 0x9b;

/** How far a C1 control is from the second character of its form with ESC. */
export const C1_OFFSET = 0x40;

/** C0, DEL and C1. */
export function isControl(code: number): boolean {
  return code < 0x20 || (code >= DEL && code < 0xa0);
}

export function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

const C1_INTRODUCERS = /[\x90\x98\x9b\x9d-\x9f]/g;

/** Where the next C1 control that begins a sequence or a string is, or -1. */
export function indexOfC1(text: string, from: number): number {
  C1_INTRODUCERS.lastIndex = from;
  return C1_INTRODUCERS.exec(text)?.index ?? -1;
}
