import type { Socket } from "node:net";
import { encodeMessage, invalidInput, LineDecoder, MAX_REQUEST_BYTES } from "@pilotty/protocol";
import { dispatch, type Reply } from "./dispatcher.ts";
import type { HandlerContext } from "./handlers/handler.ts";

/**
 * Answers the lines of one client, each when it is done, until the client is gone.
 *
 * @param track is given each request that is under way, to be waited for before the end.
 */
export function serveConnection(
  socket: Socket,
  services: Omit<HandlerContext, "signal">,
  track: (request: Promise<void>) => void,
): void {
  const decoder = new LineDecoder(MAX_REQUEST_BYTES);
  const gone = new AbortController();
  let pending = 0;
  let inputEnded = false;

  const send = (reply: Reply): void => {
    if (socket.writable) socket.write(encodeMessage(reply));
  };
  const endWhenDone = (): void => {
    if (inputEnded && pending === 0) socket.end();
  };

  socket.on("data", (chunk) => {
    for (const line of decoder.push(chunk)) {
      if (line.kind === "too_long") {
        const error = invalidInput(
          `A request of ${line.bytes} bytes is longer than ${MAX_REQUEST_BYTES}`,
          "Send less at once",
        );
        send({ id: null, error: error.toJSON() });
        continue;
      }
      if (line.text.trim() === "") continue;
      pending += 1;
      const answered = dispatch(line.text, { ...services, signal: gone.signal }).then((reply) => {
        pending -= 1;
        send(reply);
        endWhenDone();
      });
      track(answered);
    }
  });
  // A client may close its side and still wait for the answers.
  socket.on("end", () => {
    inputEnded = true;
    endWhenDone();
    // If it is gone altogether, this fails and closes the connection; else it is a blank before
    // an answer, which means nothing in JSON.
    if (pending > 0 && socket.writable) socket.write(" ");
  });
  socket.on("error", () => socket.destroy());
  socket.on("close", () => gone.abort(new Error("The client is gone")));
}
