import type { Region } from "@pilotty/protocol";
import { findChoiceRow } from "../segment/choice-row.ts";
import { findChoices } from "../segment/choices.ts";
import { findFields } from "../segment/fields.ts";
import { findPrompt } from "../segment/prompt.ts";
import type { Scene } from "../segment/scene.ts";
import { holdsCursor } from "./focus.ts";
import type { Found } from "./found.ts";

/** Without the underscores or dots behind what is typed, or in front of a number. */
function withoutFilling(text: string): string {
  return text
    .trim()
    .replace(/_+$|\.{4,}$|^_+(?=\d+$)/g, "")
    .trimEnd();
}

/** Fields that take text: input boxes, runs of another ground or of underscores, prompts. */
export function detectTextboxes(scene: Scene, found: Found): Region[] {
  const { grid, screen } = scene;
  const isFree = (row: number, start: number, end: number) => found.isFree(row, start, end);
  const fields = findFields(scene, isFree);
  const isLeft = (row: number, start: number, end: number) =>
    isFree(row, start, end) &&
    !fields.some((field) => field.row === row && field.start < end && start < field.end);
  const choices = findChoices(scene, isLeft) ?? findChoiceRow(scene, isLeft);
  const prompt = choices === undefined ? findPrompt(scene, isLeft) : choices.answer;
  return [...fields, ...(prompt === undefined ? [] : [prompt])].map(
    ({ row, height = 1, start, end, name, isMasked, isFocused }) => {
      const lines = Array.from({ length: height }, (_, index) =>
        grid.text(row + index, start, end),
      );
      const text = lines.join("\n").trimEnd();
      const typed = withoutFilling(text);
      // The cursor that a program draws is no part of it.
      const value = isFocused === true && typed === "█" ? "" : typed;
      return {
        role: "textbox",
        name,
        bounds: { x: start, y: row, width: end - start, height },
        text,
        focused:
          isFocused === true ||
          lines.some((_, index) =>
            holdsCursor({ row: row + index, start, end: end + 1 }, screen.cursor),
          ),
        ...(!isMasked && !/^[*•▪●]{2,}$/u.test(value) && { value }),
      };
    },
  );
}
