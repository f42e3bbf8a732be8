import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMissing } from "@pilotty/testkit";
import { expect, vi } from "vitest";
import { type Pilotty, test } from "./pilotty.ts";

// Longer than a wait-for takes to fail, because its error shows the screen.
vi.setConfig({ testTimeout: 60_000 });

/** A program of Debian, and what its terminal is asked for once it shows `ready`. */
interface Case {
  readonly name: string;
  readonly command: readonly string[];
  /** A regular expression. */
  readonly ready: string;
  readonly state: object;
}

const NO_MODES = {
  application_cursor_keys: false,
  application_keypad: false,
  bracketed_paste: false,
  focus_reporting: false,
  synchronized_output: false,
  modify_other_keys: 0,
  kitty_keyboard: 0,
};
const KEYPAD_MODES = { ...NO_MODES, application_cursor_keys: true, application_keypad: true };

const CASES: readonly Case[] = [
  {
    name: "vim",
    command: ["vim", "-u", "NONE", "--cmd", "set mouse=a ttymouse=sgr", "lines.txt"],
    ready: '"lines.txt" 50',
    state: {
      cursor: { row: 0, col: 0, visible: true },
      alternate_screen: true,
      mouse: "drag",
      mouse_encoding: "sgr",
      modes: { ...KEYPAD_MODES, bracketed_paste: true, modify_other_keys: 2 },
    },
  },
  {
    name: "htop",
    command: ["htop"],
    ready: "F10Quit",
    state: {
      cursor: { visible: false },
      alternate_screen: true,
      mouse: "vt200",
      mouse_encoding: "sgr",
      modes: KEYPAD_MODES,
    },
  },
  {
    name: "mc",
    command: ["mc", "-u"],
    ready: "10Quit",
    state: {
      cursor: { visible: true },
      title: expect.stringMatching(/^mc /),
      alternate_screen: true,
      mouse: "drag",
      mouse_encoding: "sgr",
      modes: { ...NO_MODES, application_cursor_keys: true, bracketed_paste: true },
    },
  },
  {
    name: "btop",
    command: ["btop", "--utf-force"],
    ready: "proc",
    state: {
      cursor: { visible: false },
      alternate_screen: true,
      mouse: "drag",
      mouse_encoding: "sgr",
      modes: NO_MODES,
    },
  },
  {
    name: "dialog",
    command: ["dialog", "--yesno", "Go on?", "7", "30"],
    ready: "< No",
    state: {
      cursor: { row: 13, col: 32, visible: true },
      alternate_screen: false,
      mouse: "vt200",
      mouse_encoding: "sgr",
      modes: KEYPAD_MODES,
    },
  },
  {
    name: "less",
    command: ["less", "lines.txt"],
    ready: "lines.txt",
    state: {
      cursor: { row: 23, col: 9, visible: true },
      alternate_screen: true,
      mouse: "none",
      modes: KEYPAD_MODES,
    },
  },
  {
    name: "nano",
    command: ["nano", "--mouse", "lines.txt"],
    ready: "Read 50 lines",
    state: {
      cursor: { row: 1, col: 0, visible: true },
      alternate_screen: true,
      mouse: "vt200",
      mouse_encoding: "sgr",
      modes: { ...KEYPAD_MODES, bracketed_paste: true },
    },
  },
];

test.for(CASES)(
  "$name: the state of its terminal",
  async ({ name, ...given }, { pilotty, skip }) => {
    skip(isMissing(name), `${name} is not installed`);
    const lines = Array.from({ length: 50 }, (_, i) => `line ${i + 1}\n`);
    writeFileSync(join(pilotty.workdir, "lines.txt"), lines.join(""));
    await pilotty.ok(["spawn", ...given.command]);
    await pilotty.ok(["wait-for", "-r", given.ready]);
    expect(await pilotty.ok(["snapshot"])).toMatchObject(given.state);
  },
);

/** A program in a file of the test, and the arguments that run it. */
function script(pilotty: Pilotty, source: string): string[] {
  const file = join(pilotty.workdir, "program.mjs");
  writeFileSync(file, source);
  return [process.execPath, file];
}

test("the cursor's style is told", async ({ pilotty }) => {
  await pilotty.spawnUntil("ready", ["sh", "-c", String.raw`printf 'ready\033[5 q'; exec cat`]);
  expect(await pilotty.ok(["snapshot"])).toMatchObject({
    cursor_style: { shape: "bar", blinking: true },
  });
});

test("links are told with text, target and place", async ({ pilotty }) => {
  const link = String.raw`\033]8;;https://example.org/a;b\033\\docs\033]8;;\033\\`;
  await pilotty.spawnUntil("ready", ["sh", "-c", `printf 'See ${link} ready'; exec cat`]);
  const { links, text } = await pilotty.ok(["snapshot"]);
  expect(text.split("\n")[0]).toBe("See docs ready");
  expect(links).toEqual([
    { text: "docs", url: "https://example.org/a;b", row: 0, col: 4, width: 4 },
  ]);
});

