import { statusOf } from "../session-report.ts";
import type { Handler } from "./handler.ts";

export const status: Handler<"status"> = ({ session }, { registry }) =>
  statusOf(registry.resolve(session, "read"));
