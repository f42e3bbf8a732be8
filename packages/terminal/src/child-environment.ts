export interface ChildEnvironmentOptions {
  /** The environment of the caller. */
  env: Readonly<Record<string, string>>;
  /** The working directory of the child, absolute. */
  cwd: string;
  /** What the caller asked for by name; wins over all. */
  overrides?: Readonly<Record<string, string>>;
}

/**
 * Variables that are about the terminal, or the lack of one, that the caller runs in. With them
 * programs draw for the wrong size (LINES), not at all (ink with CI), or speak another terminal's
 * private protocol.
 */
const REMOVED_NAMES: ReadonlySet<string> = new Set([
  "TMUX",
  "TMUX_PANE",
  "STY",
  "WINDOW",
  "COLUMNS",
  "LINES",
  "CI",
  "CONTINUOUS_INTEGRATION",
  "NO_COLOR",
  "FORCE_COLOR",
  "TERMCAP",
  "TERM_PROGRAM",
  "TERM_PROGRAM_VERSION",
  "TERM_SESSION_ID",
  "LC_TERMINAL",
  "LC_TERMINAL_VERSION",
  "VTE_VERSION",
  "WINDOWID",
  "WT_SESSION",
  "WT_PROFILE_ID",
  "XTERM_LOCALE",
  "XTERM_SHELL",
  "XTERM_VERSION",
  "INSIDE_EMACS",
  "ZELLIJ",
]);

const REMOVED_PREFIXES: readonly string[] = [
  "ALACRITTY_",
  "CI_",
  "GHOSTTY_",
  "GNOME_TERMINAL_",
  "ITERM_",
  "KITTY_",
  "KONSOLE_",
  "VSCODE_",
  "WEZTERM_",
  "ZELLIJ_",
];

/** Decides the characters of a locale, the first one that is set (POSIX, "Environment Variables"). */
const CHARACTER_LOCALE_NAMES = ["LC_ALL", "LC_CTYPE", "LANG"] as const;

/** Always there on Debian and glibc since 2.35. */
const UTF8_LOCALE = "C.UTF-8";

/** The environment of a child: the caller's, made true for the terminal that the child gets. */
export function childEnvironment(options: ChildEnvironmentOptions): Record<string, string> {
  const { env, cwd, overrides = {} } = options;
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (!isRemoved(name)) result[name] = value;
  }
  result.TERM = "xterm-256color";
  result.COLORTERM = "truecolor";
  result.PWD = cwd;
  // Who names a locale for this child shall have it, also one that is not UTF-8.
  if (!CHARACTER_LOCALE_NAMES.some((name) => Object.hasOwn(overrides, name))) ensureUtf8(result);
  return { ...result, ...overrides };
}

function isRemoved(name: string): boolean {
  return REMOVED_NAMES.has(name) || REMOVED_PREFIXES.some((prefix) => name.startsWith(prefix));
}

/** Changes the characters' locale alone: language, sorting and formats stay the caller's. */
function ensureUtf8(env: Record<string, string>): void {
  const deciding = CHARACTER_LOCALE_NAMES.find((name) => env[name]);
  if (deciding !== undefined && /utf-?8/i.test(env[deciding]!)) return;
  if (deciding === "LC_ALL") {
    // It would win over LC_CTYPE: say the same for the other categories through LANG.
    const locale = env.LC_ALL!;
    for (const name of Object.keys(env)) if (name.startsWith("LC_")) delete env[name];
    env.LANG = locale;
  }
  env.LC_CTYPE = UTF8_LOCALE;
}
