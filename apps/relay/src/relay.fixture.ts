/** A relay in memory with a clock of its own, and people who talk to it: what the tests of this package share. */

import { hash, randomBytes } from "node:crypto";
import {
  type AccessEntry,
  accessPath,
  encodeFrames,
  envelopesMediaType,
  header,
  type Right,
  type StreamKind,
  streamPath,
} from "@twofold/wire";
import { handleRequest } from "./http/web.ts";
import { defaultLimits, type Limits } from "./limits/limits.ts";
import { createRelay, type RelayOptions } from "./relay.ts";
import { MemoryStore } from "./store/memory.ts";

export const startMs = Date.UTC(2026, 0, 1);

export type CallOptions = {
  readonly token?: string | undefined;
  readonly headers?: Record<string, string>;
  readonly body?: Uint8Array | string;
  readonly address?: string;
  readonly signal?: AbortSignal;
};

export type TestRelay = ReturnType<typeof openRelay>;

export function openRelay(options: Partial<RelayOptions> & { limits?: Limits } = {}) {
  const store = options.store ?? new MemoryStore();
  const clock = { now: startMs };
  const errors: unknown[] = [];
  const relay = createRelay({
    clock: () => clock.now,
    limits: { ...defaultLimits, longPollMs: 5_000 },
    onError: (error) => errors.push(error),
    ...options,
    store,
  });
  const call = (method: string, path: string, { token, headers, body, address, signal }: CallOptions = {}) =>
    handleRequest(
      relay,
      new Request(`http://relay.test${path}`, {
        method,
        headers: { ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }), ...headers },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : body.slice() }),
        ...(signal ? { signal } : {}),
      }),
      address,
    );
  return { relay, store, clock, errors, call };
}

export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

export function digestOf(token: string): string {
  return hash("sha256", Buffer.from(token, "base64url"), "base64url");
}

export function entryOf(token: string, rights: readonly Right[] = ["read", "append", "manage"]): AccessEntry {
  return { digest: digestOf(token), rights };
}

export const envelopes = { "Content-Type": envelopesMediaType };

export function producer(seq: number, id = "app-start", epoch = 0): Record<string, string> {
  return {
    ...envelopes,
    [header.producerId]: id,
    [header.producerEpoch]: String(epoch),
    [header.producerSeq]: String(seq),
  };
}

export function frame(text: string): Uint8Array<ArrayBuffer> {
  return encodeFrames([new TextEncoder().encode(text)]);
}

/** A stream with its creator's token and, where it has two sides, the other's. */
export async function openStream({ call }: Pick<TestRelay, "call">, kind: StreamKind = "bond") {
  const id = randomBytes(16).toString("base64url");
  const [a, b] = [newToken(), newToken()];
  const path = streamPath(id);
  const created = await call("PUT", path, { token: a, headers: { ...envelopes, [header.streamKind]: kind } });
  if (created.status !== 201) throw new Error(`the stream was not created: ${created.status}`);
  if (kind !== "vault") {
    const set = await call("PUT", accessPath(id, "b"), {
      token: a,
      body: JSON.stringify({ version: 1, entries: [entryOf(b)] }),
    });
    if (set.status !== 200) throw new Error(`the other side was not set: ${set.status}`);
  }
  return { id, path, a, b };
}

export async function tagOf(response: Response): Promise<string> {
  return ((await response.json()) as { tag: string }).tag;
}
