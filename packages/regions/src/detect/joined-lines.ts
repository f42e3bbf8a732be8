import type { Region } from "@pilotty/protocol";

/**
 * The lines of a text area of a page, found one by one: fields of one height below each other in the same columns
 * of which one at the most has a name are a single one.
 */
export function joinedLines(regions: readonly Region[]): Region[] {
  const joined = new Map<Region, Region | undefined>();
  for (const stack of stacksOf(regions)) {
    if (stack.length === 1) continue;
    for (const line of stack) joined.set(line, undefined);
    joined.set(stack[0]!, join(stack));
  }
  if (joined.size === 0) return [...regions];
  return regions.flatMap((region) => (joined.has(region) ? (joined.get(region) ?? []) : region));
}

/** The lines that stand right below each other in one extent. What is masked is no line of a text. */
function stacksOf(regions: readonly Region[]): Region[][] {
  const lines = regions.filter(
    ({ role, bounds, value }) => role === "textbox" && bounds.height === 1 && value !== undefined,
  );
  const stacks: Region[][] = [];
  /** By the place in which the next line would stand. */
  const open = new Map<string, { readonly lines: Region[]; isNamed: boolean }>();
  for (const line of lines.toSorted((a, b) => a.bounds.y - b.bounds.y)) {
    const { x, y, width } = line.bounds;
    const above = open.get(`${x},${y},${width}`);
    const isNamed = line.name !== "";
    const goesOn = above !== undefined && !(isNamed && above.isNamed);
    const stack = goesOn ? above : { lines: [], isNamed: false };
    if (!goesOn) stacks.push(stack.lines);
    stack.lines.push(line);
    stack.isNamed ||= isNamed;
    open.set(`${x},${y + 1},${width}`, stack);
  }
  return stacks;
}

function join(lines: readonly Region[]): Region {
  const [first] = lines as [Region];
  return {
    ...first,
    name: lines.map(({ name }) => name).join(""),
    bounds: { ...first.bounds, height: lines.length },
    text: lines
      .map(({ text }) => text)
      .join("\n")
      .trimEnd(),
    focused: lines.some(({ focused }) => focused),
    value: lines
      .map(({ value }) => value ?? "")
      .join("\n")
      .trimEnd(),
  };
}
