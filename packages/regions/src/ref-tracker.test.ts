import type { Ref, Region, Role } from "@pilotty/protocol";
import { describe, expect, test } from "vitest";
import { RefTracker } from "./ref-tracker.ts";

function region(role: Role, name: string, more: Partial<Region> = {}): Region {
  const bounds = { x: 0, y: 0, width: 8, height: 1 };
  return { role, name, bounds, text: name, focused: false, ...more };
}

/** Rows of a list from the top of the screen; names are separated by blanks. */
function rows(names: string, more: Partial<Region> = {}): Region[] {
  return names.split(" ").map((name, y) => {
    return region("option", name, { bounds: { x: 1, y, width: 8, height: 1 }, ...more });
  });
}

/** A container and what stands in it. */
function container(role: Role, name: string, text: string, ...inside: Region[]): Region[] {
  const bounds = { x: 5, y: 5, width: 30, height: 9 };
  return [region(role, name, { text, bounds }), ...inside.map((r) => ({ ...r, parent: 0 }))];
}
const dialog = (title: string, message: string, ...inside: Region[]) =>
  container("dialog", title, message, ...inside);

const ok = region("button", "OK");
const cancel = region("button", "Cancel");
const log = region("checkbox", "Log", { checked: false });

/** The numbers that the regions of one screen after the other get. */
function numbers(...screens: Region[][]): string[] {
  const tracker = new RefTracker();
  return screens.map((regions) => {
    return tracker
      .update(regions)
      .map(({ ref }) => ref.slice(2))
      .join(" ");
  });
}

describe("one element", () => {
  test("numbers count from 1 in the order of the regions", () => {
    expect(numbers([ok, cancel])).toEqual(["1 2"]);
  });

  test("it keeps its ref when it moves, is focused or toggled, and others come before it", () => {
    const moved = { ...log, bounds: { x: 9, y: 9, width: 7, height: 1 } };
    const toggled = { ...moved, checked: true, focused: true, text: "[x] Log" };
    expect(numbers([log, ok], [cancel, ok, toggled])).toEqual(["1 2", "3 2 1"]);
  });

  test("it keeps its ref when it is made wider, and a textbox when its value is edited", () => {
    const field = region("textbox", "Name", { value: "", text: "____" });
    const typed = { ...field, value: "ann", text: "ann_", bounds: { ...ok.bounds, width: 40 } };
    expect(numbers([field, ok], [typed, ok])).toEqual(["1 2", "1 2"]);
  });

  test("another role or another name, at the same place too: another element", () => {
    expect(numbers([ok], [region("checkbox", "OK")])).toEqual(["1", "2"]);
    expect(numbers([region("option", "Start")], [region("option", "Stop")])).toEqual(["1", "2"]);
    expect(numbers(rows("a-long-name b"), rows("a-long-~ b"))).toEqual(["1 2", "3 2"]);
  });

  test("one that was gone comes back with a new number", () => {
    expect(numbers([ok, cancel], [cancel], [ok, cancel])).toEqual(["1 2", "2", "3 2"]);
  });

  test("refs that are gone are told, and are not taken for ones that never were", () => {
    const tracker = new RefTracker();
    expect(tracker.gone).toEqual([]);
    expect(tracker.wasGiven("@e1")).toBe(false);
    tracker.update(rows("a b c d e f g h i j k"));
    tracker.update(rows("k a"));
    expect(tracker.gone.join(" ")).toBe("@e2 @e3 @e4 @e5 @e6 @e7 @e8 @e9 @e10");
    tracker.update(rows("k a"));
    expect(tracker.gone).toEqual([]);
    expect(["@e1", "@e10", "@e11"].every((ref) => tracker.wasGiven(ref))).toBe(true);
    for (const never of ["@e12", "@e0", "@e01", "@e", "@e-1", "@e1.5", "@e1e0", "e1", "OK", ""]) {
      expect(tracker.wasGiven(never)).toBe(false);
    }
  });
});

