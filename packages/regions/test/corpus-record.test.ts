import { screenText } from "@pilotty/protocol";
import { Emulator } from "@pilotty/terminal";
import { isMissing } from "@pilotty/testkit";
import { describe, expect, test } from "vitest";
import { formatCorpusFile } from "../corpus/corpus-file.ts";
import { fromScreen } from "../corpus/from-screen.ts";
import { parseArguments, record } from "../corpus/record.ts";
import { play } from "../corpus/recording.ts";
import { formatSequence, fromScenes, type Scene, toScenes } from "../corpus/sequence-file.ts";
import { describeScreen } from "../corpus/show.ts";
import { toScreen } from "../corpus/to-screen.ts";

const COMMAND = ["sh", "-c", 'stty size; read -r line; echo "got $line"; cat'];

function parsed(...args: string[]) {
  const result = parseArguments(args);
  if (typeof result === "string") throw new Error(result);
  return result;
}

describe("the arguments of record", () => {
  test("steps keep their order, what follows -- is the command", () => {
    const args = ["a", "--keys", "F2", "--type=x", "--family", "f", "--keys", "Down Enter"];
    expect(parsed(...args, "--", "less", "--", "-x").recording).toMatchObject({
      steps: [
        { kind: "keys", value: "F2" },
        { kind: "type", value: "x" },
        { kind: "keys", value: "Down Enter" },
      ],
      command: ["less", "--", "-x"],
      program: "less",
      cols: 80,
      rows: 24,
    });
  });

  test.each([
    [["a", "--family", "f"], "No command"],
    [["--family", "f", "--", "ls"], "One NAME"],
    [["a", "--", "ls"], "--family"],
    [["a", "--family", "f", "--cols", "x", "--", "ls"], "A number"],
    [["a", "--family", "f", "--bogus", "--", "ls"], "--bogus"],
    [["a", "--family", "f", "--keys", "", "--", "ls"], "A key argument is empty"],
    [["a", "--family", "f", "--keys", "Dwon", "--", "ls"], 'Unknown key "Dwon"'],
    [["a", "--family", "f", "--resize", "80", "--", "ls"], "COLSxROWS"],
  ])("%j is refused", (args, why) => {
    expect(parseArguments(args)).toContain(why);
  });
});

describe("a screen of the emulator", () => {
  async function fileOf(bytes: string) {
    const emulator = new Emulator({ cols: 12, rows: 3 });
    await new Promise<void>((drawn) => emulator.write(new TextEncoder().encode(bytes), drawn));
    const screen = emulator.readScreen();
    emulator.dispose();
    const file = fromScreen(screen, { program: "x", family: "f", how: "x", labels: [] });
    expect(toScreen(JSON.parse(formatCorpusFile(file)))).toEqual(screen);
    return file;
  }

  test("has styles, which are shown below their cells", async () => {
    const file = await fileOf("a\x1b[1;4;41mb日\x1b[0m \x1b[4:3mc");
    expect(file.styles).toEqual({
      a: { bg: 1, bold: true, underline: "single" },
      b: { underline: "curly" },
    });
    expect(file.runs).toEqual(["1+3=a 5+1=b"]);
    expect(describeScreen("a", file)).toContain("\n   0 ab日 c\n   ~  aaa b\n");
  });

  test("of a held-out family does not show what is found unless it is opened", async () => {
    const file = await fileOf("\x1b[7mF1\x1b[mHelp");
    expect(describeScreen("a", file)).not.toContain("\nfound");
    expect(describeScreen("a", file, true)).toContain("\nfound");
    expect(describeScreen("a", { ...file, family: "dialog" })).toContain("\nfound");
  });

  test("has wrapped rows, links, modes, and widths that are not in our table", async () => {
    const file = await fileOf(
      "\x1b[?1049h\x1b[?1002h\x1b]8;;http://x\x07link\x1b]8;;\x07 ❤\ufe0f \u32481234567890",
    );
    expect(file).toMatchObject({ alternateScreen: true, mouse: "drag", wrapped: [1] });
    expect(file.widths).toEqual({ "\u3248": 1 });
    expect(file.links).toEqual([{ text: "link", url: "http://x", row: 0, col: 0, width: 4 }]);
  });
});

const SIZES = ["sh", "-c", "stty size; read -r line; stty size; cat"];

describe.skipIf(isMissing("script"))("a recording", () => {
  test("of a sequence has a scene after each key and each other step, and in between", async () => {
    const steps = ["--quiet", "50", "--keys", "a BackSpace", "--resize", "20x5", "--type", "b"];
    const more = ["--keys", "Enter", "--wait", "5 20", "--every", "20", "--for", "40"];
    const { recording } = parsed("a", "--family", "f", ...steps, ...more, "--", ...SIZES);
    const scenes: Scene[] = [];
    await play(recording, process.cwd(), (scene) => scenes.push(scene));
    const names = ["", "a", "BackSpace", "resize 20x5", "type b", "Enter", "wait 5 20"];
    expect(scenes.map(({ after }) => after)).toEqual([...names, "20 ms", "40 ms"]);
    expect(scenes.map(({ screen }) => screen.size.cols).slice(2, 4)).toEqual([80, 20]);
    const file = fromScenes("x", "x", scenes);
    expect(toScenes(JSON.parse(formatSequence(file)))).toEqual(scenes.map(withoutTitle));
  });

  test("is of a terminal of the size that was asked for, after the keys", async () => {
    const size = ["--cols", "30", "--rows", "6", "--quiet", "50"];
    // What is waited for decides, not the rest after each step, which a busy machine breaks.
    const keys = ["--type", "it's 日本", "--keys", "Enter", "--wait", "got it's 日本"];
    const { recording, about } = parsed("a", "--family", "f", ...size, ...keys, "--", ...COMMAND);
    const file = await record(recording, about, process.cwd());
    expect(file).toMatchObject({ size: "30x6", family: "f", unlabelled: true, labels: [] });
    expect(file.text).toEqual(["6 30", "it's 日本", "got it's 日本"]);
    expect(file.cursor).toEqual({ row: 3, col: 0, visible: true });
    expect(JSON.parse(formatCorpusFile(file))).toEqual(file);
    expect(screenText(toScreen(file)).split("\n")).toHaveLength(6);
  });

  test("fails if the program shows nothing", async () => {
    const { recording, about } = parsed("a", "--family", "f", "--", "true");
    await expect(record(recording, about, process.cwd())).rejects.toThrow("shows nothing");
  });
});

/** Files do not tell it. */
function withoutTitle({ after, screen }: Scene): Scene {
  return { after, screen: { ...screen, title: "" } };
}
