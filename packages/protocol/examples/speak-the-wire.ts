import { encodeMessage, LineDecoder, PilottyError, PROTOCOL_VERSION } from "@pilotty/protocol";
import { parseParams } from "@pilotty/protocol/schemas";

// A request is one JSON object on one line.
const request = {
  id: 1,
  protocol: PROTOCOL_VERSION,
  method: "resize",
  params: { cols: 120, rows: 4000 },
};
const bytes = new TextEncoder().encode(encodeMessage(request));

// Bytes come in any pieces; lines come out.
const decoder = new LineDecoder();
const lines = [...decoder.push(bytes.subarray(0, 20)), ...decoder.push(bytes.subarray(20))];

for (const line of lines) {
  if (line.kind === "too_long") continue;
  const { id, params } = JSON.parse(line.text);

  // What comes from outside is checked before it is trusted.
  const parsed = parseParams("resize", params);
  if ("problem" in parsed) {
    const error = new PilottyError("INVALID_INPUT", parsed.problem);
    console.log(JSON.stringify({ id, error }, null, 2));
    console.log("exit status:", error.exitStatus);
  }
}
