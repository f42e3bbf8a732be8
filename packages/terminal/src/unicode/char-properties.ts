/**
 * The properties of a printed character in xterm.js's packed form: bit 0 says that it joins the
 * cell before it, bits 1 and 2 are the cells of that cluster so far, and the 24 bits above are
 * whatever the provider wants to see again with the next character.
 */
export function packProperties(state: number, width: number, joins: boolean): number {
  return ((state & 0xffffff) << 3) | ((width & 3) << 1) | (joins ? 1 : 0);
}

export function stateOf(properties: number): number {
  return properties >>> 3;
}

export function widthOf(properties: number): 0 | 1 | 2 {
  return ((properties >> 1) & 3) as 0 | 1 | 2;
}

export function joins(properties: number): boolean {
  return (properties & 1) !== 0;
}
