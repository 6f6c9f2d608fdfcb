/** What the lock needs of the device it belongs to, and where its settings lie. */

import type { RandomBytes } from "@twofold/crypto";
import type { Prepared } from "../log/log.ts";
import type { DeriveKey } from "../passphrase/derive-key.ts";
import type { SealedStore } from "../store/sealed-store.ts";

/** A record of this device only, under the store key. */
export const lockSettingsKey = "lock";

export type LockDependencies = {
  readonly store: SealedStore;
  readonly random: RandomBytes;
  readonly nowMs: () => number;
  readonly isOn: boolean;
  readonly options: { readonly deriveKey?: DeriveKey; readonly onLock?: (saved: Promise<void>) => void };
  /** Runs alone among this device's acts. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly save: (prepared: readonly Prepared[]) => Promise<boolean>;
  /** Saves every draft up to the last key. */
  readonly flush: () => Promise<void>;
  readonly announceLeave: () => void;
  readonly changed: () => void;
};
