import { expect, test } from "vitest";
import { RetainedOutput } from "./retained-output.ts";

const bytes = (length: number): Uint8Array => new Uint8Array(length);

test("keeps everything while there is room", () => {
  const output = new RetainedOutput(10);
  output.push(bytes(4));
  output.push(bytes(6));
  expect(output).toMatchObject({ totalBytes: 10, retainedBytes: 10, droppedBytes: 0 });
});

test("drops the oldest bytes, to the byte", () => {
  const output = new RetainedOutput(10);
  output.push(bytes(4));
  output.push(bytes(4));
  output.push(bytes(7));
  expect(output).toMatchObject({ totalBytes: 15, retainedBytes: 10, droppedBytes: 5 });
});

test("keeps the end of a chunk that is larger than the room", () => {
  const output = new RetainedOutput(10);
  output.push(bytes(25));
  expect(output).toMatchObject({ totalBytes: 25, retainedBytes: 10, droppedBytes: 15 });
});

test("may keep nothing, and still counts", () => {
  const output = new RetainedOutput(0);
  output.push(bytes(25));
  expect(output).toMatchObject({ totalBytes: 25, retainedBytes: 0, droppedBytes: 25 });
});

test("can be cleared, and still tells how much there was", () => {
  const output = new RetainedOutput(10);
  output.push(bytes(8));
  output.clear();
  expect(output).toMatchObject({ totalBytes: 8, retainedBytes: 0, droppedBytes: 8 });
  output.push(bytes(4));
  expect(output).toMatchObject({ totalBytes: 12, retainedBytes: 4, droppedBytes: 8 });
});

test("gives pages of what was written, from where it still is", () => {
  const output = new RetainedOutput(10);
  output.push(Buffer.from("0123456789abcd"));
  const page = (offset: number, max: number): [number, string] => {
    const { offset: from, bytes: content } = output.page(offset, max);
    return [from, Buffer.from(content).toString()];
  };
  expect(page(0, 3)).toEqual([4, "456"]);
  expect(page(7, 100)).toEqual([7, "789abcd"]);
  expect(page(9, 3)).toEqual([9, "9ab"]);
  expect(page(14, 3)).toEqual([14, ""]);
  expect(page(99, 3)).toEqual([14, ""]);
  expect(Buffer.from(output.newest(3)).toString()).toBe("bcd");
  expect(Buffer.from(output.newest(99)).toString()).toBe("456789abcd");
  output.clear();
  expect(page(0, 3)).toEqual([14, ""]);
});

test.each([1, 7, 4096, 10_000, 100_000])("keeps the right bytes with room for %i", (capacity) => {
  const output = new RetainedOutput(capacity);
  let all = Buffer.alloc(0);
  for (let i = 0; i < 60; i += 1) {
    // Sizes of all kinds: none, one, up to more than the room.
    const chunk = Buffer.alloc((i * i * 37) % (i % 5 === 0 ? 12_000 : 900), `chunk ${i} `);
    output.push(chunk);
    all = Buffer.concat([all, chunk]);
    const kept = all.subarray(Math.max(0, all.length - capacity));
    expect(Buffer.compare(output.toBytes(), kept)).toBe(0);
    expect(output.retainedBytes).toBe(kept.length);
  }
});
