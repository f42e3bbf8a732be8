import { act } from "../acting/act.ts";
import { setChecked } from "../acting/check.ts";
import type { Handler } from "./handler.ts";

export const check: Handler<"check"> = (params, { registry, signal }) => {
  const session = registry.resolve(params.session, "act");
  return act(session, { params, signal }, (actor) => setChecked(actor, params.ref, params.checked));
};
