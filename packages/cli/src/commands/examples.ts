import { type Command, defineCommand } from "../command.ts";

/** It needs nothing but a shell and `pilotty` in PATH, and can run twice at once. */
const EXAMPLE = `#!/bin/sh
# Answers a program's questions without ever guessing how long to wait. Run it as it stands:
#   pilotty examples | sh
set -eu
session=example-$$

# A session of its own; the daemon starts by itself. Any program would do: vim, htop, a debugger.
pilotty spawn --name "$session" sh -c '
  printf "What is your name? "
  read -r name
  echo "Hello from $name"
  exec cat'

# However this script ends, end the session and everything that runs in it.
trap 'pilotty kill -s "$session"' EXIT

# Wait for the question before you answer it.
pilotty wait-for -s "$session" "What is your name?"

# Text as it is, keys by name.
pilotty type -s "$session" "pilotty"
pilotty key -s "$session" Enter

# Wait for what should come of it. If it does not, this fails and tells what the screen shows.
pilotty wait-for -s "$session" "Hello from pilotty"

# What a person would see: a header line, then the rows.
pilotty snapshot -s "$session" --format text
`;

export const examples: Command = defineCommand({
  name: "examples",
  summary: "Print an example that runs as it stands",
  positionals: [],
  options: {},
  examples: ["pilotty examples", "pilotty examples | sh"],
  run: async () => ({ text: EXAMPLE }),
});
