import type { Handler } from "./handler.ts";

export const resize: Handler<"resize"> = async ({ session: name, cols, rows }, { registry }) => {
  const session = registry.resolve(name, "act");
  await session.act(async () => session.resize(cols, rows));
  return { ok: true };
};
