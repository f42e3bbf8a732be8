import type { Handler } from "./handler.ts";

export const kill: Handler<"kill"> = async ({ session: name }, { registry }) => {
  const session = registry.resolve(name, "act");
  await session.kill();
  return { session_id: session.id, name: session.name, ...session.exitInfo() };
};
