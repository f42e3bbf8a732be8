import { type Command, defineCommand } from "../command.ts";

const EXAMPLE = `#!/bin/sh
# Edits a file in vim without ever guessing how long to wait. Run it as it stands:
#   pilotty examples | sh
set -e
file=$(mktemp)

# A session of its own; the daemon starts by itself.
pilotty spawn --name example vim -u NONE "$file"
pilotty wait-for -s example "$(basename "$file")"

# Keys by name, text as it is.
pilotty key -s example i
pilotty type -s example "Hello from pilotty"
pilotty wait-for -s example "Hello from pilotty"

# What a person would see: a header line, then the rows.
pilotty snapshot -s example --format text

# Save and quit; several keys at once. Then the session is gone by itself.
pilotty key -s example "Escape : w q Enter"
pilotty wait-for -s example "written" || true
pilotty status -s example

cat "$file"
rm -f "$file"
`;

export const examples: Command = defineCommand({
  name: "examples",
  summary: "Print an example that runs as it stands",
  positionals: [],
  options: {},
  examples: ["pilotty examples", "pilotty examples | sh"],
  run: async () => ({ text: EXAMPLE }),
});
