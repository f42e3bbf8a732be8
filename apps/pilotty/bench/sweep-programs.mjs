// The terminal programs that the sweep ends, by the Debian package that they come from; those below
// "npm" are installed from the npm registry. None of them is known to pilotty by name.

const NOTES = "notes.txt";

/** @type {[packageName: string, command: string[]][]} */
export const DEBIAN_PROGRAMS = [
  ["alpine", ["alpine"]],
  ["aptitude", ["aptitude"]],
  ["bash", ["bash", "--norc", "-i"]],
  ["bastet", ["bastet"]],
  ["bc", ["bc", "-i"]],
  ["bmon", ["bmon"]],
  ["btop", ["btop", "--utf-force"]],
  ["calcurse", ["calcurse"]],
  ["cmatrix", ["cmatrix"]],
  ["dialog", ["dialog", "--checklist", "Which?", "12", "40", "3", "a", "A", "on", "b", "B", "off"]],
  ["elinks", ["elinks", "file:///etc/os-release"]],
  ["emacs-nox", ["emacs", "-nw", "-Q", NOTES]],
  ["fdisk", ["cfdisk", "disk.img"]],
  ["fish", ["fish", "--no-config"]],
  ["fzf", ["sh", "-c", "seq 1 1000 | fzf"]],
  ["gdb", ["gdb", "-tui", "-q", "/bin/true"]],
  ["glances", ["glances", "--disable-check-update"]],
  ["hexedit", ["hexedit", NOTES]],
  ["htop", ["htop"]],
  ["iftop", ["iftop", "-i", "lo"]],
  ["iotop", ["iotop"]],
  ["irssi", ["irssi"]],
  ["jed", ["jed", NOTES]],
  ["joe", ["joe", NOTES]],
  ["less", ["less", NOTES]],
  ["links", ["links", "/etc/os-release"]],
  ["lnav", ["lnav", "/var/log/dpkg.log"]],
  ["lynx", ["lynx", "/etc/os-release"]],
  ["mc", ["mc"]],
  ["mg", ["mg", NOTES]],
  ["multitail", ["multitail", "/var/log/dpkg.log"]],
  ["nano", ["nano", NOTES]],
  ["ncdu", ["ncdu", "/etc"]],
  ["ne", ["ne", NOTES]],
  ["neomutt", ["neomutt", "-n", "-f", "/dev/null"]],
  ["nethogs", ["nethogs", "lo"]],
  ["newsboat", ["newsboat"]],
  ["nload", ["nload", "lo"]],
  ["nnn", ["nnn"]],
  ["nsnake", ["nsnake"]],
  ["nudoku", ["nudoku"]],
  ["procps", ["top"]],
  ["procps", ["watch", "-n1", "date"]],
  ["python3", ["python3", "-q"]],
  ["ranger", ["ranger"]],
  ["sc", ["sc"]],
  ["screen", ["screen"]],
  ["sqlite3", ["sqlite3"]],
  ["tig", ["sh", "-c", "git init -q . 2>/dev/null; tig --all"]],
  ["tty-clock", ["tty-clock"]],
  ["vifm", ["vifm"]],
  ["vim", ["vim", "-u", "NONE", NOTES]],
  ["w3m", ["w3m", "/etc/os-release"]],
  ["weechat-curses", ["weechat", "-t"]],
  ["whiptail", ["whiptail", "--yesno", "Go on?", "8", "40"]],
  ["zsh", ["zsh", "-f"]],
];

/** By their npm packages; the first is in Node itself. */
export const NODE_PROGRAMS = [
  [undefined, ["node", "-i"]],
  ["gtop", ["node_modules/.bin/gtop"]],
  ["npkill", ["node_modules/.bin/npkill"]],
];

/** Shells that have started more than themselves. */
export const SHELL_TREES = [
  ["bash", ["bash", "--norc", "-ic", "sleep 1000 & (sleep 1000; true) & top"]],
  ["bash", ["bash", "-c", "trap '' TERM HUP INT; sleep 1000 & while :; do wait; done"]],
];
