/** Text forms of ids and digests, and back. */

import type { Brand, StreamId } from "@twofold/core";
import { base64urlToBytes, bytesToBase64url, streamIdBytes } from "@twofold/wire";
import type { RandomBytes } from "./random.ts";

/** base64url of 16 random bytes: one run of one device's chain, new after every detected restore. */
export type SessionId = Brand<string, "SessionId">;
/** base64url of SHA-256 over a batch's header bytes. */
export type HeaderHash = Brand<string, "HeaderHash">;

export const sessionIdBytes = 16;

export function bytesToId<Id extends Brand<string, string>>(bytes: Uint8Array): Id {
  return bytesToBase64url(bytes) as Id;
}

/** Throws when the text is not the base64url of `length` bytes: ids are checked where they come in, so this is our bug. */
export function idToBytes(id: Brand<string, string>, length: number): Uint8Array<ArrayBuffer> {
  const bytes = base64urlToBytes(id);
  if (bytes?.length !== length) throw new TypeError(`an id of ${length} bytes was expected`);
  return bytes;
}

export function makeStreamId(random: RandomBytes): StreamId {
  return bytesToId(random(streamIdBytes));
}

export function makeSessionId(random: RandomBytes): SessionId {
  return bytesToId(random(sessionIdBytes));
}

export function streamToBytes(stream: StreamId): Uint8Array<ArrayBuffer> {
  return idToBytes(stream, streamIdBytes);
}
