/**
 * The families whose screens rules may be written after. Every other family is held out, also
 * those that are recorded later: a rule must find its controls without having seen them.
 */
const TUNED: ReadonlySet<string> = new Set([
  "bash",
  "blessed",
  "dialog",
  "fzf",
  "inquirer",
  "man",
  "mc",
  "nano",
  "ncdu",
  "vim",
]);

export const PARTS = ["tuned", "held out"] as const;
export type Part = (typeof PARTS)[number];

export function partOf({ family }: { readonly family: string }): Part {
  return TUNED.has(family) ? "tuned" : "held out";
}
