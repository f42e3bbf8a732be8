import { describe, expect, test } from "vitest";
import type { MethodName } from "./methods.ts";
import { PARAMS_SCHEMAS, parseParams } from "./schemas.ts";

type Params = Readonly<Record<string, unknown>>;

interface Case {
  /** Requests that must pass as they are: the shortest, and one with every field. */
  good: readonly Params[];
  /** A field, a value that it must not have, and what the sentence says. */
  bad: readonly (readonly [field: string, value: unknown, says: string])[];
}

const SESSION_CASE = ["session", 1, "'session' must be a string"] as const;
const TIMEOUT_CASES = [
  ["timeout_ms", -1, "'timeout_ms' must be at least 0"],
  ["timeout_ms", 2 ** 31, "'timeout_ms' must be at most 2147483647"],
  ["timeout_ms", 1.5, "'timeout_ms' must be a whole number"],
  ["timeout_ms", "5", "'timeout_ms' must be a whole number"],
] as const;

/** What every command that acts takes. */
const ACT = { session: "editor", no_wait: true, snapshot: "outline", settle_ms: 0, timeout_ms: 0 };
const ACT_CASES = [
  SESSION_CASE,
  ...TIMEOUT_CASES,
  ["no_wait", 1, "'no_wait' must be true or false"],
  ["snapshot", true, "'snapshot' must be one of: full, compact, text, outline"],
  ["settle_ms", -1, "'settle_ms' must be at least 0"],
  ["settle_ms", 60_001, "'settle_ms' must be at most 60000"],
] as const;
const REF_CASES = [...ACT_CASES, ["ref", 1, "'ref' must be a string"]] as const;

const SPAWN = { command: ["ls", ""], cwd: "/", env: { LANG: "C", EMPTY: "" } };

