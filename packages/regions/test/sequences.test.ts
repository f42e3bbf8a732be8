import { readFileSync } from "node:fs";
import type { Ref, RegionWithRef, Role } from "@pilotty/protocol";
import { describe, expect, test } from "vitest";
import {
  formatSequence,
  fromScenes,
  pathOfSequence,
  readSequence,
  sequenceIds,
  toScenes,
} from "../corpus/sequence-file.ts";
import { detectRegions, RefTracker } from "../src/index.ts";

/** What an agent is told of one screen of a sequence. */
interface Seen {
  readonly regions: readonly RegionWithRef[];
  readonly gone: readonly Ref[];
}

function follow(id: string): Seen[] {
  const tracker = new RefTracker();
  return toScenes(readSequence(id)).map(({ screen }) => {
    const regions = tracker.update(detectRegions(screen));
    return { regions, gone: tracker.gone };
  });
}

describe.each(sequenceIds())("%s", (id) => {
  const seen = follow(id);

  test("a ref never stands for another role, name, container or question", () => {
    const meanings = new Map<Ref, string>();
    for (const { regions } of seen) {
      for (const region of regions) {
        const meaning = pathOf(region, regions);
        expect(meanings.get(region.ref) ?? meaning, region.ref).toBe(meaning);
        meanings.set(region.ref, meaning);
      }
    }
  });

  test("what is the only one of its name in its container keeps its ref from screen to screen", () => {
    let kept = 0;
    for (const [index, now] of seen.entries()) {
      const before = refsByPath(seen[index - 1]?.regions ?? []);
      for (const [path, [ref, ...others]] of refsByPath(now.regions)) {
        const [old, ...more] = before.get(path) ?? [];
        if (old === undefined || others.length > 0 || more.length > 0) continue;
        expect(ref, `screen ${index}: ${path}`).toBe(old);
        kept++;
      }
    }
    expect(kept).toBeGreaterThan(50);
  });

  test("on a screen a ref stands for one element; what is gone is told, and never given again", () => {
    const gone = new Set<Ref>();
    for (const [index, now] of seen.entries()) {
      const refs = now.regions.map(({ ref }) => ref);
      expect(new Set(refs).size).toBe(refs.length);
      expect(refs.filter((ref) => gone.has(ref))).toEqual([]);
      const before = seen[index - 1]?.regions.map(({ ref }) => ref) ?? [];
      const missing = before.filter((ref) => !refs.includes(ref));
      expect(new Set(now.gone)).toEqual(new Set(missing));
      for (const ref of missing) gone.add(ref);
    }
  });

  test("is written as the recorder writes it", () => {
    const file = readSequence(id);
    const written = formatSequence(fromScenes(file.program, file.how, toScenes(file)));
    expect(readFileSync(pathOfSequence(id), "utf8")).toBe(written);
  });
});

/** Roles and names from the outermost container inwards; of a dialog also what it asks. */
function pathOf(region: RegionWithRef, regions: readonly RegionWithRef[]): string {
  const { role, name, text } = region;
  const own =
    role === "dialog" ? `${role} "${name}" (${text.split(/\s+/).join(" ")})` : `${role} "${name}"`;
  const container = regions.find(({ ref }) => ref === region.parent);
  return container === undefined ? own : `${pathOf(container, regions)} > ${own}`;
}

function refsByPath(regions: readonly RegionWithRef[]): Map<string, Ref[]> {
  const refs = new Map<string, Ref[]>();
  for (const region of regions) {
    const path = pathOf(region, regions);
    refs.set(path, [...(refs.get(path) ?? []), region.ref]);
  }
  return refs;
}

/** The element of a role whose name begins so; screens count from 0, as the scenes of the file. */
function find(seen: readonly Seen[], screen: number, role: Role, start: string) {
  return seen[screen]?.regions.find((one) => one.role === role && one.name.startsWith(start));
}

/** Its refs on the screens from one to another, each of them once. */
function refsOf(
  seen: readonly Seen[],
  [from, to]: readonly [number, number],
  role: Role,
  start: string,
): (Ref | undefined)[] {
  const screens = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return [...new Set(screens.map((screen) => find(seen, screen, role, start)?.ref))];
}

