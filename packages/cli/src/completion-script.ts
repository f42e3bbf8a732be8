import { invalidInput } from "@pilotty/protocol";
import { COMPLETE_ARGUMENT } from "./complete-argument.ts";

const SCRIPTS: Readonly<Record<string, string>> = {
  bash: `# pilotty completion for bash: pilotty completion bash >> ~/.bashrc
_pilotty() {
  local words
  words=$(pilotty ${COMPLETE_ARGUMENT} "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}")
}
complete -o default -F _pilotty pilotty
`,
  zsh: `#compdef pilotty
# pilotty completion for zsh: pilotty completion zsh >> ~/.zshrc
_pilotty() {
  local -a found
  found=("\${(@f)$(pilotty ${COMPLETE_ARGUMENT} "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  compadd -- $found || _files
}
compdef _pilotty pilotty
`,
  fish: `# pilotty completion for fish: pilotty completion fish > ~/.config/fish/completions/pilotty.fish
complete -c pilotty -a '(pilotty ${COMPLETE_ARGUMENT} (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'
`,
};

export function isKnownShell(shell: string): boolean {
  return Object.hasOwn(SCRIPTS, shell);
}

/** @throws {PilottyError} `INVALID_INPUT` for a shell that is not known */
export function completionScript(shell: string): string {
  const script = isKnownShell(shell) ? SCRIPTS[shell] : undefined;
  if (script === undefined) {
    throw invalidInput(
      `No completion for the shell ${JSON.stringify(shell)}`,
      "It takes one of: bash, zsh, fish",
    );
  }
  return script;
}
