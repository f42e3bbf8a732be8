import { describe, expect, test } from "vitest";
import { PilottyError } from "./errors.ts";
import {
  MAX_SESSION_NAME_LENGTH,
  normalizeSessionName,
  SESSION_ID_PATTERN,
} from "./session-name.ts";

describe("normalizeSessionName", () => {
  test.each([
    ["editor", "editor"],
    ["My_Editor-2", "My_Editor-2"],
    ["my editor", "my-editor"],
    ["a  \t.b", "a-b"],
    ["  padded  ", "padded"],
    ["--dashes--", "dashes"],
    ["a--b", "a--b"],
    ["a -- b", "a----b"],
    ["_", "_"],
    ["naïve", "na-ve"],
    ["日本 tty", "tty"],
    ["v1.2", "v1-2"],
    ["line\nbreak", "line-break"],
    ["x".repeat(MAX_SESSION_NAME_LENGTH), "x".repeat(MAX_SESSION_NAME_LENGTH)],
    [`${"!".repeat(100)}x`, "x"],
  ])("makes of %j the name %j", (requested, name) => {
    expect(normalizeSessionName(requested)).toBe(name);
  });

  test.each([
    ["", "needs a letter"],
    ["   ", "needs a letter"],
    ["---", "needs a letter"],
    ["日本", "needs a letter"],
    ["a..b", "'..'"],
    ["a/b", "'/'"],
    ["a\\b", "'\\'"],
    ["a\0b", "NUL"],
    ["x".repeat(MAX_SESSION_NAME_LENGTH + 1), "longer than 64"],
  ])("refuses %j: %s", (requested, reason) => {
    let thrown: unknown;
    try {
      normalizeSessionName(requested);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(PilottyError);
    expect(thrown).toMatchObject({ code: "INVALID_INPUT" });
    expect((thrown as PilottyError).message).toContain(reason);
  });

  test("shows only the beginning of a very long name", () => {
    expect(() => normalizeSessionName("x".repeat(10_000))).toThrow(/^.{1,200}$/);
  });

  test("takes a time that grows with the length of the name, not with its square", () => {
    // A minute of work if the dashes are scanned anew from each of them.
    expect(() => normalizeSessionName(`a${"-".repeat(400_000)}b`)).toThrow("longer than 64");
  });
});

test("an id is six of a-z and 0-9", () => {
  expect("a1b2c3").toMatch(SESSION_ID_PATTERN);
  for (const other of ["a1b2c", "a1b2c3d", "A1B2C3", "a1b2c3\n", "a1-2c3"]) {
    expect(other).not.toMatch(SESSION_ID_PATTERN);
  }
});
