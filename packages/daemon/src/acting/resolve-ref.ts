import { invalidInput, PilottyError, type RegionWithRef } from "@pilotty/protocol";
import type { Look } from "./look.ts";

/** Refs that an error lists, at the most. */
const MAX_LISTED = 10;

/**
 * The element that a ref stands for, on the screen as it is.
 *
 * @param sent what the command has sent before; the error says it
 * @throws {PilottyError} `INVALID_INPUT` if it is no ref, `REF_NOT_FOUND` if its element is gone
 */
export function resolveRef(
  ref: string,
  { regions }: Pick<Look, "regions">,
  sent: readonly string[],
): RegionWithRef {
  if (!/^@e\d+$/.test(ref)) {
    throw invalidInput(
      `${JSON.stringify(ref)} is not a ref`,
      "A ref is '@e' and a number; see 'pilotty snapshot -i'",
    );
  }
  const region = regions.find((other) => other.ref === ref);
  if (region !== undefined) return region;
  const listed = regions
    .slice(0, MAX_LISTED)
    .map((other) => `${other.ref} ${other.role} ${JSON.stringify(other.name)}`);
  throw new PilottyError("REF_NOT_FOUND", `There is no ${ref} on the screen`, {
    suggestion:
      listed.length === 0
        ? "There are no refs on the screen; look at it with 'pilotty snapshot'"
        : `These are there: ${listed.join(", ")}`,
    details: { sent: [...sent] },
  });
}
