/** What a client asks of a relay. One HTTP adapter; tests put a lossy, crashing, rolling-back one in between. */

import type { Result } from "@twofold/core";
import type { AccessList, Share, Side, StreamKind } from "@twofold/wire";

export type RelayProblem =
  /** No answer: offline, a closed connection, a time-out. Try again later with the same bytes. */
  | { readonly tag: "unreachable" }
  | { readonly tag: "not-found" }
  | { readonly tag: "forbidden" }
  | { readonly tag: "gone" }
  | { readonly tag: "meeting-full" }
  | { readonly tag: "conflict" }
  | { readonly tag: "slot-taken" }
  | { readonly tag: "slot-open" }
  | { readonly tag: "too-many"; readonly retryAfterSeconds: number }
  | { readonly tag: "quota"; readonly message: string }
  | { readonly tag: "invite-needed" }
  | { readonly tag: "refused"; readonly message: string };

/** How a stream is addressed: its id and this device's token, which never stands in a URL. */
export type StreamAddress = { readonly stream: string; readonly token: Uint8Array };

export type Producer = { readonly id: string; readonly epoch: number; readonly seq: number };

export type Chunk = {
  readonly bytes: Uint8Array;
  readonly nextOffset: string;
  /** The reader stands at the end now. */
  readonly upToDate: boolean;
  readonly generation: string;
};

export interface Relay {
  /** `code` is the invitation code of a relay that asks for one to start something on it. */
  create(
    at: StreamAddress,
    kind: StreamKind,
    code?: string,
  ): Promise<Result<{ readonly fresh: boolean }, RelayProblem>>;
  setAccess(at: StreamAddress, side: Side, list: AccessList): Promise<Result<void, RelayProblem>>;
  append(at: StreamAddress, producer: Producer, frames: Uint8Array<ArrayBuffer>): Promise<Result<void, RelayProblem>>;
  /** Everything from `offset` on that fits one answer; empty and `upToDate` at the end. */
  read(at: StreamAddress, offset: string): Promise<Result<Chunk, RelayProblem>>;
  /** Waits for what comes after `offset`; ends when the connection does. Each chunk is whole frames. */
  tail(at: StreamAddress, offset: string, stop: AbortSignal): AsyncIterable<Result<Chunk, RelayProblem>>;
  deposit(at: StreamAddress, slot: string, body: Uint8Array<ArrayBuffer>): Promise<Result<void, RelayProblem>>;
  /** Undefined until both sides are in. */
  release(at: StreamAddress, slot: string): Promise<Result<{ a: Share; b: Share } | undefined, RelayProblem>>;
  withdraw(at: StreamAddress, slot: string): Promise<Result<void, RelayProblem>>;
  acknowledge(at: StreamAddress, slot: string): Promise<Result<void, RelayProblem>>;
  remove(at: StreamAddress): Promise<Result<void, RelayProblem>>;
}
