import { connect, type Socket } from "node:net";
import {
  encodeMessage,
  LineDecoder,
  type MethodName,
  type ParamsOf,
  PilottyError,
  PROTOCOL_VERSION,
  type Response,
  type ResultOf,
} from "@pilotty/protocol";

interface Waiting {
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
  #lastId = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (chunk) => this.#receive(chunk));
    socket.on("error", () => socket.destroy());
    this.closed = new Promise((resolve) => {
      socket.on("close", () => {
        this.#failAll();
        resolve();
      });
    });
  }

  /** @returns undefined if no daemon listens there. */
  static open(socketPath: string): Promise<Connection | undefined> {
    return new Promise((resolve, reject) => {
      const socket = connect(socketPath);
      const failed = (error: NodeJS.ErrnoException): void => {
        if (error.code === "ENOENT" || error.code === "ECONNREFUSED") resolve(undefined);
        else reject(unreachable(`Cannot connect to ${socketPath}: ${error.message}`));
      };
      socket.once("error", failed);
      socket.once("connect", () => {
        socket.off("error", failed);
        resolve(new Connection(socket));
      });
    });
  }

  /**
   * @throws {PilottyError} what the daemon answers; `DAEMON_UNREACHABLE` if the connection ends
   * before it does.
   */
  request<M extends MethodName>(method: M, params: ParamsOf<M>): Promise<ResultOf<M>> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) {
        reject(unreachable("The connection to the daemon is closed"));
        return;
      }
      this.#waiting.set(id, { resolve: (result) => resolve(result as ResultOf<M>), reject });
      this.#socket.write(encodeMessage({ id, protocol: PROTOCOL_VERSION, method, params }));
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(chunk: Uint8Array): void {
    for (const line of this.#decoder.push(chunk)) {
      if (line.kind !== "line") continue;
      const response = JSON.parse(line.text) as Response;
      const waiting = this.#waiting.get(Number(response.id));
      if (!waiting) continue;
      this.#waiting.delete(Number(response.id));
      if ("error" in response) waiting.reject(PilottyError.fromShape(response.error));
      else waiting.resolve(response.result);
    }
  }

  #failAll(): void {
    for (const { reject } of this.#waiting.values()) {
      reject(unreachable("The daemon went away before it answered"));
    }
    this.#waiting.clear();
  }
}

function unreachable(message: string): PilottyError {
  return new PilottyError("DAEMON_UNREACHABLE", message);
}
