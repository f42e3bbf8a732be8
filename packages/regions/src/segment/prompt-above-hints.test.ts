import { expect, it } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { promptAboveHints } from "./prompt-above-hints.ts";
import { segmentScreen } from "./scene.ts";

function prompt(first: string, keys = 1, alternateScreen = true) {
  const cursor = { row: 0, col: first.length, visible: true };
  const screen = screenFromText([first, "RET select, C-g leave", " git push"], {
    cols: 40,
    cursor,
  });
  const scene = segmentScreen({ ...screen, alternateScreen });
  const found = promptAboveHints(scene, (row) => row !== keys);
  return found && `${found.name}@${found.start}-${found.end}`;
}

it("the prompt of a shell above keys asks what to look for", () => {
  expect(prompt("ada@box$ ")).toBe("ada@box$@9-10");
  expect(prompt("ada@box$ git")).toBe("ada@box$@9-12");
});

it("a shell's own has none below it, and a text no sign", () => {
  expect(prompt("ada@box$ git", 5)).toBeUndefined();
  expect(prompt("ada@box$ git", 1, false)).toBeUndefined();
  expect(prompt("the price of git")).toBeUndefined();
});
