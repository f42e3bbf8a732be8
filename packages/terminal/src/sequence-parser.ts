/** The parameters of a sequence: numbers (0 if left out), and the subparameters of the one before. */
export type Parameters = readonly (number | readonly number[])[];

export interface SequenceId {
  /** One of `< = > ?`. */
  readonly prefix?: string;
  readonly intermediates?: string;
  readonly final: string;
}

/**
 * Where handlers of control sequences are registered; the parser of xterm.js fits. A handler is
 * called while the sequence is parsed: all that came before it has taken effect, nothing that comes
 * after. It returns true if it stands in for the terminal's own, false to let that follow.
 */
export interface SequenceParser {
  registerCsiHandler(id: SequenceId, handler: (params: (number | number[])[]) => boolean): unknown;
  registerEscHandler(id: SequenceId, handler: () => boolean): unknown;
  registerOscHandler(code: number, handler: (data: string) => boolean): unknown;
  registerDcsHandler(
    id: SequenceId,
    handler: (data: string, params: (number | number[])[]) => boolean,
  ): unknown;
}

/** The number at `index`, or `missing` if there is none. */
export function numberAt(params: Parameters, index: number, missing = 0): number {
  const value = params[index];
  return typeof value === "number" ? value : missing;
}

/** Calls `reset` at RIS and DECSTR, before the terminal's own reset. */
export function onReset(parser: SequenceParser, reset: () => void): void {
  const handler = () => {
    reset();
    return false;
  };
  parser.registerEscHandler({ final: "c" }, handler); // RIS
  parser.registerCsiHandler({ intermediates: "!", final: "p" }, handler); // DECSTR
}
