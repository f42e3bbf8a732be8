import { expect, it, test } from "vitest";
import { type ScreenFromTextOptions, screenFromText } from "../screen-from-text.ts";
import { findPrompt } from "./prompt.ts";
import { segmentScreen } from "./scene.ts";

/** The prompt as `name@start-end` of a full screen with its last row, the cursor behind that. */
function atBottom(
  text: string,
  options: ScreenFromTextOptions & { alternateScreen?: boolean; taken?: number } = {},
) {
  const cursor = { row: 9, col: text.length, visible: true };
  const rows = ["text", ...Array<string>(8).fill(""), text];
  const screen = {
    ...screenFromText(rows, { cols: 60, cursor, ...options }),
    alternateScreen: options.alternateScreen ?? true,
  };
  const prompt = findPrompt(segmentScreen(screen), (_, start) => start >= (options.taken ?? 0));
  return prompt && `${prompt.name}@${prompt.start}-${prompt.end}`;
}

it("is what follows the prompt in the last row", () => {
  expect(atBottom("Search: box")).toBe("Search@8-11");
  expect(atBottom("/box")).toBe("@1-4");
  expect(atBottom(":%s/a: b/c")).toBe("@1-10");
  expect(atBottom("Open file: ")).toBe("Open file@11-12");
  const long = `${"many words ".repeat(6)}:`;
  expect(atBottom(`${long} `, { cols: 80 })).toBe(`${long.slice(0, -2)}@68-69`);
  expect(atBottom(`${long} box`, { cols: 80 })).toBeUndefined();
});

it("is named with the answers in brackets", () => {
  expect(atBottom("Leave anyway? (yes or no) ")).toBe("Leave anyway? (yes or no)@26-27");
  expect(atBottom("Leave anyway? (yes or no) ye")).toBe("Leave anyway? (yes or no)@26-28");
  expect(atBottom("Delete [2 files] (yes or no) ")).toBe("Delete [2 files] (yes or no)@29-30");
  const asked = "Delete file<foo.md> [{y(es)},n(o),q(uit)]";
  expect(atBottom(`${asked} `)).toBe(`${asked}@42-43`);
  expect(atBottom(asked)).toBeUndefined();
});

it("is also what holds a colon or an address", () => {
  expect(atBottom("Subject: Re: apples")).toBe("Subject@9-19");
  expect(atBottom("Warning: In: bad")).toBeUndefined();
  expect(atBottom("See <https://a.example> for")).toBeUndefined();
  expect(atBottom("To: Ada <ada@box.example>")).toBe("To@4-25");
  expect(atBottom("Lives: 3 Score: 10")).toBeUndefined();
});

it("is what is typed behind a sign, also in a bar that ends behind it", () => {
  expect(atBottom("&/row 2")).toBe("@2-7");
  expect(atBottom("Auto-saved /tmp/row")).toBeUndefined();
  expect(atBottom("See also /tmp/row")).toBeUndefined();
  const bar = (text: string) =>
    atBottom(text, { runs: [{ row: 9, col: 0, length: text.length, style: { inverse: true } }] });
  expect(bar(":split -v")).toBe("@1-9");
  expect(bar(":/tmp/page")).toBeUndefined();
  expect(bar("/tmp/page")).toBeUndefined();
});

it("goes on to the end of its bar while nothing is typed", () => {
  const runs = [{ row: 9, col: 0, length: 60, style: { inverse: true } }];
  expect(atBottom("Go to folder: ", { runs })).toBe("Go to folder@14-60");
});

it("is named without the hints before it", () => {
  expect(atBottom("F3Next  EscCancel    Search: box", { taken: 17 })).toBe("Search@29-32");
});

