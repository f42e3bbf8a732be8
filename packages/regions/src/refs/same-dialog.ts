import type { Region, Role } from "@pilotty/protocol";
import { equalKeys, groupIndexes, overlap } from "./sequences.ts";

/** A region and what stands directly in it. */
export interface Content {
  /** See {@link keyOf}. */
  readonly key: string;
  readonly region: Region;
  readonly children: readonly Region[];
}

/** Rows of message that must be seen again at another height to be a text that scrolls. */
const MIN_SCROLLED_ROWS = 3;

/** Percentages, clock times, amounts and `3/10`, `3 of 10`: what ticks beside a progress bar. */
const TICKING =
  /(?<![\d.,:])\d[\d.,:]*(\s?%|\s?[kKMGT]?i?B(\/s)?\b|[KMGT]\b|\s?(\/|of)\s?\d+)|(?<![\d.,:])\d+(:\d\d)+/g;

/** What these are called, and how many there are, follows what a dialog shows at the moment. */
const SHIFTING: ReadonlySet<Role> = new Set<Role>(["dialog", "group", "scrollbar", "progressbar"]);

/** Role and name, and of a dialog its message too: siblings with one key are equals. */
export function keyOf(region: Region): string {
  const { role, name } = region;
  return role === "dialog" ? JSON.stringify([role, name, messageOf(region)]) : `${role} ${name}`;
}

/** The message of a dialog, however its rows are broken. */
function messageOf({ text }: Region): string {
  return text.split(/\s+/).join(" ").trim();
}

/**
 * Whether two dialogs of the same title are one. A title such as "Confirm" says little, and what
 * OK does depends on the question: the message must be the same, and the controls must go on.
 */
export function isSameDialog(before: Content, now: Content): boolean {
  return hasSameMessage(before, now) && hasSameControls(before, now);
}

function hasSameMessage(before: Content, now: Content): boolean {
  const [old, message] = [messageOf(before.region), messageOf(now.region)];
  if (old === message) return true;
  if (has("progressbar", before) && has("progressbar", now)) {
    return old.replace(TICKING, "#") === message.replace(TICKING, "#");
  }
  return hasSameBounds(before, now) && isScrolledText(before.region.text, now.region.text);
}

/** Whether some rows of a text left at one end, some came at the other, and most are there again. */
function isScrolledText(before: string, now: string): boolean {
  const [old, rows] = [rowsOf(before), rowsOf(now)];
  const again = Math.max(overlap(old, rows), overlap(rows, old));
  if (again < MIN_SCROLLED_ROWS || again >= Math.min(old.length, rows.length)) return false;
  return again * 2 >= Math.max(old.length, rows.length);
}

function rowsOf(text: string): string[] {
  return text.split("\n").flatMap((row) => row.trim() || []);
}

function hasSameControls(before: Content, now: Content): boolean {
  const scrolls = hasSameBounds(before, now) && has("scrollbar", before) && has("scrollbar", now);
  const [old, names] = [namesByRole(before), namesByRole(now)];
  for (const [role, list] of old) {
    if (scrolls && role !== "button") continue;
    if (!goesOn(list, names.get(role) ?? [])) return false;
  }
  return true;
}

/**
 * Whether controls of one role are those of before: some came, or some went, or a list was
 * scrolled, or at least half are the same. Else it is the next menu under the same title.
 */
function goesOn(before: readonly string[], now: readonly string[]): boolean {
  const kept = countCommon(before, now);
  if (kept === before.length || kept === now.length) return true;
  if (kept * 2 >= Math.max(before.length, now.length)) return true;
  return kept > 0 && (overlap(before, now) === kept || overlap(now, before) === kept);
}

function countCommon(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const name of a) counts.set(name, (counts.get(name) ?? 0) + 1);
  let common = 0;
  for (const name of b) {
    const left = counts.get(name) ?? 0;
    if (left > 0) common++;
    counts.set(name, left - 1);
  }
  return common;
}

function namesByRole({ children }: Content): Map<Role, string[]> {
  const controls = children.filter(({ role }) => !SHIFTING.has(role));
  const names = new Map<Role, string[]>();
  for (const [role, indexes] of groupIndexes(controls.map((control) => control.role))) {
    names.set(
      role,
      indexes.map((index) => controls[index]!.name),
    );
  }
  return names;
}

function has(role: Role, { children }: Content): boolean {
  return children.some((child) => child.role === role);
}

function hasSameBounds({ region: { bounds: a } }: Content, now: Content): boolean {
  const b = now.region.bounds;
  return equalKeys([a.x, a.y, a.width, a.height], [b.x, b.y, b.width, b.height]);
}