describe("a checklist of dialog", () => {
  const seen = follow("dialog-checklist");

  test("walked, toggled, left for the buttons, and shown on a larger screen", () => {
    const refs = ["alpha", "gamma", "delta"].map((name) => refsOf(seen, [0, 17], "checkbox", name));
    expect(new Set(refs.flat()).size).toBe(3);
    expect(refs.flat()).not.toContain(undefined);
    expect(refsOf(seen, [0, 17], "button", "Cancel")).toEqual([
      find(seen, 0, "button", "Cancel")?.ref,
    ]);
    // Space on gamma, on delta, and on gamma again.
    const checked = [3, 4, 8].map((screen) => find(seen, screen, "checkbox", "gamma")?.checked);
    expect(checked).toEqual([false, true, false]);
  });
});

describe("dialogs one after the other", () => {
  const seen = follow("dialog-next");

  test("the next one has the same buttons at the same place, with other refs", () => {
    const [input, menu] = [
      refsOf(seen, [0, 5], "button", "OK"),
      refsOf(seen, [6, 11], "button", "OK"),
    ];
    const [first, second] = [
      refsOf(seen, [12, 15], "button", "Yes"),
      refsOf(seen, [16, 18], "button", "Yes"),
    ];
    const all = [input, menu, first, second].flat();
    expect(all).not.toContain(undefined);
    expect(new Set(all).size).toBe(4);
    expect(all).toHaveLength(4);
    expect(find(seen, 12, "dialog", "Confirm")?.ref).not.toBe(
      find(seen, 16, "dialog", "Confirm")?.ref,
    );
  });
});

describe("a form of whiptail", () => {
  const seen = follow("whiptail-form");

  test("the checklist keeps its refs, the field after it has other buttons", () => {
    const docs = refsOf(seen, [0, 14], "checkbox", "docs");
    const buttons = [refsOf(seen, [0, 14], "button", "Ok"), refsOf(seen, [17, 23], "button", "Ok")];
    expect([docs, ...buttons].map((refs) => refs.length)).toEqual([1, 1, 1]);
    expect(buttons[0]).not.toEqual(buttons[1]);
    expect(seen[24]?.gone).toContain(buttons[1]![0]);
  });
});

describe("the panels of mc", () => {
  const seen = follow("mc-panels");

  test("scrolled, left and entered again: a file keeps its ref, one that scrolled out is gone", () => {
    const [helm] = refsOf(seen, [4, 10], "option", "helm.h");
    expect(refsOf(seen, [4, 10], "option", "helm.h")).toEqual([helm]);
    expect(refsOf(seen, [0, 10], "option", "north.map")).toHaveLength(1);
    expect(refsOf(seen, [0, 25], "button", "Quit")).toHaveLength(1);
    expect(seen[4]?.gone).toContain(find(seen, 0, "option", "anchor.txt")?.ref);
    expect(find(seen, 4, "option", "anchor.txt")).toBeUndefined();
  });

  test("a menu that is opened again has new entries, its title is the same", () => {
    const [first, again] = [
      refsOf(seen, [12, 13], "menuitem", "File listing"),
      refsOf(seen, [17, 17], "menuitem", "File listing"),
    ];
    expect([...first, ...again]).toHaveLength(2);
    expect([...first, ...again]).not.toContain(undefined);
    expect(first).not.toEqual(again);
    expect(seen[14]?.gone).toContain(first[0]);
    expect(refsOf(seen, [0, 25], "menuitem", "Left")).toHaveLength(1);
  });

  test("a field that is typed into and left is the same", () => {
    expect(refsOf(seen, [19, 22], "textbox", "Enter directory name")).toHaveLength(1);
    expect(find(seen, 20, "textbox", "Enter directory name")?.value).toBe("reef");
    expect(seen[23]?.gone).toContain(find(seen, 22, "textbox", "Enter directory name")?.ref);
  });
});

describe("htop for a minute", () => {
  const seen = follow("htop-minute");

  test("keys and tabs stay while processes come and go", () => {
    expect(refsOf(seen, [0, 23], "button", "Kill")).toEqual([find(seen, 0, "button", "Kill")?.ref]);
    expect(refsOf(seen, [25, 35], "button", "Kill")).toHaveLength(1);
    expect(refsOf(seen, [0, 35], "tab", "Main")).toEqual([find(seen, 0, "tab", "Main")?.ref]);
    // A process that waits all the time.
    expect(refsOf(seen, [0, 23], "option", "2 root")).toHaveLength(1);
    expect(find(seen, 23, "option", "2 root")).toBeDefined();
  });

  test("another bar of keys, and the first one again, are other elements", () => {
    expect(seen[24]?.gone).toContain(find(seen, 23, "button", "Kill")?.ref);
    expect(find(seen, 25, "button", "Kill")?.ref).not.toBe(find(seen, 23, "button", "Kill")?.ref);
  });
});

