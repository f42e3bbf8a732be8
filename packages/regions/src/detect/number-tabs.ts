import type { Grid } from "../segment/grid.ts";
import { matchesOf } from "../segment/matches.ts";
import { RowText } from "../segment/row-text.ts";
import { oddOne, type Tab } from "./tab.ts";

/** `1 2 3 4` at the left edge, one of them in another look: views that have numbers for names. */
export function bareNumbers(grid: Grid, row: number): Tab[] | undefined {
  if (!grid.hasText(row, "2") || grid.textStart(row, 0, grid.cols) > 1) return undefined;
  const line = new RowText(grid, row, 0, grid.cols);
  const match = /^ ?1 2(?: 3(?: 4(?: 5(?: 6)?)?)?)?(?= |$)/.exec(line.text);
  if (match === null) return undefined;
  const tabs = matchesOf(match[0], /\d/g).map(({ 0: name, index }) => {
    const { start, end } = line.columnsOf(index, index + 1);
    return { start, end, name, selected: false };
  });
  // Views that hold something may be drawn apart as well; the open one is the one on a ground.
  const odd =
    oddOne(tabs.map(({ start }) => grid.look(row, start))) ??
    oddOne(tabs.map(({ start }) => grid.background(row, start)));
  if (odd === undefined || tabs.length < 3) return undefined;
  return tabs.map((tab, index) => ({ ...tab, selected: index === odd }));
}

/** `0:shell* 1:logs-`, `0 bash  1 logs`, `1-STATUS`: numbers that go up, on a ground of their own. */
const NUMBERED =
  /(?<=^|[\s\]|([])(?<number>\d{1,2})(?<flags>[$*!@+-]*)(?<sep>:| {1,2}|-(?=\p{Lu})|(?<=\$))(?<name>[#&~]{0,2}\p{L}[\p{L}\p{N}_./-]*?)(?<marks>[*#!~MZ-]*)(?=[\s\])]|$)/gu;

export function numberedTabs(grid: Grid, row: number, isTop: boolean): Tab[] | undefined {
  // The first number is 0 or 1.
  if (!grid.hasText(row, "1") && !grid.hasText(row, "0")) return undefined;
  const line = new RowText(grid, row, 0, grid.cols);
  if (!/\d[$*!@+-]*[: $-]/.test(line.text)) return undefined;
  const all = matchesOf(line.text, NUMBERED);
  // Beside others, a number with a dash is the day of a date.
  const others = all.filter(({ groups }) => groups!["sep"] !== "-");
  const matches = others.length > 0 ? others : all;
  const isColon = matches.some(({ groups }) => groups!["sep"] === ":");
  if (matches.length < (isColon ? 1 : 2)) return undefined;
  const numbers = matches.map(({ groups }) => Number(groups!["number"]));
  const goUp = numbers.every((number, index) => index === 0 || number > numbers[index - 1]!);
  if (!goUp || numbers[0]! > 1) return undefined;
  const isMarked = matches.some(({ groups }) => groups!["marks"] !== "" || groups!["flags"] !== "");
  const areFiles = matches.some(({ groups }) => /[./]/.test(groups!["name"]!));
  // Windows count from 0 or have marks behind the name, files are only counted; views have keys.
  const isDashed = matches.every(({ groups }) => groups!["sep"] === "-");
  const areKeys = ((isTop && isColon) || isDashed) && !isMarked && !areFiles && numbers[0] === 1;
  const areApart = matches.every(({ index }) => /^\s?$|\s\s$/.test(line.text.slice(0, index)));
  const tabs = matches.map(({ 0: text, index, groups }): Tab => {
    // Where all are two blanks apart, a name has words that are one apart.
    const more =
      isColon && areApart ? /^(?: \S+)*/u.exec(line.text.slice(index + text.length))![0] : "";
    const { start, end } = line.columnsOf(index, index + text.length + more.length);
    const isOpen = groups!["marks"]!.includes("*") || groups!["flags"]!.includes("*");
    return {
      start,
      end,
      name: groups!["name"]! + more,
      selected: isOpen,
      ...(areKeys && { shortcut: groups!["number"]! }),
    };
  });
  const looks = tabs.map(({ end }) => grid.look(row, end - 1));
  if (looks.every((look) => look === 0)) return undefined;
  if (tabs.some(({ selected }) => selected)) return tabs;
  const odd = oddOne(looks);
  const isCounted =
    numbers.length >= 3 && numbers.every((number, index) => number === numbers[0]! + index);
  // With a dash behind them, the numbers may as well be the keys of what a bar promises, or, at the top, days.
  if (isDashed && isTop && grid.background(row, 0) === grid.pageGround) return undefined;
  if (isDashed ? odd === undefined || !isCounted : odd === undefined && !isCounted)
    return undefined;
  return tabs.map((tab, index) => ({ ...tab, selected: index === odd }));
}
