import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RegionWithRef } from "@pilotty/protocol";
import { isMissing } from "@pilotty/testkit";
import { expect } from "vitest";
import { type Pilotty, test } from "../pilotty.ts";

/** Role and name of an element. */
export type Target = readonly [role: string, name: string | RegExp];

export type Step =
  /** Acts on an element. */
  | { click: Target; via?: "mouse" | "shortcut" | "focus"; args?: readonly string[] }
  | { refusesClick: Target }
  | { check: Target }
  | { uncheck: Target }
  | { focus: Target }
  | { select: Target }
  | { fill: Target; text: string }
  /** Other input. */
  | { key: string }
  | { type: string }
  /** Waits until the screen shows it. */
  | { shows: string | RegExp }
  /** Looks at an element. */
  | { has: Target; like: Partial<RegionWithRef> }
  | { hasNot: Target };

/** Something that a person would do with a program, and what comes of it. */
export interface Task {
  readonly does: string;
  /** The program and its arguments. */
  readonly run: readonly string[];
  readonly env?: Record<string, string>;
  /** Columns and rows, if not 80 and 24. */
  readonly size?: readonly [number, number];
  /** Files that are there before, by path. */
  readonly files?: Record<string, string>;
  /** A shell command that is run before. */
  readonly before?: string;
  /** The screen shows it when it is painted. */
  readonly shows: string | RegExp;
  readonly steps: readonly Step[];
  /** The exit status of the program; if it is not given, the program goes on. */
  readonly status?: number;
  /** What it writes to its standard error. */
  readonly answer?: string;
  /** What files have in them afterwards; undefined: there is no such file. */
  readonly leaves?: Record<string, string | undefined>;
}

/** Makes a test of each task; skipped where what it needs is not there. */
export function testTasks(program: string, tasks: readonly Task[], needs = program): void {
  test.skipIf(isMissing(needs)).for(tasks.map((task) => [task.does, task] as const))(
    `${program}: %s`,
    async ([, task], { pilotty }) => {
      await perform(pilotty, task);
    },
  );
}

async function perform(pilotty: Pilotty, task: Task): Promise<void> {
  const path = (name: string) => join(pilotty.workdir, name);
  for (const [name, text] of Object.entries(task.files ?? {})) {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text);
  }
  if (task.before !== undefined) {
    const prepared = await pilotty.exec("sh", ["-ec", task.before]);
    expect(prepared, prepared.stderr).toMatchObject({ status: 0 });
  }
  const [cols, rows] = task.size ?? [80, 24];
  const size = ["--cols", `${cols}`, "--rows", `${rows}`];
  const command = ["sh", "-c", 'exec "$@" 2> answer', "sh", ...task.run];
  const env = Object.entries(task.env ?? {}).flatMap(([name, value]) => [
    "--env",
    `${name}=${value}`,
  ]);
  await pilotty.ok(["spawn", ...size, ...env, ...command]);
  await shows(pilotty, task.shows);
  const hand = new Hand(pilotty);
  for (const step of task.steps) await hand.take(step);
  if (task.status !== undefined) {
    await pilotty.exited("default");
    const { exit_code } = await pilotty.ok(["status"]);
    expect({ exit_code }).toEqual({ exit_code: task.status });
  }
  if (task.answer !== undefined) {
    expect(readFileSync(path("answer"), "utf8").trimEnd()).toBe(task.answer);
  }
  for (const [name, text] of Object.entries(task.leaves ?? {})) {
    expect({ [name]: contentsOf(path(name)) }).toEqual({ [name]: text });
  }
}

/** Takes the steps of a task. */
class Hand {
  readonly #pilotty: Pilotty;
  /** As they were seen last; refs stay good while an element is on the screen. */
  #seen: RegionWithRef[] = [];

  constructor(pilotty: Pilotty) {
    this.#pilotty = pilotty;
  }

  async take(step: Step): Promise<void> {
    const pilotty = this.#pilotty;
    if ("shows" in step) {
      await shows(pilotty, step.shows);
      this.#seen = [];
    } else if ("key" in step) await pilotty.ok(["key", step.key]);
    else if ("type" in step) await pilotty.ok(["type", step.type]);
    else if ("has" in step) expect(await this.#find(step.has, true)).toMatchObject(step.like);
    else if ("hasNot" in step) {
      expect((await regionsOf(pilotty)).filter(isMeant(step.hasNot))).toEqual([]);
    } else if ("click" in step) {
      const { ref } = await this.#find(step.click);
      const receipt = await pilotty.ok(["click", ref, ...(step.args ?? [])]);
      if (step.via !== undefined) expect(receipt).toMatchObject({ via: step.via });
    } else if ("refusesClick" in step) {
      const { ref } = await this.#find(step.refusesClick);
      expect(await pilotty.fails(["click", ref])).toMatchObject({
        ...{ code: "NOT_ACTIONABLE", status: 1, sent: [] },
      });
    } else if ("fill" in step) {
      await pilotty.ok(["fill", (await this.#find(step.fill)).ref, step.text]);
    } else {
      const [[verb, target] = []] = Object.entries(step) as [string, Target][];
      if (verb === undefined || target === undefined) throw new Error("A step without a verb");
      await pilotty.ok([verb, (await this.#find(target)).ref]);
    }
  }

  async #find(target: Target, isFresh = false): Promise<RegionWithRef> {
    if (isFresh || this.#seen.filter(isMeant(target)).length !== 1) {
      this.#seen = await regionsOf(this.#pilotty);
    }
    return theOnly(target, this.#seen);
  }
}

async function shows(pilotty: Pilotty, text: string | RegExp): Promise<void> {
  await pilotty.ok(typeof text === "string" ? ["wait-for", text] : ["wait-for", "-r", text.source]);
}

/** What is on the screen once it has settled. */
async function regionsOf(pilotty: Pilotty): Promise<RegionWithRef[]> {
  return (await pilotty.ok(["snapshot", "-f", "compact", "--settle", "50"])).regions;
}

function isMeant([role, name]: Target): (region: RegionWithRef) => boolean {
  return (region) =>
    region.role === role &&
    (typeof name === "string" ? region.name === name : name.test(region.name));
}

function theOnly(target: Target, regions: readonly RegionWithRef[]): RegionWithRef {
  const found = regions.filter(isMeant(target));
  const there = regions.map(({ role, name }) => `${role} ${JSON.stringify(name)}`).join("\n");
  expect(found, `${target.join(" ")} among\n${there}`).toHaveLength(1);
  return found[0] as RegionWithRef;
}

/** The only element of this role and name, on the screen once it has settled. */
export async function find(pilotty: Pilotty, target: Target): Promise<RegionWithRef> {
  return theOnly(target, await regionsOf(pilotty));
}

function contentsOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
