import { encodePaste, encodeText, type InputModes } from "@pilotty/terminal";
import { act } from "../acting/act.ts";
import type { Handler } from "./handler.ts";

export const type: Handler<"type"> = (params, { registry, signal }) => {
  const session = registry.resolve(params.session, "act");
  const encode = (modes: InputModes) =>
    params.paste ? encodePaste(params.text, modes) : encodeText(params.text, modes);
  return act(session, { params, signal }, async (actor) => {
    if (params.text !== "" || !params.enter) await actor.write(encode);
    // On its own: programs that listen for pastes take a newline in one burst with the text for
    // a part of it.
    if (params.enter) {
      if (params.text !== "") await actor.taken();
      await actor.press("Enter");
    }
    return undefined;
  });
};
