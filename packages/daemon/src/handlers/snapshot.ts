import { screenText } from "@pilotty/protocol";
import type { Handler } from "./handler.ts";

export const snapshot: Handler<"snapshot"> = async (params, { registry }) => {
  const session = registry.resolve(params.session, "read");
  const format = params.format ?? "full";
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
    ...(format === "text" ? {} : { regions: session.regions(screen), links: screen.links }),
    ...(format === "compact" ? {} : { text: screenText(screen) }),
  };
};
