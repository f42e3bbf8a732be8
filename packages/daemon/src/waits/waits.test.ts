import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Condition } from "./condition.ts";
import { Waits } from "./waits.ts";

/** A session as far as waits see it. */
class FakeSession {
  running = true;
  drawing = false;
  readonly listeners = new Set<() => void>();

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  change(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

let session: FakeSession;
let waits: Waits;

beforeEach(() => {
  vi.useFakeTimers();
  session = new FakeSession();
  waits = new Waits(session);
});

afterEach(() => {
  expect(waits.size).toBe(0);
  expect(session.listeners.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

/** Is met once `found` returns something; `ms` is when to look again by itself. */
function condition<T>(found: () => T | undefined, ms?: () => number | undefined): Condition<T> {
  return { description: "it", check: found, ...(ms && { msUntilNextLook: ms }) };
}

function start<T>(one: Condition<T>, timeoutMs = 1_000, signal = new AbortController().signal) {
  return waits.wait(one, { timeoutMs, signal });
}

test("what is so already is found at once", async () => {
  expect(await start(condition(() => "now"))).toEqual({ kind: "met", value: "now", elapsedMs: 0 });
});

test("a change is looked at when it comes", async () => {
  let shown: string | undefined;
  const end = start(condition(() => shown));
  await vi.advanceTimersByTimeAsync(300);
  shown = "there";
  session.change();
  expect(await end).toEqual({ kind: "met", value: "there", elapsedMs: 300 });
});

test("nothing is looked at while nothing happens", async () => {
  const check = vi.fn(() => undefined);
  const end = start(condition(check));
  await vi.advanceTimersByTimeAsync(999);
  expect(check).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await end).toEqual({ kind: "deadline", elapsedMs: 1_000 });
});

test("an exit ends a wait, unless what it leaves is what was waited for", async () => {
  const inVain = start(condition(() => undefined));
  const met = start(condition(() => (session.running ? undefined : "end")));
  session.running = false;
  session.change();
  expect(await inVain).toMatchObject({ kind: "exited" });
  expect(await met).toMatchObject({ kind: "met", value: "end" });
});

test("a wait on a session that has exited ends at once", async () => {
  session.running = false;
  expect(await start(condition(() => undefined))).toMatchObject({ kind: "exited" });
});

test("half a frame is not looked at, its end is", async () => {
  session.drawing = true;
  const check = vi.fn(() => "frame");
  const end = start(condition(check));
  session.change();
  expect(check).not.toHaveBeenCalled();
  session.drawing = false;
  session.change();
  expect(await end).toMatchObject({ kind: "met" });
});

test("half a frame is not looked at in the last moment either", async () => {
  session.drawing = true;
  const end = start(
    condition(() => "half"),
    10,
  );
  await vi.advanceTimersByTimeAsync(10);
  expect(await end).toMatchObject({ kind: "deadline" });
});

test("what becomes true by itself is looked at when it does", async () => {
  const readyAt = performance.now() + 50;
  const msLeft = () => readyAt - performance.now();
  const end = start(
    condition(
      () => (msLeft() <= 0 ? "rested" : undefined),
      () => (msLeft() > 0 ? msLeft() : undefined),
    ),
  );
  await vi.advanceTimersByTimeAsync(50);
  expect(await end).toEqual({ kind: "met", value: "rested", elapsedMs: 50 });
});

test("looking takes no more time than drawing, and the last change is not missed", async () => {
  let shown = false;
  const check = vi.fn(() => {
    vi.advanceTimersByTime(20); // So long does a look take.
    return shown || undefined;
  });
  const end = start(condition(check));
  session.change();
  const looks = check.mock.calls.length;
  session.change();
  session.change();
  shown = true;
  session.change();
  expect(check).toHaveBeenCalledTimes(looks);
  await vi.advanceTimersByTimeAsync(20);
  expect(await end).toMatchObject({ kind: "met" });
  expect(check).toHaveBeenCalledTimes(looks + 1);
});

test("a change that is about to be looked at is not forgotten for a wait that begins", async () => {
  let shown = false;
  const slow = condition(() => {
    vi.advanceTimersByTime(20);
    return shown || undefined;
  });
  const first = start(slow);
  session.change();
  shown = true;
  session.change();
  const other = new AbortController();
  const second = start(
    condition(() => undefined),
    1_000,
    other.signal,
  );
  await vi.advanceTimersByTimeAsync(20);
  expect(await first).toMatchObject({ kind: "met" });
  other.abort(new Error("gone"));
  await expect(second).rejects.toThrow("gone");
});

test("a condition that throws ends its own wait, and no other", async () => {
  let broken = false;
  const bad = start(
    condition(() => {
      if (broken) throw new Error("too slow");
      return undefined;
    }),
  );
  const good = start(condition(() => (broken ? "fine" : undefined)));
  const refused = expect(bad).rejects.toThrow("too slow");
  broken = true;
  session.change();
  await refused;
  expect(await good).toMatchObject({ kind: "met", value: "fine" });
});

test("a thousand waits that end in vain leave nothing behind", async () => {
  const ends = Array.from({ length: 1_000 }, (_, index) =>
    start(
      condition(() => undefined),
      1 + (index % 50),
    ),
  );
  expect(session.listeners.size).toBe(1);
  await vi.advanceTimersByTimeAsync(50);
  const kinds = (await Promise.all(ends)).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(["deadline"]));
});

test("a wait that begins does not put off when others are looked at", async () => {
  const readyAt = performance.now() + 50;
  const early = start(
    condition(
      () => (performance.now() >= readyAt ? "rested" : undefined),
      () => readyAt - performance.now(),
    ),
  );
  const late = start(
    condition(
      () => undefined,
      () => 500,
    ),
    60,
  );
  await vi.advanceTimersByTimeAsync(50);
  expect(await early).toMatchObject({ kind: "met", elapsedMs: 50 });
  await vi.advanceTimersByTimeAsync(10);
  expect(await late).toMatchObject({ kind: "deadline" });
});
