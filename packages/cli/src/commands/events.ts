import { connectOrStart } from "@pilotty/client";
import { type Command, defineCommand } from "../command.ts";
import { sessionOption, targetOf } from "./session-option.ts";

const DETAILS = `One line of JSON for each event: "screen" (it has settled, or has been changing for a second),
"title", "bell" and "exit". The first line is the screen as it is; with --follow it goes on until the
program has ended, or until nobody reads the lines any more.`;

export const events: Command = defineCommand({
  name: "events",
  summary: "Tell what happens in a session, as it happens",
  details: DETAILS,
  positionals: [],
  options: {
    ...sessionOption,
    follow: { type: "boolean", description: "Go on until the program has ended" },
  },
  examples: ["pilotty events -s build --follow"],
  async run({ options }, context) {
    const params = { ...targetOf(options, context.env), follow: options.follow };
    const connection = await connectOrStart(context);
    try {
      await new Promise<void>((resolve, reject) => {
        const print = (event: object): void => {
          try {
            if (!context.printLine(event)) resolve();
          } catch (error) {
            reject(error);
          }
        };
        connection.request("events", params, print).then(() => resolve(), reject);
      });
    } finally {
      connection.close();
    }
    return undefined;
  },
});
