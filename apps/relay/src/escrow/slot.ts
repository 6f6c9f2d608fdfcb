/** The escrow of sealed answers: both shares, or none. Rules ESC-1 to ESC-8. */

import { hash } from "node:crypto";
import {
  commitmentBytes,
  decodeDeposit,
  encodeShares,
  header,
  otherSide,
  type Share,
  type Side,
  shareBytes,
} from "@twofold/wire";
import { type Access, authorize, type Caller } from "../access/authorize.ts";
import { callerOf, type RelayContext } from "../context.ts";
import { type Answer, type RelayRequest, refuse } from "../http/exchange.ts";
import type { DepositRow, Writing } from "../store/port.ts";
import { addChunk } from "../stream/chunk.ts";
import { claimHeaders, recordClaim, weighClaim } from "../stream/claim.ts";
import { positionToOffset } from "../stream/offset.ts";
import { type Claim, parseClaim } from "../stream/producer.ts";

const erased = new Uint8Array(shareBytes);
const noContent: Answer = { status: 204, headers: { "Cache-Control": "no-store" } };
const notBond = refuse("forbidden", "Only a bond has an escrow.");

/** PUT: commits envelope and deposit together, or neither (ESC-1). */
export async function deposit(
  context: RelayContext,
  request: RelayRequest,
  id: string,
  slot: string,
  body: Uint8Array,
): Promise<Answer> {
  const caller = callerOf(context, request, id);
  const early = authorize(context.store.read, caller, "append");
  if ("refusal" in early) return early.refusal;
  const { stream, side } = early.access;
  if (stream.kind !== "bond") return notBond;
  const claim = parseClaim(request.header);
  if (claim === "malformed") return refuse("bad-request", "Producer headers come in threes, as numbers.");
  const parts = decodeDeposit(body);
  if (!parts) return refuse("bad-request", "A deposit is a commitment, a share and one envelope.");
  const limited = context.rates.refuseAppend(stream, side, request.address, caller.now);
  if (limited) return limited;
  const answer = await context.store.commit((tables) =>
    commitDeposit(tables, context, caller, slot, body, claim === "none" ? undefined : claim),
  );
  context.tails.changed(stream.key);
  return answer;
}

function commitDeposit(
  tables: Writing,
  context: RelayContext,
  caller: Caller,
  slot: string,
  body: Uint8Array,
  claim: Claim | undefined,
): Answer {
  const result = authorize(tables, caller, "append");
  if ("refusal" in result) return result.refusal;
  const { stream, side, entry } = result.access;
  const bodyDigest = hash("sha256", body, "buffer");
  const own = tables.depositsOf(stream.key, slot)[side];
  const share = body.slice(commitmentBytes, commitmentBytes + shareBytes);
  if (own) return repeat(tables, result.access, slot, own, { bodyDigest, share });
  if (tables.findProducer(stream.key, withdrawnName(side, bodyDigest))) {
    return refuse("conflict", "This deposit has been taken back.");
  }
  const claimed = claim ? weighClaim(tables, stream, entry, claim) : ({ tag: "new" } as const);
  if (claimed.tag === "refused") return claimed.refusal;
  if (claimed.tag === "duplicate") {
    // Its number stands for something else, or for a deposit since withdrawn: never answer that this one is kept.
    return refuse("conflict", "This producer has already used that number.", claimed.headers);
  }
  const frame = body.subarray(commitmentBytes + shareBytes);
  const added = addChunk(tables, context.limits, stream, side, frame, caller.now);
  if ("refusal" in added) return added.refusal;
  const commitment = body.slice(0, commitmentBytes);
  tables.putDeposit(stream.key, slot, side, {
    commitment,
    share,
    isAcknowledged: false,
    bodyDigest,
    depositedAt: caller.now,
  });
  if (claim) recordClaim(tables, stream, entry, claim, caller.now);
  return {
    status: 201,
    headers: {
      "Cache-Control": "no-store",
      [header.nextOffset]: positionToOffset(added.stream.tail),
      ...(claim ? claimHeaders(claim) : {}),
    },
  };
}