const CASES: Readonly<Record<MethodName, Case>> = {
  ping: { good: [{}], bad: [] },
  stop: { good: [{}], bad: [] },
  spawn: {
    good: [
      SPAWN,
      {
        ...SPAWN,
        env_overrides: { TERM: "vt100" },
        name: "editor",
        cols: 2,
        rows: 1,
        scrollback_lines: 0,
        retain_bytes: 0,
      },
      {
        ...SPAWN,
        cols: 1000,
        rows: 1000,
        scrollback_lines: 50_000,
        retain_bytes: 2 ** 30,
        umask: 0o777,
      },
    ],
    bad: [
      ["command", "ls", "'command' must be a list"],
      ["command", [], "'command' must not be empty"],
      ["command", ["ls", 1], "'command.1' must be a string"],
      ["command", ["ls", "a\0b"], "'command.1' must not contain NUL"],
      ["cwd", undefined, "'cwd' must be a string"],
      ["cwd", "/tmp\0", "'cwd' must not contain NUL"],
      ["umask", 0o1000, "'umask' must be at most 511"],
      ["env", undefined, "'env' must be an object"],
      ["env", [], "'env' must be an object"],
      ["env", { A: 1 }, "'env.A' must be a string"],
      ["env", { A: "\0" }, "'env.A' must not contain NUL"],
      ["env", { "A\0": "b" }, "'env.A\0' must not contain NUL"],
      ["env_overrides", { A: "\0" }, "'env_overrides.A' must not contain NUL"],
      ["name", 5, "'name' must be a string"],
      ["cols", 1, "'cols' must be at least 2"],
      ["cols", 1001, "'cols' must be at most 1000"],
      ["cols", "80", "'cols' must be a whole number"],
      ["cols", 80.5, "'cols' must be a whole number"],
      ["cols", null, "'cols' must be a whole number"],
      ["rows", 0, "'rows' must be at least 1"],
      ["rows", 1001, "'rows' must be at most 1000"],
      ["scrollback_lines", -1, "'scrollback_lines' must be at least 0"],
      ["scrollback_lines", 50_001, "'scrollback_lines' must be at most 50000"],
      ["retain_bytes", 2 ** 30 + 1, "'retain_bytes' must be at most 1073741824"],
    ],
  },
  list_sessions: {
    good: [{}, { all: true }],
    bad: [["all", "yes", "'all' must be true or false"]],
  },
  status: { good: [{}, { session: "editor" }], bad: [SESSION_CASE] },
  kill: { good: [{}, { session: "editor" }], bad: [SESSION_CASE] },
  snapshot: {
    good: [
      {},
      { session: "editor", format: "compact" },
      { format: "outline", await_change: "3f9a", settle_ms: 80, timeout_ms: 9 },
      { scrollback: 50_000 },
    ],
    bad: [
      SESSION_CASE,
      ...TIMEOUT_CASES,
      ["await_change", 7, "'await_change' must be a string"],
      ["settle_ms", 60_001, "'settle_ms' must be at most 60000"],
      ["scrollback", 50_001, "'scrollback' must be at most 50000"],
      ["format", "html", "'format' must be one of: full, compact, text, outline"],
      ["format", 1, "'format' must be one of: full, compact, text, outline"],
    ],
  },
  type: {
    good: [{ text: "" }, { ...ACT, text: "a\0b", paste: true, enter: true, secret: false }],
    bad: [
      ...ACT_CASES,
      ["text", undefined, "'text' must be a string"],
      ["enter", "yes", "'enter' must be true or false"],
      ["secret", "yes", "'secret' must be true or false"],
    ],
  },
  click: {
    good: [
      { ref: "@e1" },
      {
        ...ACT,
        row: 0,
        col: 999,
        button: "middle",
        count: 10,
        modifiers: ["ctrl", "alt", "shift"],
      },
    ],
    bad: [
      ...REF_CASES,
      ["row", -1, "'row' must be at least 0"],
      ["row", 1000, "'row' must be at most 999"],
      ["col", 1.5, "'col' must be a whole number"],
      ["button", "side", "'button' must be one of: left, middle, right"],
      ["count", 0, "'count' must be at least 1"],
      ["count", 11, "'count' must be at most 10"],
      ["modifiers", "ctrl", "'modifiers' must be a list"],
      ["modifiers", ["hyper"], "'modifiers.0' must be one of: ctrl, alt, shift"],
    ],
  },
  fill: {
    good: [
      { ref: "@e1", text: "" },
      { ...ACT, ref: "@e1", text: "x", secret: true },
    ],
    bad: [...REF_CASES, ["text", undefined, "'text' must be a string"]],
  },
  check: {
    good: [
      { ref: "@e1", checked: false },
      { ...ACT, ref: "@e1", checked: true },
    ],
    bad: [...REF_CASES, ["checked", undefined, "'checked' must be true or false"]],
  },
  focus: { good: [{ ref: "@e1" }, { ...ACT, ref: "@e1" }], bad: REF_CASES },
  select: { good: [{ ref: "@e1" }, { ...ACT, ref: "@e1" }], bad: REF_CASES },
  scroll: {
    good: [{ direction: "up" }, { ...ACT, direction: "down", amount: 10_000, row: 0, col: 0 }],
    bad: [
      ...ACT_CASES,
      ["direction", "left", "'direction' must be one of: up, down"],
      ["amount", 0, "'amount' must be at least 1"],
      ["amount", 10_001, "'amount' must be at most 10000"],
      ["row", 1000, "'row' must be at most 999"],
    ],
  },
  key: {
    good: [
      { keys: ["Enter"] },
      { session: "editor", keys: ["Escape :", "w"], delay_ms: 60_000, timeout_ms: 2 ** 31 - 1 },
    ],
    bad: [
      SESSION_CASE,
      ["keys", "Enter", "'keys' must be a list"],
      ["keys", [], "'keys' must not be empty"],
      ["keys", [null], "'keys.0' must be a string"],
      ["delay_ms", -1, "'delay_ms' must be at least 0"],
      ["delay_ms", 60_001, "'delay_ms' must be at most 60000"],
      ...TIMEOUT_CASES,
    ],
  },
  wait_for: {
    good: [
      { pattern: "x" },
      { session: "editor", pattern: "^x$", regex: true, now: false, timeout_ms: 5 },
      { role: "button", name: "OK", gone: true },
      { idle: true, exit: false },
    ],
    bad: [
      SESSION_CASE,
      ["pattern", 1, "'pattern' must be a string"],
      ["regex", "true", "'regex' must be true or false"],
      ["role", "knob", "'role' must be one of: button, checkbox"],
      ["name", 1, "'name' must be a string"],
      ["idle", "yes", "'idle' must be true or false"],
      ["exit", 1, "'exit' must be true or false"],
      ["gone", 1, "'gone' must be true or false"],
      ["now", 1, "'now' must be true or false"],
      ...TIMEOUT_CASES,
    ],
  },
  output: {
    good: [{}, { session: "editor", lines: 0 }],
    bad: [
      SESSION_CASE,
      ["lines", -1, "'lines' must be at least 0"],
      ["lines", "3", "'lines' must be a whole number"],
    ],
  },
  output_bytes: {
    good: [{}, { session: "editor", offset: 2 ** 40 }],
    bad: [SESSION_CASE, ["offset", -1, "'offset' must be at least 0"]],
  },
  events: {
    good: [{}, { session: "editor", follow: true }],
    bad: [SESSION_CASE, ["follow", 1, "'follow' must be true or false"]],
  },
  resize: {
    good: [
      { cols: 2, rows: 1 },
      { session: "editor", cols: 1000, rows: 1000 },
    ],
    bad: [
      SESSION_CASE,
      ["cols", undefined, "'cols' must be a whole number"],
      ["cols", 1, "'cols' must be at least 2"],
      ["rows", 0, "'rows' must be at least 1"],
      ["rows", 1e300, "'rows' must be"],
    ],
  },
};

const METHODS = Object.keys(CASES) as MethodName[];

function problemOf(method: MethodName, params: unknown): string {
  const result = parseParams(method, params);
  if ("params" in result) throw new Error(`${method} takes ${JSON.stringify(params)}`);
  return result.problem;
}

test("there is a schema for each method", () => {
  expect(Object.keys(PARAMS_SCHEMAS).sort()).toEqual([...METHODS].sort());
});

describe.each(METHODS)("%s", (method) => {
  const { good, bad } = CASES[method];

  test.each(good)("takes %j", (params) => {
    expect(parseParams(method, params)).toEqual({ params });
  });

  test.each(bad)("refuses %s = %j: %s", (field, value, says) => {
    expect(problemOf(method, { ...good.at(-1), [field]: value })).toContain(says);
  });

  test("refuses a field that it does not know, and names it", () => {
    expect(problemOf(method, { ...good[0], colour: "red" })).toBe("'colour' is not known");
  });

  test.each([[[]], ["text"], [5], [true]])("refuses %j in place of an object", (params) => {
    expect(problemOf(method, params)).toBe("'params' must be an object");
  });
});

test("missing parameters are empty ones", () => {
  expect(parseParams("ping", undefined)).toEqual({ params: {} });
  expect(parseParams("ping", null)).toEqual({ params: {} });
});
