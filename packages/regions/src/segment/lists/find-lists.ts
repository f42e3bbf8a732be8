import { isShellOutput } from "../output.ts";
import type { Scene } from "../scene.ts";
import { barLists, underlinedLists } from "./bar-lists.ts";
import { withRowsBeyondBox } from "./beyond-box.ts";
import { blockLists, gridLists } from "./block-lists.ts";
import { boxedRows } from "./boxed-rows.ts";
import { cursorLists } from "./cursor-lists.ts";
import { cutPanels } from "./cut-panels.ts";
import { describedLists } from "./described-lists.ts";
import { dropLists } from "./drop-lists.ts";
import { boxRows, listsInFrame } from "./framed-lists.ts";
import { headedLists } from "./headed-lists.ts";
import { inkedPane } from "./inked-panes.ts";
import { keyedLists, listBelowPrompt } from "./keyed-lists.ts";
import type { IsFree, List } from "./list.ts";
import { loneRows } from "./lone-rows.ts";
import { midPointers } from "./mid-pointers.ts";
import { nameFirstLists, withNameFirst } from "./name-first.ts";
import { nextColumn } from "./next-columns.ts";
import { pointedLists } from "./pointed-lists.ts";
import { settingLists } from "./setting-lists.ts";
import { sheetCells } from "./sheet-cells.ts";
import { tallLists } from "./tall-lists.ts";
import { withoutTextBeside } from "./text-beside.ts";
import { twinBeside, twinsOf } from "./twin-lists.ts";
import { wordGrids } from "./word-grids.ts";

/**
 * The lists of a screen. The evidence is a current row (a bar, or a pointer in another look) and
 * rows around it that are laid out like it.
 */
export function findLists(scene: Scene, isFree: IsFree): List[] {
  const lists: List[] = [];
  if (isShellOutput(scene)) return lists;
  const add = (list: List | undefined): void => {
    if (list !== undefined && !lists.some((other) => overlap(other, list))) lists.push(list);
  };
  for (const list of tallLists(scene, isFree)) add(list);
  for (const list of describedLists(scene, isFree)) add(list);
  for (const list of boxedRows(scene, isFree)) add(list);
  for (const list of dropLists(scene, isFree)) add(list);
  for (const frame of scene.frames.toReversed()) {
    for (const list of listsInFrame(scene, frame, isFree)) add(list);
  }
  for (const list of sheetCells(scene, isFree)) add(list);
  for (const list of gridLists(scene, isFree)) add(list);
  for (const list of wordGrids(scene, isFree)) add(list);
  for (const list of pointedLists(scene, isFree)) add(list);
  for (const list of midPointers(scene, isFree)) add(list);
  for (const list of blockLists(scene, isFree)) add(list);
  for (const list of barLists(scene, isFree)) add(list);
  add(inkedPane(scene, isFree));
  for (const list of nameFirstLists(scene, isFree)) add(list);
  for (const list of underlinedLists(scene, isFree)) add(list);
  for (const list of cursorLists(scene, isFree)) add(list);
  for (const list of headedLists(scene, isFree)) add(list);
  add(listBelowPrompt(scene, isFree));
  for (const list of keyedLists(scene, isFree)) add(list);
  for (const list of settingLists(scene, isFree)) add(list);
  for (const list of boxRows(scene, isFree)) add(list);
  if (lists.length === 0) for (const list of loneRows(scene, isFree)) add(list);
  for (const list of twinsOf(scene, lists, isFree)) add(list);
  for (const [at, list] of lists.entries()) {
    const whole = withRowsBeyondBox(scene, list, isFree);
    if (whole !== list && !lists.some((other) => other !== list && overlap(other, whole)))
      lists[at] = whole;
  }
  for (const list of cutPanels(scene, isFree)) add(list);
  for (const list of [...lists]) {
    add(twinBeside(scene, list, isFree));
    add(nextColumn(scene, list, isFree));
  }
  return lists.map((list) =>
    withoutTextBeside(scene.grid, withNameFirst(scene.grid, list, isFree)),
  );
}

function overlap(a: List, b: List): boolean {
  if (a.to <= b.from || b.to <= a.from) return false;
  const [own, height] = [a.height ?? 1, b.height ?? 1];
  return a.rows.some(({ row }) =>
    b.rows.some((other) => row < other.row + height && other.row < row + own),
  );
}
