import type { Region } from "@pilotty/protocol";
import type { Label } from "./labels.ts";
import { isNameOf, isSameShortcut } from "./match.ts";

/** `… on` asks those only whose label says yes: most others are right by saying nothing. */
export const AGREEMENT_NAMES = [
  "name",
  "focused",
  "focused on",
  "checked",
  "selected",
  "selected on",
  "shortcut",
  "value",
  "parent",
] as const;
export type AgreementName = (typeof AGREEMENT_NAMES)[number];

/**
 * Whether a region tells what its label tells, for each thing that the label has a say in.
 * `container` is the index of the region that was taken for the label's container.
 */
export function agreementsOf(
  label: Label,
  region: Region,
  container: number | undefined,
): [AgreementName, boolean][] {
  const result: [AgreementName, boolean][] = [];
  // A label found as another role that is as good need not have the state of its own.
  const sameRole = region.role === label.role;
  if (label.name !== "") result.push(["name", isNameOf(label, region)]);
  if (label.focused !== null) result.push(["focused", region.focused === label.focused]);
  if (label.focused === true) result.push(["focused on", region.focused]);
  if (label.checked !== undefined) {
    result.push(["checked", !sameRole || region.checked === label.checked]);
  }
  if (label.selected !== undefined) {
    result.push(["selected", !sameRole || (region.selected ?? false) === label.selected]);
    if (label.selected && sameRole) result.push(["selected on", region.selected === true]);
  }
  if (label.shortcut !== undefined || region.shortcut !== undefined) {
    result.push(["shortcut", isSameShortcut(label.shortcut, region.shortcut)]);
  }
  if (label.value !== undefined && label.role === "textbox") {
    result.push(["value", (region.value ?? "").trimEnd() === label.value.trimEnd()]);
  }
  if (container !== undefined) result.push(["parent", region.parent === container]);
  return result;
}
