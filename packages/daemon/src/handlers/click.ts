import { invalidInput } from "@pilotty/protocol";
import { act } from "../acting/act.ts";
import { assertOnScreen } from "../acting/aim.ts";
import { clickCell, clickElement } from "../acting/click.ts";
import type { Handler } from "./handler.ts";

export const click: Handler<"click"> = (params, { registry, signal }) => {
  const { ref, row, col } = params;
  const cell = row !== undefined && col !== undefined ? { row, col } : undefined;
  const isHalfCell = (row === undefined) !== (col === undefined);
  if (isHalfCell || (ref === undefined) === (cell === undefined)) {
    throw invalidInput("A click takes a ref, or a row and a column", "Give '@e1', or ROW and COL");
  }
  const session = registry.resolve(params.session, "act");
  return act(session, { params, signal }, async (actor) => {
    if (cell === undefined) return clickElement(actor, ref!, params);
    assertOnScreen(cell, session.size);
    await clickCell(actor, () => cell, params);
    return { via: "mouse" };
  });
};
