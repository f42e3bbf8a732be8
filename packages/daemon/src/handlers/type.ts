import { DEFAULT_TIMEOUT_MS } from "@pilotty/protocol";
import { encodePaste, encodeText, type InputModes } from "@pilotty/terminal";
import { sendWithin } from "../send-within.ts";
import type { Handler } from "./handler.ts";

export const type: Handler<"type"> = async (params, { registry, signal }) => {
  const session = registry.resolve(params.session, "act");
  const timeoutMs = params.timeout_ms ?? DEFAULT_TIMEOUT_MS;
  const encode = (modes: InputModes) => {
    return params.paste ? encodePaste(params.text, modes) : encodeText(params.text, modes);
  };
  await session.act(() => sendWithin(session, encode, timeoutMs, signal));
  return { ok: true };
};
