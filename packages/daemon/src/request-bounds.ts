import { invalidInput, type PilottyError } from "@pilotty/protocol";

/**
 * What a request may hold. Its length does not bound what it takes to read it: millions of lists in
 * lists, or of fields, keep the one thread busy for seconds. No method needs more than a few levels.
 */
const MAX_DEPTH = 32;
const MAX_VALUES = 100_000;
const MAX_FIELDS = 10_000;

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Looks at a line before it is parsed, in a time that its length bounds. What is no JSON is left to
 * the parser, which stops where it stops to be.
 *
 * @returns what to answer to a line that is not to be parsed
 */
export function excessOf(line: string): PilottyError | undefined {
  let [depth, values, fields] = [0, 0, 0];
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (code === QUOTE) at = endOfString(line, at);
    else if (code === COMMA) values += 1;
    else if (code === COLON) fields += 1;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) depth += 1;
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth -= 1;
    if (depth > MAX_DEPTH) return excess(`is nested more than ${MAX_DEPTH} levels deep`);
    if (values > MAX_VALUES) return excess(`has more than ${MAX_VALUES} values`);
    if (fields > MAX_FIELDS) return excess(`has more than ${MAX_FIELDS} fields`);
  }
  return undefined;
}

/** @returns where the string that begins at `start` has its closing quote; else the line's end */
function endOfString(line: string, start: number): number {
  for (let quote = start; ; ) {
    quote = line.indexOf('"', quote + 1);
    if (quote === -1) return line.length;
    let run = quote;
    while (line.charCodeAt(run - 1) === BACKSLASH) run -= 1;
    if ((quote - run) % 2 === 0) return quote;
  }
}

function excess(problem: string): PilottyError {
  return invalidInput(`A request ${problem}`, "Send less at once");
}
