import fc from "fast-check";
import { expect, test } from "vitest";
import { PilottyError } from "./errors.ts";
import { normalizeSessionName } from "./session-name.ts";

const numRuns = Number(process.env.PILOTTY_FC_RUNS ?? 300);
/** Five times what a slow machine takes. */
const timeout = 5000 + numRuns * 100;

const requested = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: fc.constantFrom("a", "Z", "0", "_", "-", " ", ".", "/", "é"), maxLength: 80 }),
  fc.string({ unit: fc.constantFrom("a", "-", " "), minLength: 60, maxLength: 70 }),
);

test("gives a name that keeps the rules and stays as it is, or INVALID_INPUT", { timeout }, () => {
  fc.assert(
    fc.property(requested, (text) => {
      let name: string;
      try {
        name = normalizeSessionName(text);
      } catch (error) {
        expect(error).toBeInstanceOf(PilottyError);
        expect(error).toMatchObject({ code: "INVALID_INPUT" });
        return;
      }
      expect(text).not.toMatch(/\.\.|[/\\\0]/);
      expect(name).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
      expect(name).not.toMatch(/^-|-$/);
      expect(normalizeSessionName(name)).toBe(name);
    }),
    { numRuns },
  );
});
