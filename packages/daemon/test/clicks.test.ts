import { describe, expect } from "vitest";
import { CONTROLS, test } from "./panel.ts";

describe("a click by the mouse", () => {
  test("presses the element under it, and nothing else", async ({ open }) => {
    const panel = await open({ controls: CONTROLS, mouse: true });
    const { x, y, width } = panel.region("Cancel").bounds;
    const cell = `${x + 1 + Math.floor((width - 1) / 2)};${y + 1}`;
    expect(await panel.act("click", { ref: panel.ref("Cancel") })).toMatchObject({
      ok: true,
      via: "mouse",
      changed: true,
    });
    expect(panel.done).toBe("press Cancel");
    expect(panel.received).toBe(`\x1b[<0;${cell}M\x1b[<0;${cell}m`);
  });

  test("toggles a checkbox once", async ({ open }) => {
    const panel = await open({ controls: CONTROLS, mouse: true });
    await panel.act("click", { ref: panel.ref("Safe") });
    expect(panel.region("Safe").checked).toBe(true);
    expect(panel.done).toBe("toggle Safe");
  });

  test("that changes nothing is all that is tried", async ({ open }) => {
    const panel = await open({ controls: CONTROLS, mouse: true, deaf: true });
    await panel.act("click", { ref: panel.ref("OK") });
    expect(panel.done).toBe("");
    expect(panel.received).toMatch(/^\x1b\[<0;\d+;11M\x1b\[<0;\d+;11m$/);
  });

  test("is repeated, and held keys are told", async ({ open }) => {
    const panel = await open({ controls: CONTROLS, mouse: true });
    await panel.act("click", { ref: panel.ref("OK"), count: 2 });
    expect(panel.done).toBe("press OK,press OK");
    await panel.act("click", { row: 1, col: 2, button: "right", modifiers: ["ctrl", "shift"] });
    expect(panel.received).toContain("\x1b[<22;3;2M\x1b[<22;3;2m");
  });

  test("stops when the first of two has taken the element away", async ({ open }) => {
    const panel = await open({ controls: CONTROLS, mouse: true, replaceAfter: 8 });
    expect(await panel.refusal("click", { ref: panel.ref("Cancel"), count: 2 })).toMatchObject({
      code: "REF_NOT_FOUND",
      sent: ["left click", "left release"],
    });
    expect(panel.done).toBe("press Cancel");
  });
});

describe("a click by the key that the screen shows", () => {
  test("presses that key", async ({ open }) => {
    const panel = await open({ controls: CONTROLS, hints: true });
    expect(await panel.act("click", { ref: panel.ref("Build") })).toMatchObject({
      via: "shortcut",
    });
    expect(panel.done).toBe("F5");
  });

  test("is done where the mouse has changed nothing, and says so", async ({ open }) => {
    const panel = await open({
      controls: [["button", "OK"]],
      hints: true,
      mouse: true,
      still: true,
    });
    const receipt = await panel.act("click", { ref: panel.ref("Build") });
    expect(receipt).toMatchObject({ via: "shortcut", tried: ["mouse"] });
    expect(panel.done).toBe("F5");
  });
});

test("a click that takes its time is not followed by the key", async ({ open }) => {
  const panel = await open({ controls: CONTROLS, hints: true, mouse: true, slow: 170 });
  expect(await panel.act("click", { ref: panel.ref("Build") })).toMatchObject({ via: "mouse" });
  expect(panel.done).toBe("");
});

describe("a click by the focus", () => {
  test("takes rows of buttons for one long row where Down does nothing", async ({ open }) => {
    const names = ["Align", "Erase", "Help", "New", "Quit", "Write"];
    const panel = await open({
      controls: names.map((name) => ["button", name]),
      focus: 1,
      perRow: 3,
    });
    await panel.act("click", { ref: panel.ref("New") });
    expect(panel.done).toBe("press New");
    // Down is not tried again where another arrow does something.
    expect(panel.received).toBe("\x1b[B\x1b[C\x1b[C\r");
    await panel.act("click", { ref: panel.ref("Erase") });
    expect(panel.done).toBe("press New,press Erase");
    expect(panel.received).not.toContain("\t");
  });

  test("activates a button, whatever lies on the way", async ({ open }) => {
    const panel = await open({ controls: CONTROLS });
    expect(await panel.act("click", { ref: panel.ref("Cancel") })).toMatchObject({ via: "focus" });
    expect(panel.done).toBe("press Cancel");
    expect(panel.region("Name").value).toBe("Ada");
  });

  test("goes back as well", async ({ open }) => {
    const panel = await open({ controls: CONTROLS, focus: 6 });
    await panel.act("click", { ref: panel.ref("Fast") });
    expect(panel.done).toBe("toggle Fast");
    expect(panel.region("Fast")).toMatchObject({ checked: true, focused: true });
  });

  test("chooses a radio button", async ({ open }) => {
    const panel = await open({ controls: CONTROLS });
    await panel.act("click", { ref: panel.ref("Blue") });
    expect(panel.done).toBe("toggle Blue");
    // It is on already, and there is more to do here than to answer a question.
    await panel.act("click", { ref: panel.ref("Blue") });
    expect(panel.done).toBe("toggle Blue");
  });

  test("of a textbox only gives it the focus", async ({ open }) => {
    const panel = await open({ controls: CONTROLS, focus: 2 });
    await panel.act("click", { ref: panel.ref("Name") });
    expect(panel.region("Name").focused).toBe(true);
    expect(panel.done).toBe("");
  });

  test.for([
    ["another control changes", { tabToggles: true }, /changed checkbox "Fast"/],
    ["another dialog opens", { tabOpens: true }, /go away/],
    ["a control goes away", { tabHides: true }, /made button "Cancel" go away/],
  ] as const)("stops after one key when %s", async ([, misbehaviour, message], { open }) => {
    const panel = await open({ controls: CONTROLS, ...misbehaviour });
    expect(await panel.refusal("click", { ref: panel.ref("OK") })).toMatchObject({
      code: "NOT_ACTIONABLE",
      message: expect.stringMatching(message),
      sent: ["Tab"],
    });
    expect(panel.received).toBe("\t");
  });

  test("is refused where the program ends on the way", async ({ open }) => {
    const panel = await open({ controls: CONTROLS, tabExits: true });
    expect(await panel.refusal("click", { ref: panel.ref("OK") })).toMatchObject({
      code: "SESSION_EXITED",
      sent: ["Tab"],
      screen: expect.stringContaining("Cancel"),
      elapsed_ms: expect.any(Number),
    });
  });

  test("is refused where no key moves the focus", async ({ open }) => {
    const panel = await open({ controls: CONTROLS, stuck: true, focus: 1 });
    expect(await panel.refusal("click", { ref: panel.ref("OK") })).toMatchObject({
      code: "NOT_ACTIONABLE",
    });
    expect(panel.done).toBe("");
    expect(panel.received).not.toMatch(/[ \r]/);
  });

  test("is refused where the focus is not to be seen", async ({ open }) => {
    const panel = await open({ controls: CONTROLS, blind: true, focus: 1 });
    expect(await panel.refusal("click", { ref: panel.ref("OK") })).toMatchObject({
      code: "NOT_ACTIONABLE",
    });
    expect(panel.done).toBe("");
    expect(panel.received).not.toMatch(/[ \r]/);
  });

  test("cannot be one of another button", async ({ open }) => {
    const panel = await open({ controls: CONTROLS });
    const params = { ref: panel.ref("OK"), button: "right" } as const;
    expect(await panel.refusal("click", params)).toMatchObject({
      code: "NOT_ACTIONABLE",
      sent: [],
    });
    expect(panel.received).toBe("");
  });
});

describe("an element that is not there", () => {
  test("is told, with those that are", async ({ open }) => {
    const panel = await open({ controls: CONTROLS, mouse: true });
    expect(await panel.refusal("click", { ref: "@e999" })).toMatchObject({
      code: "REF_NOT_FOUND",
      message: expect.stringContaining("@e999"),
      suggestion: expect.stringContaining(`${panel.ref("OK")} button "OK"`),
      sent: [],
    });
    expect(panel.received).toBe("");
  });

  test("is not the one that stands in its place", async ({ open }) => {
    const panel = await open({ controls: CONTROLS, mouse: true, replaceAfter: 1 });
    const ref = panel.ref("Cancel");
    await panel.act("key", { keys: ["F6"] });
    expect(panel.region("Erase").ref).not.toBe(ref);
    expect(await panel.refusal("click", { ref })).toMatchObject({ code: "REF_NOT_FOUND" });
    expect(panel.done).toBe("");
  });

  test.for(["e1", "@1", "@e", "@e1x", "OK", ""])("%j is no ref", async (ref, { open }) => {
    const panel = await open({ controls: CONTROLS, mouse: true });
    expect(await panel.refusal("click", { ref })).toMatchObject({ code: "INVALID_INPUT" });
  });
});

describe("a cell", () => {
  test("is clicked on", async ({ open }) => {
    const panel = await open({ controls: CONTROLS, mouse: true });
    const { x, y } = panel.region("OK").bounds;
    expect(await panel.act("click", { row: y, col: x })).toMatchObject({ via: "mouse" });
    expect(panel.done).toBe("press OK");
  });

  test("cannot be where nobody listens", async ({ open }) => {
    const panel = await open({ controls: CONTROLS });
    expect(await panel.refusal("click", { row: 3, col: 3 })).toMatchObject({
      code: "NOT_ACTIONABLE",
      sent: [],
    });
    expect(panel.received).toBe("");
  });

  test("has to be on the screen", async ({ open }) => {
    const panel = await open({ controls: CONTROLS, mouse: true });
    const error = { code: "INVALID_INPUT" };
    expect(await panel.refusal("click", { row: 24, col: 0 })).toMatchObject(error);
    expect(await panel.refusal("click", { row: 0, col: 160 })).toMatchObject(error);
    expect(await panel.refusal("click", { row: 0 })).toMatchObject(error);
    expect(await panel.refusal("click", { ref: "@e1", row: 0, col: 0 })).toMatchObject(error);
  });
});
