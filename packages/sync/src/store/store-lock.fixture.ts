/** What the lock's tests share: a way from a passphrase to a key that costs nothing, and a store under a lock. */

import { sha256 } from "@twofold/crypto";
import { weakestParameters } from "@twofold/crypto/passphrase";
import { encodeWays, sealPassphraseWay } from "@twofold/crypto/store-lock";
import { concatBytes } from "@twofold/wire";
import type { DeriveKey } from "../passphrase/derive-key.ts";
import { changeStoreKey } from "./change-key.ts";
import type { SealedStore } from "./sealed-store.ts";

export const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** As different for each passphrase and salt as the real one, and quick: the real one has tests of its own. */
export const quickDerive: DeriveKey = (passphrase, salt) =>
  sha256(concatBytes(new TextEncoder().encode(passphrase), salt));

/** What turning the lock on does to the store. */
export async function cover(store: SealedStore, passphrase: string) {
  const salt = random(16);
  const key = await quickDerive(passphrase, salt, weakestParameters);
  const parameters = weakestParameters;
  return changeStoreKey(
    store,
    async (storeKey) => encodeWays([await sealPassphraseWay({ key, salt, parameters, storeKey, random })]),
    random,
  );
}
