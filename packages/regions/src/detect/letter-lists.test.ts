import { expect, it } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "../segment/scene.ts";
import { Found } from "./found.ts";
import { letterLists } from "./letter-lists.ts";

function hints(rows: readonly string[]): string[] {
  const screen = screenFromText(["Shed", "", ...rows, "", "text"], { cols: 60 });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  return letterLists(scene, new Found(scene.grid)).map(
    ({ shortcut, name, bounds }) => `${shortcut} ${name} @${bounds.x}+${bounds.width}`,
  );
}

it("letters that are set off in rows below each other are keys", () => {
  expect(hints(["   [N]ew game", "   [L]oad game", "   [Q]uit"])).toEqual([
    "N New game @3+10",
    "L Load game @3+11",
    "Q Quit @3+6",
  ]);
  expect(
    hints(["Will you... C>onnect to a shed", "            L>ist the sheds", "         or Q>uit ?"]),
  ).toEqual(["C Connect to a shed @12+18", "L List the sheds @12+15", "Q Quit @12+5"]);
});

it("several in a row are parted by a slash or a word", () => {
  expect(hints(["[s]kip / [S]kip all", "[a]ppend the tail", "[k]eep or [d]rop it"])).toEqual([
    "s skip @0+6",
    "S Skip all @9+10",
    "a append the tail @0+17",
    "k keep @0+6",
    "d drop it @10+9",
  ]);
  expect(hints(["[s]kip / stay", "[a]ppend the tail", "[o]verwrite"])[0]).toBe(
    "s skip / stay @0+13",
  );
});

it("not where they are few, the same, or no letters of words", () => {
  expect(hints(["   [N]ew game", "   [L]oad game"])).toEqual([]);
  expect(hints(["  (s)heds", "  (s)pades", "  (s)hops"])).toEqual([]);
  expect(hints(["  [x] one rake", "  [y] one hoe", "  [z] one spade"])).toEqual([]);
  expect(hints(["a->rake", "b->hoe", "c->spade"])).toEqual([]);
});
