import { summaryOf } from "../session-report.ts";
import type { Handler } from "./handler.ts";

export const listSessions: Handler<"list_sessions"> = ({ all }, { registry }) => {
  const sessions = all ? [...registry.exited, ...registry.live] : registry.live;
  const oldestFirst = sessions.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  return { sessions: oldestFirst.map(summaryOf) };
};