describe("a list", () => {
  test("that is scrolled keeps what stays visible; what comes back is new", () => {
    expect(numbers(rows("a b c"), rows("b c d"), rows("a b c"))).toEqual([
      "1 2 3",
      "2 3 4",
      "5 2 3",
    ]);
  });

  test("that is sorted keeps its rows", () => {
    expect(numbers(rows("c a d b"), rows("a b c d"))).toEqual(["1 2 3 4", "2 4 1 3"]);
  });

  test("with a row that leaves at one end and an equal one that comes in at the other", () => {
    expect(numbers(rows("x a b"), rows("a b x"))).toEqual(["1 2 3", "2 3 4"]);
    expect(numbers(rows("a b x"), rows("x a b"))).toEqual(["1 2 3", "4 1 2"]);
  });

  test("in which a row moves to another end without being scrolled", () => {
    const buttons = (...list: Region[]) =>
      list.map((r, x) => ({ ...r, bounds: { ...r.bounds, x } }));
    const help = region("button", "Help");
    expect(numbers(buttons(ok, cancel, help), buttons(cancel, help, ok))).toEqual([
      "1 2 3",
      "2 3 1",
    ]);
  });
});

describe("equals", () => {
  test("in a column keep their own refs when toggled, focused, moved, resized or edited", () => {
    const column = [0, 1, 2].map((y) => {
      return region("checkbox", "Log", {
        checked: false,
        bounds: { x: 3, y, width: 7, height: 1 },
      });
    });
    const next = column.map((box, y) => {
      return {
        ...box,
        checked: y === 1,
        focused: y === 1,
        bounds: { ...box.bounds, x: 9, width: 20 },
      };
    });
    expect(numbers(column, next)).toEqual(["1 2 3", "1 2 3"]);
    const fields = [region("textbox", ""), region("textbox", "", { value: "a" }), ok];
    const typed = [region("textbox", "", { value: "a" }), region("textbox", ""), ok];
    expect(numbers(fields, typed)).toEqual(["1 2 3", "1 2 3"]);
  });

  test("keep theirs between neighbours with names of their own", () => {
    expect(numbers(rows("a x b x c"), rows("a x b x c d"))).toEqual(["1 2 3 4 5", "1 2 3 4 5 6"]);
    expect(numbers(rows("a x x b x c"), rows("a b x c"))).toEqual(["1 2 3 4 5 6", "1 4 5 6"]);
    expect(numbers(rows("a x x b"), rows("a x new x b"))).toEqual(["1 2 3 4", "1 2 5 3 4"]);
  });

  test("that are scrolled along with such neighbours keep theirs", () => {
    expect(numbers(rows("a x b x"), rows("x b x c"))).toEqual(["1 2 3 4", "2 3 4 5"]);
    expect(numbers(rows("x b x c"), rows("a x b x"))).toEqual(["1 2 3 4", "5 1 2 3"]);
  });

  test("get new refs where nothing tells which of them came or went", () => {
    expect(numbers([ok, ok, cancel], [ok, cancel])).toEqual(["1 2 3", "4 3"]);
    expect(numbers([ok, cancel], [ok, ok, cancel])).toEqual(["1 2", "3 4 2"]);
    // Scrolled, or the second one removed.
    expect(numbers(rows("x x a b"), rows("x a b c"))).toEqual(["1 2 3 4", "5 3 4 6"]);
    // Scrolled by one, so that there are as many as before.
    expect(numbers(rows("x y x y"), rows("y x y x"))).toEqual(["1 2 3 4", "5 6 7 8"]);
    // Another page of a list above buttons that stay.
    const page = (names: string) => [...rows(names), ok];
    expect(numbers(page("a x b x"), page("c x d x"))).toEqual(["1 2 3 4 5", "6 7 8 9 5"]);
  });

  test("keep theirs while they stay in place and something else opens or closes", () => {
    const twins = rows("x x", { role: "checkbox" });
    const box = region("dialog", "Help");
    expect(numbers(twins, [box, ...twins], twins)).toEqual(["1 2", "3 1 2", "1 2"]);
    expect(numbers([...twins, cancel], [box, ...twins])).toEqual(["1 2 3", "4 1 2"]);
    // A list of checkboxes and other rows, scrolled by a page: other boxes stand in these places.
    const page = (name: string) => [...twins, region("option", name)];
    expect(numbers(page("a"), page("b"))).toEqual(["1 2 3", "4 5 6"]);
    // The same, scrolled by a row.
    const [above, below] = rows("a a").map((row, index) => ({ ...row, name: "ab"[index]! }));
    expect(numbers([above!, ...twins], [...twins, below!])[1]).toBe("4 5 6");
  });

  test("many of them are found in one go", () => {
    const many = Array.from({ length: 5000 }, () => "x").join(" ");
    const tracker = new RefTracker();
    const before = tracker.update([...rows(many), ok]).map(({ ref }) => ref);
    expect(tracker.update([...rows(many), ok]).map(({ ref }) => ref)).toEqual(before);
    tracker.update([cancel, ...rows(many), ok]);
    expect(tracker.gone).toEqual([]);
    const after = tracker.update([cancel, ...rows(`${many} x`), ok]).map(({ ref }) => ref);
    expect(after.slice(1)).not.toContain(before[0]);
  });
});

