import { connect, type Socket } from "node:net";
import {
  type EventOf,
  encodeMessage,
  invalidInput,
  LineDecoder,
  MAX_REQUEST_BYTES,
  type MethodName,
  type ParamsOf,
  PilottyError,
  type PingResult,
  PROTOCOL_VERSION,
  type Response,
  type ResultOf,
} from "@pilotty/protocol";
import { watchSilence } from "./watch-silence.ts";

/** How often, and after which pause, a daemon is tried that has a queue of clients to accept. */
const MAX_ATTEMPTS = 60;
const PAUSE_MS = 50;

interface Waiting {
  event(event: unknown): void;
  resolve(result: unknown): void;
  reject(error: PilottyError): void;
}

/** A connection to a daemon. Any number of requests may be under way at once. */
export class Connection {
  /** Resolves when the daemon has closed the connection. */
  readonly closed: Promise<void>;
  readonly #socket: Socket;
  readonly #decoder = new LineDecoder();
  readonly #waiting = new Map<number, Waiting>();
  readonly #socketPath: string;
  #lastId = 0;

  private constructor(socket: Socket, socketPath: string) {
    this.#socket = socket;
    this.#socketPath = socketPath;
    socket.on("data", (chunk) => this.#receive(chunk));
    socket.on("error", () => socket.destroy());
    this.closed = new Promise((resolve) => {
      socket.on("close", () => {
        this.#failAll(unreachable("The daemon went away before it answered"));
        resolve();
      });
    });
  }

  /**
   * Where too many wait to be accepted, it waits with them for a while.
   *
   * @returns undefined if no daemon listens there.
   */
  static async open(socketPath: string): Promise<Connection | undefined> {
    for (let attempt = 1; ; attempt += 1) {
      const opened = await Connection.#tryToOpen(socketPath);
      if (opened !== "full") return opened;
      if (attempt === MAX_ATTEMPTS) {
        throw unreachable(`Too many others wait to be accepted at ${socketPath}`);
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  static #tryToOpen(socketPath: string): Promise<Connection | "full" | undefined> {
    return new Promise((resolve, reject) => {
      const socket = connect(socketPath);
      const failed = (error: NodeJS.ErrnoException): void => {
        if (error.code === "EAGAIN") resolve("full");
        else if (error.code === "ENOENT" || error.code === "ECONNREFUSED") resolve(undefined);
        else reject(unreachable(`Cannot connect to ${socketPath}: ${error.message}`));
      };
      socket.once("error", failed);
      socket.once("connect", () => {
        socket.off("error", failed);
        resolve(new Connection(socket, socketPath));
      });
    });
  }

  /**
   * Asks the daemon what it is. One that hangs is not waited for, and what it has not been asked it
   * will not do when it goes on.
   *
   * @throws {PilottyError} `DAEMON_UNREACHABLE`
   */
  async greet(): Promise<PingResult> {
    const awaited = { name: this.#socketPath, what: `What serves ${this.#socketPath}` };
    const endWatch = watchSilence(awaited, (error) => {
      this.#failAll(error);
      this.close();
    });
    try {
      return await this.request("ping", {});
    } finally {
      endWatch();
    }
  }

  /**
   * @param onEvent called with what the daemon tells before its answer, in order.
   * @throws {PilottyError} what the daemon answers; `DAEMON_UNREACHABLE` if the connection ends
   * before it does; `INVALID_INPUT` if the request is longer than a daemon takes.
   */
  request<M extends MethodName>(
    method: M,
    params: ParamsOf<M>,
    onEvent: (event: EventOf<M>) => void = () => undefined,
  ): Promise<ResultOf<M>> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) {
        reject(unreachable("The connection to the daemon is closed"));
        return;
      }
      const line = encodeMessage({ id, protocol: PROTOCOL_VERSION, method, params });
      const bytes = Buffer.byteLength(line) - 1;
      if (bytes > MAX_REQUEST_BYTES) {
        const problem = `A request of ${bytes} bytes is longer than ${MAX_REQUEST_BYTES}`;
        reject(invalidInput(problem, "Send less at once"));
        return;
      }
      this.#waiting.set(id, {
        event: (event) => onEvent(event as EventOf<M>),
        resolve: (result) => resolve(result as ResultOf<M>),
        reject,
      });
      this.#socket.write(line);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(chunk: Uint8Array): void {
    for (const line of this.#decoder.push(chunk)) {
      const response = line.kind === "line" ? readResponse(line.text) : undefined;
      if (!response) {
        this.#failAll(new PilottyError("PROTOCOL_MISMATCH", "The daemon's answer is not readable"));
        this.close();
        return;
      }
      this.#settle(response);
    }
  }

  #settle(response: Response): void {
    const error = "error" in response ? PilottyError.fromShape(response.error) : undefined;
    if (response.id === null && error) {
      this.#failAll(error); // The daemon cannot tell which request it could not read.
      return;
    }
    const id = Number(response.id);
    const waiting = this.#waiting.get(id);
    if ("event" in response) {
      waiting?.event(response.event);
      return;
    }
    this.#waiting.delete(id);
    if (error) waiting?.reject(error);
    else if ("result" in response) waiting?.resolve(response.result);
  }

  #failAll(error: PilottyError): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

/** @returns undefined for a line that no daemon writes */
function readResponse(text: string): Response | undefined {
  try {
    const message: unknown = JSON.parse(text);
    if (!isObject(message) || !("id" in message)) return undefined;
    const isResponse = "result" in message || isObject(message.error) || isObject(message.event);
    return isResponse ? (message as Response) : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function unreachable(message: string): PilottyError {
  return new PilottyError("DAEMON_UNREACHABLE", message);
}
