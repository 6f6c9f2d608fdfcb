/** The way in for a device that `openClient` found `locked`. What opens it is fetched only then. */

import type { Result } from "@twofold/core";
import { deriveKeyHere } from "../passphrase/derive-key.ts";
import { openIndexedDbStore } from "../store/indexeddb-store.ts";
import type { OpenProblem, StoreLocked } from "../store/sealed-store.ts";
import type { UnlockProblem } from "../store/unlock.ts";
import type { Client } from "./client.ts";
import { type OpenClientOptions, openClient } from "./open-client.ts";

/** Opens the device with its passphrase. A wrong one is counted and slows the next try; nothing is erased by it. */
export async function unlockClient(
  options: OpenClientOptions,
  passphrase: string,
): Promise<Result<Client, OpenProblem | StoreLocked | UnlockProblem>> {
  // Another tab may have turned the lock off since this one found it on.
  const opened = await openClient(options);
  if (opened.ok || opened.error.tag !== "locked") return opened;
  const { unlockStoreKey } = await import("../store/unlock.ts");
  const raw = options.store ?? (await openIndexedDbStore());
  const { deriveKey = deriveKeyHere, nowMs = Date.now } = options;
  const unlocked = await unlockStoreKey({ raw, passphrase, deriveKey, nowMs });
  if (unlocked.ok) return openClient({ ...options, store: raw, storeKey: unlocked.value });
  if (!options.store) raw.close();
  return unlocked;
}

/** Seconds until a passphrase is looked at again: what the page of a locked device begins with. */
export async function unlockWaitSeconds(options: Pick<OpenClientOptions, "store" | "nowMs">): Promise<number> {
  const { waitBeforeTrying } = await import("../store/unlock.ts");
  const raw = options.store ?? (await openIndexedDbStore());
  const wait = await waitBeforeTrying(raw, (options.nowMs ?? Date.now)());
  if (!options.store) raw.close();
  return wait;
}
