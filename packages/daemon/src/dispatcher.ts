import {
  type ErrorShape,
  invalidInput,
  type MethodName,
  PilottyError,
  PROTOCOL_VERSION,
} from "@pilotty/protocol";
import { parseParams } from "@pilotty/protocol/schemas";
import type { Handler, HandlerContext } from "./handlers/handler.ts";
import { HANDLERS } from "./handlers/index.ts";

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
  let id: RequestId = null;
  try {
    const request = parseEnvelope(line);
    id = readId(request.id);
    const emit = (event: object): Promise<void> => send({ id, event });
    return { id, result: await handle(request, { ...context, emit }) };
  } catch (error) {
    return { id, error: PilottyError.from(error).toJSON() };
  }
}

async function handle(request: Record<string, unknown>, context: HandlerContext): Promise<unknown> {
  const { protocol, method, params } = request;
  if (protocol !== PROTOCOL_VERSION) {
    throw new PilottyError(
      "PROTOCOL_MISMATCH",
      `The daemon speaks protocol ${PROTOCOL_VERSION}, the client ${JSON.stringify(protocol)}`,
    );
  }
  if (typeof method !== "string" || !Object.hasOwn(HANDLERS, method)) {
    throw invalidInput(`Unknown method ${JSON.stringify(method)}`);
  }
  const name = method as MethodName;
  const parsed = parseParams(name, params);
  if ("problem" in parsed) throw invalidInput(`Bad parameters for ${name}: ${parsed.problem}`);
  // The schema of a method gives the parameters of its handler.
  return (HANDLERS[name] as Handler<MethodName>)(parsed.params, context);
}

function parseEnvelope(line: string): Record<string, unknown> {
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
