import type { Ref, Region, RegionWithRef, Role } from "@pilotty/protocol";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RefTracker } from "./ref-tracker.ts";

const numRuns = Number(process.env.PILOTTY_FC_RUNS ?? 200);

const places = fc.record({
  x: fc.nat({ max: 79 }),
  y: fc.nat({ max: 23 }),
  width: fc.constant(6),
  height: fc.constant(1),
});

describe("on any screens", () => {
  /** Few names, so that equal elements are common; a parent is an earlier region. */
  const screen: fc.Arbitrary<Region[]> = fc
    .array(
      fc.record({
        role: fc.constantFrom("button" as const, "checkbox" as const, "dialog" as const),
        name: fc.constantFrom("OK", "Log", ""),
        bounds: places,
        text: fc.constant("< OK >"),
        focused: fc.boolean(),
        within: fc.option(fc.nat({ max: 7 })),
      }),
      { maxLength: 8 },
    )
    .map((regions) =>
      regions.map(({ within, ...region }, index): Region => {
        return within !== null && within < index ? { ...region, parent: within } : region;
      }),
    );
  const screens = fc.array(screen, { minLength: 1, maxLength: 10 });

  /** Role and name of a region and of all that it stands in, outermost last. */
  function identity(regions: readonly Region[], index: number | undefined): string {
    const region = index === undefined ? undefined : regions[index];
    if (region === undefined) return "";
    return `${region.role} ${region.name} < ${identity(regions, region.parent)}`;
  }

  test("refs are unique on a screen and never denote another role, name or container", () => {
    fc.assert(
      fc.property(screens, (session) => {
        const tracker = new RefTracker();
        const meanings = new Map<Ref, string>();
        for (const regions of session) {
          const refs = refsOf(tracker.update(regions));
          expect(new Set(refs).size).toBe(regions.length);
          for (const [index, ref] of refs.entries()) {
            const meaning = identity(regions, index);
            expect(meanings.get(ref) ?? meaning).toBe(meaning);
            meanings.set(ref, meaning);
          }
        }
      }),
      { numRuns },
    );
  });

  test("numbers only grow, and refs that are gone are told once and stay gone", () => {
    fc.assert(
      fc.property(screens, (session) => {
        const tracker = new RefTracker();
        const given: Ref[] = [];
        let before: Ref[] = [];
        for (const regions of session) {
          const now = refsOf(tracker.update(regions));
          const added = now.filter((ref) => !before.includes(ref));
          expect(added).toEqual(added.map((_, index) => `@e${given.length + index + 1}`));
          const gone = before.filter((ref) => !now.includes(ref));
          expect(new Set(tracker.gone)).toEqual(new Set(gone));
          given.push(...added);
          expect(given.every((ref) => tracker.wasGiven(ref))).toBe(true);
          expect(tracker.wasGiven(`@e${given.length + 1}`)).toBe(false);
          before = now;
        }
      }),
      { numRuns },
    );
  });

  test("things that only move, toggle or gain focus keep all refs", () => {
    fc.assert(
      fc.property(screens, fc.integer({ min: -5, max: 5 }), (session, by) => {
        const tracker = new RefTracker();
        for (const regions of session) {
          const before = tracker.update(regions);
          const moved = regions.map(({ bounds, ...region }) => ({
            ...region,
            bounds: { ...bounds, x: bounds.x + by, y: bounds.y - by },
            focused: !region.focused,
            checked: true,
          }));
          expect(refsOf(tracker.update(moved))).toEqual(refsOf(before));
        }
      }),
      { numRuns },
    );
  });

  test("containers in a circle or nowhere do no harm", () => {
    const anywhere = fc.array(
      fc.record({ bounds: places, parent: fc.integer({ min: -1, max: 9 }) }),
    );
    fc.assert(
      fc.property(anywhere, (regions) => {
        const tracker = new RefTracker();
        const odd = regions.map((more): Region => ({ ...element(0, "group", "x"), ...more }));
        expect(new Set(refsOf(tracker.update(odd))).size).toBe(odd.length);
        expect(new Set(refsOf(tracker.update(odd))).size).toBe(odd.length);
      }),
      { numRuns },
    );
  });
});

/** A region, and which element of the program it is: what no tracker sees. */
interface Element extends Region {
  readonly id: number;
}

/**
 * A program: fields and equal checkboxes, a panel with a part of a list, a dialog over them.
 * Names in the list are "x", "y" or of their own, so that about half of its rows are equals.
 */
