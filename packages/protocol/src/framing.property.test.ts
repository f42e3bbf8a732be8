import fc from "fast-check";
import { expect, test } from "vitest";
import { type DecodedLine, encodeMessage, LineDecoder } from "./framing.ts";

const numRuns = Number(process.env.PILOTTY_FC_RUNS ?? 100);
/** Five times what a slow machine takes. */
const timeout = 5000 + numRuns * 100;

/** Cuts bytes into chunks; the sizes are used over and over. */
function chunksOf(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let start = 0, turn = 0; start < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length]!;
    chunks.push(bytes.subarray(start, start + size));
    start += size;
  }
  return chunks;
}

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });

test("gives back any messages, however they are chunked", { timeout }, () => {
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue({ stringUnit: "binary", maxDepth: 2 }), { maxLength: 8 }),
      sizes,
      (messages, cut) => {
        const bytes = new TextEncoder().encode(messages.map(encodeMessage).join(""));
        const decoder = new LineDecoder();
        const lines = chunksOf(bytes, cut).flatMap((chunk) => decoder.push(chunk));
        const decoded = lines.map((line) => (line.kind === "line" ? JSON.parse(line.text) : line));
        // As JSON sees them: it has no -0.
        expect(decoded).toEqual(messages.map((message) => JSON.parse(JSON.stringify(message))));
      },
    ),
    { numRuns },
  );
});

test("takes any bytes, and its lines do not depend on the chunks", { timeout }, () => {
  const noise = fc.array(fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constant(0x0a)), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(noise, sizes, fc.integer({ min: 0, max: 20 }), (values, cut, limit) => {
      const bytes = Uint8Array.from(values);
      const whole = new LineDecoder(limit).push(bytes);
      const decoder = new LineDecoder(limit);
      const lines: DecodedLine[] = chunksOf(bytes, cut).flatMap((chunk) => decoder.push(chunk));
      expect(lines).toEqual(whole);
      expect(lines).toHaveLength(values.filter((value) => value === 0x0a).length);
    }),
    { numRuns },
  );
});
