import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect, type Socket } from "node:net";

/** `SS_CONNECTED` as `/proc/net/unix` shows it. */
const CONNECTED = "03";

/** How many connections a daemon has that serves this socket. */
export function connectionsTo(path: string): number {
  const sockets = readFileSync("/proc/net/unix", "utf8")
    .split("\n")
    .map((line) => line.split(/\s+/));
  return sockets.filter((fields) => fields[5] === CONNECTED && fields[7] === path).length;
}

/** A client that writes what it likes to the daemon's socket. */
export class DaemonSocket {
  readonly #socket: Socket;
  readonly #lines: string[] = [];
  #rest = "";
  #ended = false;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding("utf8");
    socket.on("error", () => socket.destroy());
    socket.on("data", (text: string) => {
      const lines = (this.#rest + text).split("\n");
      this.#rest = lines.pop() ?? "";
      this.#lines.push(...lines);
      socket.emit("progress");
    });
    socket.on("close", () => {
      this.#ended = true;
      socket.emit("progress");
    });
  }

  static async open(path: string): Promise<DaemonSocket> {
    // It goes on listening when the daemon has closed its side, as a client in C might.
    const socket = connect({ path, allowHalfOpen: false });
    await once(socket, "connect");
    return new DaemonSocket(socket);
  }

  write(bytes: string | Uint8Array): void {
    this.#socket.write(bytes);
  }

  /** Writes and waits until the kernel has taken it all. */
  writeAll(bytes: string | Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#socket.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
  }

  /** Says that nothing more comes, and still listens. */
  end(): void {
    this.#socket.end();
  }

  /** Reads no more of what the daemon writes. */
  pause(): void {
    this.#socket.pause();
  }

  /** Is gone, as a client that was killed. */
  vanish(): void {
    this.#socket.destroy();
  }

  /** The next line from the daemon; undefined once it has closed the connection. */
  // biome-ignore lint/suspicious/noExplicitAny: an answer is what the tests look at.
  async answer(): Promise<any> {
    while (this.#lines.length === 0 && !this.#ended) await once(this.#socket, "progress");
    const line = this.#lines.shift();
    return line === undefined ? undefined : JSON.parse(line);
  }

  /** Sends a request as it should be. @returns the answer to it */
  // biome-ignore lint/suspicious/noExplicitAny: an answer is what the tests look at.
  request(method: string, params: object = {}, id: number | string = 1): Promise<any> {
    this.write(`${JSON.stringify({ id, protocol: 1, method, params })}\n`);
    return this.answer();
  }
}
