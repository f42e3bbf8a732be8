import { expect, test } from "vitest";
import { missingData } from "../conformance/data.ts";
import { passedOf } from "../conformance/suite.ts";
import { runSuites } from "../conformance/suites.ts";

const missing = missingData();

test("conforms as far as its bars ask", async ({ skip }) => {
  if (missing !== undefined) skip(missing);
  for (const tally of await runSuites()) {
    const failing = tally.checks.filter(({ difference }) => difference !== undefined);
    expect(passedOf(tally), `${tally.name}\n${JSON.stringify(failing, null, 2)}`) //
      .toBeGreaterThanOrEqual(tally.bar ?? 0);
  }
});
