import { act } from "../acting/act.ts";
import type { Handler } from "./handler.ts";

export const resize: Handler<"resize"> = (params, { registry, signal }) => {
  const session = registry.resolve(params.session, "act");
  return act(session, { params, signal }, async (actor) => {
    actor.resize(params.cols, params.rows);
    return undefined;
  });
};
