import {
  outlineText,
  type Screen,
  type SnapshotFormat,
  type SnapshotResult,
  screenText,
} from "@pilotty/protocol";
import type { Session } from "../session.ts";
import type { Handler } from "./handler.ts";

type Content = Pick<SnapshotResult, "regions" | "links" | "text" | "outline">;

export const snapshot: Handler<"snapshot"> = async (params, { registry }) => {
  const session = registry.resolve(params.session, "read");
  const { screen, cursorStyle, modes, synchronizedOutput } = await session.wholeView();
  return {
    session_id: session.id,
    name: session.name,
    snapshot_id: session.nextSnapshotId(),
    outcome: session.running ? "immediate" : "exited",
    size: screen.size,
    cursor: screen.cursor,
    title: screen.title,
    alternate_screen: screen.alternateScreen,
    mouse: screen.mouse,
    mouse_encoding: modes.mouseEncoding,
    cursor_style: cursorStyle,
    modes: {
      application_cursor_keys: modes.applicationCursorKeys,
      application_keypad: modes.applicationKeypad,
      bracketed_paste: modes.bracketedPaste,
      focus_reporting: modes.focusReporting,
      synchronized_output: synchronizedOutput,
      modify_other_keys: modes.modifyOtherKeys,
      kitty_keyboard: modes.kittyFlags,
    },
    content_hash: session.contentHash(screen),
    ...content(session, screen, params.format ?? "full"),
  };
};

/** What each format shows of the screen. Regions are looked for only where they are shown. */
function content(session: Session, screen: Screen, format: SnapshotFormat): Content {
  switch (format) {
    case "full":
      return { ...regionsAndLinks(session, screen), text: screenText(screen) };
    case "compact":
      return regionsAndLinks(session, screen);
    case "text":
      return { text: screenText(screen) };
    case "outline":
      return { outline: outlineText(session.regions(screen)) };
  }
}

function regionsAndLinks(session: Session, screen: Screen): Content {
  return { regions: session.regions(screen), links: screen.links };
}
