/** The store of tests, benchmarks and simulations. `disk` outlives a handle, as a browser's storage outlives a tab. */

import { err, ok } from "@twofold/core";
import { makeWrappingKey } from "@twofold/crypto";
import type { Store, StoreChange } from "./port.ts";

export type MemoryDisk = {
  records: Map<string, Uint8Array<ArrayBuffer>>;
  fence: number;
  wrappingKey: CryptoKey | undefined;
  /** Set by tests: the next commits are refused as a full disk refuses them. */
  full?: boolean;
  /** Set by tests: told after every commit, when the device may stop. */
  committed?: () => void;
};

export function emptyDisk(): MemoryDisk {
  return { records: new Map(), fence: 0, wrappingKey: undefined };
}

/** A copy as a backup would make it; restoring it is going back in time. */
export function copyDisk(disk: MemoryDisk): MemoryDisk {
  const { committed: _told, ...rest } = disk;
  return { ...rest, records: new Map(disk.records) };
}

export function openMemoryStore(disk: MemoryDisk): Store {
  let fence = -1;
  return {
    read: async (key) => disk.records.get(key)?.slice(),
    list: async (prefix, after) =>
      [...disk.records]
        .filter(([key]) => key.startsWith(prefix) && (after === undefined || key > after))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => [key, value.slice()] as const),
    commit: async (changes) => {
      if (fence !== disk.fence) return err({ tag: "not-the-writer" });
      if (disk.full) return err({ tag: "disk-full" });
      for (const change of changes) applyChange(disk.records, change);
      disk.committed?.();
      return ok(undefined);
    },
    claim: async () => {
      disk.fence += 1;
      fence = disk.fence;
      return ok(undefined);
    },
    putOnce: async (key, value) => {
      const held = disk.records.get(key);
      if (held) return ok(held.slice());
      if (disk.full) return err({ tag: "disk-full" });
      disk.records.set(key, value.slice());
      return ok(value);
    },
    putUnclaimed: async (key, value) => {
      if (disk.full) return err({ tag: "disk-full" });
      disk.records.set(key, value.slice());
      return ok(undefined);
    },
    wrappingKey: async () => {
      const made = await makeWrappingKey();
      disk.wrappingKey ??= made;
      return disk.wrappingKey;
    },
    erase: async () => {
      disk.records.clear();
      disk.wrappingKey = undefined;
    },
    close: () => {},
  };
}

function applyChange(records: MemoryDisk["records"], change: StoreChange): void {
  if ("put" in change) records.set(change.put, change.value.slice());
  else if ("remove" in change) records.delete(change.remove);
  else for (const key of [...records.keys()]) if (key.startsWith(change.removePrefix)) records.delete(key);
}
