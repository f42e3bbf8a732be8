import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readCorpusFile } from "./corpus-file.ts";
import { fallsBelow, figuresOf, raised, readFloor, writeFloor } from "./floor.ts";
import { type LabelledScreen, readLabelledScreens } from "./labels.ts";
import { predict } from "./predict.ts";
import { figuresTable, writeReadmeTable } from "./readme-table.ts";
import { roleTable, screenList } from "./report.ts";
import { type Predictions, scoreScreens } from "./score.ts";
import { PARTS, partOf } from "./split.ts";

const USAGE = `score [FILTER…] [-v] [--open] [--predictions FILE] [--raise-floor] [--readme]

  FILTER…             only screens whose name or family has one of these in it
  -v                  each miss and false find on a line, with the row that it stands in
  --open              the faults of held-out screens too: a family that was opened is tuned from then on
  --predictions FILE  writes what was found as JSON: {screen: [region, …]}
  --raise-floor       writes the figures to corpus/floor.json where they are higher
  --readme            writes them into the table of the README`;

/** @returns 1 if a figure is below the floor, 2 if the command was not understood */
export function main(args: readonly string[]): number {
  const options = parse(args);
  if (options === undefined) {
    console.error(USAGE);
    return 2;
  }
  const { filters, verbose, open, predictionsFile, raiseFloor, readme } = options;
  const all = readLabelledScreens();
  const screens = all.filter((screen) => isWanted(screen, filters));
  if (screens.length === 0) {
    console.error(`No screen has ${filters.join(" or ")} in its name or family.`);
    return 2;
  }
  const predictions = predict(screens);
  printScores(screens, predictions, { verbose, open });
  if (predictionsFile !== undefined) writeFileSync(predictionsFile, JSON.stringify(predictions));
  if (readme && screens.length === all.length) writeReadmeTable(figuresTable(screens, predictions));
  // A part of the corpus cannot be held against the floor of the whole.
  return screens.length === all.length ? compareWithFloor(predictions, raiseFloor) : 0;
}

function parse(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: args.filter((arg) => arg !== "--"),
      allowPositionals: true,
      options: {
        verbose: { type: "boolean", short: "v", default: false },
        open: { type: "boolean", default: false },
        predictions: { type: "string" },
        "raise-floor": { type: "boolean", default: false },
        readme: { type: "boolean", default: false },
      },
    });
    return {
      filters: positionals,
      verbose: values.verbose,
      open: values.open,
      predictionsFile: values.predictions,
      raiseFloor: values["raise-floor"],
      readme: values.readme,
    };
  } catch {
    return undefined;
  }
}

function isWanted({ id, family }: LabelledScreen, filters: readonly string[]): boolean {
  return filters.length === 0 || filters.some((word) => id.includes(word) || family.includes(word));
}

function printScores(
  screens: readonly LabelledScreen[],
  predictions: Predictions,
  { verbose, open }: { readonly verbose: boolean; readonly open: boolean },
): void {
  const whole = scoreScreens(screens, predictions);
  const rowsOf = verbose ? (id: string) => readCorpusFile(id).text : undefined;
  console.log(screenList(whole.screens, open, rowsOf));
  for (const part of PARTS) {
    const own = screens.filter((screen) => partOf(screen) === part);
    if (own.length > 0) console.log(roleTable(part, scoreScreens(own, predictions)));
  }
  console.log(roleTable("tuned and held out", whole));
}

function compareWithFloor(predictions: Predictions, raise: boolean): number {
  const floor = readFloor();
  const now = figuresOf(predictions);
  const fallen = fallsBelow(floor, now);
  for (const line of fallen) console.log(`below the floor: ${line}`);
  for (const part of PARTS) {
    if (floor[part].screens !== now[part].screens) {
      console.log(
        `${part}: the floor is of ${floor[part].screens} screens; --raise-floor renews it`,
      );
    }
  }
  if (raise) writeFloor(raised(floor, now));
  return fallen.length === 0 ? 0 : 1;
}
