import {
  DEFAULT_TIMEOUT_MS,
  invalidInput,
  PilottyError,
  waitConditionProblem,
} from "@pilotty/protocol";
import { waitEvidence } from "../wait-evidence.ts";
import { conditionFor } from "../waits/condition-for.ts";
import type { Handler } from "./handler.ts";

export const waitFor: Handler<"wait_for"> = async (params, { registry, signal }) => {
  const problem = waitConditionProblem(params);
  if (problem !== undefined) throw invalidInput(`Bad parameters for wait_for: ${problem}`);
  const timeoutMs = params.timeout_ms ?? DEFAULT_TIMEOUT_MS;
  const makeCondition = conditionFor(params);
  const session = registry.resolve(params.session, "read");
  const condition = makeCondition(session);
  const end = await session.waits.wait(condition, { timeoutMs, signal });
  if (end.kind === "met") return { ...end.value, elapsed_ms: end.elapsedMs };
  const details = await waitEvidence(session, end.elapsedMs);
  if (end.kind === "exited") throw session.exitedError(details);
  const message = `Timed out after ${timeoutMs} ms waiting for ${condition.description}`;
  throw new PilottyError("TIMEOUT", message, { details });
};
