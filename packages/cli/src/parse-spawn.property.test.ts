import fc from "fast-check";
import { expect, test } from "vitest";
import { spawn } from "./commands/spawn.ts";
import { parseSpawnArguments } from "./parse-spawn.ts";

const numRuns = Number(process.env.PILOTTY_FC_RUNS ?? 300);
/** Five times what a slow machine takes. */
const timeout = 5000 + numRuns * 100;

/** What a command may be given, with much that looks like ours. */
const word = fc.oneof(
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.constantFrom("--name", "-n", "--name=x", "--", "-", "--cols", "80", "--help", "-nx", "--env"),
);
const words = fc.array(word, { maxLength: 6 });
const program = fc.stringMatching(/^[a-z./][a-z-]*$/);
/** Options of ours, and what they read as. */
const ours = fc.constantFrom<readonly [string[], object]>(
  [[], {}],
  [["--cols", "90"], { cols: 90 }],
  [["--env=A=b", "--rows", "5"], { env: ["A=b"], rows: 5 }],
);
const named = fc.constantFrom<readonly [string[], object]>(
  [["-n", "ours"], { name: "ours" }],
  [["--cols=90", "--name=ours"], { cols: 90, name: "ours" }],
);

function parse(args: readonly string[]): unknown {
  return parseSpawnArguments(spawn, args);
}

test("words behind a first -- are never touched", { timeout }, () => {
  const some = fc.array(word, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.oneof(ours, named), some, ([args, options], command) => {
      expect(parse([...args, "--", ...command])).toEqual({ options, positionals: command });
    }),
    { numRuns },
  );
});

test("words behind a -- of the command are never touched", { timeout }, () => {
  fc.assert(
    fc.property(ours, program, words, words, ([args, options], name, front, back) => {
      const command = [name, ...front, "--", ...back];
      expect(parse([...args, ...command])).toEqual({ options, positionals: command });
    }),
    { numRuns },
  );
});

test("a command that is named in front is never touched", { timeout }, () => {
  fc.assert(
    fc.property(named, program, words, ([args, options], name, rest) => {
      const command = [name, ...rest];
      expect(parse([...args, ...command])).toEqual({ options, positionals: command });
    }),
    { numRuns },
  );
});

test("a name at the end is taken off, and nothing else", { timeout }, () => {
  const withoutTerminator = words.filter((rest) => !rest.includes("--"));
  fc.assert(
    fc.property(ours, program, withoutTerminator, fc.string(), fc.boolean(), (front, ...rest) => {
      const [name, others, session, joined] = rest;
      fc.pre(joined || session !== "--");
      const [args, options] = front;
      const command = [name, ...others];
      const last = joined ? [`--name=${session}`] : ["--name", session];
      expect(parse([...args, ...command, ...last])).toEqual({
        options: { ...options, name: session },
        positionals: command,
      });
    }),
    { numRuns },
  );
});
