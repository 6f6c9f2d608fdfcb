/** DELETE: a side takes itself and what it has not delivered away; the bytes go when both have. Rules ACC-8, MEET-4. */

import { otherSide, type Side } from "@twofold/wire";
import { authorize } from "../access/authorize.ts";
import { standing, withFormer } from "../access/former.ts";
import { callerOf, type RelayContext } from "../context.ts";
import type { Answer, RelayRequest } from "../http/exchange.ts";
import type { StreamRow, Writing } from "../store/port.ts";

export async function removeStream(context: RelayContext, request: RelayRequest, id: string): Promise<Answer> {
  const caller = callerOf(context, request, id);
  const { answer, key } = await context.store.commit((tables) => {
    const result = authorize(tables, caller, "manage");
    if ("refusal" in result) return { answer: result.refusal, key: undefined };
    const { stream, side } = result.access;
    if (staysWithout(tables, stream, side)) leave(tables, stream, side);
    else tables.deleteStream(stream);
    return { answer: { status: 204, headers: { "Cache-Control": "no-store" } }, key: stream.key };
  });
  if (key !== undefined) context.tails.changed(key);
  return answer;
}

/** Whether the other side keeps the stream: a bond while somebody is there, a meeting while its creator is. */
function staysWithout(tables: Writing, stream: StreamRow, side: Side): boolean {
  if (stream.kind === "meeting" && side === "a") return false;
  return standing(tables.accessesOf(stream.key)[otherSide(side)]).length > 0;
}

function leave(tables: Writing, stream: StreamRow, side: Side): void {
  const before = tables.accessesOf(stream.key)[side];
  tables.putAccess(stream.key, side, withFormer(before, { version: before.version + 1, entries: [] }));
  tables.updateStream({ ...stream, leftBy: side });
  for (const slot of tables.slotsOf(stream.key)) withdrawUndelivered(tables, stream, slot, side);
}

function withdrawUndelivered(tables: Writing, stream: StreamRow, slot: string, side: Side): void {
  const deposits = tables.depositsOf(stream.key, slot);
  const own = deposits[side];
  if (!own) return;
  // In a full slot the commitment stays, so that nobody can answer again after having read.
  if (deposits[otherSide(side)]) tables.putDeposit(stream.key, slot, side, { ...own, share: undefined });
  else tables.deleteDeposit(stream.key, slot, side);
}
