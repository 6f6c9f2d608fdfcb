/** PUT: creates a stream; the creator's key is the first entry of side a. Rules ACC-4, MEET-1, LIM-5. */

import { base64urlToBytes, envelopesMediaType, header, type StreamKind, streamIdBytes } from "@twofold/wire";
import { authorize, type Caller } from "../access/authorize.ts";
import { creatorsList } from "../access/list.ts";
import { isSameSecret } from "../access/token.ts";
import { callerOf, isTestCaller, type RelayContext } from "../context.ts";
import { type Answer, type RelayRequest, refuse } from "../http/exchange.ts";
import type { RowKind, StreamRow, Writing } from "../store/port.ts";
import { addChunk } from "./chunk.ts";
import { dueAtOf, isExpired, meetingOpenMs, parseExpiry } from "./lifetime.ts";
import { essenceOf, refuseBrokenFrames } from "./media.ts";
import { positionToOffset } from "./offset.ts";

/** What a creation asks for; the same asked again is answered 200, anything else 409. */
type Wish = {
  readonly kind: RowKind;
  readonly mediaType: string;
  readonly ttlSeconds: number | undefined;
  readonly expiresAt: number | undefined;
  readonly isClosed: boolean;
};

const kinds: readonly StreamKind[] = ["bond", "vault", "meeting"];

export async function createStream(
  context: RelayContext,
  request: RelayRequest,
  id: string,
  body: Uint8Array,
): Promise<Answer> {
  const caller = callerOf(context, request, id);
  const { digest } = caller;
  if (!digest) return refuse("bad-request", "Send Authorization: Bearer with a key of 32 bytes in base64url.");
  const wish = parseWish(context, request, caller, id);
  if ("refusal" in wish) return wish.refusal;
  const broken = refuseBrokenFrames(wish.mediaType, body);
  if (broken) return broken;
  const existing = context.store.read.findStream(caller.streamId);
  if (!existing) {
    const refusal = refuseStranger(context, request, caller);
    if (refusal) return refusal;
  }
  return context.store.commit((tables) => {
    const stream = tables.findStream(caller.streamId);
    if (stream && !isForgottenTest(stream, caller.now)) return confirm(tables, caller, wish);
    if (stream) tables.deleteStream(stream);
    return insert(tables, context, { ...caller, digest }, wish, body, request.origin + request.path);
  });
}

function parseWish(
  context: RelayContext,
  request: RelayRequest,
  caller: Caller,
  id: string,
): Wish | { refusal: Answer } {
  const expiry = parseExpiry(request.header(header.ttl.toLowerCase()), request.header(header.expiresAt.toLowerCase()));
  if ("tag" in expiry) return { refusal: refuse("bad-request", "Stream-TTL or Stream-Expires-At is malformed.") };
  const isClosed = request.header(header.closed.toLowerCase())?.toLowerCase() === "true";
  const mediaType = request.header("content-type")?.trim();
  if (isTestCaller(context, caller)) {
    return {
      kind: "test",
      mediaType: mediaType || "application/octet-stream",
      ttlSeconds: expiry.ttlSeconds,
      expiresAt: expiry.expiresAt,
      isClosed,
    };
  }
  const kind = kinds.find((known) => known === request.header(header.streamKind.toLowerCase()));
  if (!kind) return { refusal: refuse("bad-request", `Send ${header.streamKind}: bond, vault or meeting.`) };
  if (base64urlToBytes(id)?.length !== streamIdBytes) {
    return { refusal: refuse("bad-request", "A stream's id is 16 bytes in base64url.") };
  }
  if (!mediaType || essenceOf(mediaType) !== envelopesMediaType) {
    return { refusal: refuse("bad-request", `The content type of a stream is ${envelopesMediaType}.`) };
  }
  if (isClosed || expiry.ttlSeconds !== undefined || expiry.expiresAt !== undefined) {
    return { refusal: refuse("bad-request", "This relay decides how long such a stream lives, and none is closed.") };
  }
  return { kind, mediaType: envelopesMediaType, ttlSeconds: undefined, expiresAt: undefined, isClosed: false };
}

/** The invitation code of a private relay, then the rate by address. */
function refuseStranger(context: RelayContext, request: RelayRequest, caller: Caller): Answer | undefined {
  if (isTestCaller(context, caller)) return undefined;
  const invite = request.header(header.invite.toLowerCase()) ?? "";
  if (context.invite !== undefined && !isSameSecret(invite, context.invite)) {
    return refuse("invite-needed", "This relay is private: creating a stream needs its invitation code.");
  }
  return context.rates.refuseCreation(request.address, caller.now);
}

function confirm(tables: Writing, caller: Caller, wish: Wish): Answer {
  const result = authorize(tables, caller, undefined);
  if ("refusal" in result) return result.refusal;
  const { stream } = result.access;
  const isSame =
    stream.kind === wish.kind &&
    essenceOf(stream.mediaType) === essenceOf(wish.mediaType) &&
    stream.ttlSeconds === wish.ttlSeconds &&
    (wish.kind !== "test" || wish.ttlSeconds !== undefined || stream.expiresAt === wish.expiresAt) &&
    stream.isClosed === wish.isClosed;
  if (!isSame) return refuse("conflict", "A stream with other properties stands here.");
  return { status: 200, headers: headersOf(stream) };
}

function insert(
  tables: Writing,
  context: RelayContext,
  caller: Caller & { digest: string },
  wish: Wish,
  body: Uint8Array,
  location: string,
): Answer {
  const { now } = caller;
  const { kind, ttlSeconds } = wish;
  const slidingEnd = ttlSeconds === undefined ? wish.expiresAt : now + ttlSeconds * 1000;
  const expiresAt = kind === "meeting" ? now + meetingOpenMs : slidingEnd;
  if (body.length > context.limits.maxStreamBytes[kind]) {
    return refuse("quota", "This is more than the relay keeps for one stream.");
  }
  const created = tables.insertStream({
    id: caller.streamId,
    kind,
    mediaType: wish.mediaType,
    createdAt: now,
    ttlSeconds,
    expiresAt,
    isClosed: wish.isClosed,
    writerSeq: undefined,
    tail: 0,
    appends: 0,
    hasGuest: false,
    leftBy: undefined,
    lastReadAt: now,
    dueAt: dueAtOf({ kind, expiresAt, lastReadAt: now }),
  });
  tables.putAccess(created.key, "a", creatorsList(caller.digest));
  const added = body.length > 0 ? addChunk(tables, context.limits, created, "a", body, now) : { stream: created };
  if ("refusal" in added) throw new Error("a body within the quota was refused");
  return { status: 201, headers: { ...headersOf(added.stream), Location: location } };
}

function headersOf(stream: StreamRow): Record<string, string> {
  return {
    "Content-Type": stream.mediaType,
    "Cache-Control": "no-store",
    [header.nextOffset]: positionToOffset(stream.tail),
    ...(stream.isClosed ? { [header.closed]: "true" } : {}),
  };
}

/** An expired stream of the suite makes room; one of ours stays `gone`. */
function isForgottenTest(stream: StreamRow, now: number): boolean {
  return stream.kind === "test" && isExpired(stream, now);
}
