import { isMissing } from "@pilotty/testkit";
import { expect } from "vitest";
import { type Pilotty, test } from "./pilotty.ts";

/** A program that prints what `printf` makes of this, and goes on without an echo. */
function print(format: string): string[] {
  return ["sh", "-c", `stty -echo; printf "$1"; exec cat >/dev/null`, "sh", `${format}`];
}

/** Waits until a program has printed a title. */
const READY = "\\033]2;ready\\007";

/** Spawns a program that prints this. @returns its snapshot when it has */
async function snapshotOf(pilotty: Pilotty, format: string, options: readonly string[] = []) {
  // What is waited for is hidden behind colours, so that it does not count.
  const { session_id } = await pilotty.ok(["spawn", ...options, ...print(format + READY)]);
  for (;;) {
    const snapshot = await pilotty.ok(["snapshot", "-s", session_id]);
    if (snapshot.title === "ready") return snapshot;
  }
}

const FULL_FIELDS = [
  ...["session_id", "snapshot_id", "outcome", "size", "cursor", "title", "alternate_screen"],
  ...["mouse", "mouse_encoding", "cursor_style", "modes", "content_hash", "regions", "links"],
  "text",
];

test("full shows all that is promised", async ({ pilotty }) => {
  const snapshot = await snapshotOf(pilotty, "one\\r\\n  two");
  expect(Object.keys(snapshot).filter((field) => field !== "name")).toEqual(FULL_FIELDS);
  expect(snapshot).toMatchObject({
    session_id: expect.stringMatching(/^[a-z0-9]{6}$/),
    outcome: "immediate",
    size: { cols: 80, rows: 24 },
    cursor: { row: 1, col: 5, visible: true },
    title: "ready",
    alternate_screen: false,
    mouse: "none",
    content_hash: expect.stringMatching(/./),
    regions: [],
    text: `one\n  two${"\n".repeat(22)}`,
  });
});

test("snapshot ids of a session grow", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "cat"]);
  const ids: number[] = [];
  for (let index = 0; index < 3; index += 1) {
    ids.push((await pilotty.ok(["snapshot"])).snapshot_id);
  }
  expect(ids).toEqual([ids[0], ids[0]! + 1, ids[0]! + 2]);
});

test("compact leaves out the text, and nothing else", async ({ pilotty }) => {
  const full = await snapshotOf(pilotty, "[ OK ]");
  const compact = await pilotty.ok(["snapshot", "--format", "compact"]);
  const { text: _text, snapshot_id: _id, ...rest } = full;
  expect(compact).toEqual({ ...rest, snapshot_id: full.snapshot_id + 1 });
});

test("text is a header line and the rows", async ({ pilotty }) => {
  await snapshotOf(pilotty, "one\\r\\n  two", ["-n", "my", "--cols", "40", "--rows", "5"]);
  expect(await pilotty.screen("my")).toBe("--- my 40x5 cursor 1,5 ---\none\n  two\n\n\n\n");
  expect(await pilotty.run(["snapshot", "-f", "text"])).toEqual({
    status: 0,
    stdout: "--- my 40x5 cursor 1,5 ---\none\n  two\n\n\n\n",
    stderr: "",
  });
});

test("the text has all rows, each without its trailing blanks", async ({ pilotty }) => {
  const options = ["--cols", "10", "--rows", "4"];
  const format = "ab   \\r\\n\\r\\n\\033[44m   \\033[0m  \\r\\n1234567890";
  const { text } = await snapshotOf(pilotty, format, options);
  expect(text).toBe("ab\n\n\n1234567890");
});

test("a wide character takes two cells and is one in the text", async ({ pilotty }) => {
  const { text, cursor } = await snapshotOf(pilotty, "日本|é|e\u0301|");
  expect(text.split("\n")[0]).toBe("日本|é|e\u0301|");
  expect(cursor).toMatchObject({ row: 0, col: 9 });
});

