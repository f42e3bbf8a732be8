// Writes down what a real xterm sends for every key of the table and every key of a US keyboard, with
// each combination of Shift, Alt and Control, in each mode that changes it:
//
//   apt-get install -y --no-install-recommends xvfb xterm xdotool x11-xkb-utils
//   node packages/terminal/scripts/record-xterm-keys.mjs
//
// makes packages/terminal/src/keys/xterm-recorded.json, to which xterm-recorded.test.ts compares the
// encoder. It takes some ten seconds.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const OUTPUT = fileURLToPath(new URL("../src/keys/xterm-recorded.json", import.meta.url));
const READER = fileURLToPath(new URL("./xterm-key-reader.mjs", import.meta.url));

/** Escape sequences that set the mode, by its name in the recording. */
const MODES = {
  normal: "",
  applicationCursorKeys: "\x1b[?1h",
  applicationKeypad: "\x1b=",
  newLine: "\x1b[20h",
  modifyOtherKeys1: "\x1b[>4;1m",
  modifyOtherKeys2: "\x1b[>4;2m",
};

/**
 * X key codes (evdev) of the keys with a name; and their name in XKB with a keysym, where the US layout
 * has another one.
 */
const NAMED_KEYS = {
  Enter: [36],
  // xdotool takes one digit for a character.
  Escape: ["Escape"],
  Backspace: [22],
  Tab: [23],
  Up: [111],
  Down: [116],
  Right: [114],
  Left: [113],
  Home: [110],
  End: [115],
  Insert: [118],
  Delete: [119],
  PageUp: [112],
  PageDown: [117],
  // With Control and Alt, X keeps these to itself: each gets one meaning.
  ...Object.fromEntries(
    [67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 95, 96].map((code, i) => [
      `F${i + 1}`,
      [code, `FK${String(i + 1).padStart(2, "0")}`, `F${i + 1}`],
    ]),
  ),
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [`F${13 + i}`, [191 + i, `FK${13 + i}`, `F${13 + i}`]]),
  ),
  // The keypad as it is with NumLock, but without the modifier, on which xterm ignores DECKPAM.
  KP0: [90, "KP0", "KP_0"],
  KP1: [87, "KP1", "KP_1"],
  KP2: [88, "KP2", "KP_2"],
  KP3: [89, "KP3", "KP_3"],
  KP4: [83, "KP4", "KP_4"],
  KP5: [84, "KP5", "KP_5"],
  KP6: [85, "KP6", "KP_6"],
  KP7: [79, "KP7", "KP_7"],
  KP8: [80, "KP8", "KP_8"],
  KP9: [81, "KP9", "KP_9"],
  KPMultiply: [63, "KPMU", "KP_Multiply"],
  KPPlus: [86, "KPAD", "KP_Add"],
  KPMinus: [82, "KPSU", "KP_Subtract"],
  KPDecimal: [91, "KPDL", "KP_Decimal"],
  KPDivide: [106, "KPDV", "KP_Divide"],
  KPEnter: [104, "KPEN", "KP_Enter"],
};

/** First key code of each row of the US keyboard, and what its keys are without Shift. */
const ROWS = [
  [10, "1234567890-="],
  [24, "qwertyuiop[]"],
  [38, "asdfghjkl;'`"],
  [51, "\\zxcvbnm,./"],
  [65, " "],
];

/** A key that sends what no other does; it is pressed after each other, to tell them apart. */
const SEPARATOR = { code: 97, xkb: "AB11", keysym: "F25", bytes: "1b5b34367e" };

/** The columns of the recording. */
const MODIFIERS = "none Shift Alt Alt+Shift Ctrl Ctrl+Shift Ctrl+Alt Ctrl+Alt+Shift";

/** Bits of a column's index, and the key codes of the modifiers. */
const MODIFIER_KEYS = [
  [1, 50],
  [2, 64],
  [4, 37],
];

const KEYS = [
  ...Object.entries(NAMED_KEYS).map(([name, [code, xkb, keysym]]) => ({ name, code, xkb, keysym })),
  ...ROWS.flatMap(([first, row]) => [...row].map((name, i) => ({ name, code: first + i }))),
];

/** The US layout, with some keys that have one meaning whatever is held. */
function keymap() {
  const symbols = [...KEYS, SEPARATOR]
    .filter(({ keysym }) => keysym !== undefined)
    .map(
      ({ xkb, keysym }) => `key <${xkb}> { type = "ONE_LEVEL", symbols[Group1] = [ ${keysym} ] };`,
    );
  return `xkb_keymap {
    xkb_keycodes { include "evdev+aliases(qwerty)" };
    xkb_types { include "complete" };
    xkb_compat { include "complete" };
    xkb_symbols { include "pc+us+inet(evdev)" ${symbols.join(" ")} };
  };`;
}

