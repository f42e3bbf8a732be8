import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMissing, waitUntil } from "@pilotty/testkit";
import { expect } from "vitest";
import { type Pilotty, test } from "./pilotty.ts";

/** What a real xterm has sent; packages/terminal/scripts/record-xterm-keys.mjs says how it was made. */
const RECORDING = new URL(
  "../../../../packages/terminal/src/keys/xterm-recorded.json",
  import.meta.url,
);

interface Recording {
  /** The columns of each row, separated by blanks: `none`, `Shift`, `Alt+Shift`, ... */
  modifiers: string;
  /** Rows by mode and key; a mode has only the rows that are not as in `normal`. */
  sent: Record<string, Record<string, string>>;
}

/** Pressed behind each other key, to tell what each of them has sent. */
const SEPARATOR = "漢";

/** Starts a program that writes all it reads, byte for byte, to a file. */
async function spawnRecorder(pilotty: Pilotty, session: string, modes: string): Promise<string> {
  const file = join(pilotty.workdir, session);
  const script = `stty raw -echo; printf '${modes}'; printf recording; exec cat > "$1"`;
  await pilotty.ok(["spawn", "--name", session, "sh", "-c", script, "sh", file]);
  await pilotty.ok(["wait-for", "-s", session, "recording"]);
  return file;
}

/** Presses keys one by one. @returns what each of them has sent, with pictures as in the recording */
async function press(pilotty: Pilotty, session: string, modes: string, keys: readonly string[]) {
  const file = await spawnRecorder(pilotty, session, modes);
  await pilotty.ok(["key", "-s", session, keys.map((key) => `${key} ${SEPARATOR}`).join(" ")]);
  const words = () => (existsSync(file) ? readFileSync(file, "utf8").split(SEPARATOR) : []);
  await waitUntil(() => words().length > keys.length);
  return Object.fromEntries(
    words()
      .slice(0, -1)
      .map((word, i) => [keys[i]!, pictured(word)]),
  );
}

function pictured(text: string): string {
  return text.replace(/[\0-\x20\x7f]/g, (character) =>
    character === "\x7f" ? "␡" : String.fromCharCode(0x2400 + character.charCodeAt(0)),
  );
}

/** What has been written to a file so far, once it is as long as expected. */
async function recorded(file: string, expected: string): Promise<string> {
  const length = Buffer.byteLength(expected);
  await waitUntil(() => existsSync(file) && readFileSync(file).length >= length);
  return readFileSync(file, "utf8");
}

/** The sequences by which a program sets the modes of the recording. */
const MODES = {
  normal: "",
  applicationCursorKeys: "\\033[?1h",
  applicationKeypad: "\\033=",
  newLine: "\\033[20h",
  modifyOtherKeys1: "\\033[>4;1m",
  modifyOtherKeys2: "\\033[>4;2m",
};

for (const [mode, sequence] of Object.entries(MODES)) {
  test(`a raw program gets from every key what xterm sends in mode ${mode}`, async ({
    pilotty,
  }) => {
    const { modifiers, sent }: Recording = JSON.parse(readFileSync(RECORDING, "utf8"));
    const held = modifiers.split(" ").map((column) => (column === "none" ? "" : `${column}+`));
    const expected = Object.entries({ ...sent.normal, ...sent[mode] }).flatMap(([key, row]) =>
      row.split(" ").map((word, i) => [held[i] + (key === " " ? "Space" : key), word] as const),
    );
    const keys = expected.map(([key]) => key);
    expect(keys.length).toBeGreaterThan(700);
    expect(await press(pilotty, mode, sequence, keys)).toEqual(Object.fromEntries(expected));
  });
}

test("a program that pushes kitty flags gets keys that xterm does not tell apart", async ({
  pilotty,
}) => {
  const keys = [
    "Enter",
    "Shift+Enter",
    "Ctrl+Enter",
    "Ctrl+I",
    "Tab",
    "Escape",
    "G",
    "Ctrl+Shift+F",
  ];
  expect(Object.values(await press(pilotty, "disambiguate", "\\033[>1u", keys))).toEqual([
    "␍",
    "␛[13;2u",
    "␛[13;5u",
    "␛[105;5u",
    "␉",
    "␛[27u",
    "G",
    "␛[102;6u",
  ]);
  expect(Object.values(await press(pilotty, "popped", "\\033[>1u\\033[<u", keys))).toEqual([
    "␍",
    "␍",
    "␍",
    "␉",
    "␉",
    "␛",
    "G",
    "␆",
  ]);
});

