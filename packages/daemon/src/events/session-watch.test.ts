import { screenFromText } from "@pilotty/regions";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Session } from "../session.ts";
import { SessionWatch } from "./session-watch.ts";

/** A session as far as a watch sees it; what its screen shows is its hash as well. */
class FakeSession {
  readonly id = "abc123";
  readonly name = "a";
  title = "";
  running = true;
  drawing = false;
  killed = false;
  endedAt: Date | undefined;
  screen = screenFromText([""], { cols: 20 });
  readonly changes = new Set<() => void>();
  readonly titles = new Set<(title: string) => void>();
  readonly bells = new Set<() => void>();

  contentHash(screen: unknown): string {
    return JSON.stringify(screen);
  }

  onChange(listener: () => void): () => void {
    this.changes.add(listener);
    return () => this.changes.delete(listener);
  }

  onTitle(listener: (title: string) => void): () => void {
    this.titles.add(listener);
    return () => this.titles.delete(listener);
  }

  onBell(listener: () => void): () => void {
    this.bells.add(listener);
    return () => this.bells.delete(listener);
  }

  exitInfo(): object {
    return { exit_code: 3 };
  }

  show(text: string): void {
    this.screen = screenFromText([text], { cols: 20 });
    for (const listener of [...this.changes]) listener();
  }

  setTitle(title: string): void {
    for (const listener of this.titles) listener(title);
  }

  ring(): void {
    for (const listener of this.bells) listener();
  }

  end(text: string): void {
    this.running = false;
    this.endedAt = new Date();
    this.show(text);
  }
}

let session: FakeSession;
let watch: SessionWatch;
let client: AbortController;

beforeEach(async () => {
  vi.useFakeTimers();
  session = new FakeSession();
  client = new AbortController();
  watch = new SessionWatch(session as unknown as Session, client.signal);
});

afterEach(() => {
  watch.dispose();
  expect(session.changes.size + session.titles.size + session.bells.size).toBe(0);
  vi.useRealTimers();
});

/** The next events, as short as a test wants them, and how long they were waited for. */
async function next(): Promise<[ms: number, ...what: string[]]> {
  const startedAt = performance.now();
  const events = await watch.next();
  const what = events.map((event) => {
    if (event.event === "screen") return `screen ${event.text.trimEnd()}`;
    return event.event === "title" ? `title ${event.title}` : event.event;
  });
  return [Math.round(performance.now() - startedAt), ...what];
}

test("first of all comes the screen as it is", async () => {
  session.show("hello");
  const [event] = await watch.next();
  expect(event).toEqual({
    event: "screen",
    at: new Date().toISOString(),
    session_id: "abc123",
    name: "a",
    content_hash: expect.any(String),
    size: { cols: 20, rows: 1 },
    cursor: expect.any(Object),
    text: "hello",
  });
});

test("then each screen, once it has settled", async () => {
  await next();
  const settled = next();
  await vi.advanceTimersByTimeAsync(100);
  session.show("1");
  await vi.advanceTimersByTimeAsync(49);
  session.show("2");
  await vi.advanceTimersByTimeAsync(50);
  expect(await settled).toEqual([199, "screen 2"]);
});

test("a screen that never settles is told of every second", async () => {
  await next();
  let frames = 0;
  const restless = setInterval(() => session.show(`${++frames}`), 10);
  const told = next();
  await vi.advanceTimersByTimeAsync(1_020);
  expect(await told).toEqual([1_010, "screen 101"]);
  clearInterval(restless);
});

test("a change that leaves the screen as it was is none", async () => {
  session.show("same");
  await next();
  const told = next();
  session.show("same");
  await vi.advanceTimersByTimeAsync(500);
  session.show("other");
  await vi.advanceTimersByTimeAsync(50);
  expect(await told).toEqual([550, "screen other"]);
});

test("half a frame is not told of", async () => {
  await next();
  session.drawing = true;
  const told = next();
  session.show("half");
  await vi.advanceTimersByTimeAsync(120);
  session.drawing = false;
  session.show("whole");
  await vi.advanceTimersByTimeAsync(50);
  expect(await told).toEqual([170, "screen whole"]);
});

test("titles and bells come at once, each of them, in order", async () => {
  await next();
  const told = next();
  session.setTitle("one");
  session.setTitle("one");
  session.ring();
  session.setTitle("two");
  expect(await told).toEqual([0, "title one", "bell", "title two"]);
});

test("what happens meanwhile is not lost", async () => {
  await next();
  session.ring();
  session.show("1");
  session.show("2");
  expect(await next()).toEqual([0, "bell"]);
  await vi.advanceTimersByTimeAsync(500);
  expect(await next()).toEqual([0, "screen 2"]);
});

test("very many bells that nobody listens to are bounded", async () => {
  await next();
  for (let i = 0; i < 5_000; i += 1) session.ring();
  expect(await watch.next()).toHaveLength(1_000);
});

test("the exit comes last, behind the last screen", async () => {
  await next();
  const told = next();
  await vi.advanceTimersByTimeAsync(5);
  session.end("bye");
  expect(await told).toEqual([5, "screen bye", "exit"]);
  const [exit] = await watch.next();
  expect(exit).toMatchObject({ event: "exit", exit_code: 3, killed: false });
});

test("of one that has ended, what is left is told at once", async () => {
  session.end("bye");
  expect(await next()).toEqual([0, "screen bye", "exit"]);
});

test("it ends when nobody watches any more", async () => {
  await next();
  const told = watch.next();
  client.abort(new Error("gone"));
  await expect(told).rejects.toThrow("gone");
});
