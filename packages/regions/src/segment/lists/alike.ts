import { isLaidOutAlike, layoutOf, type RowLayout } from "../columns.ts";
import type { Grid } from "../grid.ts";

/** Of the rows of a list, the share that must be laid out like the current one. */
export const MIN_ALIKE = 0.6;

/** The longest name of a leaf in a tree. */
const MAX_LEAF = 40;

/** What leads from an entry of a tree to its children: `--- main`, `--\ admin`, `[+] Bookmarks`, `▸ src`, `- garden`, `├── x`. */
const BRANCH = /^(?:[│|] *)*(?:[-+|`]--?|--\\|\[[-+]\]|<[-+]>|[├└]|[▸▾▶▼▹▿⊞⊟+-] )/u;
/** A branch that is drawn: a dash alone is also the mark of a point in a text. */
const DRAWN = /^(?:[│|] *)*(?:[|`]--|\[[-+]\]|<[-+]>|[├└]|[▸▾▶▼▹▿⊞⊟] )/u;

/**
 * Alike in layout, or both rows of a tree, however far they are indented.
 * @param from the first column of the list
 * @param maySign whether signs may stand in front of the names
 */
export function isAlike(
  grid: Grid,
  a: RowLayout,
  b: RowLayout,
  from: number,
  maySign = false,
): boolean {
  if (isLaidOutAlike(a, b) || (maySign && haveSigns(grid, a, b, from))) return true;
  const end = numberEnd(grid, a);
  if (end !== undefined && end === numberEnd(grid, b)) return true;
  const [first, second] = [treeText(grid, a, from), treeText(grid, b, from)];
  if (BRANCH.test(first)) return BRANCH.test(second) || isLeafBeside(b, a);
  return DRAWN.test(second) && isLeafBeside(a, b);
}

/** Where the number in front of a name ends: short and long ones stand below each other by their ends. */
function numberEnd(grid: Grid, { row, start, end, starts }: RowLayout): number | undefined {
  if (starts.length !== 1) return undefined;
  const number = /^\d{1,4}(?:[.):]|\.\d{1,2})?(?= \p{L})/u.exec(grid.text(row, start, end));
  return number === null ? undefined : start + number[0].length;
}

/** A sign or two in front of a name, such as the state of a file. */
const SIGN = /^[^\p{Ll}\p{N}\s]{1,2}$/u;
/** A sign right in front of a name, such as that of a chosen file. */
const TIGHT_SIGN = /^[*+!@>~•●][\p{L}\p{N}]/u;
/** Cells in which signs stand. */
const SIGNS = 3;

/**
 * Names below each other, whatever signs stand in front of them: ` M berth.c` above `?? notes`, `* main` above
 * `  quay`.
 */
function haveSigns(grid: Grid, a: RowLayout, b: RowLayout, from: number): boolean {
  const [own, other] = [nameStart(grid, a, from), nameStart(grid, b, from)];
  const isSigned = own !== a.start || other !== b.start;
  return isSigned && own === other;
}

/** Where the name of a row starts, behind its signs. */
function nameStart(grid: Grid, { row, start, end }: RowLayout, from: number): number {
  if (start >= from + SIGNS) return start;
  const sign = grid.wordEnd(row, start, end);
  if (start === from && TIGHT_SIGN.test(grid.text(row, start, sign))) return start + 1;
  if (!SIGN.test(grid.text(row, start, sign))) return start;
  const name = grid.textStart(row, sign, end);
  return name < end && name <= from + SIGNS + 1 ? name : start;
}

/** A leaf or a root has no mark: it is indented by whole steps. */
function isLeafBeside(leaf: RowLayout, { start }: RowLayout): boolean {
  return (
    leaf.starts.length === 1 &&
    leaf.end - leaf.start <= MAX_LEAF &&
    Math.abs(leaf.start - start) <= 12
  );
}

function treeText(grid: Grid, { row, start, end }: RowLayout, from: number): string {
  return grid.text(row, Math.min(grid.textStart(row, from, end), start), end);
}

/** Lines and marks of a tree, and nothing else. */
const LEAD = /^[\s│|├└─`+\-<>[\]\\▸▾▶▼▹▿⊞⊟]*[│|├└─`+\-\]>▸▾▶▼▹▿⊞⊟]\s*$/u;

/** Whether what stands in a row before `col` leads to an entry of a tree. */
export function isTreeLead(grid: Grid, row: number, from: number, col: number): boolean {
  const lead = grid.text(row, from, col).trimStart();
  return lead !== "" && LEAD.test(lead) && BRANCH.test(`${lead} x`);
}

/** An entry that is open: its children stand below it. */
const OPEN = /^(?:[│|] *)*(?:--\\|\[-\]|<->|[▾▼▿⊟]) *\S/u;

/**
 * The tree that a row with columns is in, with nothing of the tree in front of it: above it and those laid
 * out like it stands the entry that is open.
 */
export class TreeAbove {
  #isThere: boolean | undefined;
  readonly #grid: Grid;
  readonly #child: RowLayout;
  readonly #from: number;
  readonly #to: number;

  constructor(grid: Grid, child: RowLayout, from: number, to: number) {
    this.#grid = grid;
    this.#child = child;
    this.#from = from;
    this.#to = to;
  }

  /** Whether a row is an open or a closed entry of it. */
  has(row: RowLayout): boolean {
    if (this.#child.starts.length < 2 || !BRANCH.test(treeText(this.#grid, row, this.#from)))
      return false;
    this.#isThere ??= this.#look();
    return this.#isThere;
  }

  #look(): boolean {
    for (let row = this.#child.row - 1; row >= 0; row--) {
      const above = layoutOf(this.#grid, row, this.#from, this.#to);
      if (above === undefined) return false;
      if (OPEN.test(treeText(this.#grid, above, this.#from))) return true;
      if (!isLaidOutAlike(this.#child, above)) return false;
    }
    return false;
  }
}
