/**
 * Everything that a person's own browser could read out of what it keeps, as bytes: what a curious owner holds.
 *
 * Follows rule KEY-3 with the key the browser itself would use; so what is searched here is what is really there, and
 * not only its ciphertext.
 */

import type { Page } from "@playwright/test";
import { decodeCbor, encodeCbor, importStoreKey, openRecord } from "@twofold/crypto";

export type OpenedStorage = {
  /** The CBOR bytes of every record, by its key. */
  readonly bytesByKey: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** The same, decoded. */
  readonly valueByKey: ReadonlyMap<string, unknown>;
};

export async function openStorage(page: Page): Promise<OpenedStorage> {
  const binding = Buffer.from(encodeCbor(["twofold/store-key/1"])).toString("base64");
  const { storeKey, records } = await page.evaluate(async (associated) => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settle(indexedDB.open("twofold"));
    const store = database.transaction("records").objectStore("records");
    const [keys, values] = await Promise.all([settle(store.getAllKeys()), settle(store.getAll())]);
    const wrapping = await settle<CryptoKey>(database.transaction("meta").objectStore("meta").get("wrapping-key"));
    database.close();
    const sealed = values[keys.indexOf("store-key")] as Uint8Array<ArrayBuffer>;
    const additionalData = Uint8Array.from(atob(associated), (char) => char.charCodeAt(0));
    const opened = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: sealed.subarray(0, 12), additionalData },
      wrapping,
      sealed.subarray(12),
    );
    return {
      storeKey: [...new Uint8Array(opened)],
      records: keys.map((key, at) => [String(key), [...(values[at] as Uint8Array)]] as const),
    };
  }, binding);
  const key = await importStoreKey(Uint8Array.from(storeKey));
  const bytesByKey = new Map<string, Uint8Array<ArrayBuffer>>();
  const valueByKey = new Map<string, unknown>();
  for (const [recordKey, sealed] of records) {
    if (recordKey === "store-key") continue;
    const plain = await openRecord({ storeKey: key, recordKey, sealed: Uint8Array.from(sealed) });
    if (!plain.ok) throw new Error(`The record ${recordKey} does not open`);
    bytesByKey.set(recordKey, plain.value);
    const value = decodeCbor(plain.value);
    valueByKey.set(recordKey, value.ok ? value.value : undefined);
  }
  return { bytesByKey, valueByKey };
}