test("shows the alternate screen, the mouse and a hidden cursor", async ({ pilotty }) => {
  const format = "below\\033[?1049h\\033[2J\\033[5;10Habove\\033[?1002h\\033[?1006h\\033[?25l";
  expect(await snapshotOf(pilotty, format)).toMatchObject({
    alternate_screen: true,
    mouse: "drag",
    cursor: { row: 4, col: 14, visible: false },
    text: `${"\n".repeat(4)}         above${"\n".repeat(19)}`,
  });
});

test.for([
  ["9", "x10"],
  ["1000", "vt200"],
  ["1003", "any"],
] as const)("mouse mode %s is %s", async ([mode, name], { pilotty }) => {
  expect(await snapshotOf(pilotty, `\\033[?${mode}h`)).toMatchObject({ mouse: name });
});

test("equal screens have equal hashes, across sessions and ways to draw them", async ({
  pilotty,
}) => {
  const one = await snapshotOf(pilotty, "\\033[1mbold\\033[0m text", ["-n", "one"]);
  const other = await snapshotOf(
    pilotty,
    "wrong\\033[2J\\033[1;6Htext\\033[1;1H\\033[1mbol\\033[22m\\033[1md\\033[0m\\033[1;10H",
    ["-n", "other"],
  );
  expect(other.text).toBe(one.text);
  expect(other.content_hash).toBe(one.content_hash);
  const { content_hash } = await pilotty.ok(["snapshot", "-s", "one"]);
  expect(content_hash).toBe(one.content_hash);
});

/** Screens that differ from the first one in one thing. */
const DIFFERENT_SCREENS: readonly string[] = [
  "hello",
  "hellp",
  "hello ",
  "hello\\033[D",
  "\\033[1mh\\033[0mello",
  "\\033[31mh\\033[0mello",
  "\\033[91mh\\033[0mello",
  "\\033[38;2;1;2;3mh\\033[0mello",
  "\\033[41mh\\033[0mello",
  "\\033[7mh\\033[0mello",
  "\\033[4mh\\033[0mello",
  "\\033[3mh\\033[0mello",
  "\\033[2mh\\033[0mello",
  "hello\\033[44m\\033[K\\033[0m",
  "hello\\033[?25l",
];

test("the hash changes with a character, a style, and the cursor's place and visibility", async ({
  pilotty,
}) => {
  const hashes = new Map<string, string>();
  for (const [index, format] of DIFFERENT_SCREENS.entries()) {
    const { content_hash } = await snapshotOf(pilotty, format, ["-n", `s${index}`]);
    expect({ format, sameAs: hashes.get(content_hash) }).toEqual({ format });
    hashes.set(content_hash, format);
  }
});

test("the hash changes back when the screen does", async ({ pilotty }) => {
  await pilotty.spawnUntil("ready", ["sh", "-c", "stty -echo raw; printf ready; exec cat"]);
  const before = await pilotty.ok(["snapshot"]);
  await pilotty.ok(["type", "!"]);
  await pilotty.ok(["wait-for", "ready!"]);
  expect((await pilotty.ok(["snapshot"])).content_hash).not.toBe(before.content_hash);
  await pilotty.ok(["key", "Ctrl+H"]);
  await pilotty.ok(["type", " "]);
  await pilotty.ok(["key", "Ctrl+H"]);
  await pilotty.ok(["wait-for", "-r", "^ready$"]);
  expect(await pilotty.ok(["snapshot"])).toMatchObject({
    cursor: before.cursor,
    content_hash: before.content_hash,
  });
});

test.skipIf(isMissing("dialog"))("regions have refs, each session its own", async ({ pilotty }) => {
  const regions: unknown[] = [];
  for (const name of ["one", "other"]) {
    await pilotty.spawnUntil("< No", ["-n", name, "dialog", "--yesno", "Sure?", "7", "30"]);
    regions.push((await pilotty.ok(["snapshot", "-s", name])).regions);
  }
  expect(regions[0]).toContainEqual({
    ref: expect.stringMatching(/^@e[1-9]\d*$/),
    role: "button",
    name: "Yes",
    bounds: { x: expect.any(Number), y: expect.any(Number), width: 7, height: 1 },
    text: "< Yes >",
    focused: true,
    parent: expect.stringMatching(/^@e[1-9]\d*$/),
  });
  expect(regions[1]).toEqual(regions[0]);
});
