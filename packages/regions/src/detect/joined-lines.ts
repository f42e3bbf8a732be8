import type { Region } from "@pilotty/protocol";

/**
 * The lines of a text area of a page, found one by one: fields of one height below each other in the same columns
 * of which one at the most has a name are a single one.
 */
export function joinedLines(regions: readonly Region[]): Region[] {
  const stacks = new Map<Region, Region[]>();
  const lines = regions.filter(({ role, bounds }) => role === "textbox" && bounds.height === 1);
  for (const line of lines.toSorted((a, b) => a.bounds.y - b.bounds.y)) {
    const stack = [...stacks.values()].find((above) => goesOn(above, line));
    if (stack === undefined) stacks.set(line, [line]);
    else stack.push(line);
  }
  const joined = new Map<Region, Region | undefined>();
  for (const stack of stacks.values()) {
    if (stack.length === 1) continue;
    for (const line of stack) joined.set(line, undefined);
    joined.set(stack[0]!, join(stack));
  }
  return regions.flatMap((region) => (joined.has(region) ? (joined.get(region) ?? []) : region));
}

function goesOn(above: readonly Region[], { bounds, name, value }: Region): boolean {
  const { x, y, width } = above.at(-1)!.bounds;
  const isBelow = bounds.y === y + 1 && bounds.x === x && bounds.width === width;
  return (
    isBelow &&
    value !== undefined &&
    above.every((line) => line.value !== undefined && (line.name === "" || name === ""))
  );
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
