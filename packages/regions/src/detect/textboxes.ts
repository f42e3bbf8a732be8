import type { Region } from "@pilotty/protocol";
import type { Scene } from "../segment/scene.ts";
import { findFields } from "../segment/fields.ts";
import { findPrompt } from "../segment/prompt.ts";
import { holdsCursor } from "./focus.ts";
import type { Found } from "./found.ts";

/** Fields that take text: input boxes, runs of another ground or of underscores, prompts. */
export function detectTextboxes(scene: Scene, found: Found): Region[] {
  const { grid, screen } = scene;
  const isFree = (row: number, start: number, end: number) => found.isFree(row, start, end);
  const fields = findFields(scene, isFree);
  const prompt = findPrompt(scene, (row, start, end) =>
    isFree(row, start, end) && !fields.some((field) => field.row === row && field.start < end && start < field.end),
  );
  return [...fields, ...(prompt === undefined ? [] : [prompt])].map(({ row, start, end, name, isMasked, isFocused }) => {
    const text = grid.text(row, start, end);
    const value = text.trim().replace(/_+$/, "").trimEnd();
    return {
      role: "textbox",
      name,
      bounds: { x: start, y: row, width: end - start, height: 1 },
      text,
      focused: isFocused === true || holdsCursor({ row, start, end: end + 1 }, screen.cursor),
      ...(!isMasked && !/^[*•▪●]{2,}$/u.test(value) && { value }),
    };
  });
}