describe("a filter typed in fzf", () => {
  const seen = follow("fzf-filter");

  test("the field and the rows that still match keep their refs, wherever they move", () => {
    expect(refsOf(seen, [0, 14], "textbox", "")).toHaveLength(1);
    expect(refsOf(seen, [4, 9], "option", "halyard.py")).toHaveLength(1);
    expect(find(seen, 9, "option", "halyard.py")).toBeDefined();
    expect(find(seen, 10, "option", "halyard.py")).toBeUndefined();
  });
});

describe("prompts of nano", () => {
  const seen = follow("nano-prompts");

  test("what only one bar of hints has is new whenever the bar comes back", () => {
    const exits = [0, 6, 8].map((screen) => find(seen, screen, "button", "Exit")?.ref);
    expect(new Set(exits).size).toBe(3);
    expect(exits).not.toContain(undefined);
    expect(find(seen, 4, "button", "Exit")).toBeUndefined();
    const search = [3, 7].map((screen) => find(seen, screen, "button", "Older")?.ref);
    expect(new Set(search).size).toBe(2);
  });
});

/**
 * On which screens an element is: `2-4 7` if it has one ref on the screens 2 to 4, and another one
 * on screen 7. Told by its role and words of its name.
 */
function lifeOf(seen: readonly Seen[], element: string): string {
  const [role, ...words] = element.split(" ");
  const spans: { ref: Ref; from: number; to: number }[] = [];
  for (const [screen, { regions }] of seen.entries()) {
    const [found, ...more] = regions.filter((region) => {
      return region.role === role && ` ${region.name} `.includes(` ${words.join(" ")} `);
    });
    if (more.length > 0) throw new Error(`more than one ${element} on screen ${screen}`);
    if (found === undefined) continue;
    const last = spans.at(-1);
    if (last?.ref === found.ref && last.to === screen - 1) last.to = screen;
    else spans.push({ ref: found.ref, from: screen, to: screen });
  }
  return spans.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(" ");
}

function expectLives(id: string, lives: Readonly<Record<string, string>>): void {
  const seen = follow(id);
  const found = Object.keys(lives).map((element) => [element, lifeOf(seen, element)]);
  expect(Object.fromEntries(found)).toEqual(lives);
}

describe("from its first screen to its last, an element keeps its ref", () => {
  test("in a checklist of dialog that is scrolled and resized", () => {
    // 8: scrolled down, 14: a wider terminal, 15: scrolled back. 17: a narrower one, which breaks
    // the rows of the box, so that it is none before dialog draws it anew in 18.
    expectLives("dialog-scrolled", {
      "dialog Parts": "0-16 18",
      "checkbox gamma": "0-16 17 18",
      "checkbox alpha": "0-7 15-16 17 18",
      "checkbox eta": "8-14",
      "button Cancel": "0-16 17 18",
    });
  });

  test("in panels of mc that are scrolled, below its menus and a dialog over both", () => {
    // 4: scrolled by half a page, 6 and 13: by a page, 9: the other panel, 15 and 24: an open menu,
    // 17: the next one, 20 and 26: closed, 27: a wider terminal, 29 to 31: the dialog. Where a menu
    // cuts off its title, a panel is none, and a new one afterwards.
    expectLives("mc-dialog", {
      "menuitem Command": "0-32",
      "menuitem File listing": "15-16",
      "menuitem View file...": "17-19 24-25",
      "button Quit": "0-32",
      "group /tmp/demo/work/docs": "0-28 32",
      "option beta.md": "0-28 32",
      "option report-01.txt": "0-5 13-14 20-23 26-28 32",
      "option report-08.txt": "4-5 13-14 20 27-28 32",
      "option report-25.txt": "6-12",
      "dialog Copy": "29-31",
      "checkbox Follow links": "29-31",
    });
  });

  test("in a log in tig that is scrolled, and shares the screen with a commit", () => {
    // 5: scrolled by a page, 8: the commit takes half of the screen, 10: closed, 11: scrolled back,
    // 12: another size, 14: help, 15: closed.
    expectLives("tig-log", {
      "option Step 44 of": "0-4 11-13 15",
      "option Step 20 of": "5-10",
      "option Step 10 of": "5-7 10",
    });
  });
});
