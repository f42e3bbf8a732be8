import type { Ref, RegionWithRef } from "./region.ts";

/**
 * Regions for a reader with few tokens: each a line, in reading order, what stands in a container
 * below it and two spaces further in. No newline at the end; empty without regions.
 *
 * @param regions in reading order; a `parent` that is not among them counts for none.
 */
export function outlineText(regions: readonly RegionWithRef[]): string {
  const refs = new Set(regions.map(({ ref }) => ref));
  const inside = new Map<Ref | undefined, RegionWithRef[]>();
  for (const region of regions) {
    const container = region.parent && refs.has(region.parent) ? region.parent : undefined;
    const siblings = inside.get(container);
    if (siblings) siblings.push(region);
    else inside.set(container, [region]);
  }
  const linesIn = (container: Ref | undefined): string[] =>
    (inside.get(container) ?? []).flatMap((region) => [
      outlineLine(region),
      ...linesIn(region.ref).map((line) => `  ${line}`),
    ]);
  return linesIn(undefined).join("\n");
}

/**
 * A region as a line of the outline, not indented, in the notation of Playwright's aria snapshots:
 *
 *     - button "OK" @e1 [focused]
 *     - checkbox "Log" @e2 [checked=mixed] [shortcut=Alt+L]
 *     - textbox "Host" @e3: "localhost"
 *
 * What is false is left out, as is an empty name. Names and values are JSON strings, so that the
 * line is one line whatever the screen shows.
 */
export function outlineLine(region: RegionWithRef): string {
  const { role, name, ref, value } = region;
  const title = name === "" ? [] : [quoted(name)];
  const line = ["-", role, ...title, ref, ...attributes(region)].join(" ");
  return value === undefined ? line : `${line}: ${quoted(value)}`;
}

function attributes({ focused, checked, selected, shortcut, url }: RegionWithRef): string[] {
  const list: string[] = [];
  if (focused) list.push("[focused]");
  if (checked) list.push(checked === "mixed" ? "[checked=mixed]" : "[checked]");
  if (selected) list.push("[selected]");
  // With its name: a bare `[x]` behind a checkbox would read as its mark.
  if (shortcut !== undefined) list.push(`[shortcut=${attributeValue(shortcut)}]`);
  if (url !== undefined) list.push(`[url=${attributeValue(url)}]`);
  return list;
}

/** As it is where nobody can take it for more or less than one value, else quoted. */
function attributeValue(text: string): string {
  return /^[^\s"[\]\p{C}]+$/u.test(text) ? text : quoted(text);
}

/** A JSON string without any control or line separator, some of which JSON would let stand. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
