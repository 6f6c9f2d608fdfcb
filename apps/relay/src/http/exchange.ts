/** A request and its answer, free of sockets: the same handler serves node:http and tests in the same process. */

import { header, type Problem, type ProblemTag } from "@twofold/wire";

export type RelayRequest = {
  readonly method: string;
  /** Scheme, host and port under which it was asked, for absolute addresses in answers. */
  readonly origin: string;
  /** Still percent-encoded, without the query. */
  readonly path: string;
  readonly search: string;
  /** Name in lower case. */
  readonly header: (name: string) => string | undefined;
  readonly body: Uint8Array | "too-large";
  /** Where it came from, shortened by `addressPrefix`. */
  readonly address: string;
  /** Calls back once when the other end has gone before the answer was complete. */
  readonly whenGone: (callback: () => void) => void;
};

/** Where a live answer writes to. `write` says false when the reader is slow; `whenWritable` calls back once. */
export type Sink = {
  readonly write: (text: string) => boolean;
  readonly whenWritable: (callback: () => void) => void;
  readonly end: () => void;
};

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
  /** A body that goes on: called once the head has been sent. */
  readonly live?: (sink: Sink) => void;
};

const statusByTag: Readonly<Record<ProblemTag, number>> = {
  "bad-request": 400,
  "not-found": 404,
  forbidden: 403,
  gone: 410,
  "meeting-full": 409,
  conflict: 409,
  "slot-taken": 409,
  "slot-open": 409,
  "too-large": 413,
  "too-many": 429,
  quota: 507,
  "invite-needed": 403,
  stopping: 503,
  internal: 500,
};

/** A refusal with the body that clients and people read (rule SRV-2). */
export function refuse(tag: ProblemTag, message: string, headers: Record<string, string> = {}): Answer {
  const problem: Problem = { tag, message };
  return {
    status: statusByTag[tag],
    headers: { "Content-Type": "application/json", "Cache-Control": "no-store", ...headers },
    body: JSON.stringify(problem),
  };
}

/** One answer for an unknown stream and for a wrong token (rule ACC-2). */
export const notFound: Answer = refuse("not-found", "There is no such stream, or this key does not open it.");

/** To whoever proves an entry that once stood here (rule ACC-11). */
export const accessTaken: Answer = refuse("gone", "This key had a place here, and it was taken away.");

export const streamExpired: Answer = refuse("gone", "This stream has expired.");

/** Durable Streams headers that `@twofold/wire` does not need. */
export const durableHeader = {
  writerSeq: "Stream-Seq",
  dataEncoding: "Stream-SSE-Data-Encoding",
} as const;

/** Goes on every answer under `/v1` and `/health` (Durable Streams §10.7, rule SRV-3). */
export const apiHeaders: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "cross-origin",
};

/** For requests from a page of any origin: tokens travel in a header that such a page must know, never in cookies. */
export const crossOriginHeaders: Readonly<Record<string, string>> = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": [
    header.nextOffset,
    header.upToDate,
    header.cursor,
    header.closed,
    header.ttl,
    header.expiresAt,
    header.producerEpoch,
    header.producerSeq,
    header.producerExpectedSeq,
    header.producerReceivedSeq,
    header.generation,
    durableHeader.dataEncoding,
    "ETag",
    "Location",
    "Retry-After",
  ].join(", "),
};

/** The answer to a browser that asks before a cross-origin request. A wildcard would not cover Authorization. */
export const preflight: Answer = {
  status: 204,
  headers: {
    "Access-Control-Allow-Methods": "GET, HEAD, PUT, POST, DELETE",
    "Access-Control-Allow-Headers": [
      "Authorization",
      "Content-Type",
      "If-None-Match",
      header.closed,
      header.ttl,
      header.expiresAt,
      header.producerId,
      header.producerEpoch,
      header.producerSeq,
      header.streamKind,
      header.invite,
    ].join(", "),
    "Access-Control-Max-Age": "86400",
  },
};
