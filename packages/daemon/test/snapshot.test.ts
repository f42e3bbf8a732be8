import type { SnapshotFormat, SnapshotResult } from "@pilotty/protocol";
import { detectRegions } from "@pilotty/regions";
import { waitUntil } from "@pilotty/testkit";
import { test as base, beforeEach, expect, vi } from "vitest";
import { snapshot } from "../src/handlers/snapshot.ts";
import { Log } from "../src/log.ts";
import type { Session } from "../src/session.ts";
import { SessionRegistry } from "../src/session-registry.ts";

vi.mock("@pilotty/regions", { spy: true });

interface Fixtures {
  registry: SessionRegistry;
  /** A dialog is on its screen; what is sent to it is drawn as it is. */
  session: Session;
}

const DIALOG = [
  "┌────────────────┐",
  "│     Sure?      │",
  "│ < Yes > < No > │",
  "└────────────────┘",
];
/** Clears the screen, draws the dialog, hides the cursor, and tells that it is there. */
const DRAW = `\\033[2J\\033[H${DIALOG.join("\\r\\n")}\\033[?25l\\033]2;ready\\007`;

const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest wants a destructuring here.
  registry: async ({}, use) => {
    const registry = new SessionRegistry();
    await use(registry);
    await Promise.all(registry.live.map((session) => session.kill()));
  },
  session: [
    async ({ registry }, use) => {
      const session = registry.add(undefined, {
        command: ["sh", "-c", `stty raw -echo; printf '${DRAW}'; exec cat`],
        cwd: "/",
        env: { PATH: process.env.PATH ?? "" },
        ...{ cols: 40, rows: 10, scrollbackLines: 0, retainBytes: 1024 },
        ...{ unicode: "16", version: "0" },
      });
      await waitUntil(() => session.title === "ready");
      await use(session);
    },
    { auto: true },
  ],
});

beforeEach(() => void vi.mocked(detectRegions).mockClear());

async function take(registry: SessionRegistry, format?: SnapshotFormat): Promise<SnapshotResult> {
  const log = new Log("", undefined);
  const context = { registry, log, version: "0", signal: new AbortController().signal };
  const done = (): Promise<void> => Promise.resolve();
  return snapshot({ format }, { ...context, emit: done, stop: done });
}

/** Has the program draw `output`; returns when that is on the screen. */
async function draw(session: Session, output: string): Promise<void> {
  const drawn = new Promise<void>((resolve) => session.onChange(resolve));
  await session.act(() =>
    session.sendInput(() => output, { signal: new AbortController().signal }),
  );
  await drawn;
}

test("each format has what it promises", async ({ registry }) => {
  const contents = ["regions", "links", "text", "outline"];
  const shown = async (format: SnapshotFormat): Promise<string[]> =>
    Object.keys(await take(registry, format)).filter((field) => contents.includes(field));
  expect(await shown("full")).toEqual(["regions", "links", "text"]);
  expect(await shown("compact")).toEqual(["regions", "links"]);
  expect(await shown("text")).toEqual(["text"]);
  expect(await shown("outline")).toEqual(["outline"]);
});

test("the outline is of the regions that the others show", async ({ registry }) => {
  const { outline } = await take(registry, "outline");
  const { regions = [] } = await take(registry);
  expect(regions.length).toBeGreaterThan(0);
  for (const { role, name, ref } of regions) {
    expect(outline).toContain(`- ${role} "${name}" ${ref}`);
  }
});

test("a text snapshot looks for no regions", async ({ registry }) => {
  await take(registry, "text");
  expect(detectRegions).not.toHaveBeenCalled();
});

test("regions are looked for once while nothing changes", async ({ registry, session }) => {
  const { regions } = await take(registry);
  expect((await take(registry, "compact")).regions).toBe(regions);
  await take(registry, "text");
  await take(registry, "outline");
  expect(session.regions(session.screen)).toBe(regions);
  expect(detectRegions).toHaveBeenCalledOnce();
});

test.for([
  ["the cursor moves", "\x1b[5;5H"],
  ["the cursor is shown", "\x1b[?25h"],
  ["a character changes", "!"],
  ["a style changes", "\x1b[1;1H\x1b[7m┌\x1b[0m"],
])("regions are looked for again when %s", async ([, output], { registry, session }) => {
  const before = await take(registry);
  await draw(session, output!);
  const after = await take(registry);
  expect(after.content_hash).not.toBe(before.content_hash);
  expect(after.regions).not.toBe(before.regions);
  expect(detectRegions).toHaveBeenCalledTimes(2);
});

test("regions are looked for again after a resize", async ({ registry, session }) => {
  await take(registry);
  session.resize(60, 20);
  await take(registry);
  expect(detectRegions).toHaveBeenCalledTimes(2);
});

test("a session that has exited has no regions, and an empty outline", async ({
  registry,
  session,
}) => {
  await session.kill();
  expect(await take(registry, "compact")).toMatchObject({ outcome: "exited", regions: [] });
  expect(await take(registry, "outline")).toMatchObject({ outcome: "exited", outline: "" });
  expect(detectRegions).not.toHaveBeenCalled();
});

test("what stands on the next screen is another element, also if it looks the same", async ({
  registry,
  session,
}) => {
  const before = (await take(registry)).regions!.map(({ ref }) => ref);
  const dialog = `\x1b[2J\x1b[H${DIALOG.join("\r\n")}`;
  await draw(session, dialog);
  expect((await take(registry)).regions!.map(({ ref }) => ref)).toEqual(before);
  await draw(session, `\x1b[?1049h${dialog}`);
  const after = (await take(registry)).regions!.map(({ ref }) => ref);
  expect(after).toHaveLength(before.length);
  expect(after.filter((ref) => before.includes(ref))).toEqual([]);
});
