import type { ErrorShape } from "./errors.ts";
import type { EventOf, MethodName, ParamsOf, ResultOf } from "./methods.ts";

/** Moves when an old client could no longer talk to a new daemon, or the other way round. */
export const PROTOCOL_VERSION = 1;

/** One line from a client. Requests of one connection are answered in any order. */
export interface Request<M extends MethodName = MethodName> {
  /** Chosen by the client; the answer carries it back. */
  id: number | string;
  protocol: number;
  method: M;
  params: ParamsOf<M>;
}

/**
 * One line from the daemon: what happens before the answer, or the answer. `id` is null where the
 * request's could not be read.
 */
export type Response<M extends MethodName = MethodName> =
  | { id: number | string; event: EventOf<M> }
  | { id: number | string | null; result: ResultOf<M> }
  | { id: number | string | null; error: ErrorShape };