/** The same bytes again are no change (ESC-2); they bring back a share that was kept for 400 days and then erased. */
function repeat(
  tables: Writing,
  { stream, side }: Access,
  slot: string,
  own: DepositRow,
  again: { bodyDigest: Uint8Array; share: Uint8Array },
): Answer {
  if (Buffer.compare(own.bodyDigest, again.bodyDigest) !== 0) {
    return refuse("slot-taken", "Another answer of yours stands here.");
  }
  if (!own.share && !own.isAcknowledged) tables.putDeposit(stream.key, slot, side, { ...own, share: again.share });
  return {
    status: 200,
    headers: { "Cache-Control": "no-store", [header.nextOffset]: positionToOffset(stream.tail) },
  };
}

/** GET: both sides' commitment and share once both are in, and before that the same 204 for everyone (ESC-3, ESC-4). */
export function collect(context: RelayContext, request: RelayRequest, id: string, slot: string): Answer {
  const result = authorize(context.store.read, callerOf(context, request, id), "read");
  if ("refusal" in result) return result.refusal;
  const { stream } = result.access;
  if (stream.kind !== "bond") return notBond;
  const { a, b } = context.store.read.depositsOf(stream.key, slot);
  if (!a || !b) return noContent;
  return {
    status: 200,
    headers: { "Cache-Control": "no-store", "Content-Type": "application/octet-stream" },
    body: encodeShares(shareOf(a), shareOf(b)),
  };
}

/** DELETE: takes the own deposit back while the other side is empty (ESC-5). */
export function withdraw(context: RelayContext, request: RelayRequest, id: string, slot: string): Promise<Answer> {
  const caller = callerOf(context, request, id);
  return context.store.commit((tables) => {
    const result = authorize(tables, caller, "append");
    if ("refusal" in result) return result.refusal;
    const { stream, side } = result.access;
    if (stream.kind !== "bond") return notBond;
    const deposits = tables.depositsOf(stream.key, slot);
    if (deposits.a && deposits.b) return refuse("slot-open", "Both answers are in: nothing can be taken back.");
    const own = deposits[side];
    if (own) {
      tables.deleteDeposit(stream.key, slot, side);
      const name = withdrawnName(side, own.bodyDigest);
      tables.putProducer(stream.key, name, { epoch: 0, seq: 0, usedAt: caller.now });
    }
    return noContent;
  });
}

/** What was taken back is remembered like a producer's number: a late copy of its request must not bring it back (ESC-7). */
function withdrawnName(side: Side, bodyDigest: Uint8Array): string {
  return `withdrawn ${side} ${Buffer.from(bodyDigest).toString("base64url")}`;
}

/** POST …/ack: the caller's side has what it needs, so the other side's share is erased; its commitment stays (ESC-6). */
export function acknowledge(context: RelayContext, request: RelayRequest, id: string, slot: string): Promise<Answer> {
  const caller = callerOf(context, request, id);
  return context.store.commit((tables) => {
    const result = authorize(tables, caller, "append");
    if ("refusal" in result) return result.refusal;
    const { stream, side } = result.access;
    if (stream.kind !== "bond") return notBond;
    const deposits = tables.depositsOf(stream.key, slot);
    const theirs = deposits[otherSide(side)];
    if (!deposits.a || !deposits.b || !theirs) return refuse("conflict", "There is nothing to acknowledge yet.");
    if (!theirs.isAcknowledged) {
      const row = { ...theirs, share: undefined, isAcknowledged: true };
      tables.putDeposit(stream.key, slot, otherSide(side), row);
    }
    return noContent;
  });
}

function shareOf(row: DepositRow): Share {
  return { commitment: row.commitment, share: row.share ?? erased };
}
