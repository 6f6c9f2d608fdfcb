/** What one read hands out: a position, and the bytes from there up to the size of one answer. */

import { concatBytes } from "@twofold/wire";
import type { Caller } from "../access/authorize.ts";
import type { Reading, StreamRow } from "../store/port.ts";

export type ReadRequest = {
  readonly caller: Caller;
  readonly position: number;
  readonly isNow: boolean;
  readonly cursor: string | undefined;
  readonly address: string;
};

/** Bytes from a position up to the relay's batch size, and where they end. */
export type Batch = { readonly bytes: Uint8Array; readonly end: number; readonly isAtTail: boolean };

export function readBatch(tables: Reading, stream: StreamRow, position: number, maxBytes: number): Batch {
  const chunks = position < stream.tail ? tables.readChunks(stream.key, position, maxBytes) : [];
  const bytes = chunks.length === 1 ? chunks[0]! : concatBytes(...chunks);
  const end = position + bytes.length;
  return { bytes, end, isAtTail: end >= stream.tail };
}
