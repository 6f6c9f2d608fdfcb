/**
 * The module worker that derives keys from passphrases: `[passphrase, salt, parameters]` in, 32 bytes out. One question
 * to one worker, which is then ended, so that neither the passphrase nor the 64 MiB outlive it.
 */

import { deriveKey, type PassphraseParameters } from "@twofold/crypto/passphrase";

export type PassphraseAsked = readonly [passphrase: string, salt: Uint8Array, parameters: PassphraseParameters];

addEventListener("message", (event: MessageEvent<PassphraseAsked>) => {
  void deriveKey(...event.data).then((key) => postMessage(key));
});
