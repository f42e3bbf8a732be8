import {
  outlineText,
  type RegionWithRef,
  type Screen,
  type SnapshotFormat,
  type SnapshotOutcome,
  type SnapshotResult,
  screenText,
} from "@pilotty/protocol";
import type { Session } from "./session.ts";

type Content = Pick<SnapshotResult, "regions" | "links" | "text" | "outline">;

/** The screen as it can be seen now. `outcome` is what a wait before it ended with. */
export async function snapshotOf(
  session: Session,
  format: SnapshotFormat,
  outcome: SnapshotOutcome,
): Promise<SnapshotResult> {
  const view = await session.shownView();
  const { screen, cursorStyle, modes, synchronizedOutput, scrolledBack } = view;
  const regions = () => (scrolledBack > 0 ? [] : session.regions(screen));
  return {
    session_id: session.id,
    name: session.name,
    snapshot_id: session.nextSnapshotId(),
    outcome: session.running ? outcome : "exited",
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
    ...(scrolledBack > 0 && { scrolled_back: scrolledBack }),
    ...content(screen, format, regions),
  };
}

/** What each format shows of the screen. Regions are looked for only where they are shown. */
function content(screen: Screen, format: SnapshotFormat, regions: () => RegionWithRef[]): Content {
  switch (format) {
    case "full":
      return { regions: regions(), links: screen.links, text: screenText(screen) };
    case "compact":
      return { regions: regions(), links: screen.links };
    case "text":
      return { text: screenText(screen) };
    case "outline":
      return { outline: outlineText(regions()) };
  }
}
