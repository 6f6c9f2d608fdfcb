/** The browser's store. One database, one object store of sealed records, one of the few things that are not records. */

import { err, ok } from "@twofold/core";
import { makeWrappingKey } from "@twofold/crypto";
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from "idb";
import type { Store, StoreProblem } from "./port.ts";

export const databaseName = "twofold";
const databaseVersion = 1;
/** Sorts after every key that a prefix can be followed by. */
const afterAnyKey = "\uffff";

interface Schema extends DBSchema {
  records: { key: string; value: Uint8Array<ArrayBuffer> };
  meta: { key: string; value: CryptoKey | number };
}

/** Rejects when the browser gives no storage at all (some private windows), or holds a newer version's database. */
export async function openIndexedDbStore(): Promise<Store> {
  const db = await openDB<Schema>(databaseName, databaseVersion, {
    upgrade(fresh) {
      fresh.createObjectStore("records");
      fresh.createObjectStore("meta");
    },
    // Another tab erases or upgrades: let go, so that it is not blocked.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase | null)?.close(),
  });
  return storeOver(db);
}

function storeOver(db: IDBPDatabase<Schema>): Store {
  let fence = -1;
  return {
    read: (key) => db.get("records", key),
    list: async (prefix, after) => {
      const range =
        after === undefined
          ? IDBKeyRange.bound(prefix, prefix + afterAnyKey)
          : IDBKeyRange.bound(after, prefix + afterAnyKey, true);
      const tx = db.transaction("records");
      const [keys, values] = await Promise.all([tx.store.getAllKeys(range), tx.store.getAll(range)]);
      return keys.map((key, i) => [key, values[i] as Uint8Array<ArrayBuffer>] as const);
    },
    commit: async (changes) => {
      try {
        // Strict: resolves when the bytes are on disk, not when the browser has taken them.
        const tx = db.transaction(["records", "meta"], "readwrite", { durability: "strict" });
        tx.done.catch(() => {});
        if ((await tx.objectStore("meta").get("fence")) !== fence) {
          tx.abort();
          return err({ tag: "not-the-writer" });
        }
        const records = tx.objectStore("records");
        const asked = changes.map(async (change) => {
          if ("put" in change) return records.put(change.value, change.put);
          if ("remove" in change) return records.delete(change.remove);
          return records.delete(IDBKeyRange.bound(change.removePrefix, change.removePrefix + afterAnyKey));
        });
        const failed = (await Promise.allSettled(asked)).find(({ status }) => status === "rejected");
        if (failed?.status === "rejected") {
          // A full disk has ended the transaction by itself, and `tx.error` says so. Otherwise it must not store a part.
          if (!tx.error) tx.abort();
          return err(problemOf(tx.error ?? failed.reason));
        }
        await tx.done;
        return ok(undefined);
      } catch (error) {
        return err(problemOf(error));
      }
    },
    claim: async () => {
      try {
        const tx = db.transaction("meta", "readwrite", { durability: "strict" });
        const held = await tx.store.get("fence");
        fence = (typeof held === "number" ? held : 0) + 1;
        void tx.store.put(fence, "fence").catch(() => {});
        await tx.done;
        return ok(undefined);
      } catch (error) {
        return err(problemOf(error));
      }
    },
    putOnce: async (key, value) => {
      try {
        const tx = db.transaction("records", "readwrite", { durability: "strict" });
        const held = await tx.store.get(key);
        if (!held) void tx.store.put(value, key).catch(() => {});
        await tx.done;
        return ok(held ?? value);
      } catch (error) {
        return err(problemOf(error));
      }
    },
    putUnclaimed: async (key, value) => {
      try {
        await db.put("records", value, key);
        return ok(undefined);
      } catch (error) {
        return err(problemOf(error));
      }
    },
    wrappingKey: async () => {
      const made = await makeWrappingKey();
      const tx = db.transaction("meta", "readwrite", { durability: "strict" });
      const held = await tx.store.get("wrapping-key");
      if (held instanceof CryptoKey) return held;
      void tx.store.put(made, "wrapping-key").catch(() => {});
      await tx.done;
      return made;
    },
    erase: async () => {
      db.close();
      await deleteDB(databaseName);
    },
    close: () => db.close(),
  };
}

function problemOf(error: unknown): StoreProblem {
  if (error instanceof DOMException && error.name === "QuotaExceededError") return { tag: "disk-full" };
  return { tag: "storage-failed", message: error instanceof Error ? error.message : String(error) };
}
