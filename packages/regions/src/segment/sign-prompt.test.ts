import { expect, test } from "vitest";
import { screenFromText } from "../screen-from-text.ts";
import { segmentScreen } from "./scene.ts";
import { signPrompt } from "./sign-prompt.ts";

/** What is typed in the third row, with the cursor behind it and some free rows below. */
function typed(text: string, below = 0, cursorCol = text.length): string | undefined {
  const rows = ["docs", "sheds", text, ...Array<string>(below).fill("")];
  const cursor = { row: 2, col: cursorCol, visible: true };
  const screen = screenFromText(rows, { cols: 70, cursor });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  const field = signPrompt(scene, () => true);
  return field && scene.grid.text(field.row, field.start, field.end);
}

test("a command behind a sign in the last row", () => {
  expect(typed("!ls -l")).toBe("ls -l");
  expect(typed("=rake")).toBe("rake");
});

test("what is searched for below a short text", () => {
  expect(typed("&/rake", 4)).toBe("rake");
  expect(typed("/rake", 4)).toBe("rake");
});

test("no sentence, no other sign, and not with the cursor elsewhere", () => {
  expect(typed("!ls -l", 4)).toBeUndefined();
  expect(typed("!ls -l", 0, 2)).toBeUndefined();
  expect(typed("!! Rakes are sold out.")).toBeUndefined();
  expect(typed("= rakes =")).toBeUndefined();
  expect(typed("-rake", 4)).toBeUndefined();
});
