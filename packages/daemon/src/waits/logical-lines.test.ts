import { Emulator } from "@pilotty/terminal";
import { expect, test } from "vitest";
import { logicalLines } from "./logical-lines.ts";

async function lines(text: string, cols: number) {
  const emulator = new Emulator({ cols, rows: 6 });
  await new Promise<void>((resolve) => emulator.write(Buffer.from(text), resolve));
  const found = logicalLines(emulator.readScreen());
  emulator.dispose();
  return found;
}

test("joins rows that the terminal wrapped, and only those", async () => {
  const found = await lines("abcdefghijkl\r\nshort\r\nnext", 10);
  expect(found.map(({ text }) => text)).toEqual(["abcdefghijkl", "short", "next", "", ""]);
});

test("tells the row and the column of a character", async () => {
  const [wrapped, short] = await lines("abcdefghijkl\r\nshort", 10);
  expect(wrapped?.position(0)).toEqual({ row: 0, col: 0 });
  expect(wrapped?.position(10)).toEqual({ row: 1, col: 0 });
  expect(short?.position(2)).toEqual({ row: 2, col: 2 });
});

test("counts a wide character as two columns", async () => {
  const [line] = await lines("漢字x", 10);
  expect(line?.text).toBe("漢字x");
  expect(line?.position(1)).toEqual({ row: 0, col: 2 });
  expect(line?.position(2)).toEqual({ row: 0, col: 4 });
});

test("leaves out the blank where a wide character did not fit", async () => {
  const [line] = await lines("aaaaaaaaa日本bb", 10);
  expect(line?.text).toBe("aaaaaaaaa日本bb");
  expect(line?.position(8)).toEqual({ row: 0, col: 8 });
  expect(line?.position(9)).toEqual({ row: 1, col: 0 });
  expect(line?.position(11)).toEqual({ row: 1, col: 4 });
});

test("tells of the first line whether it begins above the screen", async () => {
  const whole = await lines("abcdefghijkl\r\nnext", 10);
  expect(whole.map(({ beginsAbove }) => beginsAbove)).not.toContain(true);
  const [cut, next] = await lines(`${"abcdefghij".repeat(7)}\r\nnext`, 10);
  expect(cut).toMatchObject({ text: "abcdefghij".repeat(5), beginsAbove: true });
  expect(next).toMatchObject({ text: "next", beginsAbove: false });
});
