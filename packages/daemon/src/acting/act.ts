import {
  type ActParams,
  type ActResult,
  DEFAULT_SETTLE_MS,
  DEFAULT_TIMEOUT_MS,
  invalidInput,
  type Receipt,
} from "@pilotty/protocol";
import type { Session } from "../session.ts";
import { snapshotOf } from "../snapshot-of.ts";
import { withWaitEvidence } from "../wait-evidence.ts";
import { Actor } from "./actor.ts";
import { look } from "./look.ts";
import { receiptOf } from "./receipt.ts";

/** What an act adds to its receipt. */
export type Account = Pick<Receipt, "via" | "tried" | "value" | "scrolled_back">;

export interface ActOptions {
  readonly params: ActParams & { readonly secret?: boolean | undefined };
  /** Aborts when the client that asked is gone. */
  readonly signal: AbortSignal;
  /** It does not bring back the live screen from the scrollback. */
  readonly keepsView?: boolean;
}

/**
 * Acts on a session when its turn has come, and tells what came of it: a receipt of what differs
 * between before and after, or a snapshot, or nothing but that the input was sent.
 */
export function act(
  session: Session,
  { params, signal, keepsView = false }: ActOptions,
  action: (actor: Actor) => Promise<Account | undefined>,
): Promise<ActResult> {
  if (params.secret && params.snapshot !== undefined) {
    throw invalidInput(
      "A snapshot could show the secret that was typed",
      "Leave out '--snapshot', and look once the program has hidden it",
    );
  }
  const isSecret = params.secret === true;
  const startedAt = performance.now();
  const acted = session.act<ActResult>(async () => {
    const timeoutMs = params.timeout_ms ?? DEFAULT_TIMEOUT_MS;
    const actor = new Actor(session, { timeoutMs, signal, isSecret });
    if (!keepsView) session.showLive();
    try {
      if (params.no_wait) {
        await action(actor);
        return { ok: true };
      }
      const before = await look(session);
      const account = await action(actor);
      if (params.snapshot !== undefined) {
        const rest = await actor.settled(params.settle_ms ?? DEFAULT_SETTLE_MS);
        return { ...(await snapshotOf(session, params.snapshot, rest)), ...account };
      }
      await actor.answered();
      const receipt = { ...receiptOf(before, await look(session)), ...account };
      return isSecret ? withoutText(receipt) : receipt;
    } finally {
      actor.dispose();
    }
  });
  return acted.catch(async (error) => {
    throw await withWaitEvidence(error, session, {
      elapsedMs: performance.now() - startedAt,
      isSecret,
    });
  });
}

/** What a receipt may tell where a secret was typed: nothing that the screen shows. */
function withoutText({ value: _, ...receipt }: Receipt): Receipt {
  return { ...receipt, changed_rows: [], new_regions: [] };
}