interface Program {
  readonly at: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly value: string;
  readonly checked: number;
  readonly focused: number;
  readonly list: readonly { readonly id: number; readonly name: string }[];
  readonly top: number;
  /** How many rows of the list are shown; all, if it is undefined. */
  readonly height?: number;
  readonly boxes: number;
  /** Number of the question that is asked. */
  readonly dialog?: number;
}

function element(id: number, role: Role, name: string, more: Partial<Region> = {}): Element {
  return {
    id,
    role,
    name,
    bounds: { x: 0, y: 0, width: 1, height: 1 },
    text: name,
    focused: false,
    ...more,
  };
}

/** Ids: the dialog from 1000, the controls from 100, the panel 99, its rows their own. */
function show(program: Program): Element[] {
  const { at, width, top, list, height = list.length } = program;
  const place = (y: number) => ({ x: at.x, y: at.y + y, width, height: 1 });
  const elements = [
    element(98, "textbox", "", { value: program.value, bounds: place(0) }),
    ...Array.from({ length: program.boxes }, (_, index) => {
      return element(100 + index, "checkbox", "Log", { bounds: place(index + 1) });
    }),
    element(99, "group", "List", { bounds: { ...place(5), height: 20 } }),
  ];
  const panel = elements.length - 1;
  for (const [y, { id, name }] of list.slice(top, top + height).entries()) {
    elements.push(element(id, "option", name, { bounds: place(6 + y), parent: panel }));
  }
  if (program.dialog !== undefined) {
    const id = 1000 + 10 * program.dialog;
    const parent = elements.length;
    elements.push(element(id, "dialog", "Confirm", { text: `Delete ${program.dialog}?` }));
    elements.push(element(id + 1, "button", "Yes", { parent, bounds: place(8) }));
    elements.push(element(id + 2, "button", "No", { parent, bounds: place(8) }));
  }
  return elements.map((each, index) => ({
    ...each,
    focused: index === program.focused % elements.length,
    ...(each.role === "checkbox" && { checked: (program.checked >> index) % 2 === 1 }),
  }));
}

type Edit = (program: Program) => Program;

const small = fc.integer({ min: -3, max: 3 });

/** After these everything is still there. */
const harmless: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(small, small).map(([x, y]): Edit => {
    return (program) => ({ ...program, at: { x: program.at.x + x, y: program.at.y + y } });
  }),
  fc.integer({ min: 10, max: 90 }).map(
    (width): Edit =>
      (program) => ({ ...program, width }),
  ),
  fc.string().map(
    (value): Edit =>
      (program) => ({ ...program, value }),
  ),
  fc.nat({ max: 255 }).map(
    (checked): Edit =>
      (program) => ({ ...program, checked }),
  ),
  fc.nat({ max: 30 }).map(
    (focused): Edit =>
      (program) => ({ ...program, focused }),
  ),
);

let lastDialog = 0;
const dialogs: fc.Arbitrary<Edit> = fc.boolean().map((open): Edit => {
  return ({ dialog: _, ...program }) => (open ? { ...program, dialog: ++lastDialog } : program);
});

const names = fc.oneof(fc.constantFrom("x", "y"), fc.constant(""));
const list = (length: { minLength: number; maxLength: number }): fc.Arbitrary<Program["list"]> =>
  fc.array(names, length).map((all) => {
    return all.map((name, index) => ({ id: index + 1, name: name || `row ${index + 1}` }));
  });

const start = {
  at: { x: 5, y: 5 },
  width: 20,
  value: "",
  checked: 0,
  focused: 0,
  top: 0,
  boxes: 3,
};

/** Shows a program after each edit; `look` sees what was shown with refs, and before that. */
function run(
  program: Program,
  edits: readonly Edit[],
  look: (now: Shown, before: Shown, edit: Edit) => void,
): void {
  const tracker = new RefTracker();
  const see = (state: Program): Shown => {
    const elements = show(state);
    const shown = tracker.update(elements);
    return new Map(
      shown.map(({ ref }, index) => [elements[index]!.id, { ref, ...elements[index]! }]),
    );
  };
  let state = program;
  let before = see(state);
  const owners = new Map([...before].map(([id, { ref }]) => [ref, id]));
  for (const edit of edits) {
    state = edit(state);
    const now = see(state);
    for (const [id, { ref }] of now) {
      expect(owners.get(ref) ?? id).toBe(id);
      owners.set(ref, id);
    }
    look(now, before, edit);
    before = now;
  }
}

/** By the element's id. */
type Shown = ReadonlyMap<number, Element & { readonly ref: Ref }>;

