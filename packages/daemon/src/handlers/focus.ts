import { act } from "../acting/act.ts";
import { focusElement, selectElement } from "../acting/move.ts";
import type { Handler } from "./handler.ts";

export const focus: Handler<"focus"> = (params, { registry, signal }) => {
  const session = registry.resolve(params.session, "act");
  return act(session, { params, signal }, (actor) => focusElement(actor, params.ref));
};

export const select: Handler<"select"> = (params, { registry, signal }) => {
  const session = registry.resolve(params.session, "act");
  return act(session, { params, signal }, (actor) => selectElement(actor, params.ref));
};
