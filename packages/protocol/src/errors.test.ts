import { describe, expect, test } from "vitest";
import { ERROR_CATALOGUE, type ErrorCode, invalidInput, PilottyError } from "./errors.ts";

const CODES = Object.keys(ERROR_CATALOGUE) as ErrorCode[];

/** The contract's section 1. */
const EXIT_STATUS: Readonly<Record<ErrorCode, number>> = {
  SESSION_NOT_FOUND: 1,
  SESSION_EXISTS: 1,
  SESSION_EXITED: 4,
  SESSION_LIMIT: 1,
  REF_NOT_FOUND: 1,
  NOT_ACTIONABLE: 1,
  SPAWN_FAILED: 1,
  INVALID_INPUT: 2,
  TIMEOUT: 3,
  DAEMON_UNREACHABLE: 1,
  PROTOCOL_MISMATCH: 1,
  INTERNAL_ERROR: 1,
};

describe("the catalogue", () => {
  test("has the promised codes with the promised exit statuses", () => {
    const statuses = CODES.map((code) => [code, ERROR_CATALOGUE[code].exitStatus]);
    expect(Object.fromEntries(statuses)).toEqual(EXIT_STATUS);
  });

  test.each(CODES)("%s says what it means and what to do next", (code) => {
    const { meaning, suggestion } = ERROR_CATALOGUE[code];
    expect(meaning).toMatch(/^[A-Z].*\.$/);
    expect(suggestion).toMatch(/^[A-Z].*[^.]$/);
  });

  test("has the promised suggestions", () => {
    expect(ERROR_CATALOGUE.SESSION_NOT_FOUND.suggestion).toBe(
      "Run 'pilotty list-sessions' to see available sessions",
    );
    expect(ERROR_CATALOGUE.SESSION_EXISTS.suggestion).toBe(
      "Use a different name or kill the existing session first",
    );
  });
});

describe("PilottyError", () => {
  test("is an Error whose code decides status and suggestion", () => {
    const cause = new Error("why");
    const error = new PilottyError("TIMEOUT", "Too late", { cause });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: "PilottyError", exitStatus: 3, details: {}, cause });
    expect(error.suggestion).toBe(ERROR_CATALOGUE.TIMEOUT.suggestion);
    expect(new PilottyError("TIMEOUT", "Too late")).not.toHaveProperty("cause");
  });

  test("prints code, message and suggestion first, then the details", () => {
    const details = { screen: "$", elapsed_ms: 12 };
    const error = new PilottyError("TIMEOUT", "Too late", { details, suggestion: "Wait" });
    expect(JSON.stringify(error)).toBe(
      '{"code":"TIMEOUT","message":"Too late","suggestion":"Wait","screen":"$","elapsed_ms":12}',
    );
  });

  test.each(CODES)("%s comes over the wire as it was", (code) => {
    const sent = new PilottyError(code, "What happened", {
      suggestion: "What to do",
      details: { screen: "a\nb", elapsed_ms: 3 },
    });
    const received = PilottyError.fromShape(JSON.parse(JSON.stringify(sent)));
    expect(received).toBeInstanceOf(PilottyError);
    expect(received.toJSON()).toEqual(sent.toJSON());
    expect(received.exitStatus).toBe(EXIT_STATUS[code]);
  });

  test.each(["NO_SUCH_CODE", "toString", "__proto__", undefined])(
    "the unknown code %s becomes INTERNAL_ERROR and keeps its words",
    (code) => {
      const shape = { code: code as ErrorCode, message: "From the future", suggestion: "Update" };
      expect(PilottyError.fromShape(shape).toJSON()).toEqual({
        code: "INTERNAL_ERROR",
        message: "From the future",
        suggestion: "Update",
      });
    },
  );

  test("a shape with nothing in it still has all three", () => {
    expect(PilottyError.fromShape({}).toJSON()).toEqual({
      code: "INTERNAL_ERROR",
      message: "Unknown error",
      suggestion: ERROR_CATALOGUE.INTERNAL_ERROR.suggestion,
    });
  });

  test("takes any thrown value", () => {
    const known = new PilottyError("TIMEOUT", "Too late");
    expect(PilottyError.from(known)).toBe(known);
    const cause = new TypeError("x is not a function");
    expect(PilottyError.from(cause)).toMatchObject({
      code: "INTERNAL_ERROR",
      message: "x is not a function",
      cause,
    });
    // Each file of the bundle has a class of its own.
    const foreign = Object.assign(new Error("Late"), { name: "PilottyError", code: "TIMEOUT" });
    expect(PilottyError.from(foreign)).toBe(foreign);
    expect(PilottyError.from("words")).toMatchObject({ code: "INTERNAL_ERROR", message: "words" });
    expect(PilottyError.from(undefined).message).toBe("undefined");
  });
});

test("invalidInput takes the catalogue's suggestion unless it knows better", () => {
  expect(invalidInput("Bad").toJSON()).toEqual({
    code: "INVALID_INPUT",
    message: "Bad",
    suggestion: ERROR_CATALOGUE.INVALID_INPUT.suggestion,
  });
  expect(invalidInput("Bad", "Better").suggestion).toBe("Better");
});
