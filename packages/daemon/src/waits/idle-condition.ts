import type { Idle } from "@pilotty/protocol";
import { processesOfGroup, readProcessStat } from "../proc.ts";
import type { Session } from "../session.ts";
import type { Condition } from "./condition.ts";

/**
 * The shell is back at its prompt: it has the terminal's foreground for itself, and has answered the
 * last input; or it has said so since then (OSC 133).
 *
 * @param now ask for the moment, whatever was typed last
 */
export function shellIdle(session: Session, now: boolean): Condition<Idle> {
  return {
    description: "the shell's prompt",
    check: () => (isAtPrompt(session, now) ? lastCommand(session, now) : undefined),
    msUntilNextLook: () =>
      now ? undefined : (session.inputMark ?? session.startRest).msUntilNextLook(),
  };
}

function isAtPrompt(session: Session, now: boolean): boolean {
  if (!session.running) return false;
  const { shellMarks, inputMark } = session;
  if (shellMarks.phase === "command") return false;
  const sentAt = inputMark?.sentAt ?? 0;
  if (shellMarks.phase === "prompt" && shellMarks.promptAt > sentAt) return true;
  return isAtRest(session, now) && hasForeground(session.pid);
}

function isAtRest({ inputMark, startRest }: Session, now: boolean): boolean {
  return now || (inputMark === undefined ? startRest.reached : inputMark.answered());
}

/** True if the shell is in the foreground, and runs nothing there. */
function hasForeground(pid: number): boolean {
  const shell = readProcessStat(pid);
  if (shell === undefined || shell.foregroundGroup !== shell.group) return false;
  return processesOfGroup(shell.group).every((each) => each.pid === pid);
}

/** Of an earlier command it says nothing: the input may have been no command at all. */
function lastCommand({ shellMarks, inputMark }: Session, now: boolean): Idle {
  const { exitCode, endedAt } = shellMarks;
  const isRecent = now || inputMark === undefined || endedAt > inputMark.sentAt;
  return { idle: true, ...(exitCode !== undefined && isRecent && { exit_code: exitCode }) };
}
