/**
 * The first fenced block of this language in a Markdown text.
 *
 * @throws Error if there is none.
 */
export function codeBlock(markdown: string, language: string): string {
  const block = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "ms").exec(markdown)?.[1];
  if (block === undefined) throw new Error(`There is no ${language} block`);
  return block;
}

/** What `run` prints with `console.log`, which is silent meanwhile. */
export async function printedBy(run: () => unknown): Promise<string> {
  const { log } = console;
  let printed = "";
  console.log = (...values: unknown[]) => {
    printed += `${values.join(" ")}\n`;
  };
  try {
    await run();
  } finally {
    console.log = log;
  }
  return printed;
}