test.each([
  ["the prompt of a shell", "demo@box:~/project$ "],
  ["the prompt of a shell with a command", "root@box:/etc# ls"],
  ["a choice of letters", "Delete this file (Y/N) ?"],
  ["a wait for any key", "Press any key to continue: "],
  ["a wait for any character", "Type any character to go on: "],
  ["a choice of letters and keys", "Save it (y,n,^C)?"],
  ["a choice of lettered words", "[Y]es, (N)o, e(x)it: "],
  ["a pager that waits", ":"],
  ["text without a prompt", "10 files"],
])("none in %s", (_, text) => {
  expect(atBottom(text)).toBeUndefined();
});

it("is no colon below a text in which something is lit, also where the pager listens to the mouse", () => {
  const rows = ["feeds", "beds", "logs", "", "", ":"];
  const runs = [{ row: 1, col: 0, length: 20, style: { bg: 4 as const } }];
  const cursor = { row: 5, col: 1, visible: true };
  const screen = screenFromText(rows, { cols: 40, cursor, runs });
  const scene = segmentScreen({ ...screen, alternateScreen: true, mouse: "vt200" });
  expect(findPrompt(scene, () => true)).toBeUndefined();
});

it("is all that stands behind the first colon", () => {
  expect(atBottom("Go to: gemini://books.example")).toBe("Go to@7-29");
  expect(atBottom("[(status)] /win")).toBe("(status)@11-15");
});

test.each([
  ["a count", "Score: 10"],
  ["several values", "HP: 12 Gold: 3"],
  ["values with gaps", "Room 3   Lamp: lit"],
  ["a number in brackets", "12 files (3K) selected"],
  ["a message in brackets", "[Read 12 lines] of plan.txt"],
  ["a key", "Type ? for help"],
])("none in a status: %s", (_, text) => {
  expect(atBottom(text)).toBeUndefined();
});

it("takes a number behind a label in a look of its own, or behind words", () => {
  expect(atBottom("Go to line: 10")).toBe("Go to line@12-14");
  const runs = [{ row: 9, col: 0, length: 5, style: { bold: true } }];
  expect(atBottom("Line: 10", { runs })).toBe("Line@6-8");
});

it("none in the stream of a shell", () => {
  expect(atBottom("Search: box", { alternateScreen: false })).toBeUndefined();
});

it("none in the name of a file on a ground of its own", () => {
  const runs = [{ row: 9, col: 0, length: 9, style: { inverse: true } }];
  expect(atBottom("/tmp/page", { runs })).toBeUndefined();
  const named = { row: 9, col: 0, length: 10, style: { inverse: true } };
  expect(atBottom("hive.toml:", { runs: [named] })).toBeUndefined();
  expect(atBottom("hive file:", { runs: [named] })).toBe("hive file@10-11");
});

it("none in a status on a ground that ends at the cursor", () => {
  const lit = (text: string) =>
    atBottom(text, { runs: [{ row: 9, col: 0, length: text.length, style: { inverse: true } }] });
  expect(lit("guide.md lines 5-27/27 (END) - Next: a.log")).toBeUndefined();
  expect(lit("(3,7)/(80,24)+1024 +flow UTF-8 0(sh)")).toBeUndefined();
  expect(lit("Set window's title to: box")).toBe("Set window's title to@23-26");
  expect(atBottom("lines 5-27: box")).toBe("lines 5-27@12-15");
});

it("sees the cursor that a program draws behind a prompt", () => {
  const cursor = { row: 0, col: 0, visible: false };
  const drawn = (col: number) => ({
    cursor,
    runs: [{ row: 9, col, length: 1, style: { inverse: true } }],
  });
  expect(atBottom("load> seeds", drawn(11))).toBe("load@6-11");
  expect(atBottom(":bu", drawn(3))).toBe("@1-3");
  expect(atBottom("(move) seeds", drawn(12))).toBe("move@7-12");
  expect(atBottom("(move) seeds and", drawn(12))).toBeUndefined();
  expect(atBottom("10 files", drawn(8))).toBeUndefined();
  expect(atBottom("main: ok    x", drawn(10))).toBeUndefined();
});

