import { MAX_OUTPUT_PAGE_BYTES } from "@pilotty/protocol";
import { outputText } from "../output-text.ts";
import { outputTotals } from "../session-report.ts";
import type { Handler } from "./handler.ts";

export const output: Handler<"output"> = async (params, { registry, signal }) => {
  const session = registry.resolve(params.session, "read");
  const totals = outputTotals(session);
  const { lines, bytes } = await outputText(session, signal);
  const first = params.lines === undefined ? 0 : Math.max(0, lines.length - params.lines);
  return {
    session_id: session.id,
    name: session.name,
    text: lines.slice(first).join("\n"),
    text_bytes: bytes,
    ...totals,
  };
};

export const outputBytes: Handler<"output_bytes"> = (params, { registry }) => {
  const session = registry.resolve(params.session, "read");
  const { offset, bytes } = session.output.page(params.offset ?? 0, MAX_OUTPUT_PAGE_BYTES);
  return {
    session_id: session.id,
    name: session.name,
    offset,
    bytes: Buffer.from(bytes.buffer).toString("base64"),
    ...outputTotals(session),
  };
};
