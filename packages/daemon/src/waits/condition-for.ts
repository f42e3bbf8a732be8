import type { Exited, Found, Gone, Idle, Role, WaitForParams } from "@pilotty/protocol";
import type { Session } from "../session.ts";
import type { Condition } from "./condition.ts";
import { exited } from "./exit-condition.ts";
import { shellIdle } from "./idle-condition.ts";
import { createMatcher } from "./matcher.ts";
import { regionGone, regionShown } from "./region-condition.ts";
import { textGone, textShown } from "./text-condition.ts";

/** The answer to a `wait_for`, all but the time. */
type Finding = Found | Gone | Idle | Exited;

/**
 * The condition that a `wait_for` names, for a session.
 *
 * @throws {PilottyError} `INVALID_INPUT` if a text is empty or no regular expression
 */
export function conditionFor(params: WaitForParams): (session: Session) => Condition<Finding> {
  const { pattern, role, idle, regex = false, gone, now = false } = params;
  if (pattern !== undefined) {
    const description = regex ? `/${pattern}/` : JSON.stringify(pattern);
    const wanted = { matcher: createMatcher(pattern, regex), description, now };
    return (session) => (gone ? textGone : textShown)(session, wanted);
  }
  if (role !== undefined) {
    const { name } = params;
    const isNamed = name === undefined ? () => true : nameTest(name, regex);
    const wanted = { role, isNamed, description: describeRegion(role, name, regex), now };
    return (session) => (gone ? regionGone : regionShown)(session, wanted);
  }
  return (session) => (idle ? shellIdle(session, now) : exited(session));
}

/** A name contains the text, in capitals or not; or the regular expression matches somewhere. */
function nameTest(wanted: string, regex: boolean): (name: string) => boolean {
  const matcher = createMatcher(regex ? wanted : wanted.toLowerCase(), regex);
  return (name) => matcher([{ text: regex ? name : name.toLowerCase() }])[0]!.length > 0;
}

function describeRegion(role: Role, name: string | undefined, regex: boolean): string {
  if (name === undefined) return `a ${role}`;
  return `${role} ${regex ? `/${name}/` : JSON.stringify(name)}`;
}
