import { act } from "../acting/act.ts";
import { scrollScreen } from "../acting/scroll.ts";
import type { Handler } from "./handler.ts";

export const scroll: Handler<"scroll"> = (params, { registry, signal }) => {
  const session = registry.resolve(params.session, "act");
  return act(session, { params, signal, keepsView: true }, (actor) => scrollScreen(actor, params));
};
