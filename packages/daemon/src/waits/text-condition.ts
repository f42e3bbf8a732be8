import type { Found, Gone } from "@pilotty/protocol";
import type { Session } from "../session.ts";
import { type Condition, countsAsItIs, msUntilAnswered } from "./condition.ts";
import { type LogicalLine, logicalLines } from "./logical-lines.ts";
import type { Match, Matcher } from "./matcher.ts";

export interface TextWanted {
  readonly matcher: Matcher;
  readonly description: string;
  /** Take the screen as it is, whatever was typed last. */
  readonly now: boolean;
}

/**
 * The screen shows a match. What was on the screen before the last input, and its echo, count only
 * once the session has answered that input.
 */
export function textShown(session: Session, wanted: TextWanted): Condition<Found> {
  return {
    description: wanted.description,
    check: () =>
      countsAsItIs(session, wanted.now)
        ? findAny(session, wanted.matcher)
        : findNew(session, wanted.matcher),
    msUntilNextLook: () => msUntilAnswered(session, wanted.now),
  };
}

/** The screen shows no match, once it counts as it is: a program may clear it to draw it anew. */
export function textGone(session: Session, wanted: TextWanted): Condition<Gone> {
  return {
    description: `${wanted.description} to go`,
    check() {
      const isGone = countsAsItIs(session, wanted.now) && !findAny(session, wanted.matcher);
      return isGone ? { gone: true } : undefined;
    },
    msUntilNextLook: () => msUntilAnswered(session, wanted.now),
  };
}

function findAny({ screen }: Session, matcher: Matcher): Found | undefined {
  const lines = logicalLines(screen);
  const matches = matcher(lines);
  const index = matches.findIndex(({ length }) => length > 0);
  return index === -1 ? undefined : found(lines[index]!, matches[index]![0]!);
}

/** Only what is new since the last input. */
function findNew({ screen, inputMark }: Session, matcher: Matcher): Found | undefined {
  const changed = inputMark?.newText(screen) ?? [];
  for (const [index, matches] of matcher(changed.map(({ line }) => line)).entries()) {
    const text = changed[index]!;
    const match = matches.find((each) => text.isNew(each.index, each.text.length));
    if (match) return found(text.line, match);
  }
  return undefined;
}

function found(line: LogicalLine, match: Match): Found {
  return { found: true, matched_text: match.text, ...line.position(match.index) };
}
