import { SessionWatch } from "../events/session-watch.ts";
import type { Handler } from "./handler.ts";

export const events: Handler<"events"> = async (params, { registry, signal, emit }) => {
  const watch = new SessionWatch(registry.resolve(params.session, "read"), signal);
  try {
    for (;;) {
      const happened = await watch.next();
      for (const event of happened) await emit(event);
      if (!params.follow || happened.at(-1)?.event === "exit") return { ok: true };
    }
  } finally {
    watch.dispose();
  }
};
