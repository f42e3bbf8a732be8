import { describe, expect } from "vitest";
import { CONTROLS, test } from "./panel.ts";

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
