import { requestOnce } from "@pilotty/client";
import { invalidInput, ROLES, type WaitForParams, waitConditionProblem } from "@pilotty/protocol";
import { type Command, defineCommand } from "../command.ts";
import { sessionOption, targetOf } from "./session-option.ts";
import { timeoutOption } from "./timeout-option.ts";

const DETAILS = `Waits for one thing: a text, an element of the screen (--role), the shell's prompt (--idle), or the
end of the program (--exit). Text that was there before the last input, and its echo, count only
once the program has answered that input. What has scrolled away is not on the screen: see
'pilotty output'.

Fails with TIMEOUT (exit status 3), or SESSION_EXITED (4) if the program ends first; both tell what
the screen shows.`;

export const waitFor: Command = defineCommand({
  name: "wait-for",
  summary: "Wait for a text, an element, a prompt or the end",
  details: DETAILS,
  positionals: [
    { name: "pattern", description: "The text, or the regular expression", optional: true },
  ],
  options: {
    ...sessionOption,
    regex: {
      type: "boolean",
      alias: "r",
      description: "The pattern, or the name, is a JavaScript regular expression",
    },
    role: {
      type: "string",
      value: "ROLE",
      choices: ROLES,
      description: `Wait for an element instead: ${ROLES.join(", ")}`,
    },
    name: {
      type: "string",
      value: "TEXT",
      description: "With --role: one whose name contains the text, in capitals or not",
    },
    idle: { type: "boolean", description: "Wait until the shell is back at its prompt" },
    exit: { type: "boolean", description: "Wait until the program has ended" },
    gone: { type: "boolean", description: "Wait until the text or the element is no longer there" },
    now: { type: "boolean", description: "Take the screen as it is, whatever was typed last" },
    ...timeoutOption,
  },
  examples: [
    `pilotty wait-for "Proceed?"`,
    `pilotty wait-for -s build -r "^(ok|failed)" -t 60000`,
    `pilotty wait-for --role button --name OK`,
    `pilotty wait-for --gone "Loading"`,
    `pilotty wait-for -s shell --idle`,
    `pilotty wait-for -s job --exit -t 600000`,
  ],
  async run({ options, positionals: [pattern] }, context) {
    const { regex, role, name, idle, exit, gone, now, timeout } = options;
    const target = targetOf(options, context.env);
    const wanted = { pattern, role, name, idle, exit, regex, gone, now };
    checkCondition(wanted);
    return {
      json: await requestOnce("wait_for", { ...target, ...wanted, timeout_ms: timeout }, context),
    };
  },
});

/** @throws {PilottyError} `INVALID_INPUT`, before a daemon is started to say so */
function checkCondition(wanted: WaitForParams): void {
  const problem = waitConditionProblem(wanted);
  if (problem === undefined) return;
  throw invalidInput(
    `wait-for: ${problem}`,
    "Give one thing to wait for: a text, --role ROLE [--name TEXT], --idle or --exit",
  );
}
