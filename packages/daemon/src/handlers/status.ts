import type { Handler } from "./handler.ts";

export const status: Handler<"status"> = ({ session }, { registry }) =>
  registry.resolve(session, "read").status();