const directory = mkdtempSync(join(tmpdir(), "xterm-keys-"));
const children = [];

function start(file, args, options) {
  const child = spawn(file, args, options);
  children.push(child);
  return child;
}

/** Runs a tool to its end; it must succeed. */
function run(file, args, options) {
  const { status, stdout, stderr } = spawnSync(file, args, { encoding: "utf8", ...options });
  if (status !== 0) throw new Error(`${file} ${args.join(" ")}: ${stderr}`);
  return stdout;
}

/** Waits until the log of the reader fulfils a condition. */
async function logged(log, condition) {
  const end = Date.now() + 60_000;
  for (;;) {
    let text = "";
    try {
      text = readFileSync(log, "utf8");
    } catch {}
    if (condition(text)) return text;
    if (Date.now() > end) throw new Error(`No end of ${log}: ${text.slice(-200)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function startServer() {
  const server = start("Xvfb", ["-displayfd", "3", "-nolisten", "tcp", "-noreset"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const [display] = await once(server.stdio[3], "data");
  const env = { ...process.env, DISPLAY: `:${String(display).trim()}`, LC_ALL: "C.UTF-8" };
  run("xkbcomp", ["-w0", "-", env.DISPLAY], { input: keymap(), env });
  return env;
}

const RESOURCES = [
  // Alt+x sends ESC x, as users of terminals expect today.
  "*metaSendsEscape: true",
  "*altSendsEscape: true",
  "*eightBitInput: false",
  // Debian's choice too, and that of terminfo's kbs: Backspace sends DEL.
  "*backarrowKeyIsErase: true",
  "*ptyInitialErase: true",
  // Keys that xterm takes for itself: scrolling, fonts, full screen, pasting.
  "*omitTranslation: fullscreen,paging,scroll-lock,shift-fonts,select",
];

async function record(mode, env) {
  const log = join(directory, mode);
  const resources = RESOURCES.flatMap((resource) => ["-xrm", resource]);
  const reader = [process.execPath, READER, log, MODES[mode]];
  const xterm = start("xterm", ["-tn", "xterm-256color", ...resources, "-e", ...reader], { env });
  const ended = once(xterm, "exit");
  const head = await logged(log, (written) => written.endsWith("\n"));
  run("xdotool", ["windowfocus", "--sync", /\d+/.exec(head)[0]], { env });
  const commands = [];
  for (const { code } of KEYS) {
    for (let modifiers = 0; modifiers < 8; modifiers += 1) {
      const held = MODIFIER_KEYS.filter(([bit]) => (modifiers & bit) !== 0).map(([, c]) => c);
      const keys = [...held.map((c) => `keydown ${c}`), `key ${code}`];
      commands.push(...keys, ...held.map((c) => `keyup ${c}`).reverse(), `key ${SEPARATOR.code}`);
    }
  }
  const script = commands.map((command) => command.replace(" ", " --delay 0 ")).join("\n");
  run("xdotool", ["-"], { env, input: `${script}\n` });
  const count = KEYS.length * 8;
  const text = await logged(log, (written) => written.split(SEPARATOR.bytes).length > count);
  xterm.kill();
  await ended;
  const sent = text.slice(head.length).split(SEPARATOR.bytes).slice(0, count);
  return Object.fromEntries(KEYS.map(({ name }, i) => [name, sent.slice(i * 8, i * 8 + 8)]));
}

/** Bytes as one word: blanks and control characters are their pictures (U+2400…), as in `␛[A`. */
function asWord(hex) {
  const text = Buffer.from(hex, "hex").toString("latin1");
  return text.replace(/[\0-\x20\x7f]/g, (c) =>
    c === "\x7f" ? "␡" : String.fromCharCode(0x2400 + c.charCodeAt(0)),
  );
}

async function main() {
  const env = await startServer();
  const sent = {};
  for (const mode of Object.keys(MODES)) {
    const rows = Object.entries(await record(mode, env)).map(([name, bytes]) => [
      name,
      bytes.map(asWord).join(" "),
    ]);
    // A mode changes few keys: only those are kept.
    sent[mode] = Object.fromEntries(rows.filter(([name, row]) => sent.normal?.[name] !== row));
  }
  const recording = { xterm: run("xterm", ["-version"]).trim(), modifiers: MODIFIERS, sent };
  writeFileSync(OUTPUT, `${JSON.stringify(recording, null, 2)}\n`);
}

try {
  await main();
} finally {
  for (const child of children) child.kill();
  rmSync(directory, { recursive: true, force: true });
}
