import { spawnSync } from "node:child_process";
import { isMissing } from "@pilotty/testkit";
import { describe, expect, test } from "vitest";
import { completionScript } from "./completion-script.ts";

/** Runs a script in a shell that reads no start-up files. @returns what it prints, by lines */
function run(shell: readonly string[], script: string): string[] {
  const [file = "", ...args] = shell;
  const { status, stdout, stderr } = spawnSync(file, args, { input: script, encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout.split("\n").filter((line) => line !== "");
}

/** Stands in for the program: tells what it was asked, and knows three words. */
const FAKE = `pilotty() { printf '<%s>' "$@" > "$asked"; printf '%s\\n' spawn snapshot --name; }
asked=$(mktemp)
`;

describe("bash", () => {
  const bash = ["bash", "--norc", "--noprofile"];

  /** Completes one of the words, the last one unless told otherwise. @returns what is offered, and what the program was asked */
  function complete(
    words: readonly string[],
    at = words.length - 1,
  ): { offered: string[]; asked: string } {
    const quoted = words.map((word) => `'${word}'`).join(" ");
    const [asked = "", ...offered] = run(
      bash,
      `${FAKE}${completionScript("bash")}
COMP_WORDS=(${quoted}); COMP_CWORD=${at}; COMPREPLY=(stale)
_pilotty
cat "$asked"; echo; rm "$asked"
printf '%s\\n' "\${COMPREPLY[@]}"`,
    );
    return { offered, asked };
  }

  test("the script is bash", () => {
    run([...bash, "-n"], completionScript("bash"));
  });

  test("asks the program, and offers the words that begin so", () => {
    expect(complete(["pilotty", "s"])).toEqual({
      offered: ["spawn", "snapshot"],
      asked: "<--complete-words><s>",
    });
    expect(complete(["pilotty", "sn"]).offered).toEqual(["snapshot"]);
  });

  test("hands on an empty word and all those in front", () => {
    expect(complete(["pilotty", "spawn", "a b", ""])).toEqual({
      offered: ["spawn", "snapshot", "--name"],
      asked: "<--complete-words><spawn><a b><>",
    });
  });

  test("keeps the words behind the cursor to itself", () => {
    expect(complete(["pilotty", "sn", "--name", "x"], 1)).toEqual({
      offered: ["snapshot"],
      asked: "<--complete-words><sn>",
    });
  });

  test("offers nothing of its own where no word fits", () => {
    expect(complete(["pilotty", "zzz"]).offered).toEqual([]);
  });

  test("is registered for pilotty, with file names where it has nothing", () => {
    expect(run(bash, `${completionScript("bash")}\ncomplete -p pilotty`)).toEqual([
      "complete -o default -F _pilotty pilotty",
    ]);
  });
});

describe("zsh", () => {
  test.skipIf(isMissing("zsh"))("the script is zsh (skipped where zsh is not installed)", () => {
    run(["zsh", "-f", "-n"], completionScript("zsh"));
  });

  test.skipIf(isMissing("zsh"))(
    "asks the program, and offers its words (skipped where zsh is not installed)",
    () => {
      const script = `compdef() { :; }; compadd() { shift; printf '%s\\n' "$@"; }
${FAKE}${completionScript("zsh")}
words=(pilotty spawn ''); CURRENT=3
_pilotty; cat "$asked"; rm "$asked"`;
      expect(run(["zsh", "-f"], script)).toEqual([
        "spawn",
        "snapshot",
        "--name",
        "<--complete-words><spawn><>",
      ]);
    },
  );
});

describe("fish", () => {
  test.skipIf(isMissing("fish"))(
    "asks the program, and offers its words (skipped where fish is not installed)",
    () => {
      const script = `function pilotty; printf '%s\\n' spawn snapshot; end
${completionScript("fish")}
complete -C 'pilotty sn'`;
      expect(run(["fish", "--no-config", "-c", script], "")).toEqual(["snapshot"]);
    },
  );
});

test.each(["bash", "zsh", "fish"])("the script for %s says how to install it", (shell) => {
  expect(completionScript(shell)).toMatch(
    new RegExp(`^(#compdef.*\n)?# pilotty completion for ${shell}: pilotty completion ${shell} >`),
  );
});

test.each(["tcsh", "", "toString", "__proto__"])("there is none for %j", (shell) => {
  expect(() => completionScript(shell)).toThrow(
    expect.objectContaining({
      code: "INVALID_INPUT",
      suggestion: "It takes one of: bash, zsh, fish",
    }),
  );
});