describe("a dialog", () => {
  const yesNo = [region("button", "Yes"), region("button", "No")];

  test("its ref is the parent of what stands in it", () => {
    const [screen] = [dialog("Save", "", ok)];
    const regions = new RefTracker().update([...screen, cancel]);
    expect(regions.map(({ ref, parent }) => [ref, parent])).toEqual([
      ["@e1", undefined],
      ["@e2", "@e1"],
      ["@e3", undefined],
    ]);
    expect(regions[0]).not.toHaveProperty("parent");
  });

  test("of another title or another message is another one, and all that stands in it", () => {
    const first = dialog("Confirm", "Delete a.txt?", ...yesNo);
    expect(numbers(first, dialog("Really", "Delete a.txt?", ...yesNo))).toEqual(["1 2 3", "4 5 6"]);
    expect(numbers(first, dialog("Confirm", "Delete b.txt?", ...yesNo))).toEqual([
      "1 2 3",
      "4 5 6",
    ]);
    expect(numbers(first, [ok], first)).toEqual(["1 2 3", "4", "5 6 7"]);
  });

  test("stays the same when it moves, is resized, toggled, filled and its message is wrapped", () => {
    const field = region("textbox", "Name", { value: "" });
    const before = dialog("New", "Who are\nyou?", field, log, ok);
    const after = dialog(
      "New",
      "Who are you?",
      { ...field, value: "ann" },
      { ...log, checked: true },
      ok,
    );
    const moved = after.map((r) => ({
      ...r,
      bounds: { ...r.bounds, x: r.bounds.x + 9, width: 50 },
    }));
    expect(numbers(before, moved)).toEqual(["1 2 3 4", "1 2 3 4"]);
  });

  test("stays the same when another one opens over it", () => {
    const first = dialog("Confirm", "Quit?", ...yesNo);
    const over = dialog("Confirm", "Save first?", ...yesNo);
    const both = [...first, ...over.map((r) => (r.parent === 0 ? { ...r, parent: 3 } : r))];
    expect(numbers(first, both, first)).toEqual(["1 2 3", "1 2 3 4 5 6", "1 2 3"]);
  });

  test("stays the same while a list in it is scrolled, walked through or changed in part", () => {
    const pick = (names: string, ...more: Region[]) =>
      dialog("Pick", "One:", ...rows(names), ok, ...more);
    expect(numbers(pick("a b c d"), pick("c d e f"))[1]).toBe("1 4 5 7 8 6");
    expect(numbers(pick("a b c d"), pick("d e f g"))[1]).toBe("1 5 7 8 9 6");
    expect(numbers(pick("a b c d"), pick("a c d new", cancel))[1]).toBe("1 2 4 5 7 6 8");
    const scrollbar = region("scrollbar", "");
    expect(numbers(pick("a b", scrollbar), pick("c d", scrollbar))[1]).toBe("1 6 7 4 5");
  });

  test("with other controls under the same title and message is the next one", () => {
    const menu = (names: string, ...buttons: Region[]) =>
      dialog("Menu", "", ...rows(names), ...buttons);
    expect(numbers(menu("net disk quit", ok), menu("ip dns quit", ok))[1]).toBe("6 7 8 9 10");
    const back = region("button", "Back");
    expect(numbers(menu("a", ok), menu("a", back))[1]).toBe("4 5 6");
  });

  test("whose text is scrolled stays the same", () => {
    const text = (lines: string) => dialog("Licence", lines.split(" ").join("\n"), ok);
    expect(numbers(text("a b c d e"), text("c d e f g"), text("a b c d e"))).toEqual(
      Array(3).fill("1 2"),
    );
    expect(numbers(text("a b c d e"), text("f g h i j"))[1]).toBe("3 4");
    expect(numbers(text("a b c d"), text("new a b c d"))[1]).toBe("3 4");
  });

  test("with a progress bar stays the same while the figures beside it tick", () => {
    const copy = (text: string) => dialog("Copy", text, region("progressbar", "Total"), cancel);
    const before = copy("a.txt 3 of 10\n1.2 MB/s ETA 0:00:09 12%");
    expect(numbers(before, copy("a.txt 4 of 10\n900 KB/s ETA 0:00:08 13%"))[1]).toBe("1 2 3");
    expect(numbers(before, copy("b.txt 3 of 10\n1.2 MB/s ETA 0:00:09 12%"))[1]).toBe("4 5 6");
    const wait = (text: string) => dialog("Wait", text, cancel);
    expect(numbers(wait("Reboot at 10:00?"), wait("Reboot at 11:00?"))[1]).toBe("3 4");
  });
});

