/** POST: appends once, whatever the network repeats, and answers when it is durable. Rules DUR-1 to DUR-3. */

import { header } from "@twofold/wire";
import { type Access, authorize, type Caller } from "../access/authorize.ts";
import { callerOf, type RelayContext } from "../context.ts";
import { type Answer, durableHeader, type RelayRequest, refuse } from "../http/exchange.ts";
import type { Writing } from "../store/port.ts";
import { addChunk } from "./chunk.ts";
import { claimHeaders, recordClaim, weighClaim } from "./claim.ts";
import { touched } from "./lifetime.ts";
import { essenceOf, refuseBrokenFrames } from "./media.ts";
import { positionToOffset } from "./offset.ts";
import { type Claim, parseClaim } from "./producer.ts";

type Append = {
  readonly body: Uint8Array;
  readonly mediaType: string | undefined;
  readonly claim: Claim | undefined;
  readonly closes: boolean;
  readonly writerSeq: string | undefined;
};

export async function appendToStream(
  context: RelayContext,
  request: RelayRequest,
  id: string,
  body: Uint8Array,
): Promise<Answer> {
  const caller = callerOf(context, request, id);
  const early = authorize(context.store.read, caller, "append");
  if ("refusal" in early) return early.refusal;
  const append = parseAppend(request, body);
  if ("refusal" in append) return append.refusal;
  const { stream, side } = early.access;
  if (stream.kind !== "test" && (append.closes || append.writerSeq !== undefined)) {
    return append.closes
      ? refuse("forbidden", "Nobody closes this stream.")
      : refuse("bad-request", "Stream-Seq would set two writers against each other; send a producer's number.");
  }
  const limited = context.rates.refuseAppend(stream, side, request.address, caller.now);
  if (limited) return limited;
  const answer = await context.store.commit((tables) => commitAppend(tables, context, caller, append));
  // Only now: readers are told what is durable (rule DUR-2).
  context.tails.changed(stream.key);
  return answer;
}

function parseAppend(request: RelayRequest, body: Uint8Array): Append | { refusal: Answer } {
  const claim = parseClaim(request.header);
  if (claim === "malformed") return { refusal: refuse("bad-request", "Producer headers come in threes, as numbers.") };
  const closes = request.header(header.closed.toLowerCase())?.toLowerCase() === "true";
  const mediaType = request.header("content-type")?.trim();
  if (body.length === 0 && !closes) return { refusal: refuse("bad-request", "There is nothing to append.") };
  if (body.length > 0) {
    if (!mediaType) return { refusal: refuse("bad-request", "The content type is missing.") };
    const broken = refuseBrokenFrames(mediaType, body);
    if (broken) return { refusal: broken };
  }
  return {
    body,
    mediaType,
    claim: claim === "none" ? undefined : claim,
    closes,
    writerSeq: request.header(durableHeader.writerSeq.toLowerCase()),
  };
}

function commitAppend(tables: Writing, context: RelayContext, caller: Caller, append: Append): Answer {
  // Again: the entry may have been removed earlier in this turn.
  const result = authorize(tables, caller, "append");
  if ("refusal" in result) return result.refusal;
  const { access } = result;
  const { stream } = access;
  const { body, claim } = append;
  if (body.length > 0 && essenceOf(append.mediaType ?? "") !== essenceOf(stream.mediaType)) {
    return refuse("conflict", "The content type is not the stream's.");
  }
  const claimed = claim ? weighClaim(tables, stream, access.entry, claim) : ({ tag: "new" } as const);
  if (claimed.tag === "refused") return claimed.refusal;
  if (claimed.tag === "duplicate") {
    return { status: 204, headers: { ...stateHeaders(access), ...claimed.headers } };
  }
  if (stream.isClosed) {
    if (body.length === 0 && !claim) return { status: 204, headers: stateHeaders(access) };
    return refuse("conflict", "The stream is closed.", stateHeaders(access));
  }
  const { writerSeq } = append;
  if (writerSeq !== undefined && stream.writerSeq !== undefined && !isLater(writerSeq, stream.writerSeq)) {
    return refuse("conflict", "Stream-Seq has to grow.");
  }
  const added =
    body.length > 0
      ? addChunk(tables, context.limits, stream, access.side, body, caller.now)
      : { stream: touched(stream, caller.now, false) };
  if ("refusal" in added) return added.refusal;
  const next = append.closes || writerSeq !== undefined ? { ...added.stream, isClosed: append.closes } : added.stream;
  if (next !== added.stream) tables.updateStream(writerSeq === undefined ? next : { ...next, writerSeq });
  if (claim) recordClaim(tables, stream, access.entry, claim, caller.now);
  return {
    status: claim && body.length > 0 ? 200 : 204,
    headers: { ...stateHeaders({ ...access, stream: next }), ...(claim ? claimHeaders(claim) : {}) },
  };
}

function stateHeaders({ stream }: Pick<Access, "stream">): Record<string, string> {
  return {
    "Cache-Control": "no-store",
    [header.nextOffset]: positionToOffset(stream.tail),
    ...(stream.isClosed ? { [header.closed]: "true" } : {}),
  };
}

/** Byte order, as the protocol asks; also for what is outside the basic plane. */
function isLater(a: string, b: string): boolean {
  return Buffer.compare(Buffer.from(a), Buffer.from(b)) > 0;
}
