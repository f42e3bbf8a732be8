import type { PilottyError } from "@pilotty/protocol";

/** What listens answers at once; one that has not in this time may hang. */
const SILENT_MS = 1_000;

/** What a client waits for, by the socket that it listens on. */
export interface Awaited {
  /** The socket's path, or its abstract name. */
  readonly name: string;
  /** As errors call it. */
  readonly what: string;
}

/**
 * @param fail called with an error if what is awaited hangs.
 * @returns to be called when it has answered.
 */
export function watchSilence(awaited: Awaited, fail: (error: PilottyError) => void): () => void {
  let isOver = false;
  const timer = setTimeout(async () => {
    // Only needed where something is wrong.
    const { outlastSilence } = await import("./silence.ts");
    const error = await outlastSilence(awaited, () => isOver);
    if (error) fail(error);
  }, SILENT_MS);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
