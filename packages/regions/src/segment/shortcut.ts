/** Names of keys as programs write them, and as `pilotty key` takes them. */
const NAMES: Readonly<Record<string, string>> = {
  enter: "Enter",
  return: "Enter",
  ret: "Enter",
  cr: "Enter",
  "⏎": "Enter",
  "↵": "Enter",
  "↩": "Enter",
  esc: "Esc",
  escape: "Esc",
  tab: "Tab",
  "⇥": "Tab",
  space: "Space",
  spc: "Space",
  spacebar: "Space",
  "␣": "Space",
  bksp: "Backspace",
  backspace: "Backspace",
  "⌫": "Backspace",
  del: "Delete",
  delete: "Delete",
  ins: "Insert",
  insert: "Insert",
  home: "Home",
  hme: "Home",
  end: "End",
  pgup: "PageUp",
  pageup: "PageUp",
  pgdn: "PageDown",
  pgdown: "PageDown",
  pagedown: "PageDown",
  up: "Up",
  "↑": "Up",
  down: "Down",
  "↓": "Down",
  left: "Left",
  "←": "Left",
  "<-": "Left",
  right: "Right",
  "→": "Right",
  "->": "Right",
};

/** Glyphs of the longest name. */
const LONGEST = 9;

const MODIFIERS: Readonly<Record<string, string>> = {
  c: "Ctrl",
  ctrl: "Ctrl",
  control: "Ctrl",
  m: "Alt",
  alt: "Alt",
  meta: "Alt",
  a: "Alt",
  s: "Shift",
  shift: "Shift",
};

/** True for a key that is written by its name, in any spelling: `Enter`, `⏎`, `PgUp`, `F10`. */
export function isNamedKey(written: string): boolean {
  if (written.length > LONGEST) return false;
  return NAMES[written.toLowerCase()] !== undefined || /^F\d{1,2}$/i.test(written);
}

/**
 * A key as `pilotty key` takes it, from what a program writes: `^X`, `C-x`, `Ctrl-X` are `Ctrl+X`,
 * `M-e` is `Alt+E`, `RET` is `Enter`; a single character stays as it is shown. Two strokes with a
 * blank between them (`C-x q`) are two keys. Undefined if it is no key.
 */
export function shortcutOf(written: string): string | undefined {
  if (written.length === 1 && written !== " ") return NAMES[written] ?? written;
  // `^X^F`, `^XS`, `ESC-X`: two strokes without a blank.
  const strokes = written
    .trim()
    .replace(/^(\^\S)(?<!\^F)(\^?\S)$|^(\^F)(\^?\D)$/, "$1$3 $2$4")
    .replace(/^(ESC)-(?=\S)/i, "$1 ")
    .replace(/(?<=\w)[- ]arrow$/i, "")
    .replace(/^(page) (up|down)$/i, "$1$2")
    .split(/\s+/);
  if (strokes.length > 3) return undefined;
  const keys = strokes.map(strokeOf);
  return keys.includes(undefined) ? undefined : keys.join(" ");
}

function strokeOf(stroke: string): string | undefined {
  const caret = /^\^(\S|F\d{1,2})$/.exec(stroke);
  if (caret !== null) return `Ctrl+${caret[1]!.toUpperCase()}`;
  if ([...stroke].length === 1) return NAMES[stroke] ?? stroke;
  const modified = /^<?([A-Za-z]+)>?[-+]<?(\S.*?)>?$/.exec(stroke);
  if (modified !== null) {
    const modifier = MODIFIERS[modified[1]!.toLowerCase()];
    const key = modifier === undefined ? undefined : strokeOf(modified[2]!);
    if (key === undefined) return undefined;
    return `${modifier}+${key.length === 1 ? key.toUpperCase() : key}`;
  }
  if (/^F\d{1,2}$/i.test(stroke)) return stroke.toUpperCase();
  return NAMES[stroke.replace(/^<(\w+)>$/, "$1").toLowerCase()];
}
