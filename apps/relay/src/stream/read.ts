/** GET and HEAD: reads from an offset, at once or waiting for what comes. Rules WIRE-4, DUR-2. */

import { header } from "@twofold/wire";
import { type Access, authorize } from "../access/authorize.ts";
import { callerOf, type RelayContext } from "../context.ts";
import { type Answer, type RelayRequest, refuse } from "../http/exchange.ts";
import type { StreamRow } from "../store/port.ts";
import { type Batch, type ReadRequest, readBatch } from "./batch.ts";
import { nextCursor } from "./cursor.ts";
import { liveEvents } from "./events.ts";
import { touched } from "./lifetime.ts";
import { offsetToPosition, positionToOffset } from "./offset.ts";
import type { Tail } from "./tails.ts";

type LiveMode = "long-poll" | "sse" | undefined;
export function headStream(context: RelayContext, request: RelayRequest, id: string): Answer {
  const result = authorize(context.store.read, callerOf(context, request, id), "read");
  if ("refusal" in result) return { ...result.refusal, body: "" };
  const { stream } = result.access;
  const headers: Record<string, string> = {
    "Content-Type": stream.mediaType,
    "Cache-Control": "no-store",
    [header.nextOffset]: positionToOffset(stream.tail),
  };
  if (stream.ttlSeconds !== undefined) headers[header.ttl] = String(stream.ttlSeconds);
  if (stream.expiresAt !== undefined) headers[header.expiresAt] = new Date(stream.expiresAt).toISOString();
  if (stream.isClosed) headers[header.closed] = "true";
  return { status: 200, headers };
}

export async function readStream(context: RelayContext, request: RelayRequest, id: string): Promise<Answer> {
  const caller = callerOf(context, request, id);
  const result = authorize(context.store.read, caller, "read");
  if ("refusal" in result) return result.refusal;
  const { access } = result;
  const query = parseQuery(request, access.stream);
  if ("refusal" in query) return query.refusal;
  await rememberRead(context, access, caller.now);
  const read: ReadRequest = { ...query, caller, address: request.address };
  switch (query.live) {
    case undefined:
      return catchUp(context, access.stream, read, request.header("if-none-match"));
    case "long-poll":
      return longPoll(context, access.stream, read, request);
    case "sse":
      return context.tails.refuse(access.stream.key, request.address) ?? liveEvents(context, access, read, request);
  }
}

function parseQuery(
  request: RelayRequest,
  stream: StreamRow,
): (Omit<ReadRequest, "caller" | "address"> & { live: LiveMode }) | { refusal: Answer } {
  const query = new URLSearchParams(request.search);
  const offsets = query.getAll("offset");
  const live = query.get("live") ?? undefined;
  if (live !== undefined && live !== "long-poll" && live !== "sse") {
    return { refusal: refuse("bad-request", "live is long-poll or sse.") };
  }
  if (offsets.length > 1 || (live && offsets.length === 0)) {
    return { refusal: refuse("bad-request", "Send one offset.") };
  }
  const position = offsetToPosition(offsets[0] ?? "-1", stream.tail);
  if (position === undefined) return { refusal: refuse("bad-request", "This is not an offset of this relay.") };
  if (position > stream.tail) {
    // It was handed out by a later state of this store: the relay was put back to an older copy (rule DUR-4).
    const headers = { [header.nextOffset]: positionToOffset(stream.tail) };
    return { refusal: refuse("conflict", "The relay's copy of this stream ends before that offset.", headers) };
  }
  return { live, position, isNow: offsets[0] === "now", cursor: query.get("cursor") ?? undefined };
}

async function rememberRead(context: RelayContext, access: Access, now: number): Promise<void> {
  if (touched(access.stream, now, true) === access.stream) return;
  await context.store.commit((tables) => {
    const stream = tables.findStream(access.stream.id);
    if (stream?.key === access.stream.key) tables.updateStream(touched(stream, now, true));
  });
}

function catchUp(context: RelayContext, stream: StreamRow, read: ReadRequest, ifNoneMatch: string | undefined): Answer {
  const batch = readBatch(context.store.read, stream, read.position, context.limits.readBytes);
  const isEnd = batch.isAtTail && stream.isClosed;
  const etag = `"${stream.key}:${read.position}:${batch.end}${isEnd ? ":closed" : ""}"`;
  const headers: Record<string, string> = {
    "Content-Type": stream.mediaType,
    "Cache-Control": "no-store",
    [header.cursor]: nextCursor(read.cursor, read.caller.now),
    ...placeHeaders(stream, batch),
  };
  if (!read.isNow) headers.ETag = etag;
  const asked = ifNoneMatch?.split(",").map((tag) => tag.trim());
  if (!read.isNow && asked?.includes(etag)) return { status: 304, headers };
  return { status: 200, headers, body: batch.bytes };
}

function placeHeaders(stream: StreamRow, batch: Batch): Record<string, string> {
  const headers: Record<string, string> = { [header.nextOffset]: positionToOffset(batch.end) };
  if (batch.isAtTail) headers[header.upToDate] = "true";
  if (batch.isAtTail && stream.isClosed) headers[header.closed] = "true";
  return headers;
}

async function longPoll(
  context: RelayContext,
  stream: StreamRow,
  read: ReadRequest,
  request: RelayRequest,
): Promise<Answer> {
  if (read.position === stream.tail && !stream.isClosed) {
    const refusal = context.tails.refuse(stream.key, read.address);
    if (refusal) return refusal;
    await waitForChange(context, stream, request, read.caller.now);
  }
  // The stream may have gone, or the entry been removed, while this waited.
  const result = authorize(context.store.read, { ...read.caller, now: context.clock() }, "read");
  if ("refusal" in result) return result.refusal;
  const batch = readBatch(context.store.read, result.access.stream, read.position, context.limits.readBytes);
  const headers: Record<string, string> = {
    "Cache-Control": "no-store",
    [header.cursor]: nextCursor(read.cursor, context.clock()),
    ...placeHeaders(result.access.stream, batch),
  };
  if (batch.bytes.length === 0) return { status: 204, headers };
  return { status: 200, headers: { ...headers, "Content-Type": stream.mediaType }, body: batch.bytes };
}

function waitForChange(context: RelayContext, stream: StreamRow, request: RelayRequest, now: number): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      context.tails.remove(tail);
      resolve();
    };
    const timer = setTimeout(finish, context.limits.longPollMs);
    const tail: Tail = {
      stream: stream.key,
      address: request.address,
      openedAt: now,
      changed: finish,
      ping: () => {},
      end: finish,
    };
    context.tails.add(tail);
    request.whenGone(finish);
  });
}
