import type { MethodName, ParamsOf, ResultOf } from "@pilotty/protocol";
import type { Log } from "../log.ts";
import type { SessionRegistry } from "../session-registry.ts";

/** What a handler may use. */
export interface HandlerContext {
  readonly registry: SessionRegistry;
  /** Of pilotty. */
  readonly version: string;
  readonly log: Log;
  /** Aborts when the client that asked is gone. */
  readonly signal: AbortSignal;
  /** Sends what a request tells before its result; resolves when the client has room for more. */
  readonly emit: (event: object) => Promise<void>;
  /** Ends all sessions and stops serving; the process ends once the answer is sent. */
  readonly stop: () => Promise<void>;
}

/** Answers one method. What it throws becomes an error reply in the dispatcher. */
export type Handler<M extends MethodName> = (
  params: ParamsOf<M>,
  context: HandlerContext,
) => ResultOf<M> | Promise<ResultOf<M>>;
