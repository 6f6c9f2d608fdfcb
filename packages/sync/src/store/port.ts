/**
 * Where a device keeps what it knows: ordered keys with byte values, changed only by whole transactions.
 *
 * One contract suite (`contract.ts`) runs on every adapter. Values arrive here already sealed (rule KEY-3); the store
 * never sees a plaintext, and key names say no more than which log a record belongs to.
 */

import type { Result } from "@twofold/core";

export type StoreChange =
  | { readonly put: string; readonly value: Uint8Array<ArrayBuffer> }
  | { readonly remove: string }
  /** Every record whose key starts so. */
  | { readonly removePrefix: string };

export type StoreProblem =
  | { readonly tag: "disk-full" }
  /** Another tab has become the writer since: nothing was written (rule STORE-3). */
  | { readonly tag: "not-the-writer" }
  | { readonly tag: "storage-failed"; readonly message: string };

export interface Store {
  read(key: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** In key order. `after` leaves out keys up to and including it. */
  list(prefix: string, after?: string): Promise<readonly (readonly [key: string, value: Uint8Array<ArrayBuffer>])[]>;
  /** All changes or none, durable when it resolves. */
  commit(changes: readonly StoreChange[]): Promise<Result<void, StoreProblem>>;
  /** Makes this handle the only one that may write; every older handle is refused from now on. */
  claim(): Promise<Result<void, StoreProblem>>;
  /**
   * Puts `value` only where nothing stands yet, and gives what stands there now. For whoever opens the store, before
   * anybody has claimed writing: of two tabs that begin at the same moment both get the same answer (rule STORE-7).
   */
  putOnce(key: string, value: Uint8Array<ArrayBuffer>): Promise<Result<Uint8Array<ArrayBuffer>, StoreProblem>>;
  /**
   * Puts `value` without having claimed writing. For the count of wrong tries alone, which a locked tab keeps while
   * another one may be writing (rule LOCK-5).
   */
  putUnclaimed(key: string, value: Uint8Array<ArrayBuffer>): Promise<Result<void, StoreProblem>>;
  /** The non-extractable key that wraps the store key; made on first use. */
  wrappingKey(): Promise<CryptoKey>;
  /** Everything goes, the wrapping key included. */
  erase(): Promise<void>;
  close(): void;
}

/** Numbers in keys are padded so that key order is number order for any log a person can write. */
export function sequenceKey(prefix: string, n: number): string {
  return `${prefix}${String(n).padStart(12, "0")}`;
}

export function sequenceOf(prefix: string, key: string): number {
  return Number(key.slice(prefix.length));
}
