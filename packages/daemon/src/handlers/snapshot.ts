import { screenText } from "@pilotty/protocol";
import type { Handler } from "./handler.ts";

export const snapshot: Handler<"snapshot"> = (params, { registry }) => {
  const session = registry.resolve(params.session, "read");
  const format = params.format ?? "full";
  const { screen } = session;
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
    content_hash: session.contentHash(),
    ...(format === "text" ? {} : { regions: session.regions() }),
    ...(format === "compact" ? {} : { text: screenText(screen) }),
  };
};
