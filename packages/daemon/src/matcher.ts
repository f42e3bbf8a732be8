import { createContext, Script } from "node:vm";
import { invalidInput } from "@pilotty/protocol";

/** A stretch of a line, by indexes into its text. */
export interface Match {
  readonly index: number;
  readonly text: string;
}

/** Finds matches in one line, from left to right. */
export type Matcher = (line: string) => Match[];

/** Longest that a regular expression may take for one line. */
const MAX_REGEX_MS = 250;

/**
 * @throws {PilottyError} `INVALID_INPUT` if the pattern is empty or no regular expression. The
 * matcher throws it if a regular expression takes too long.
 */
export function createMatcher(pattern: string, regex: boolean): Matcher {
  if (pattern === "") throw invalidInput("The pattern is empty", "Give the text to wait for");
  return regex ? regexMatcher(pattern) : literalMatcher(pattern);
}

function literalMatcher(pattern: string): Matcher {
  // Lines come without their trailing blanks, which a pattern such as "$ " is about.
  const blanks = pattern.slice(pattern.trimEnd().length);
  return (trimmedLine) => {
    const line = trimmedLine + blanks;
    const matches: Match[] = [];
    for (let index = line.indexOf(pattern); index !== -1; ) {
      matches.push({ index, text: pattern });
      index = line.indexOf(pattern, index + pattern.length);
    }
    return matches;
  };
}

/**
 * A regular expression can take for ever on a short line, and the daemon has one thread; only
 * a script with a time limit can be stopped.
 */
function regexMatcher(pattern: string): Matcher {
  let expression: RegExp;
  try {
    expression = new RegExp(pattern, "gu");
  } catch {
    try {
      expression = new RegExp(pattern, "g");
    } catch (error) {
      throw invalidInput((error as Error).message, "Give a JavaScript regular expression");
    }
  }
  const sandbox = createContext({ expression, line: "" });
  const script = new Script(
    "Array.from(line.matchAll(expression), (match) => ({ index: match.index, text: match[0] }))",
  );
  return (line) => {
    sandbox.line = line;
    try {
      return script.runInContext(sandbox, { timeout: MAX_REGEX_MS }) as Match[];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
      throw invalidInput(
        `The regular expression takes longer than ${MAX_REGEX_MS} ms on one line`,
        "Use one without nested repetition",
      );
    }
  };
}
