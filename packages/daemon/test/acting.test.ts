import { describe, expect } from "vitest";
import { type PanelSettings, test } from "./panel.ts";

const CONTROLS: PanelSettings["controls"] = [
  ["textbox", "Name", "Ada"],
  ["checkbox", "Fast"],
  ["checkbox", "Safe"],
  ["radio", "Red"],
  ["radio", "Blue"],
  ["button", "OK"],
  ["button", "Cancel"],
];

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

describe("fill", () => {
  test.for([
    ["by the focus", { focus: 3 }],
    ["by the mouse", { focus: 3, mouse: true }],
    ["where it has the focus", {}],
  ] as const)("replaces what stands in a field, %s", async ([, settings], { open }) => {
    const panel = await open({ controls: CONTROLS, ...settings });
    const receipt = await panel.act("fill", { ref: panel.ref("Name"), text: "Grace H" });
    expect(receipt).toMatchObject({ changed: true, value: "Grace H" });
    expect(panel.region("Name").value).toBe("Grace H");
    expect(panel.done).toBe("");
  });

  test("waits for a click that takes its time", async ({ open }) => {
    const panel = await open({ controls: CONTROLS, focus: 3, mouse: true, slow: 170 });
    await panel.act("fill", { ref: panel.ref("Name"), text: "Grace" });
    expect(panel.region("Name").value).toBe("Grace");
    expect(panel.received).not.toContain("\t");
  });

  test("clears a field", async ({ open }) => {
    const panel = await open({ controls: CONTROLS });
    expect(await panel.act("fill", { ref: panel.ref("Name"), text: "" })).toMatchObject({
      value: "",
    });
  });

  test("types nothing where the field does not take the focus", async ({ open }) => {
    const panel = await open({ controls: CONTROLS, focus: 1, stuck: true });
    await panel.refusal("fill", { ref: panel.ref("Name"), text: "x" });
    expect(panel.received).not.toContain("x");
  });

  test("is for textboxes", async ({ open }) => {
    const panel = await open({ controls: CONTROLS });
    expect(await panel.refusal("fill", { ref: panel.ref("OK"), text: "x" })).toMatchObject({
      code: "NOT_ACTIONABLE",
      sent: [],
    });
  });

  test("tells nothing of a secret", async ({ open }) => {
    const panel = await open({ controls: CONTROLS });
    const receipt = await panel.act("fill", {
      ref: panel.ref("Name"),
      text: "geheim",
      secret: true,
    });
    expect(panel.region("Name").value).toBe("geheim");
    expect(JSON.stringify(receipt)).not.toContain("geheim");
  });
});

describe("check", () => {
  test.for([[{}], [{ mouse: true }]] as const)("ends in the state, %j", async ([way], { open }) => {
    const panel = await open({ controls: CONTROLS, ...way });
    const ref = panel.ref("Safe");
    expect(await panel.act("check", { ref, checked: true })).toMatchObject({ changed: true });
    expect(panel.region("Safe").checked).toBe(true);
    const { received } = panel;
    expect(await panel.act("check", { ref, checked: true })).toMatchObject({ changed: false });
    expect(panel.received).toBe(received);
    await panel.act("check", { ref, checked: false });
    expect(panel.region("Safe").checked).toBe(false);
    expect(panel.done).toBe("toggle Safe,toggle Safe");
  });

  test("toggles once where the answer to a click takes its time", async ({ open }) => {
    const panel = await open({ controls: CONTROLS, mouse: true, slow: 170 });
    await panel.act("check", { ref: panel.ref("Safe"), checked: true });
    expect(panel.region("Safe").checked).toBe(true);
    expect(panel.done).toBe("toggle Safe");
  });

  test("does not toggle again where nothing answers", async ({ open }) => {
    const panel = await open({ controls: CONTROLS, mouse: true, deaf: true });
    const ref = panel.ref("Safe");
    expect(await panel.refusal("check", { ref, checked: true })).toMatchObject({
      code: "NOT_ACTIONABLE",
      sent: ["left click", "left release"],
    });
  });

  test("of a radio button only chooses it", async ({ open }) => {
    const panel = await open({ controls: CONTROLS.filter(([role]) => role === "radio") });
    await panel.act("check", { ref: panel.ref("Blue"), checked: true });
    expect(panel.done).toBe("toggle Blue");
    expect(await panel.refusal("check", { ref: panel.ref("Blue"), checked: false })).toMatchObject({
      code: "NOT_ACTIONABLE",
      sent: [],
    });
  });

  test("gives up where toggling changes nothing", async ({ open }) => {
    const panel = await open({ controls: CONTROLS, mouse: true, deaf: true });
    expect(await panel.refusal("check", { ref: panel.ref("Safe"), checked: true })).toMatchObject({
      code: "NOT_ACTIONABLE",
    });
    expect(panel.region("Safe").checked).toBe(false);
  });

  test("is for what has a state", async ({ open }) => {
    const panel = await open({ controls: CONTROLS });
    expect(await panel.refusal("check", { ref: panel.ref("OK"), checked: true })).toMatchObject({
      code: "NOT_ACTIONABLE",
      sent: [],
    });
  });
});

