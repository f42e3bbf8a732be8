import type { Exited } from "@pilotty/protocol";
import type { Session } from "../session.ts";
import type { Condition } from "./condition.ts";

/** The program has ended. */
export function exited(session: Session): Condition<Exited> {
  return {
    description: "its exit",
    check: () => (session.running ? undefined : { exited: true, ...session.exitInfo() }),
  };
}
