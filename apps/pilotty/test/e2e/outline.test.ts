import { isMissing } from "@pilotty/testkit";
import { describe, expect } from "vitest";
import { BUNDLE, type Pilotty, test } from "./pilotty.ts";

const QUESTION = ["dialog", "--yesno", "Sure?", "7", "30"];

/** Runs `snapshot` with these options. @returns what it prints, which must be all that it does */
async function printed(pilotty: Pilotty, ...options: string[]): Promise<string> {
  const { status, stdout, stderr } = await pilotty.run(["snapshot", ...options]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

describe.skipIf(isMissing("dialog"))("of dialog's controls", () => {
  test("a question is a dialog with its buttons below", async ({ pilotty }) => {
    await pilotty.spawnUntil("< No", QUESTION);
    const outline = '- dialog "Sure?" @e1\n  - button "Yes" @e2 [focused]\n  - button "No" @e3\n';
    expect(await printed(pilotty, "-f", "outline")).toBe(outline);
    expect(await printed(pilotty, "-i")).toBe(outline);
    expect(await printed(pilotty, "--interactive", "--format", "outline")).toBe(outline);
  });

  test("it is the same on a terminal", async ({ pilotty }) => {
    const { session_id } = await pilotty.spawnUntil("< No", QUESTION);
    const outline = await printed(pilotty, "-i", "-s", session_id);
    const shown = await pilotty.ok([
      ...["spawn", "-n", "terminal", process.execPath, BUNDLE],
      ...["snapshot", "-i", "-s", session_id],
    ]);
    expect(`${(await pilotty.exited(shown.session_id)).trimEnd()}\n`).toBe(outline);
  });

  test("it has each control that compact tells of, and follows a toggle", async ({ pilotty }) => {
    const items = ["vim", `Vi "improved"`, "on", "nano", "Small editor", "off"];
    const list = ["--title", "Editors", "--checklist", "Which ones?", "12", "50", "2", ...items];
    await pilotty.spawnUntil("<Cancel>", ["dialog", ...list]);
    const { regions } = await pilotty.ok(["snapshot", "-f", "compact"]);
    for (const region of regions) {
      expect(Object.keys(region)).toEqual(
        expect.arrayContaining(["ref", "role", "name", "bounds", "text", "focused"]),
      );
    }
    const lines = (await printed(pilotty, "-i")).trimEnd().split("\n");
    expect(lines).toHaveLength(regions.length);
    for (const { role, name, ref } of regions) {
      const told = `- ${role} ${JSON.stringify(name)} ${ref}`;
      expect(lines.filter((line) => `${line.trimStart()} `.startsWith(`${told} `))).toHaveLength(1);
    }
    expect(lines).toContainEqual(expect.stringMatching(/^ +- checkbox "vim.*\[checked\]$/));
    expect(lines).toContainEqual(expect.stringMatching(/^ +- checkbox "nano[^[]*$/));

    await pilotty.ok(["key", "Down Space"]);
    await pilotty.ok(["wait-for", "--regex", "\\[\\*\\] nano"]);
    const later = (await printed(pilotty, "-i")).trimEnd().split("\n");
    expect(later).toHaveLength(lines.length);
    expect(later).toContainEqual(expect.stringMatching(/^ +- checkbox "nano.*\[checked\]$/));
  });

  test("the outline of an exited session is empty", async ({ pilotty }) => {
    const { session_id } = await pilotty.spawnUntil("< No", QUESTION);
    await pilotty.ok(["key", "Enter"]);
    await pilotty.exited(session_id);
    expect(await printed(pilotty, "-i", "-s", session_id)).toBe("");
  });
});

test("nothing is printed where there are no controls", async ({ pilotty }) => {
  await pilotty.spawnUntil("arr[0]", ["sh", "-c", "echo 'x = arr[0] <div> [INFO]'; exec cat"]);
  expect(await printed(pilotty, "-i")).toBe("");
});

test("an outline of no session is an error, and nothing on stdout", async ({ pilotty }) => {
  expect(await pilotty.fails(["snapshot", "-i"])).toMatchObject({
    code: "SESSION_NOT_FOUND",
    status: 1,
  });
});

test("another format cannot be asked for at the same time", async ({ pilotty }) => {
  const error = await pilotty.fails(["snapshot", "-i", "-f", "compact"]);
  expect(error).toMatchObject({ code: "INVALID_INPUT", status: 2 });
  expect(pilotty.processes()).toEqual([]);
});
