import { expect, test } from "vitest";
import { excessOf } from "./request-bounds.ts";

const nested = (levels: number) => `{"id":1,"x":${"[".repeat(levels)}${"]".repeat(levels)}}`;
const list = (values: number) => `{"id":1,"x":[${"1,".repeat(values)}1]}`;
const object = (fields: number) =>
  `{${Array.from({ length: fields }, (_, index) => `"k${index}":1`).join()}}`;

test("what requests hold is no excess", () => {
  expect(excessOf('{"id":1,"protocol":1,"method":"ping","params":{}}')).toBeUndefined();
  expect(excessOf(nested(31))).toBeUndefined();
  expect(excessOf(list(90_000))).toBeUndefined();
  expect(excessOf(object(10_000))).toBeUndefined();
  expect(excessOf("[]".repeat(1_000))).toBeUndefined();
});

test("too deep, too many values, too many fields", () => {
  expect(excessOf(nested(32))?.message).toContain("32 levels");
  expect(excessOf(`${"[{".repeat(16)}[`)?.message).toContain("32 levels");
  expect(excessOf(list(100_001))?.message).toContain("100000 values");
  expect(excessOf(object(10_001))?.message).toContain("10000 fields");
});

test("what stands in strings does not count, nor does an escaped quote end one", () => {
  const text = JSON.stringify(`${'[{"\\'.repeat(50)}${",:".repeat(200_000)}\\`);
  expect(excessOf(`{"id":1,"text":${text}}`)).toBeUndefined();
  expect(excessOf(`["\\\\",${"[".repeat(40)}`)?.message).toContain("32 levels");
  expect(excessOf(`["\\\\\\"${"[".repeat(40)}`)).toBeUndefined();
});