function expectKept(now: Shown, before: Shown, isExpected: (element: Element) => boolean): void {
  for (const [id, element] of now) {
    const old = before.get(id);
    if (old !== undefined && isExpected(element)) expect(element.ref).toBe(old.ref);
  }
}

/** Names that one element alone has, on a screen and on that before. */
function ownNames(now: Shown, before: Shown): (element: Element) => boolean {
  const count = (shown: Shown, { role, name }: Element) =>
    [...shown.values()].filter((other) => other.role === role && other.name === name).length;
  return (element) => count(now, element) === 1 && count(before, element) === 1;
}

describe("a ref never denotes another element of a program", () => {
  test("that moves, is resized, toggled, focused and filled, and asks one question after another", () => {
    const edits = fc.array(fc.oneof(harmless, harmless, dialogs), { maxLength: 12 });
    fc.assert(
      fc.property(list({ minLength: 0, maxLength: 8 }), edits, (rows, steps) => {
        // What is shown in both is kept, equals and all.
        run({ ...start, list: rows }, steps, (now, before) => expectKept(now, before, () => true));
      }),
      { numRuns },
    );
  });

  test("whose list, all of it in view, loses and gains rows", () => {
    let next = 2000;
    const removal = fc
      .tuple(fc.nat({ max: 7 }), fc.integer({ min: 1, max: 3 }))
      .map(([at, count]): Edit => {
        return (program) => ({
          ...program,
          list: program.list.filter((_, i) => i < at || i >= at + count),
        });
      });
    const insertion = fc.tuple(fc.nat({ max: 7 }), names).map(([at, name]): Edit => {
      return (program) => {
        const id = next++;
        const added = { id, name: name || `row ${id}` };
        return { ...program, list: program.list.toSpliced(at, 0, added) };
      };
    });
    const boxes = fc.integer({ min: 1, max: 4 }).map((count): Edit => {
      return (program) => ({ ...program, boxes: count });
    });
    const edits = fc.array(fc.oneof(removal, insertion, dialogs, harmless, boxes), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(list({ minLength: 3, maxLength: 8 }), edits, (rows, steps) => {
        run({ ...start, list: rows }, steps, (now, before) => {
          expectKept(now, before, ownNames(now, before));
        });
      }),
      { numRuns },
    );
  });

  test("whose list is scrolled", () => {
    const height = 7;
    const scroll = small.map((by): Edit => {
      return (program) => {
        const top = Math.max(0, Math.min(program.list.length - height, program.top + by));
        const moved = { ...program, top, height };
        return canBeTold(program, moved) ? moved : program;
      };
    });
    const edits = fc.array(fc.oneof(scroll, scroll, dialogs, harmless), { maxLength: 12 });
    fc.assert(
      fc.property(list({ minLength: 9, maxLength: 24 }), edits, (rows, steps) => {
        run({ ...start, list: rows, height }, steps, (now, before) => {
          expectKept(now, before, isBetweenOwnNames(now, before));
        });
      }),
      { numRuns },
    );
  });
});

/**
 * Whether two screens tell how a list was scrolled: at least two rows are on both that have names
 * of their own, and more than there are rows that left while an equal one came, which would look
 * as if those were the ones that stayed.
 */
function canBeTold(before: Program, now: Program): boolean {
  const rowsOf = ({ list, top, height }: Program) => list.slice(top, top + (height ?? 0));
  const [old, rows] = [rowsOf(before), rowsOf(now)];
  const count = (all: Program["list"], name: string) =>
    all.filter((row) => row.name === name).length;
  const single = rows.filter(({ name }) => count(rows, name) === 1 && count(old, name) === 1);
  const stayed = single.filter(({ id }) => old.some((row) => row.id === id)).length;
  return stayed >= 2 && stayed > single.length - stayed;
}

/** Rows of their own name, and equals with such rows above and below them. */
function isBetweenOwnNames(now: Shown, before: Shown): (element: Element) => boolean {
  const isOwn = ownNames(now, before);
  const isAnchor = (element: Element) => before.has(element.id) && isOwn(element);
  const rows = [...now.values()].filter(({ role }) => role === "option");
  return (element) => {
    if (element.role !== "option") return true;
    const index = rows.findIndex(({ id }) => id === element.id);
    if (isAnchor(element)) return true;
    return rows.slice(0, index).some(isAnchor) && rows.slice(index).some(isAnchor);
  };
}

function refsOf(regions: readonly RegionWithRef[]): Ref[] {
  return regions.map(({ ref }) => ref);
}
