/**
 * The store behind its key: every value is sealed under the store key with its record key bound in (rule KEY-3), so
 * that a record that was swapped, moved or damaged does not open.
 */

import { err, ok, type Result } from "@twofold/core";
import {
  decodeCbor,
  encodeCbor,
  makeStoreKey,
  openRecord,
  type RandomBytes,
  sealRecord,
  unwrapStoreKey,
  wrapStoreKey,
} from "@twofold/crypto";
import type { Store, StoreChange, StoreProblem } from "./port.ts";

/** A change whose value is still a plain CBOR-able value. */
export type PlainChange =
  | { readonly put: string; readonly value: unknown }
  | { readonly remove: string }
  | { readonly removePrefix: string };

export type OpenProblem =
  /** Records are there and the key is not (or the other way round): the browser erased half (protocol, lesson 2). */
  { readonly tag: "key-lost" } | { readonly tag: "record-damaged"; readonly key: string } | StoreProblem;

/** The lock is on: `unlock.ts` gets the key that opens it. */
export type StoreLocked = { readonly tag: "locked" };

export interface SealedStore {
  read(key: string): Promise<Result<unknown, OpenProblem>>;
  list(
    prefix: string,
    after?: string,
  ): Promise<Result<readonly (readonly [key: string, value: unknown])[], OpenProblem>>;
  commit(changes: readonly PlainChange[]): Promise<Result<void, StoreProblem>>;
  /**
   * Runs `work` while nothing else reads or writes here. Where it gives another store key, everything is under that one
   * from then on; on a failure all stays as it was.
   */
  changeKey<P>(work: (held: CryptoKey) => Promise<Result<CryptoKey, P>>): Promise<Result<void, P>>;
  readonly raw: Store;
}

/** The store key itself, wrapped. */
export const storeKeyRecord = "store-key";
/** How often a wrong passphrase was given, for `unlock.ts`. */
export const triesRecord = "lock-tries";

/** The records that are not sealed under the store key; no list of records contains them. */
export function isOutside(key: string): boolean {
  return key === storeKeyRecord || key === triesRecord;
}

/**
 * Opens what is there, or begins anew. Safe for two tabs at the same moment (rules STORE-6, STORE-7).
 *
 * `unlocked` is the store key where it is known already; without it a store whose lock is on stays `locked`.
 */
export async function openSealedStore(
  raw: Store,
  random: RandomBytes,
  unlocked?: CryptoKey,
): Promise<Result<SealedStore, OpenProblem | StoreLocked>> {
  if (unlocked) return ok(sealedOver(raw, unlocked, random));
  const wrappingKey = await raw.wrappingKey();
  let wrapped = await raw.read(storeKeyRecord);
  if (!wrapped) {
    const rows = await raw.list("");
    const isKept = rows.some(([key]) => !isOutside(key));
    if (isKept && rows.every(([key]) => key !== storeKeyRecord)) return err({ tag: "key-lost" });
    const made = await wrapStoreKey({ wrappingKey, storeKey: makeStoreKey(random), random });
    const kept = await raw.putOnce(storeKeyRecord, made);
    if (!kept.ok) return kept;
    wrapped = kept.value;
  }
  const opened = await unwrapStoreKey(wrappingKey, wrapped);
  if (opened.ok) return ok(sealedOver(raw, opened.value, random));
  return err({ tag: opened.error.tag === "store-key-locked" ? "locked" : "key-lost" });
}

function sealedOver(raw: Store, firstKey: CryptoKey, random: RandomBytes): SealedStore {
  let storeKey = firstKey;
  /** Ends when a change of the key that is under way has ended. */
  let changing: Promise<unknown> = Promise.resolve();
  const underWay = new Set<Promise<unknown>>();

  /** Reads and writes see one key from their beginning to their end. */
  const use = async <T>(work: () => Promise<T>): Promise<T> => {
    await changing;
    const running = work();
    underWay.add(running);
    try {
      return await running;
    } finally {
      underWay.delete(running);
    }
  };

  const open = async (key: string, sealed: Uint8Array<ArrayBuffer>): Promise<Result<unknown, OpenProblem>> => {
    const plain = await openRecord({ storeKey, recordKey: key, sealed });
    if (!plain.ok) return err({ tag: "record-damaged", key });
    const value = decodeCbor(plain.value);
    return value.ok ? value : err({ tag: "record-damaged", key });
  };
  return {
    raw,
    read: (key) =>
      use(async () => {
        const sealed = await raw.read(key);
        return sealed ? open(key, sealed) : ok(undefined);
      }),
    list: (prefix, after) =>
      use(async () => {
        const rows = (await raw.list(prefix, after)).filter(([key]) => !isOutside(key));
        const opened = await Promise.all(rows.map(async ([key, sealed]) => [key, await open(key, sealed)] as const));
        const plain: (readonly [string, unknown])[] = [];
        for (const [key, value] of opened) {
          if (!value.ok) return value;
          plain.push([key, value.value]);
        }
        return ok(plain);
      }),
    commit: (changes) =>
      use(async () =>
        raw.commit(
          await Promise.all(
            changes.map(async (change): Promise<StoreChange> => {
              if (!("put" in change)) return change;
              const recordKey = change.put;
              const content = encodeCbor(change.value);
              return { put: recordKey, value: await sealRecord({ storeKey, recordKey, content, random }) };
            }),
          ),
        ),
      ),
    changeKey: async (work) => {
      const before = changing;
      let done = () => {};
      changing = new Promise<void>((resolve) => {
        done = resolve;
      });
      try {
        await before;
        await Promise.allSettled(underWay);
        const changed = await work(storeKey);
        if (!changed.ok) return changed;
        storeKey = changed.value;
        return ok(undefined);
      } finally {
        done();
      }
    },
  };
}
