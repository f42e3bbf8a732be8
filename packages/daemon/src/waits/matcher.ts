import { type Context, createContext, Script } from "node:vm";
import { invalidInput } from "@pilotty/protocol";

/** A stretch of a line, by indexes into its text. */
export interface Match {
  readonly index: number;
  readonly text: string;
}

/** A line as a pattern sees it. */
export interface MatchableLine {
  /** Trailing blanks trimmed. */
  readonly text: string;
  /** The beginning of the line is not in the text, so that no `^` matches. */
  readonly beginsAbove?: boolean;
}

/**
 * Finds the matches in each line, from left to right. A pattern that ends in blanks, as a shell's
 * prompt does, matches at the end of a line all the same.
 */
export type Matcher = (lines: readonly MatchableLine[]) => Match[][];

/** Longest that a regular expression may take for a screen. */
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
  const blanks = pattern.slice(pattern.trimEnd().length);
  const find = (line: string): Match[] => {
    const matches: Match[] = [];
    for (let index = line.indexOf(pattern); index !== -1; ) {
      matches.push({ index, text: pattern });
      index = line.indexOf(pattern, index + pattern.length);
    }
    return matches;
  };
  return (lines) => lines.map(({ text }) => find(text + blanks));
}

/**
 * Runs in a context of its own, where `expression` and `lines` are given. Instead of a beginning
 * that is not there stands a character, behind which the search begins.
 */
const FIND_ALL = new Script(`
  (() => {
    const find = (text, start) => {
      expression.lastIndex = start;
      return Array.from(text.matchAll(expression), (match) => ({
        index: match.index - start,
        text: match[0],
      }));
    };
    return lines.map(({ text, beginsAbove }) => {
      const line = beginsAbove ? "\\0" + text : text;
      const start = line.length - text.length;
      const matches = find(line, start);
      if (matches.length > 0 || text === "") return matches;
      return find(line + " ", start).filter(({ index }) => index < text.length);
    });
  })()
`);

/** One for all: to make a context takes longer than to look at a screen. */
let context: Context | undefined;

/**
 * A regular expression can take for ever on a short line, and the daemon has one thread; only
 * a script with a time limit can be stopped.
 */
function regexMatcher(pattern: string): Matcher {
  const expression = compile(pattern);
  return (lines) => {
    context ??= createContext();
    try {
      Object.assign(context, { expression, lines });
      return FIND_ALL.runInContext(context, { timeout: MAX_REGEX_MS }) as Match[][];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
      throw invalidInput(
        `The regular expression takes longer than ${MAX_REGEX_MS} ms on this screen`,
        "Use one without nested repetition",
      );
    } finally {
      context["lines"] = []; // Lines hold on to their screen.
    }
  };
}

/** Unicode mode knows more, and refuses escapes that the older syntax allows. */
function compile(pattern: string): RegExp {
  try {
    return new RegExp(pattern, "gu");
  } catch {
    // It may be right in the older syntax.
  }
  try {
    return new RegExp(pattern, "g");
  } catch (error) {
    throw invalidInput((error as Error).message, "Give a JavaScript regular expression");
  }
}
