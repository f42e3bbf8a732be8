import type { RegionWithRef, Screen } from "@pilotty/protocol";
import type { InputModes } from "@pilotty/terminal";
import type { Session } from "../session.ts";
import type { TerminalView } from "../terminal-view.ts";

/** A session at one moment, as far as one can act on it. */
export interface Look {
  readonly screen: Screen;
  readonly hash: string;
  /** None where something has been scrolled back to: it cannot be acted on. */
  readonly regions: readonly RegionWithRef[];
  readonly modes: InputModes;
  readonly scrolledBack: number;
}

/** The session as it is shown, once the frame that is being drawn has ended. */
export async function look(session: Session): Promise<Look> {
  return lookAt(session, await session.shownView());
}

/** The live screen as it is at this very moment. */
export function lookNow(session: Session): Look {
  return lookAt(session, session.view());
}

function lookAt(session: Session, { screen, modes, scrolledBack }: TerminalView): Look {
  const regions = scrolledBack === 0 ? session.regions(screen) : [];
  return { screen, hash: session.contentHash(screen), regions, modes, scrolledBack };
}
