import type { Line, Size } from "@pilotty/protocol";
import type { SequenceParser } from "../sequence-parser.ts";
import type { Colors } from "../state/colors.ts";
import type { Modes } from "../state/modes.ts";
import type { XtermInternals } from "../xterm-internals.ts";
import { answerCapabilities } from "./capabilities.ts";
import { answerChecksum } from "./checksum.ts";
import { answerDeviceAttributes } from "./device-attributes.ts";
import { answerDeviceStatus } from "./device-status.ts";
import { answerModeRequests } from "./mode-requests.ts";
import { answerStatusStrings } from "./status-strings.ts";
import { answerWindowReports } from "./window-reports.ts";

/** What the answers are made of. */
export interface AnswerSources {
  readonly parser: SequenceParser;
  readonly internals: XtermInternals;
  readonly modes: Modes;
  readonly colors: Colors;
  /** Sends bytes to the program, in order. */
  reply(text: string): void;
  size(): Size;
  /** 0-based, from the top left of the screen. */
  cursor(): { row: number; col: number };
  /** A row of the screen; 0-based. */
  readRow(row: number): Line;
  /** Told by XTVERSION. */
  readonly version: string;
}

/**
 * Answers what programs ask a terminal (ctlseqs and the VT510 manual), where xterm.js does not or
 * not well enough. An answer looks to the program like typed keys, and if nobody reads it, it ends
 * up in the next shell: none of them repeats text that a program could choose.
 */
export function registerAnswers(sources: AnswerSources): void {
  answerDeviceAttributes(sources);
  answerDeviceStatus(sources);
  answerModeRequests(sources);
  answerStatusStrings(sources);
  answerCapabilities(sources);
  answerWindowReports(sources);
  answerChecksum(sources);
}
