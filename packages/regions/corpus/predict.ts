import type { Region } from "@pilotty/protocol";
import { detectRegions } from "../src/index.ts";
import { readCorpusFile } from "./corpus-file.ts";
import type { LabelledScreen } from "./labels.ts";
import type { Predictions } from "./score.ts";
import { toScreen } from "./to-screen.ts";

/** What the detector finds on each of the screens. */
export function predict(screens: readonly LabelledScreen[]): Predictions {
  const find = ({ id }: LabelledScreen): [string, Region[]] => [
    id,
    detectRegions(toScreen(readCorpusFile(id))),
  ];
  return Object.fromEntries(screens.map(find));
}
