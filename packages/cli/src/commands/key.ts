import { requestOnce } from "@pilotty/client";
import { MAX_KEY_DELAY_MS } from "@pilotty/protocol";
import { type Command, defineCommand } from "../command.ts";
import { actOptions, actParams, printedAct } from "./act-options.ts";

export const key: Command = defineCommand({
  name: "key",
  summary: "Press keys",
  details:
    "Names: Enter, Tab, Escape, Space, Backspace, Delete, Insert, Home, End, PageUp, PageDown, Up, " +
    "Down, Left, Right, F1-F12, Plus, Minus, KP0-KP9, KPEnter, KPPlus, KPMinus, KPMultiply, " +
    "KPDivide, KPDecimal, any single character; with Ctrl+, Alt+, Shift+ before them. Several keys " +
    "are separated by blanks. If one is unknown, none is pressed.",
  positionals: [{ name: "keys", description: "What to press", variadic: true }],
  options: {
    ...actOptions,
    delay: {
      type: "integer",
      value: "MS",
      min: 0,
      max: MAX_KEY_DELAY_MS,
      description: "Pause between the keys, in milliseconds",
    },
  },
  examples: [
    "pilotty key Ctrl+C",
    `pilotty key -s editor "Escape : w q Enter"`,
    "pilotty key Down Down Enter --delay 100",
  ],
  async run({ options, positionals }, context) {
    const keys = [...positionals];
    const params = { ...actParams(options, context.env), keys, delay_ms: options.delay };
    return printedAct(await requestOnce("key", params, context), options);
  },
});
