/** Server-sent events: data and a control event for each batch, for as long as the reader stays (Durable Streams §5.7). */

import { header } from "@twofold/wire";
import { type Access, authorize } from "../access/authorize.ts";
import type { RelayContext } from "../context.ts";
import { type Answer, durableHeader, type RelayRequest, type Sink } from "../http/exchange.ts";
import type { StreamRow } from "../store/port.ts";
import { type Batch, type ReadRequest, readBatch } from "./batch.ts";
import { nextCursor } from "./cursor.ts";
import { isText } from "./media.ts";
import { positionToOffset } from "./offset.ts";
import type { Tail } from "./tails.ts";

/** A comment line: keeps proxies from closing a quiet connection. */
export const ping = ": ping\n\n";

/** An answer that goes on. The reader's right is looked at again before every event (rule ACC-9). */
export function liveEvents(context: RelayContext, access: Access, read: ReadRequest, request: RelayRequest): Answer {
  const { stream } = access;
  const headers: Record<string, string> = {
    "Content-Type": "text/event-stream",
    "Cache-Control": "no-cache, no-store",
    "X-Accel-Buffering": "no",
    [header.nextOffset]: positionToOffset(read.position),
  };
  if (!isText(stream.mediaType)) headers[durableHeader.dataEncoding] = "base64";
  return { status: 200, headers, live: (sink) => followStream(context, stream, read, request, sink) };
}

function followStream(
  context: RelayContext,
  { key }: StreamRow,
  read: ReadRequest,
  request: RelayRequest,
  sink: Sink,
): void {
  let { position, cursor } = read;
  let isBlocked = false;
  let isOpen = true;
  let isFirst = true;

  const close = (): void => {
    isOpen = false;
    context.tails.remove(tail);
  };
  const end = (): void => {
    if (!isOpen) return;
    close();
    sink.end();
  };
  const send = (text: string): void => {
    if (sink.write(text)) return;
    // A slow reader: nothing more is read from the store until it has caught up.
    isBlocked = true;
    sink.whenWritable(() => {
      isBlocked = false;
      pump();
    });
  };
  const pump = (): void => {
    while (isOpen && !isBlocked) {
      const result = authorize(context.store.read, { ...read.caller, now: context.clock() }, "read");
      if ("refusal" in result || result.access.stream.key !== key) {
        end();
        return;
      }
      const { stream } = result.access;
      const batch = readBatch(context.store.read, stream, position, context.limits.readBytes);
      const isEnd = batch.isAtTail && stream.isClosed;
      if (batch.bytes.length === 0 && !isFirst && !isEnd) return;
      isFirst = false;
      position = batch.end;
      cursor = nextCursor(cursor, context.clock());
      send(dataEvent(stream, batch) + controlEvent(batch, cursor, isEnd));
      if (isEnd) end();
    }
  };
  const tail: Tail = {
    stream: key,
    address: read.address,
    openedAt: read.caller.now,
    changed: pump,
    ping: () => {
      if (!isBlocked) send(ping);
    },
    end,
  };
  context.tails.add(tail);
  request.whenGone(close);
  pump();
}

function dataEvent(stream: StreamRow, batch: Batch): string {
  if (batch.bytes.length === 0) return "";
  if (!isText(stream.mediaType)) {
    const { buffer, byteOffset, byteLength } = batch.bytes;
    return `event: data\ndata:${Buffer.from(buffer, byteOffset, byteLength).toString("base64")}\n\n`;
  }
  // Every line end that event streams know, so that no content can begin an event of its own.
  const lines = new TextDecoder().decode(batch.bytes).split(/\r\n|\r|\n/);
  return `event: data\n${lines.map((line) => `data:${line}\n`).join("")}\n`;
}

function controlEvent(batch: Batch, cursor: string, isEnd: boolean): string {
  const control = {
    streamNextOffset: positionToOffset(batch.end),
    ...(isEnd ? { streamClosed: true } : { streamCursor: cursor }),
    ...(batch.isAtTail ? { upToDate: true } : {}),
  };
  return `event: control\ndata:${JSON.stringify(control)}\n\n`;
}
