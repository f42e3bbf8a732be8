import { describe, expect, it } from "vitest";
import { childEnvironment } from "./child-environment.ts";

const UTF8 = { LANG: "en_US.UTF-8" };

function environmentOf(env: Record<string, string>, overrides?: Record<string, string>) {
  return childEnvironment({ env, cwd: "/work", ...(overrides ? { overrides } : {}) });
}

describe("what a child is told about its terminal", () => {
  it("is what it is, whatever the caller's is", () => {
    const env = {
      ...UTF8,
      TERM: "dumb",
      COLORTERM: "no",
      PWD: "/elsewhere",
      PATH: "/bin",
      FOO: "",
    };
    expect(environmentOf(env)).toEqual({
      LANG: "en_US.UTF-8",
      TERM: "xterm-256color",
      COLORTERM: "truecolor",
      PWD: "/work",
      PATH: "/bin",
      FOO: "",
    });
  });

  it.each([
    ..."TMUX TMUX_PANE STY COLUMNS LINES CI CI_NAME CONTINUOUS_INTEGRATION NO_COLOR".split(" "),
    ..."FORCE_COLOR TERM_PROGRAM TERM_PROGRAM_VERSION VTE_VERSION KITTY_PID WT_SESSION".split(" "),
    ..."WEZTERM_PANE ITERM_SESSION_ID GHOSTTY_BIN_DIR ALACRITTY_LOG VSCODE_IPC_HOOK".split(" "),
    ..."KONSOLE_VERSION INSIDE_EMACS TERMCAP WINDOWID XTERM_VERSION".split(" "),
  ])("has no %s of the caller, but one that was asked for", (name) => {
    expect(environmentOf({ ...UTF8, [name]: "1" })).not.toHaveProperty(name);
    expect(environmentOf({ ...UTF8, [name]: "1" }, { [name]: "2" })).toHaveProperty(name, "2");
  });

  it.each(["CIRCLE", "CITY", "LINESMAN", "TERMINFO", "SSH_TTY", "EDITOR", "NODE_EXTRA_CA_CERTS"])(
    "keeps %s",
    (name) => {
      expect(environmentOf({ ...UTF8, [name]: "x" })).toHaveProperty(name, "x");
    },
  );

  it("lets overrides win over all", () => {
    const overrides = { TERM: "vt100", COLORTERM: "", PWD: "/odd", LANG: "C", FOO: "2" };
    expect(environmentOf({ ...UTF8, FOO: "1" }, overrides)).toEqual(overrides);
  });

  it("does not change what it was given", () => {
    const env = Object.freeze({ LC_ALL: "C", TMUX: "x" });
    environmentOf(env);
    expect(env).toEqual({ LC_ALL: "C", TMUX: "x" });
  });
});

describe("the locale", () => {
  function localeOf(env: Record<string, string>, overrides?: Record<string, string>) {
    const all = Object.entries(environmentOf(env, overrides));
    return Object.fromEntries(all.filter(([name]) => name === "LANG" || name.startsWith("LC_")));
  }

  it.each([
    [{ LANG: "de_DE.UTF-8" }],
    [{ LANG: "C.utf8" }],
    [{ LANG: "C", LC_CTYPE: "en_US.UTF-8" }],
    [{ LANG: "C", LC_CTYPE: "C", LC_ALL: "C.UTF-8" }],
    [{ LANG: "C.UTF-8", LC_CTYPE: "", LC_ALL: "" }],
  ])("stays as it is if it is UTF-8: %j", (env) => {
    expect(localeOf(env)).toEqual(env);
  });

  it.each([
    [{}, { LC_CTYPE: "C.UTF-8" }],
    [{ LANG: "C" }, { LANG: "C", LC_CTYPE: "C.UTF-8" }],
    [
      { LANG: "de_DE.UTF-8", LC_CTYPE: "C" },
      { LANG: "de_DE.UTF-8", LC_CTYPE: "C.UTF-8" },
    ],
    // LC_ALL means every category: as LANG it says the same of all but the characters.
    [
      { LANG: "en_US.UTF-8", LC_TIME: "en_GB.UTF-8", LC_ALL: "C" },
      { LANG: "C", LC_CTYPE: "C.UTF-8" },
    ],
  ])("of the characters becomes UTF-8 if it is not: %j", (env, expected) => {
    expect(localeOf(env)).toEqual(expected);
  });

  it("is left alone where the caller named one", () => {
    expect(localeOf({}, { LC_ALL: "C" })).toEqual({ LC_ALL: "C" });
    expect(localeOf({ LANG: "C.UTF-8" }, { LANG: "POSIX" })).toEqual({ LANG: "POSIX" });
  });
});
