import type { WaitForParams } from "./waiting.ts";

/** The conditions of a `wait_for`, of which a request names one. */
const CONDITIONS = ["pattern", "role", "idle", "exit"] as const;

/**
 * What is wrong with the choice of a condition.
 *
 * @returns one sentence that names the fields, or undefined if nothing is
 */
export function waitConditionProblem(params: WaitForParams): string | undefined {
  const given = CONDITIONS.filter((name) => params[name] !== undefined && params[name] !== false);
  if (given.length === 0) return `nothing to wait for: one of ${CONDITIONS.join(", ")}`;
  if (given.length > 1) return `${given.join(" and ")} cannot be waited for at once`;
  const [condition] = given;
  if (params.name !== undefined && condition !== "role") return "a name needs a role";
  if (params.gone && condition !== "pattern" && condition !== "role")
    return "only a pattern or a role can be gone";
  if (params.regex && condition !== "pattern" && params.name === undefined)
    return "there is no text that could be a regular expression";
  if (params.now && condition === "exit") return "an exit has no use for now";
  return undefined;
}
