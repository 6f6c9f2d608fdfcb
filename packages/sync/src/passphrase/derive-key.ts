/** Who turns a passphrase into a key: a worker on the page, so that nothing stands still; this thread in tests. */

import type { PassphraseParameters } from "@twofold/crypto/passphrase";

/** 32 bytes by Argon2id (rules PASS-1 to PASS-4). */
export type DeriveKey = (
  passphrase: string,
  salt: Uint8Array,
  parameters: PassphraseParameters,
) => Promise<Uint8Array<ArrayBuffer>>;

export const deriveKeyHere: DeriveKey = async (passphrase, salt, parameters) => {
  const { deriveKey } = await import("@twofold/crypto/passphrase");
  return deriveKey(passphrase, salt, parameters);
};
