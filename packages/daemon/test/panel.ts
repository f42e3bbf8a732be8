import { fileURLToPath } from "node:url";
import type { Methods, PilottyError, Receipt, RegionWithRef } from "@pilotty/protocol";
import { waitUntil } from "@pilotty/testkit";
import { test as base } from "vitest";
import { HANDLERS } from "../src/handlers/index.ts";
import type { Session } from "../src/session.ts";
import { SessionRegistry } from "../src/session-registry.ts";

const PROGRAM = fileURLToPath(new URL("programs/panel.mjs", import.meta.url));

export interface PanelSettings {
  /** Role, name, and value of a textbox. */
  controls: [role: string, name: string, value?: string][];
  /** See the program. */
  [setting: string]: unknown;
}

/** One of each kind, two of some. */
export const CONTROLS: PanelSettings["controls"] = [
  ["textbox", "Name", "Ada"],
  ["checkbox", "Fast"],
  ["checkbox", "Safe"],
  ["radio", "Red"],
  ["radio", "Blue"],
  ["button", "OK"],
  ["button", "Cancel"],
];

type ActingMethod =
  | "click"
  | "fill"
  | "check"
  | "focus"
  | "select"
  | "type"
  | "key"
  | "scroll"
  | "resize";

/** A program with controls, and the commands that act on it. */
class Panel {
  readonly session: Session;
  readonly #registry: SessionRegistry;

  constructor(session: Session, registry: SessionRegistry) {
    this.session = session;
    this.#registry = registry;
  }

  /** Sends a request as a client would; for commands that answer with a receipt. */
  async act<M extends ActingMethod>(method: M, params: Methods[M]["params"]): Promise<Receipt> {
    const handler = HANDLERS[method] as (params: unknown, context: object) => Promise<Receipt>;
    const { signal } = new AbortController();
    return handler({ session: this.session.id, ...params }, { registry: this.#registry, signal });
  }

  /** As {@link act}, of a command that is refused. @returns the error as it is printed */
  async refusal<M extends ActingMethod>(
    method: M,
    params: Methods[M]["params"],
  ): Promise<Record<string, unknown>> {
    const answer = await this.act(method, params).catch((error: PilottyError) => error);
    if (!(answer instanceof Error))
      throw new Error(`${method} was done: ${JSON.stringify(answer)}`);
    return JSON.parse(JSON.stringify(answer));
  }

  get regions(): RegionWithRef[] {
    return this.session.regions(this.session.screen);
  }

  region(name: string): RegionWithRef {
    const region = this.regions.find((one) => one.name === name);
    if (!region) throw new Error(`No ${name} among ${this.regions.map((one) => one.name)}`);
    return region;
  }

  ref(name: string): string {
    return this.region(name).ref;
  }

  /** What has been pressed and toggled so far. */
  get done(): string {
    return this.session.title;
  }

  /** All bytes that the program has received. */
  get received(): string {
    const row = this.session.screen.lines[22]?.cells.map(({ text }) => text).join("") ?? "";
    return JSON.parse(/received (".*")/.exec(row)?.[1] ?? '"?"');
  }
}

interface Fixtures {
  registry: SessionRegistry;
  open: (settings: PanelSettings) => Promise<Panel>;
}

/** A test that opens panels; they are ended with it. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest wants a destructuring here.
  registry: async ({}, use) => {
    const registry = new SessionRegistry();
    await use(registry);
    await Promise.all(registry.live.map((session) => session.kill()));
  },
  open: async ({ registry }, use) => {
    await use(async (settings) => {
      const session = registry.add(undefined, {
        command: [process.execPath, PROGRAM, JSON.stringify(settings)],
        cwd: "/",
        env: { PATH: process.env.PATH ?? "", TERM: "xterm-256color" },
        ...{ cols: 160, rows: 24, scrollbackLines: 100, retainBytes: 1024 },
        ...{ unicode: "16", version: "0" },
      });
      const panel = new Panel(session, registry);
      await waitUntil(() => panel.regions.length > 0);
      return panel;
    });
  },
});
