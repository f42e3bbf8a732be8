import { requestOnce } from "@pilotty/client";
import {
  CLICK_MODIFIERS,
  type ClickParams,
  invalidInput,
  MAX_CLICKS,
  MAX_COLS,
  MAX_ROWS,
  MOUSE_BUTTONS,
} from "@pilotty/protocol";
import { type Command, defineCommand } from "../command.ts";
import { readInteger } from "../parse-arguments.ts";
import { actOptions, actParams, printedAct } from "./act-options.ts";

const DETAILS = `The element is looked for on the screen as it is now. It is acted on by the mouse if the program
listens for it; else by the key that the screen shows for it; else the focus is moved to it, step by
step, and it is activated there. The answer says which ("via"). Where none can work it is refused.`;

export const click: Command = defineCommand({
  name: "click",
  summary: "Click on an element, or on a cell",
  details: DETAILS,
  positionals: [
    { name: "ref", description: "An element, as a snapshot names it (@e1), or a row" },
    { name: "col", description: "With a row: the column; both are counted from 0", optional: true },
  ],
  options: {
    ...actOptions,
    button: {
      type: "string",
      value: "BUTTON",
      choices: MOUSE_BUTTONS,
      description: "left (default), middle or right",
    },
    count: {
      type: "integer",
      value: "N",
      min: 1,
      max: MAX_CLICKS,
      description: "Click so many times",
    },
    modifiers: {
      type: "string",
      value: "KEYS",
      description: "Held meanwhile: Ctrl, Alt, Shift, joined by +",
    },
  },
  examples: ["pilotty click @e3", "pilotty click 10 25", "pilotty click @e3 --snapshot=outline"],
  async run({ options, positionals }, context) {
    const params = {
      ...actParams(options, context.env),
      ...targetOfClick(positionals),
      button: options.button,
      count: options.count,
      modifiers: options.modifiers === undefined ? undefined : readModifiers(options.modifiers),
    };
    return printedAct(await requestOnce("click", params, context), options);
  },
});

function targetOfClick([first = "", second]: readonly string[]): Pick<
  ClickParams,
  "ref" | "row" | "col"
> {
  if (first.startsWith("@")) {
    if (second === undefined) return { ref: first };
    throw invalidInput(
      `Unexpected argument: ${JSON.stringify(second)}`,
      "Give a ref, or ROW and COL",
    );
  }
  if (second === undefined) {
    throw invalidInput(
      `${JSON.stringify(first)} is not a ref`,
      "A ref is '@e' and a number; a cell is given by ROW and COL",
    );
  }
  return {
    row: readInteger("ROW", first, 0, MAX_ROWS - 1),
    col: readInteger("COL", second, 0, MAX_COLS - 1),
  };
}

function readModifiers(text: string): NonNullable<ClickParams["modifiers"]> {
  return text.split("+").map((name) => {
    const known = CLICK_MODIFIERS.find((modifier) => modifier === name.trim().toLowerCase());
    if (known !== undefined) return known;
    throw invalidInput(
      `--modifiers is ${JSON.stringify(text)}`,
      `It takes ${CLICK_MODIFIERS.join(", ")}, joined by +`,
    );
  });
}
