import {
  type ErrorCode,
  type ErrorShape,
  invalidInput,
  type MethodName,
  PilottyError,
  PROTOCOL_VERSION,
} from "@pilotty/protocol";
import { parseParams } from "@pilotty/protocol/schemas";
import type { Handler, HandlerContext } from "./handlers/handler.ts";
import { HANDLERS } from "./handlers/index.ts";
import { excessOf } from "./request-bounds.ts";

/** One line to a client. */
export type Reply = { id: RequestId } & (
  | { event: object }
  | { result: unknown }
  | { error: ErrorShape }
);
type RequestId = number | string | null;

/** What a handler may use that is the same for every request of a client. */
export type ClientContext = Omit<HandlerContext, "emit">;

/**
 * Answers one line of a client. Everything that goes wrong becomes an error reply here.
 *
 * @param send sends what comes before the answer; resolves when the client has room for more.
 */
export async function dispatch(
  line: string,
  context: ClientContext,
  send: (reply: Reply) => Promise<void>,
): Promise<Reply> {
  const startedAt = performance.now();
  let id: RequestId = null;
  let method: string | undefined;
  let code: ErrorCode | undefined;
  try {
    const request = parseEnvelope(line);
    id = readId(request.id);
    if (isMethod(request.method)) method = request.method;
    context.log.debug("asked", { method });
    const emit = (event: object): Promise<void> => send({ id, event });
    return { id, result: await handle(request, { ...context, emit }) };
  } catch (thrown) {
    const error = PilottyError.from(thrown);
    code = error.code;
    if (code === "INTERNAL_ERROR") context.log.defect("request_failed", thrown);
    return { id, error: error.toJSON() };
  } finally {
    context.log.debug("answered", { method, ms: Math.round(performance.now() - startedAt), code });
  }
}

/** These are how a client learns what daemon it has, and ends it: whatever both speak. */
const FOR_ALL_PROTOCOLS: ReadonlySet<unknown> = new Set<MethodName>(["ping", "stop"]);

async function handle(request: Record<string, unknown>, context: HandlerContext): Promise<unknown> {
  const { protocol, method, params } = request;
  if (protocol !== PROTOCOL_VERSION && !FOR_ALL_PROTOCOLS.has(method)) {
    throw new PilottyError(
      "PROTOCOL_MISMATCH",
      `The daemon speaks protocol ${PROTOCOL_VERSION}, the client ${JSON.stringify(protocol)}`,
    );
  }
  if (!isMethod(method)) {
    throw invalidInput(`Unknown method ${JSON.stringify(method)}`);
  }
  const parsed = parseParams(method, params);
  if ("problem" in parsed) throw invalidInput(`Bad parameters for ${method}: ${parsed.problem}`);
  // The schema of a method gives the parameters of its handler.
  return (HANDLERS[method] as Handler<MethodName>)(parsed.params, context);
}

function isMethod(method: unknown): method is MethodName {
  return typeof method === "string" && Object.hasOwn(HANDLERS, method);
}

function parseEnvelope(line: string): Record<string, unknown> {
  const excess = excessOf(line);
  if (excess) throw excess;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw invalidInput(`Not a JSON line: ${(error as Error).message}`, ENVELOPE_HINT);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw invalidInput("A request is a JSON object", ENVELOPE_HINT);
  }
  return value as Record<string, unknown>;
}

function readId(id: unknown): RequestId {
  if (typeof id === "string" || typeof id === "number") return id;
  throw invalidInput("A request needs an 'id', a number or a string", ENVELOPE_HINT);
}

const ENVELOPE_HINT = `Send {"id":1,"protocol":${PROTOCOL_VERSION},"method":"ping","params":{}}`;
