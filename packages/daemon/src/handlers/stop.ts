import type { Handler } from "./handler.ts";

export const stop: Handler<"stop"> = async (_params, context) => {
  await context.stop();
  return { ok: true, pid: process.pid };
};