it("sees a cursor that blinks", () => {
  const drawn = (style: { blink?: boolean }) => ({
    cursor: { row: 0, col: 0, visible: false },
    runs: [{ row: 9, col: 7, length: 1, style }],
  });
  expect(atBottom("event: _", drawn({ blink: true }))).toBe("event@7-8");
  expect(atBottom("event: _", drawn({}))).toBeUndefined();
  expect(atBottom("event: x", drawn({ blink: true }))).toBeUndefined();
});

it("sees a label that has the row above for itself", () => {
  const named = (label: string, col: number) => {
    const rows = ["text", "", label, "Meet Tom"];
    const runs = [{ row: 3, col, length: 1, style: { inverse: true } }];
    const cursor = { row: 0, col: 0, visible: false };
    const screen = { ...screenFromText(rows, { cols: 40, cursor, runs }), alternateScreen: true };
    const prompt = findPrompt(segmentScreen(screen), () => true);
    return prompt && `${prompt.name}@${prompt.start}-${prompt.end}`;
  };
  expect(named("Enter a title:", 8)).toBe("Enter a title@0-8");
  expect(named("Enter a title:", 4)).toBeUndefined();
  expect(named("3 titles", 8)).toBeUndefined();
});

it("behind a word and a sign in the first row, above what it is about", () => {
  expect(nameIn(["i> let A1 = B1>2", "", "  A  B", "0 12 13"], 0)).toBe("i");
  expect(nameIn(["i> let A1 = B1>2", "", "", ""], 0)).toBeUndefined();
  expect(nameIn(["i> let A1 = B1>2", "  A  B", "0 12 13"], 0)).toBeUndefined();
  expect(nameIn(["> a quote in a text", "", "more text"], 0)).toBeUndefined();
});

/** The name of the prompt of a full screen with the cursor behind one of its rows. */
function nameIn(rows: readonly string[], row: number, runs: ScreenFromTextOptions["runs"] = []) {
  const cursor = { row, col: rows[row]!.length, visible: true };
  const screen = screenFromText(rows, { cols: 40, cursor, runs });
  const scene = segmentScreen({ ...screen, alternateScreen: true });
  return findPrompt(scene, () => true)?.name;
}

it("none in the last line of a text above a status line", () => {
  const rows = ["int main() {", "", "  int x;", "  return a ? b : c", "main.c"];
  expect(nameIn(rows, 3)).toBeUndefined();
  expect(nameIn(["text", "", "", "Go to: 7", ""], 3)).toBe("Go to");
});

it("at the top in a look of its own, not that of the line below it", () => {
  const rows = ["Name: box", "Size: 3", "", "", ""];
  const run = (row: number) => ({ row, col: 0, length: 5, style: { fg: 6 as const } });
  expect(nameIn(rows, 0, [run(0)])).toBe("Name");
  expect(nameIn(rows, 0, [run(0), run(1)])).toBeUndefined();
});

it("above rows of hints, unless these are the answers to its question", () => {
  const nameAbove = (prompt: string, isHint: boolean) => {
    const rows = ["some text", "", prompt, "^G Help   ^C Cancel", "^P Older  ^N Newer"];
    const cursor = { row: 2, col: prompt.length + 1, visible: true };
    const screen = { ...screenFromText(rows, { cols: 40, cursor }), alternateScreen: true };
    const isFree = (row: number) => row < 3 || !isHint;
    return findPrompt(segmentScreen(screen), isFree)?.name;
  };
  expect(nameAbove("Search:", true)).toBe("Search");
  expect(nameAbove("Search:", false)).toBeUndefined();
  expect(nameAbove("Save modified buffer?", true)).toBeUndefined();
});

it("none where the same prompt stands in front of commands above", () => {
  expect(nameIn(["(db) list", "3 rows", "(db) count", "3", "(db) "], 4)).toBeUndefined();
  expect(nameIn(["list (db) a", "3 rows", "", "3", "(db) "], 4)).toBe("db");
});

it("none in a title with what is far behind its words", () => {
  const title = "/var/log/scale      12/300      36%";
  expect(nameIn(["text", "text", "", "", title], 4)).toBeUndefined();
  expect(nameIn(["text", "text", "", "", "/scale of 12"], 4)).toBe("");
});

