/** Paths, headers and problem bodies of the relay's HTTP interface. The stream part follows Durable Streams 1.0. */

import type { Side } from "./access.ts";

export const apiPrefix = "/v1";
export const streamPath = (streamId: string): string => `${apiPrefix}/stream/${streamId}`;
export const accessPath = (streamId: string, side: Side): string => `${streamPath(streamId)}/access/${side}`;
export const escrowPath = (streamId: string, slot: string): string => `${streamPath(streamId)}/escrow/${slot}`;
export const escrowAckPath = (streamId: string, slot: string): string => `${escrowPath(streamId, slot)}/ack`;
export const healthPath = "/health";

export const header = {
  nextOffset: "Stream-Next-Offset",
  upToDate: "Stream-Up-To-Date",
  cursor: "Stream-Cursor",
  closed: "Stream-Closed",
  ttl: "Stream-TTL",
  expiresAt: "Stream-Expires-At",
  producerId: "Producer-Id",
  producerEpoch: "Producer-Epoch",
  producerSeq: "Producer-Seq",
  producerExpectedSeq: "Producer-Expected-Seq",
  producerReceivedSeq: "Producer-Received-Seq",
  /** Ours: kind of the stream at creation. */
  streamKind: "Twofold-Stream-Kind",
  /** Ours: the store's generation id, on every answer. */
  generation: "Twofold-Generation",
  /** Ours: an invitation code where the relay asks for one to create streams. */
  invite: "Twofold-Invite",
} as const;

/** Offset of the beginning of a stream in the Durable Streams protocol. */
export const startOffset = "-1";

/** Every refusal of ours has this JSON body: a stable tag, and a sentence that a person can read. */
export type Problem = { readonly tag: ProblemTag; readonly message: string };
export type ProblemTag =
  | "bad-request"
  | "not-found" // unknown stream and wrong token look the same
  | "forbidden" // known stream, right token, but not this right
  | "gone" // expired or removed
  | "meeting-full" // a guest has already answered here
  | "conflict"
  | "slot-taken" // a different deposit of this side stands there
  | "slot-open" // both sides are in: nothing can be taken back
  | "too-large"
  | "too-many"
  | "quota"
  | "invite-needed"
  | "stopping"
  | "internal"; // the relay's own fault: nothing was stored, try again later

/** `GET /health`. */
export type Health = { readonly ok: true; readonly generation: string; readonly version: string };