test("a snapshot never shows half of a frame", async ({ pilotty }) => {
  const program = script(
    pilotty,
    `
    let frame = 0;
    function draw() {
      const letter = String.fromCharCode(65 + (frame++ % 26));
      const rows = (from, to) => {
        let text = "";
        for (let row = from; row <= to; row++) text += \`\\x1b[\${row}H\${letter.repeat(20)}\`;
        return text;
      };
      process.stdout.write("\\x1b[?2026h\\x1b[2J" + rows(1, 12));
      setTimeout(() => {
        process.stdout.write(rows(13, 24) + "\\x1b[?2026l");
        setImmediate(draw);
      }, 5);
    }
    draw();
    `,
  );
  await pilotty.ok(["spawn", ...program]);
  await pilotty.ok(["wait-for", "-r", "^[A-Z]{20}$"]);
  const letters = new Set<string>();
  for (let i = 0; i < 15; i += 1) {
    const { text } = await pilotty.ok(["snapshot"]);
    const rows = new Set<string>(text.split("\n"));
    expect(rows.size, text).toBe(1);
    letters.add([...rows][0]!);
  }
  expect(letters.size).toBeGreaterThan(1);
});

test("a frame without an end is shown as it is", async ({ pilotty }) => {
  const program = ["sh", "-c", String.raw`printf 'old\033]2;t\007\033[?2026h\rnew'; exec cat`];
  await pilotty.spawnUntil("new", program);
  expect(await pilotty.ok(["snapshot"])).toMatchObject({
    text: expect.stringMatching(/^new/),
    modes: { synchronized_output: true },
  });
});

test("what is gone for half a frame is not gone, and what is half drawn is not there", async ({
  pilotty,
}) => {
  const program = script(
    pilotty,
    `
    process.stdin.setRawMode(true);
    process.stdout.write("status: ready");
    process.stdin.once("data", () => {
      process.stdout.write("\\x1b[?2026h\\rstatus: almost");
      setTimeout(() => process.stdout.write("\\rstatus: done  \\x1b[?2026l"), 50);
    });
    process.stdin.resume();
    `,
  );
  await pilotty.spawnUntil("ready", program);
  await pilotty.ok(["key", "x"]);
  expect(await pilotty.ok(["wait-for", "-r", "almost|done"])).toMatchObject({
    matched_text: "done",
  });
});

test.for([
  [[], "👩‍👩‍👧|"],
  [["--unicode", "16"], "👩‍👩‍👧|"],
] as const)("graphemes are joined with %j", async ([options, text], { pilotty }) => {
  await pilotty.spawnUntil("|", [...options, "sh", "-c", `printf '${text}'; exec cat`]);
  expect(await pilotty.ok(["snapshot"])).toMatchObject({ cursor: { row: 0, col: 3 } });
});

test("--unicode 11 counts each code point for itself", async ({ pilotty }) => {
  const command = ["sh", "-c", "printf '👩‍👩‍👧|'; exec cat"];
  await pilotty.spawnUntil("|", ["--unicode", "11", ...command]);
  expect(await pilotty.ok(["snapshot"])).toMatchObject({ cursor: { row: 0, col: 7 } });
});

test("--unicode of another version is refused", async ({ pilotty }) => {
  expect(await pilotty.fails(["spawn", "--unicode", "5", "cat"])).toMatchObject({
    code: "INVALID_INPUT",
    status: 2,
    message: expect.stringContaining("--unicode"),
  });
});

test("invalid UTF-8 is shown, and split characters are whole", async ({ pilotty }) => {
  const print = String.raw`printf 'a\377\376b \346'; sleep 0.01; printf '\274\242.'; exec cat`;
  await pilotty.spawnUntil(".", ["sh", "-c", print]);
  const { text } = await pilotty.ok(["snapshot"]);
  expect(text.split("\n")[0]).toBe("a\ufffd\ufffdb 漢.");
});

/** Shows in hexadecimal what it reads, once it has set its modes. */
const SHOW_BYTES = `
  process.stdin.setRawMode(true);
  process.stdin.on("data", (bytes) => process.stdout.write(bytes.toString("hex") + "\\r\\n"));
  process.stdout.write(process.argv[2] + "ready\\r\\n");
`;

test("a paste is marked where the program asked for it, and cannot break out", async ({
  pilotty,
}) => {
  await pilotty.spawnUntil("ready", [...script(pilotty, SHOW_BYTES), "\x1b[?2004h"]);
  await pilotty.ok(["type", "--paste", "a\n\x1b[20\x1b[201~1~b"]);
  const hex = Buffer.from("\x1b[200~a\rb\x1b[201~").toString("hex");
  expect(await pilotty.ok(["wait-for", "-r", "^[0-9a-f]{20,}$"])).toMatchObject({
    matched_text: hex,
  });
});

test("a paste is typed where the program did not ask", async ({ pilotty }) => {
  await pilotty.spawnUntil("ready", [...script(pilotty, SHOW_BYTES), ""]);
  await pilotty.ok(["type", "--paste", "a\nb"]);
  await pilotty.ok(["wait-for", "-r", "^610d62$"]);
});
