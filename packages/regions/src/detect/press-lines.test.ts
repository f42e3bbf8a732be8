import { expect, it } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { Found } from "./found.ts";
import { detectKeyHints } from "./key-hints.ts";

const BELOW = ["", "", "", "", "", "", "", "the rest of a text", "and its end"];

function hints(rows: readonly string[], alternateScreen = true): string[] {
  const screen = screenFromText([...rows, ...BELOW], { cols: 60 });
  const scene = segmentScreen({ ...screen, alternateScreen });
  return detectKeyHints(scene, new Found(scene.grid)).map(
    ({ shortcut, name }) => `${shortcut} ${name}`,
  );
}

/** Hints in the last row of a shell, with the cursor behind it. */
function asked(text: string): string[] {
  const cursor = { row: 1, col: text.length, visible: true };
  const scene = segmentScreen(screenFromText(["$ rake", text], { cols: 80, cursor }));
  return detectKeyHints(scene, new Found(scene.grid)).map(
    ({ shortcut, name }) => `${shortcut} ${name}`,
  );
}

it("lines of one kind below each other tell keys", () => {
  const rows = ["Shed", "", "", "", "   Press ENTER to start", "   Press I for instructions"];
  expect(hints(rows).sort()).toEqual(["Enter start", "I instructions"]);
  expect(hints(rows.slice(0, 5))).toEqual([]);
  const text = ["Shed", "", "", "", "Press ENTER to start the rake, which then goes on by itself"];
  expect(hints([...text, "until it is told to stop, and then some."])).toEqual([]);
});

it("one in the middle of its row, between free rows, does so alone", () => {
  const line = "              Press SPACE to play or Q to leave             ";
  expect(hints(["Shed", "", "", "", line, ""])).toEqual(["Space play", "Q leave"]);
  expect(hints(["Shed", "", "", "a text", line, "of rows"])).toEqual([]);
});

it("one in a rule from side to side does so alone", () => {
  const line = (words: string) => `${"─".repeat(10)} ${words} `.padEnd(60, "─");
  const rows = ["Shed", "", "", "", line("More rakes below"), line("Press i to show the rakes")];
  expect(hints(rows)).toEqual(["i show the rakes"]);
  expect(hints(rows.with(5, line("Press i to show the rakes").slice(0, 40)))).toEqual([]);
  expect(hints(rows.with(5, line("Rakes that press the i are told")))).toEqual([]);
});

it("chords with Enter are two keys, and names may be long", () => {
  const rows = [
    "  Type `g` followed by enter to filter test files by a glob pattern",
    "  Type `m` followed by enter to filter tests by their title (or tag)",
  ];
  const screen = screenFromText(["Shed", "", "", "", ...rows, ...BELOW], { cols: 80 });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  const regions = detectKeyHints(scene, new Found(scene.grid));
  expect(regions.map(({ shortcut, name }) => `${shortcut}: ${name}`)).toEqual([
    "m Enter: filter tests by their title (or tag)",
    "g Enter: filter test files by a glob pattern",
  ]);
});

it("what a shell's program waits for behind the cursor is one, too", () => {
  expect(asked("Press [Enter] to continue or [Ctrl-C] to cancel ")).toEqual([
    "Enter continue",
    "Ctrl+C cancel",
  ]);
  expect(asked("Command (? for help, q to quit): ")).toEqual(["? help", "q quit"]);
  expect(asked("$ echo press q to quit")).toEqual([]);
});

it("how to end what asks for a line was said above it, since its command", () => {
  const stream = (above: readonly string[], text: string) => {
    const rows = [...above, "name: (box)", text];
    const cursor = { row: rows.length - 1, col: text.length, visible: true };
    const scene = segmentScreen(screenFromText(rows, { cols: 80, cursor }));
    return detectKeyHints(scene, new Found(scene.grid)).map(
      ({ shortcut, name }) => `${shortcut} ${name}`,
    );
  };
  const stop = "Press ^C at any time to quit.";
  expect(stream(["$ make", "", stop], "version: 1")).toEqual(["Ctrl+C quit"]);
  expect(stream([stop, "$ make"], "version: 1")).toEqual([]);
  expect(stream(["$ make", stop], "ada@box:~$ ")).toEqual([]);
  expect(stream(["$ make", "Press q at any time to quit."], "version: 1")).toEqual([]);
});
