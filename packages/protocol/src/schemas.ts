import * as z from "zod/mini";
import { CLICK_MODIFIERS, MOUSE_BUTTONS, SCROLL_DIRECTIONS } from "./acting.ts";
import * as limits from "./limits.ts";
import { type MethodName, type ParamsOf, SNAPSHOT_FORMATS } from "./methods.ts";
import { ROLES } from "./region.ts";

/**
 * What the daemon accepts as parameters of each method. It is an entry of its own, so that a
 * client that trusts its own types need not load the validator.
 */
export type ParamsSchemas = { readonly [M in MethodName]: z.ZodMiniType<ParamsOf<M>> };

const noNul = (text: string): boolean => !text.includes("\0");
const text: z.ZodMiniType<string> = z.string();
/** Text that ends up in a C string: of an argv, a path or an environment. */
const cText: z.ZodMiniType<string> = z.string().check(z.refine(noNul, "must not contain NUL"));
const environment: z.ZodMiniType<Record<string, string>> = z.record(cText, cText);

const integer = (min: number, max: number): z.ZodMiniType<number> =>
  z.int().check(z.minimum(min), z.maximum(max));

const cols = integer(limits.MIN_COLS, limits.MAX_COLS);
const rows = integer(limits.MIN_ROWS, limits.MAX_ROWS);
const timeout = integer(0, limits.MAX_TIMEOUT_MS);
const target = { session: z.optional(text) };
const settle = integer(0, limits.MAX_SETTLE_MS);
const act = {
  ...target,
  no_wait: z.optional(z.boolean()),
  snapshot: z.optional(z.enum(SNAPSHOT_FORMATS)),
  settle_ms: z.optional(settle),
  timeout_ms: z.optional(timeout),
};
const onElement = { ...act, ref: text };
const row = integer(0, limits.MAX_ROWS - 1);
const col = integer(0, limits.MAX_COLS - 1);
const nothing: z.ZodMiniType<Record<string, never>> = z.strictObject({});

export const PARAMS_SCHEMAS: ParamsSchemas = {
  ping: nothing,
  spawn: z.strictObject({
    command: z.array(cText).check(z.minLength(1)),
    cwd: cText,
    env: environment,
    env_overrides: z.optional(environment),
    name: z.optional(text),
    cols: z.optional(cols),
    rows: z.optional(rows),
    scrollback_lines: z.optional(integer(0, limits.MAX_SCROLLBACK_LINES)),
    retain_bytes: z.optional(integer(0, limits.MAX_RETAIN_BYTES)),
    unicode: z.optional(z.enum(limits.UNICODE_VERSIONS)),
    umask: z.optional(integer(0, 0o777)),
  }),
  list_sessions: z.strictObject({ all: z.optional(z.boolean()) }),
  status: z.strictObject(target),
  snapshot: z.strictObject({
    ...target,
    format: z.optional(z.enum(SNAPSHOT_FORMATS)),
    await_change: z.optional(text),
    settle_ms: z.optional(settle),
    timeout_ms: z.optional(timeout),
    scrollback: z.optional(integer(0, limits.MAX_SCROLLBACK_LINES)),
  }),
  output: z.strictObject({
    ...target,
    lines: z.optional(integer(0, limits.MAX_OUTPUT_LINES)),
  }),
  output_bytes: z.strictObject({
    ...target,
    offset: z.optional(integer(0, Number.MAX_SAFE_INTEGER)),
  }),
  type: z.strictObject({
    ...act,
    text,
    paste: z.optional(z.boolean()),
    enter: z.optional(z.boolean()),
    secret: z.optional(z.boolean()),
  }),
  key: z.strictObject({
    ...act,
    keys: z.array(text).check(z.minLength(1)),
    delay_ms: z.optional(integer(0, limits.MAX_KEY_DELAY_MS)),
  }),
  click: z.strictObject({
    ...act,
    ref: z.optional(text),
    row: z.optional(row),
    col: z.optional(col),
    button: z.optional(z.enum(MOUSE_BUTTONS)),
    count: z.optional(integer(1, limits.MAX_CLICKS)),
    modifiers: z.optional(z.array(z.enum(CLICK_MODIFIERS))),
  }),
  fill: z.strictObject({ ...onElement, text, secret: z.optional(z.boolean()) }),
  check: z.strictObject({ ...onElement, checked: z.boolean() }),
  focus: z.strictObject(onElement),
  select: z.strictObject(onElement),
  scroll: z.strictObject({
    ...act,
    direction: z.enum(SCROLL_DIRECTIONS),
    amount: z.optional(integer(1, limits.MAX_SCROLL)),
    row: z.optional(row),
    col: z.optional(col),
  }),
  wait_for: z.strictObject({
    ...target,
    pattern: z.optional(text),
    role: z.optional(z.enum(ROLES)),
    name: z.optional(text),
    idle: z.optional(z.boolean()),
    exit: z.optional(z.boolean()),
    regex: z.optional(z.boolean()),
    gone: z.optional(z.boolean()),
    now: z.optional(z.boolean()),
    timeout_ms: z.optional(timeout),
  }),
  events: z.strictObject({ ...target, follow: z.optional(z.boolean()) }),
  resize: z.strictObject({ ...act, cols, rows }),
  kill: z.strictObject(target),
  stop: nothing,
};

/**
 * Checks the parameters of a request.
 *
 * @returns the parameters, or one sentence that names the field that is wrong.
 */
export function parseParams<M extends MethodName>(
  method: M,
  params: unknown,
): { params: ParamsOf<M> } | { problem: string } {
  const result = z.safeParse(PARAMS_SCHEMAS[method], params ?? {});
  if (result.success) return { params: result.data as ParamsOf<M> };
  const [issue] = result.error.issues;
  return { problem: issue ? describeIssue(issue) : "the parameters are not understood" };
}

type Issue = z.core.$ZodIssue;

/** The validator without its locale calls everything "Invalid input". */
function describeIssue(issue: Issue): string {
  if (issue.code === "unrecognized_keys") {
    return `${fieldName([...issue.path, issue.keys[0] ?? ""])} is not known`;
  }
  return `${fieldName(issue.path)} ${requirement(issue)}`;
}

function fieldName(path: readonly PropertyKey[]): string {
  return path.length > 0 ? `'${path.map(String).join(".")}'` : "'params'";
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  int: "a whole number",
  number: "a whole number",
  object: "an object",
  record: "an object",
  string: "a string",
};

function requirement(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return `must be ${TYPE_NAMES[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return `must be one of: ${issue.values.map(String).join(", ")}`;
    case "too_small":
      return issue.origin === "array" ? "must not be empty" : `must be at least ${issue.minimum}`;
    case "too_big":
      return `must be at most ${issue.maximum}`;
    case "invalid_key":
      return issue.issues[0]?.message ?? issue.message;
    default:
      return issue.message;
  }
}