test("a program that asks for all keys gets what is typed as keys too", async ({ pilotty }) => {
  const all = await spawnRecorder(pilotty, "all", "\\033[=8u");
  await pilotty.ok(["type", "-s", "all", "aB\n"]);
  const keys = "\x1b[97u\x1b[98;2u\x1b[13u";
  expect(await recorded(all, keys)).toBe(keys);
  const releases = await spawnRecorder(pilotty, "releases", "\\033[=27u");
  await pilotty.ok(["key", "-s", "releases", "G"]);
  const events = "\x1b[103;2;71u\x1b[103;2:3u";
  expect(await recorded(releases, events)).toBe(events);
});

test.skipIf(isMissing("bash"))(
  "readline edits a line by keys with modifiers",
  async ({ pilotty }) => {
    const inputrc = join(pilotty.workdir, "inputrc");
    // As ctlseqs writes them; the others are readline's own.
    writeFileSync(
      inputrc,
      [
        String.raw`"\e[1;5D": backward-word`,
        String.raw`"\e[1;5C": forward-word`,
        String.raw`"\e[3;5~": kill-word`,
        String.raw`"\e[Z": "backtab"`,
        String.raw`"\e[15;2~": "shift-f5"`,
      ].join("\n"),
    );
    const variables = ["--env", "PS1=$ ", "--env", `INPUTRC=${inputrc}`];
    await pilotty.spawnUntil("$", [...variables, "bash", "--norc"]);
    const line = async (text: string, keys: string, expected: string) => {
      await pilotty.ok(["type", `: ${text}`]);
      await pilotty.ok(["key", keys]);
      await pilotty.ok(["wait-for", "--regex", `^\\$ ${expected}$`]);
      await pilotty.ok(["key", "Ctrl+E Ctrl+U"]);
      await pilotty.ok(["wait-for", "--regex", "^\\$$"]);
    };
    await line("one two three", "Ctrl+Left Ctrl+Left x", ": one xtwo three");
    await line("one two three", "Alt+B Alt+B Ctrl+Right x", ": one twox three");
    await line("one two three", "Home Alt+F Alt+F Alt+D", ": one two");
    await line("one two three", "Ctrl+A Ctrl+Delete x", "x two three");
    await line("one two three", "Alt+Backspace Ctrl+H", ": one two");
    await line("one two three", "Ctrl+W Ctrl+_", ": one two three");
    await line("one", "Left Left Alt+U Ctrl+B Delete", ": oN");
    await line("", "Shift+Tab Space Shift+F5", ": backtab shift-f5");
    await line("", "Ctrl+V Tab Ctrl+V Escape KP5 KPPlus", ": {5}\\^\\[5\\+");
  },
);

test.skipIf(isMissing("vim"))("vim names keys with modifiers", async ({ pilotty }) => {
  const file = join(pilotty.workdir, "keys.txt");
  const keys = {
    Up: "<Up>",
    "Ctrl+Up": "<C-Up>",
    "Alt+Left": "<M-Left>",
    "Shift+F5": "<S-F5>",
    "Ctrl+Shift+Home": "<C-S-Home>",
    "Ctrl+PageDown": "<C-PageDown>",
    F1: "<F1>",
    "Ctrl+F12": "<C-F12>",
    "Shift+Tab": "<S-Tab>",
    Delete: "<Del>",
    "Ctrl+Delete": "<C-Del>",
  };
  // Vim sets modifyOtherKeys, and these are mapped.
  const mapped = { "Alt+x": "<M-x>", "Shift+Enter": "<S-CR>", "Ctrl+Enter": "<C-CR>" };
  const mappings = Object.entries(mapped).flatMap(([key, name]) => [
    "--cmd",
    `inoremap ${name} mapped ${key}<CR>`,
  ]);
  await pilotty.ok(["spawn", "vim", "-u", "NONE", "-i", "NONE", "-N", ...mappings, file]);
  await pilotty.ok(["wait-for", "New"]);
  await pilotty.ok(["key", "i"]);
  await pilotty.ok(["wait-for", "INSERT"]);
  // Vim inserts the name of a key behind Ctrl+K.
  for (const key of Object.keys(keys)) await pilotty.ok(["key", `Ctrl+K ${key} Enter`]);
  for (const key of Object.keys(mapped)) await pilotty.ok(["key", key]);
  await pilotty.ok(["key", "Escape"]);
  await pilotty.ok(["key", ": w q Enter"]);
  await pilotty.exited("default");
  expect(readFileSync(file, "utf8").trimEnd().split("\n")).toEqual([
    ...Object.values(keys),
    ...Object.keys(mapped).map((key) => `mapped ${key}`),
  ]);
});
