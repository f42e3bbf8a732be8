import { DATA_DIRECTORY, missingData } from "./data.ts";
import { passedOf } from "./suite.ts";
import { runSuites } from "./suites.ts";

/**
 * Prints how far the emulator conforms, and with `-v` what does not.
 *
 * @returns 1 if a bar is missed
 */
export async function main(args: readonly string[]): Promise<number> {
  const missing = missingData();
  if (missing !== undefined) {
    console.log(`Conformance is skipped: ${missing}`);
    return 0;
  }
  console.log(`Recordings: ${DATA_DIRECTORY}\n`);
  let missed = 0;
  for (const tally of await runSuites()) {
    const passed = passedOf(tally);
    const { bar, checks, name, note } = tally;
    if (bar !== undefined && passed < bar) missed += 1;
    const verdict = bar === undefined ? "for information" : passed < bar ? "MISSED" : "met";
    const columns = [
      name.padEnd(30),
      `${passed}`.padStart(4),
      `of ${checks.length}`.padEnd(7),
      `bar ${bar ?? "-"}`.padEnd(8),
      note === undefined ? verdict : `${verdict} (${note})`,
    ];
    console.log(columns.join("  "));
    if (!args.includes("-v")) continue;
    for (const { name, difference } of checks) {
      if (difference !== undefined) console.log(`    ${name}\n        ${difference}`);
    }
  }
  return missed === 0 ? 0 : 1;
}
