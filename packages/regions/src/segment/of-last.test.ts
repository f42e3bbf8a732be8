import { expect, it, vi } from "vitest";
import { forgetLast, ofLast } from "./of-last.ts";

it("looks once for the same object, and again for another one", () => {
  const find = vi.fn(({ rows }: { rows: number }) => rows * 2);
  const found = ofLast(find);
  const [first, second] = [{ rows: 1 }, { rows: 2 }];
  expect([found(first), found(first), found(second), found(first)]).toEqual([2, 2, 4, 2]);
  expect(find).toHaveBeenCalledTimes(3);
});

it("keeps also that nothing was found, until it is told to forget", () => {
  const find = vi.fn((_: object) => undefined);
  const found = ofLast(find);
  const screen = {};
  found(screen);
  found(screen);
  expect(find).toHaveBeenCalledTimes(1);
  forgetLast();
  found(screen);
  expect(find).toHaveBeenCalledTimes(2);
});
