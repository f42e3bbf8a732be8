import { DEFAULT_TIMEOUT_MS } from "@pilotty/protocol";
import { createMatcher } from "../matcher.ts";
import { waitForText } from "../wait-for-text.ts";
import type { Handler } from "./handler.ts";

export const waitFor: Handler<"wait_for"> = (params, { registry, signal }) => {
  const { pattern, regex = false, now = false } = params;
  const matcher = createMatcher(pattern, regex);
  const session = registry.resolve(params.session, "read");
  return waitForText(session, {
    matcher,
    description: regex ? `/${pattern}/` : JSON.stringify(pattern),
    timeoutMs: params.timeout_ms ?? DEFAULT_TIMEOUT_MS,
    now,
    signal,
  });
};
