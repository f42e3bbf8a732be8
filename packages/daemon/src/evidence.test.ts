import { expect, test } from "vitest";
import { Evidence } from "./evidence.ts";
import { RetainedOutput } from "./retained-output.ts";
import type { Session } from "./session.ts";

const MEBIBYTE = 1024 * 1024;

interface Ended {
  name: string;
  endedAt?: Date;
  retained?: number;
  scrollbackBytes?: number;
  size?: { cols: number; rows: number };
}

/** As much of a session as evidence looks at. */
function session({ name, endedAt, retained = 0, scrollbackBytes = 0, size }: Ended): Session {
  const output = new RetainedOutput(100 * MEBIBYTE);
  output.push(new Uint8Array(retained));
  return {
    name,
    endedAt: endedAt ?? new Date(),
    output,
    scrollbackBytes,
    forgetOutput(this: { scrollbackBytes: number }) {
      output.clear();
      this.scrollbackBytes = 0;
    },
    size: size ?? { cols: 80, rows: 24 },
  } as unknown as Session;
}

function namesIn(evidence: Evidence): string[] {
  return evidence.sessions.map(({ name }) => name);
}

test("keeps the last hundred", () => {
  const evidence = new Evidence();
  for (let index = 0; index < 120; index += 1) evidence.add(session({ name: `s${index}` }));
  expect(namesIn(evidence)).toEqual(Array.from({ length: 100 }, (_, index) => `s${index + 20}`));
});

test("forgets what ended more than ten minutes ago", () => {
  const evidence = new Evidence();
  const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
  evidence.add(session({ name: "old", endedAt: minutesAgo(11) }));
  evidence.add(session({ name: "recent", endedAt: minutesAgo(9) }));
  expect(namesIn(evidence)).toEqual(["recent"]);
});

test("gives up the oldest output first when there is too much", () => {
  const evidence = new Evidence();
  for (const name of ["a", "b", "c"]) evidence.add(session({ name, retained: 30 * MEBIBYTE }));
  expect(evidence.sessions.map(({ output }) => output.retainedBytes / MEBIBYTE)).toEqual([
    0, 30, 30,
  ]);
  expect(evidence.sessions[0]?.output.droppedBytes).toBe(30 * MEBIBYTE);
});

test("counts the rows above a screen, and gives them up with the output", () => {
  const evidence = new Evidence();
  const scrollbackBytes = 40 * MEBIBYTE;
  for (const name of ["a", "b"]) evidence.add(session({ name, retained: 1, scrollbackBytes }));
  const left = evidence.sessions.map(({ output, scrollbackBytes: rows }) => [
    output.retainedBytes,
    rows / MEBIBYTE,
  ]);
  expect(left).toEqual([
    [0, 0],
    [1, 40],
  ]);
});

test("gives up the oldest screens when those are too much, and never the newest", () => {
  const evidence = new Evidence();
  const size = { cols: 1000, rows: 1000 };
  for (const name of ["a", "b", "c"]) evidence.add(session({ name, size }));
  expect(namesIn(evidence)).toEqual(["c"]);
  evidence.add(session({ name: "d", retained: 90 * MEBIBYTE }));
  expect(namesIn(evidence)).toEqual(["d"]);
});