describe("a group", () => {
  test("holds other elements when its title changes, and the same when its list is scrolled", () => {
    const panel = (title: string, names: string) =>
      container("group", title, title, ...rows(names));
    expect(numbers(panel("/etc", ".. README"), panel("/usr", ".. README"))[1]).toBe("4 5 6");
    expect(numbers(panel("/etc", "a b"), panel("/etc", "c d"))[1]).toBe("1 4 5");
  });

  test("keeps its elements apart from those of the same name beside it", () => {
    const left = { x: 0, y: 0, width: 40, height: 20 };
    const right = { ...left, x: 40 };
    const panels = (first: string, second: string) => [
      region("group", first, { bounds: left }),
      region("group", second, { bounds: right }),
      ...rows("..", { parent: 0 }),
      ...rows("..", { parent: 1 }),
      region("button", "Help"),
    ];
    expect(numbers(panels("~", "~"), panels("~", "~"))[1]).toBe("1 2 3 4 5");
    expect(numbers(panels("~", "~"), panels("/", "~"))[1]).toBe("6 2 7 4 5");
    expect(numbers(panels("~", "~"), panels("~", "~").slice(1))[1]).toBe("6 7 8 5");
  });

  test("that is no longer found takes the identity of its elements with it", () => {
    expect(numbers(container("group", "Log", "Log", ok), [ok])).toEqual(["1 2", "3"]);
  });
});

test("containers that hold each other, or are not there, do no harm", () => {
  const odd = [
    { ...ok, parent: 1 },
    { ...cancel, parent: 0 },
    { ...ok, parent: 7 },
    { ...log, parent: 3 },
    { ...log, parent: -1 },
    { ...log, parent: 0.5 },
  ];
  const tracker = new RefTracker();
  const all = new Set<Ref>();
  for (const screen of [odd, odd]) for (const { ref } of tracker.update(screen)) all.add(ref);
  // The three in a circle are never found again.
  expect(all.size).toBe(odd.length + 3);
});