test("focus moves the focus, and no more", async ({ open }) => {
  const panel = await open({ controls: CONTROLS });
  await panel.act("focus", { ref: panel.ref("OK") });
  expect(panel.region("OK").focused).toBe(true);
  expect(panel.done).toBe("");
  expect(await panel.refusal("focus", { ref: panel.ref("Panel") })).toMatchObject({
    code: "NOT_ACTIONABLE",
    sent: [],
  });
});

describe("a receipt", () => {
  test("says what has changed", async ({ open }) => {
    const panel = await open({ controls: CONTROLS, tabHides: true });
    const cancel = panel.ref("Cancel");
    const receipt = await panel.act("key", { keys: ["Tab"] });
    expect(receipt).toMatchObject({
      ok: true,
      changed: true,
      content_hash: expect.stringMatching(/^[0-9a-f]+$/),
      cursor: { row: expect.any(Number), col: expect.any(Number), visible: false },
      new_regions: [],
      gone_refs: [cancel],
    });
    const rows = receipt.changed_rows.map(({ row }) => row);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(receipt.changed_rows).toContainEqual({ row: 22, text: 'received "\\t"' });
  });

  test("tells of new elements as the outline does", async ({ open }) => {
    const panel = await open({ controls: CONTROLS, tabOpens: true });
    const { new_regions } = await panel.act("key", { keys: ["Tab"] });
    expect(new_regions).toContainEqual(`- button "Erase" ${panel.ref("Erase")} [focused]`);
  });

  test("is not waited for with no_wait", async ({ open }) => {
    const panel = await open({ controls: CONTROLS });
    expect(await panel.act("key", { keys: ["Tab"], no_wait: true })).toEqual({ ok: true });
  });

  test("can be a snapshot instead", async ({ open }) => {
    const panel = await open({ controls: CONTROLS });
    const answer = await panel.act("key", { keys: ["Tab"], snapshot: "outline" });
    expect(answer).toMatchObject({
      outcome: "settled",
      outline: expect.stringMatching(/checkbox "Fast" @e\d+ \[focused\]/),
    });
  });

  test("is given of every acting command", async ({ open }) => {
    const panel = await open({ controls: CONTROLS });
    const receipt = { ok: true, changed: expect.any(Boolean), changed_rows: expect.any(Array) };
    expect(await panel.act("type", { text: "x" })).toMatchObject(receipt);
    expect(await panel.act("scroll", { direction: "down" })).toMatchObject(receipt);
    expect(await panel.act("resize", { cols: 90, rows: 30 })).toMatchObject(receipt);
  });
});

test("commands that act on one session take turns", async ({ open }) => {
  const panel = await open({ controls: CONTROLS });
  const ref = panel.ref("Cancel");
  await Promise.all([
    panel.act("click", { ref }),
    panel.act("type", { text: "ab", enter: true }),
    panel.act("click", { ref: panel.ref("Fast") }),
  ]);
  expect(panel.received).toMatch(/^\t{5}\x1b\[B\rab\r/);
});
