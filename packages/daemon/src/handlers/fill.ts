import { act } from "../acting/act.ts";
import { fillField } from "../acting/fill.ts";
import type { Handler } from "./handler.ts";

export const fill: Handler<"fill"> = (params, { registry, signal }) => {
  const session = registry.resolve(params.session, "act");
  return act(session, { params, signal }, (actor) => fillField(actor, params.ref, params.text));
};