it("is named by the key that asked for it, with one word behind it", () => {
  expect(atBottom("M-x sort-")).toBe("M-x@4-9");
  expect(atBottom("M-x ")).toBe("M-x@4-5");
  expect(atBottom("M-x sort lines")).toBeUndefined();
});

it("is what follows a prompt above the last row, below a list with a bar", () => {
  const prompt = (row: string, barRow: number) => {
    const runs = [{ row: barRow, col: 0, length: 40, style: { bg: 5 } }];
    const cursor = { row: 4, col: row.length, visible: true };
    const rows = ["", "fish market", "marina", "north quay", row, ""];
    const screen = { ...screenFromText(rows, { cols: 40, cursor, runs }), alternateScreen: true };
    const found = findPrompt(segmentScreen(screen), () => true);
    return found && `${found.name}@${found.start}-${found.end}`;
  };
  expect(prompt("Where: r", 2)).toBe("Where@7-8");
  expect(prompt("Where: r", 0)).toBeUndefined();
  expect(prompt("Where (r)", 2)).toBeUndefined();
});

it("behind M-x", () => {
  const runs = [{ row: 9, col: 0, length: 3, style: { bg: 6 } }] as const;
  const at = (col: number) => {
    const cursor = { row: 9, col, visible: true };
    const rows = [...Array<string>(9).fill("text"), "M-x sort-"];
    const screen = { ...screenFromText(rows, { cols: 40, cursor, runs }), alternateScreen: true };
    const prompt = findPrompt(segmentScreen(screen), () => true);
    return prompt && `${prompt.start}-${prompt.end}`;
  };
  expect(at(9)).toBe("4-9");
  expect(at(2)).toBeUndefined();
});

it("in the lower edge of a frame, behind its corner", () => {
  const frame = ["┌──────────────────────┐", "│ 00 01 02             │"];
  const edge = "└Enter a value:        ┘";
  const rows = [...frame, edge, " Help   Save"];
  const cursor = { row: 8, col: 15, visible: true };
  const at = (shown: readonly string[]) => {
    const all = [...Array<string>(6).fill("text"), ...shown];
    const screen = { ...screenFromText(all, { cols: 40, cursor }), alternateScreen: true };
    return findPrompt(segmentScreen(screen), () => true)?.name;
  };
  expect(at(rows)).toBe("Enter a value");
  expect(at(rows.with(2, " Enter a value:"))).toBeUndefined();
});

it("none in a line of several figures with their labels", () => {
  expect(atBottom("Score: 120  Level: 2")).toBeUndefined();
  expect(atBottom("Name: Ada")).toBe("Name@6-9");
});

it("is the empty last row below a bar of views, without a prompt", () => {
  const below = (bar: string, taken: number) => {
    const rows = ["text", ...Array<string>(7).fill(""), bar, ""];
    const runs = [{ row: 8, col: 0, length: 60, style: { bg: 4 as const } }];
    const cursor = { row: 9, col: 0, visible: true };
    const screen = { ...screenFromText(rows, { cols: 60, cursor, runs }), alternateScreen: true };
    const prompt = findPrompt(segmentScreen(screen), (row) => row !== taken);
    return prompt && `${prompt.name}@${prompt.start}-${prompt.end}`;
  };
  expect(below("  [Home] [Talks]", 8)).toBe("@0-60");
  expect(below("  [Home] [Talks]", 0)).toBeUndefined();
  expect(below("home  talks", 8)).toBeUndefined();
});

it("is a question with a colon on a ground of its own, which goes on to the cursor", () => {
  const lit = (text: string) => {
    const runs = [{ row: 9, col: 0, length: text.length, style: { bg: 1 as const } }];
    return atBottom(text, { runs });
  };
  expect(lit("New yarn? (empty for none): wool")).toBe("New yarn? (empty for none)@28-32");
  expect(lit("rows 5-27 (END) - Next: wool")).toBeUndefined();
});
