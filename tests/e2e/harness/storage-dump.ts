/** Everything that a page's origin keeps on its device, as bytes: what someone with the disk would find. */

import type { Page } from "@playwright/test";

/**
 * IndexedDB (every database, store, key and value), localStorage, sessionStorage, the caches and the cookies.
 *
 * Values are walked: text as UTF-8, bytes as they are, keys and field names too. A CryptoKey that cannot be exported
 * stands as its description, since that is all that anyone can get out of it.
 */
export async function dumpStorage(page: Page): Promise<Uint8Array[]> {
  const parts = await page.evaluate(async () => {
    const found: string[] = [];
    const toBase64 = (bytes: Uint8Array) => {
      let text = "";
      for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
      return btoa(text);
    };
    const addBytes = (bytes: Uint8Array) => found.push(toBase64(bytes));
    const addText = (text: string) => addBytes(new TextEncoder().encode(text));
    const add = (value: unknown): void => {
      if (value === null || value === undefined) return;
      if (value instanceof ArrayBuffer) addBytes(new Uint8Array(value));
      else if (ArrayBuffer.isView(value)) addBytes(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
      else if (value instanceof CryptoKey) addText(`CryptoKey ${value.type} ${value.extractable}`);
      else if (value instanceof Map || value instanceof Set) for (const entry of value) add(entry);
      else if (Array.isArray(value)) for (const entry of value) add(entry);
      else if (typeof value === "object") for (const [key, field] of Object.entries(value)) add([key, field]);
      else addText(String(value));
    };
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const database = await settle(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([settle(objects.getAllKeys()), settle(objects.getAll())]);
        add([name, store, keys, values]);
      }
      database.close();
    }
    for (const storage of [localStorage, sessionStorage]) add(Object.entries(storage));
    if ("caches" in globalThis) {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          add(request.url);
          const body = await (await cache.match(request))?.arrayBuffer();
          // The app's own files: large, the same for everyone, and searched like everything else.
          if (body) add(body);
        }
      }
    }
    add(document.cookie);
    return found;
  });
  return parts.map((part) => Buffer.from(part, "base64"));
}
