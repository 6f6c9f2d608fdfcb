/**
 * Encrypts everything on this device anew, under a new store key: what turning the lock on, changing it and turning it
 * off have in common. All records and the wrapped key change in one transaction, or none does (rule LOCK-3).
 */

import { err, ok, type Result } from "@twofold/core";
import { importStoreKey, makeStoreKey, openRecord, type RandomBytes, sealRecord, wrapStoreKey } from "@twofold/crypto";
import type { StoreChange } from "./port.ts";
import { isOutside, type OpenProblem, type SealedStore, storeKeyRecord } from "./sealed-store.ts";

/**
 * `cover` says what goes under the wrapping key: the new store key itself, or the ways to open it. `not-the-writer` for
 * a tab that only reads; `record-damaged` leaves everything as it was.
 */
export function changeStoreKey(
  store: SealedStore,
  cover: (storeKey: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>,
  random: RandomBytes,
): Promise<Result<void, OpenProblem>> {
  return store.changeKey(async (held): Promise<Result<CryptoKey, OpenProblem>> => {
    const bytes = makeStoreKey(random);
    const fresh = await importStoreKey(bytes);
    const changes: StoreChange[] = [];
    for (const [recordKey, sealed] of await store.raw.list("")) {
      if (isOutside(recordKey)) continue;
      const plain = await openRecord({ storeKey: held, recordKey, sealed });
      if (!plain.ok) return err({ tag: "record-damaged", key: recordKey });
      const value = await sealRecord({ storeKey: fresh, recordKey, content: plain.value, random });
      plain.value.fill(0);
      changes.push({ put: recordKey, value });
    }
    const wrappingKey = await store.raw.wrappingKey();
    const value = await wrapStoreKey({ wrappingKey, storeKey: await cover(bytes), random });
    const saved = await store.raw.commit([...changes, { put: storeKeyRecord, value }]);
    bytes.fill(0);
    return saved.ok ? ok(fresh) : saved;
  });
}
