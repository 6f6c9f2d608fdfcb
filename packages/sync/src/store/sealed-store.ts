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

export interface SealedStore {
  read(key: string): Promise<Result<unknown, OpenProblem>>;
  list(
    prefix: string,
    after?: string,
  ): Promise<Result<readonly (readonly [key: string, value: unknown])[], OpenProblem>>;
  commit(changes: readonly PlainChange[]): Promise<Result<void, StoreProblem>>;
  readonly raw: Store;
}

/** The one record that is not sealed under the store key: the store key itself, wrapped. */
const storeKeyRecord = "store-key";

/** Opens what is there, or begins anew. Safe for two tabs at the same moment (rules STORE-6, STORE-7). */
export async function openSealedStore(raw: Store, random: RandomBytes): Promise<Result<SealedStore, OpenProblem>> {
  const wrappingKey = await raw.wrappingKey();
  let wrapped = await raw.read(storeKeyRecord);
  if (!wrapped) {
    const rows = await raw.list("");
    if (rows.length > 0 && rows.every(([key]) => key !== storeKeyRecord)) return err({ tag: "key-lost" });
    const made = await wrapStoreKey({ wrappingKey, storeKey: makeStoreKey(random), random });
    const kept = await raw.putOnce(storeKeyRecord, made);
    if (!kept.ok) return kept;
    wrapped = kept.value;
  }
  const opened = await unwrapStoreKey(wrappingKey, wrapped);
  return opened.ok ? ok(sealedOver(raw, opened.value, random)) : err({ tag: "key-lost" });
}

function sealedOver(raw: Store, storeKey: CryptoKey, random: RandomBytes): SealedStore {
  const open = async (key: string, sealed: Uint8Array<ArrayBuffer>): Promise<Result<unknown, OpenProblem>> => {
    const plain = await openRecord({ storeKey, recordKey: key, sealed });
    if (!plain.ok) return err({ tag: "record-damaged", key });
    const value = decodeCbor(plain.value);
    return value.ok ? value : err({ tag: "record-damaged", key });
  };
  return {
    raw,
    read: async (key) => {
      const sealed = await raw.read(key);
      return sealed ? open(key, sealed) : ok(undefined);
    },
    list: async (prefix, after) => {
      const rows = await raw.list(prefix, after);
      const opened = await Promise.all(rows.map(async ([key, sealed]) => [key, await open(key, sealed)] as const));
      const plain: (readonly [string, unknown])[] = [];
      for (const [key, value] of opened) {
        if (!value.ok) return value;
        plain.push([key, value.value]);
      }
      return ok(plain);
    },
    commit: async (changes) =>
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
  };
}
