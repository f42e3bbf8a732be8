import type { Cursor, Region } from "@pilotty/protocol";
import { expect, it } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { Found } from "./found.ts";
import { detectGroups } from "./groups.ts";

const LOG = ["┌─ Log ────┐", "│ line one │", "└──────────┘", "$ "];
const HIDDEN: Cursor = { row: 0, col: 0, visible: false };
const AT_PROMPT: Cursor = { row: 3, col: 2, visible: true };

function groups(rows: readonly string[], cursor = HIDDEN, regions: Region[] = []): string[] {
  const scene = segmentScreen(screenFromText(rows, { cols: 30, cursor }));
  const found = new Found(scene.grid);
  found.add(regions);
  return detectGroups(scene, found).map(({ name }) => name);
}

it("a frame with a title is a group, one without is nothing", () => {
  expect(groups(LOG)).toEqual(["Log"]);
  expect(groups(LOG.with(0, "┌──────────┐"))).toEqual([]);
});

it("a box in the output of a shell is none, unless something in it can be acted on", () => {
  expect(groups(LOG, AT_PROMPT)).toEqual([]);
  const bounds = { x: 2, y: 1, width: 8, height: 1 };
  const option: Region = { role: "option", name: "line one", text: "", focused: false, bounds };
  expect(groups(LOG, AT_PROMPT, [option])).toEqual(["Log"]);
});

it("the frame of a field of several rows is none", () => {
  const box = ["┌─ Notes ──┐", "│ line one │", "│          │", "└──────────┘"];
  const field = (height: number): Region => {
    const bounds = { x: 1, y: 1, width: 10, height };
    return { role: "textbox", name: "Notes", text: "", focused: false, bounds };
  };
  expect(groups(box, HIDDEN, [field(2)])).toEqual([]);
  expect(groups(box, HIDDEN, [field(1)])).toEqual(["Notes"]);
});

it("a frame beside the one in which a full screen is worked is of the same program", () => {
  const rows = [
    "┌─ Log ────┐ ┌─ Name ──┐",
    "│ line one │ │ ada     │",
    "└──────────┘ └─────────┘",
    "",
  ];
  const cursor = { row: 1, col: 17, visible: true };
  const bounds = { x: 14, y: 1, width: 9, height: 1 };
  const field: Region = { role: "textbox", name: "", text: "ada", focused: true, bounds };
  const names = (alternateScreen: boolean, regions: Region[]) => {
    const screen = { ...screenFromText(rows, { cols: 30, cursor }), alternateScreen };
    const scene = segmentScreen(screen);
    const found = new Found(scene.grid);
    found.add(regions);
    return detectGroups(scene, found).map(({ name }) => name);
  };
  expect(names(true, [field])).toEqual(["Log", "Name"]);
  expect(names(false, [field])).toEqual(["Name"]);
});

it("a dialog is no group", () => {
  const bounds = { x: 0, y: 0, width: 12, height: 3 };
  const scene = segmentScreen(screenFromText(LOG, { cols: 30, cursor: HIDDEN }));
  const [frame] = scene.frames;
  expect(frame?.bounds).toEqual(bounds);
  const found = new Found(scene.grid);
  found.add([{ role: "dialog", name: "Log", text: "", focused: false, bounds: frame!.bounds }]);
  expect(detectGroups(scene, found)).toEqual([]);
});

/** The groups of a full screen whose visible cursor is somewhere. */
function groupsAt(rows: readonly string[], row: number, col: number): string[] {
  const cursor = { row, col, visible: true };
  const screen = { ...screenFromText(rows, { cols: 30, cursor }), alternateScreen: true };
  const scene = segmentScreen(screen);
  return detectGroups(scene, new Found(scene.grid)).map(({ name }) => name);
}

it("panels that fill a screen, or have the cursor in one of them, are groups all of them", () => {
  const panels = [
    "┌─ Disks ─────┐┌─ [1] Net ───┐",
    "│ sda     12% ││ eth0   1 KB │",
    "│ sdb      3% ││ eth1   0 KB │",
    "└─────────────┘└─────────────┘",
  ];
  expect(groupsAt([...panels, ""], 4, 0)).toEqual(["Disks", "[1] Net"]);
  const text = [...panels, "", "text", "text", "text", "text", "text"];
  expect(groupsAt(text, 1, 4)).toEqual(["Disks", "[1] Net"]);
  expect(groupsAt(text, 6, 2)).toEqual([]);
});

it("boxes in what a pager shows are none", () => {
  const rows = ["┌─ Disks ─────┐┌─ Net ───────┐", "│ sda         ││ eth0        │"];
  expect(groupsAt([...rows, "└─────────────┘└─────────────┘", ":"], 3, 1)).toEqual([]);
});
