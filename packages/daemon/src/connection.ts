import { once } from "node:events";
import type { Socket } from "node:net";
import { encodeMessage, invalidInput, LineDecoder, MAX_REQUEST_BYTES } from "@pilotty/protocol";
import { type ClientContext, dispatch, type Reply } from "./dispatcher.ts";

/** A client that has this many requests under way is not read until one is answered. */
const MAX_REQUESTS_UNDER_WAY = 1024;
/** Nor is one that has this many bytes of answers to read first. */
const MAX_UNREAD_BYTES = 1024 * 1024;
/** A chunk of more lines than this, empty ones for instance, is the last that is read in its turn. */
const MAX_LINES_A_TURN = 100;

/** A client greets first, so that the second answer is to what it came for. */
const ANSWERS_OF_A_VISIT = 2;
/** One that has not said by then what it came for may never do so. */
const VISIT_MS = 5_000;

/** Answers the lines of one client, each when it is done, until the client is gone. */
export class ClientConnection {
  readonly #socket: Socket;
  readonly #services: Omit<ClientContext, "signal">;
  readonly #track: (request: Promise<unknown>) => void;
  readonly #decoder = new LineDecoder(MAX_REQUEST_BYTES);
  readonly #gone = new AbortController();
  /** Lines that wait to be dispatched; meanwhile the client is not read. */
  readonly #lines: string[] = [];
  #next: NodeJS.Immediate | undefined;
  #underWay = 0;
  #answers = 0;
  #inputEnded = false;
  #endVisit: (isServed: boolean) => void = () => undefined;
  /**
   * Resolves when the client has got what it came for (true), or is gone or too slow to wait for
   * (false). A daemon that leaves before would do so between a greeting and a request.
   */
  readonly visit: Promise<boolean>;

  /** @param track is given each request that is under way, to be waited for before the end. */
  constructor(
    socket: Socket,
    services: Omit<ClientContext, "signal">,
    track: (request: Promise<unknown>) => void,
  ) {
    this.#socket = socket;
    this.#services = services;
    this.#track = track;
    this.visit = new Promise((resolve) => {
      this.#endVisit = resolve;
    });
    const timer = setTimeout(() => this.#endVisit(false), VISIT_MS);
    socket.on("data", (chunk) => this.#receive(chunk));
    socket.on("drain", () => this.#dispatchSoon());
    socket.on("end", () => this.#endInput());
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      clearTimeout(timer);
      this.#endVisit(false);
      this.#lines.length = 0;
      this.#gone.abort(new Error("The client is gone"));
    });
  }

  #receive(chunk: Uint8Array): void {
    const lines = this.#decoder.push(chunk);
    for (const line of lines) {
      if (line.kind === "too_long") this.#refuse(line.bytes);
      else if (line.text.trim() !== "") this.#lines.push(line.text);
    }
    const isTurnOver = this.#next !== undefined || lines.length > MAX_LINES_A_TURN;
    if (!isTurnOver) {
      this.#dispatchNext();
      return;
    }
    this.#socket.pause();
    this.#dispatchSoon();
  }

  #refuse(bytes: number): void {
    const message = `A request of ${bytes} bytes is longer than ${MAX_REQUEST_BYTES}`;
    this.#send({ id: null, error: invalidInput(message, "Send less at once").toJSON() });
  }

  /** One request a turn of the event loop, so that other clients have theirs in between. */
  #dispatchSoon(): void {
    this.#next ??= setImmediate(() => {
      this.#next = undefined;
      this.#dispatchNext();
    });
  }

  #dispatchNext(): void {
    const isBusy =
      this.#underWay >= MAX_REQUESTS_UNDER_WAY || this.#socket.writableLength > MAX_UNREAD_BYTES;
    const line = isBusy ? undefined : this.#lines.shift();
    if (line !== undefined) {
      this.#underWay += 1;
      this.#track(this.#answer(line));
      this.#dispatchSoon();
    }
    if (isBusy || this.#lines.length > 0) this.#socket.pause();
    else this.#socket.resume();
  }

  async #answer(line: string): Promise<void> {
    const context = { ...this.#services, signal: this.#gone.signal };
    const reply = await dispatch(line, context, (event) => this.#sendAndDrain(event));
    this.#underWay -= 1;
    this.#send(reply);
    this.#answers += 1;
    if (this.#answers === ANSWERS_OF_A_VISIT) this.#endVisit(true);
    this.#endWhenDone();
    this.#dispatchSoon();
  }

  #send(reply: Reply): void {
    if (this.#socket.writable) this.#socket.write(encodeMessage(reply));
  }

  async #sendAndDrain(reply: Reply): Promise<void> {
    this.#send(reply);
    if (this.#socket.writableLength <= MAX_UNREAD_BYTES) return;
    await once(this.#socket, "drain", { signal: this.#gone.signal });
  }

  /** A client may close its side and still wait for the answers. */
  #endInput(): void {
    this.#inputEnded = true;
    // If it is gone altogether, this fails and closes the connection; else it is a blank before
    // an answer, which means nothing in JSON.
    if (this.#isDone()) this.#socket.end();
    else if (this.#socket.writable) this.#socket.write(" ");
  }

  #endWhenDone(): void {
    if (this.#inputEnded && this.#isDone()) this.#socket.end();
  }

  #isDone(): boolean {
    return this.#underWay === 0 && this.#lines.length === 0;
  }
}
