// What the fuzzing sends: random by a seed, so that a run can be repeated.

/** Random numbers from 0 to 1 (mulberry32, by Tommy Ettinger). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = (random, values) => values[Math.floor(random() * values.length)];

const WORDS = [
  "",
  "a",
  "ready",
  "\0",
  "\n",
  "漢字",
  "👩‍👩‍👧",
  "\ud800",
  "../x",
  "x".repeat(5_000),
  "(a+)+$",
];
const NUMBERS = [0, 1, -1, 2, 24, 80, 1000, 1001, 0.5, 1e300, 2 ** 31, Number.MAX_SAFE_INTEGER];
const PARAMETERS = [
  ...["session", "text", "keys", "pattern", "regex", "role", "name", "idle", "exit", "gone", "now"],
  ...[
    "timeout_ms",
    "format",
    "settle_ms",
    "await_change",
    "scrollback",
    "lines",
    "offset",
    "follow",
  ],
  ...["ref", "row", "col", "button", "count", "modifiers", "cols", "rows", "direction", "amount"],
  ...["no_wait", "snapshot", "paste", "enter", "secret", "checked", "all", "delay_ms", "__proto__"],
];

/** The programs do not read: what is sent to them waits as long as it may. */
const SOON = { timeout_ms: 20 };

/** Methods whose parameters are mostly such as they should be, on sessions that mostly live. */
const SENSIBLE = [
  (random, session) => ["snapshot", { session, format: pick(random, ["full", "compact", "text"]) }],
  (_, session) => ["snapshot", { session, format: "outline", scrollback: 50 }],
  (random, session) => ["type", { session, text: pick(random, WORDS), no_wait: true, ...SOON }],
  (_, session) => ["type", { session, text: "word", paste: true, ...SOON }],
  (random, session) => [
    "key",
    { session, keys: [pick(random, KEYS)], no_wait: random() < 0.9, ...SOON },
  ],
  (random, session) => [
    "wait_for",
    { session, pattern: pick(random, WORDS) || "x", timeout_ms: 5 },
  ],
  (random, session) => [
    "wait_for",
    { session, pattern: pick(random, PATTERNS), regex: true, timeout_ms: 5 },
  ],
  (_, session) => ["wait_for", { session, role: "button", timeout_ms: 1 }],
  (_, session) => ["wait_for", { session, idle: true, timeout_ms: 1 }],
  (_, session) => ["output", { session, lines: 3 }],
  (random, session) => ["output_bytes", { session, offset: pick(random, NUMBERS) }],
  (_, session) => ["events", { session }],
  (random, session) => [
    "click",
    { session, ref: `@e${Math.floor(random() * 50)}`, no_wait: true, ...SOON },
  ],
  (random, session) => [
    "click",
    { session, row: 3, col: Math.floor(random() * 90), no_wait: true, ...SOON },
  ],
  (random, session) => [
    "scroll",
    { session, direction: pick(random, ["up", "down"]), no_wait: true, ...SOON },
  ],
  (random, session) => [
    "resize",
    { session, cols: 2 + Math.floor(random() * 200), rows: 24, no_wait: true, ...SOON },
  ],
  (_, session) => ["status", { session }],
  () => ["list_sessions", { all: true }],
  () => ["ping", {}],
];
const KEYS = [
  "a",
  "Enter",
  "Ctrl+C",
  "Alt+F",
  "Escape : q Enter",
  "F12",
  "KP5",
  "Nonsense",
  "漢",
  "",
];
const PATTERNS = ["^x", "(a+)+$", "[", "\\d{3,}", "(?<n>.)\\k<n>", ".*".repeat(20), "$"];
const PROGRAMS = [["true"], ["cat"], ["sh", "-c", "seq 1 200; cat"], ["/no/such"], [""]];

/** A request that has an id: sensible, or not at all. */
export function hostileRequest(random, sessions) {
  const session = random() < 0.9 ? `out${Math.floor(random() * sessions)}` : pick(random, WORDS);
  const kind = random();
  if (kind < 0.6) {
    const [method, params] = pick(random, SENSIBLE)(random, session);
    return { method, params };
  }
  if (kind < 0.62) {
    const name = `tmp${Math.floor(random() * 8)}`;
    const command = pick(random, PROGRAMS);
    const env = { PATH: "/usr/bin:/bin" };
    return {
      method: "spawn",
      params: { command, cwd: "/", env, name, cols: pick(random, NUMBERS) },
    };
  }
  if (kind < 0.65) return { method: "kill", params: { session: `tmp${Math.floor(random() * 8)}` } };
  const known = pick(random, SENSIBLE)(random, session)[0];
  const method = random() < 0.8 ? known : pick(random, [...WORDS, 5, null, {}, "constructor"]);
  return { method, params: random() < 0.9 ? randomParameters(random) : randomValue(random, 3) };
}

function randomParameters(random) {
  const count = Math.floor(random() * 4);
  const names = Array.from({ length: count }, () => pick(random, PARAMETERS));
  return Object.fromEntries([
    ["timeout_ms", 1],
    ...names.map((name) => [name, randomValue(random, 2)]),
  ]);
}

function randomValue(random, depth) {
  const kind = random();
  if (kind < 0.3) return pick(random, WORDS);
  if (kind < 0.6) return pick(random, NUMBERS);
  if (kind < 0.75) return pick(random, [true, false, null]);
  if (depth === 0) return [];
  return kind < 0.9 ? [randomValue(random, depth - 1)] : { x: randomValue(random, depth - 1) };
}

const PIECES = [
  "\x1b[",
  "\x1b]",
  "\x1bP",
  "\x1b_",
  "\x1b",
  "\x9b",
  "\x07",
  "\x1b\\",
  ";",
  ":",
  "?",
  ">",
];
const FINALS = [..."ABCDEFGHIJKLMPSTXZ@`abcdefghlmnpqrstux"];
const TEXTS = [
  "漢字",
  "e\u0301\u0302",
  "👩‍👩‍👧",
  "plain text ",
  "[ OK ] <Cancel> ^X Exit",
  "┌──┐│",
  "\r\n",
  "\t\b",
];

/** About so many bytes of output: text, sequences with parameters of any size, modes, noise. */
export function hostileOutput(random, length) {
  const parts = [];
  for (let bytes = 0; bytes < length; ) {
    const part = outputPart(random);
    parts.push(part);
    bytes += part.length;
  }
  return Buffer.concat(parts);
}

function outputPart(random) {
  const kind = random();
  if (kind < 0.3) return Buffer.from(pick(random, TEXTS).repeat(1 + Math.floor(random() * 10)));
  if (kind < 0.6) {
    const count = Math.floor(random() * 4);
    const numbers = Array.from({ length: count }, () => Math.floor(random() ** 8 * 2 ** 32));
    return Buffer.from(
      `\x1b[${random() < 0.2 ? "?" : ""}${numbers.join(";")}${pick(random, FINALS)}`,
    );
  }
  if (kind < 0.7) {
    const mode = pick(random, [1, 3, 5, 6, 7, 25, 47, 66, 69, 1000, 1006, 1049, 2004, 2026, 2048]);
    return Buffer.from(`\x1b[?${mode}${pick(random, ["h", "l", "$p"])}`);
  }
  if (kind < 0.8)
    return Buffer.from(`\x1b]${pick(random, [0, 2, 8, 10, 52, 133])};${pick(random, TEXTS)}`);
  if (kind < 0.9) return Buffer.from(pick(random, PIECES));
  return Buffer.from(Array.from({ length: 32 }, () => Math.floor(random() * 256)));
}
