/** The bond's key, by epoch, and what follows from the first of them. Rules KEY-2 and SEAL-4. */

import type { RoundId, StreamId } from "@twofold/core";
import { bytesToBase64url } from "@twofold/wire";
import { aesKeyBytes, importAesKey } from "./aes-gcm.ts";
import { encodeCbor } from "./cbor.ts";
import { hkdf, owned } from "./digest.ts";
import { streamToBytes } from "./identifier.ts";
import type { RandomBytes } from "./random.ts";

/** 32 random bytes. They are kept under the store key and sealed to each device of the two. */
export function makeBondKey(random: RandomBytes): Uint8Array<ArrayBuffer> {
  return random(aesKeyBytes);
}

/** The form that seals and opens envelopes of one epoch; it cannot be read out. */
export function importEpochKey(bondKey: Uint8Array): Promise<CryptoKey> {
  return importAesKey(bondKey);
}

/**
 * The key that names escrow slots. From the bond key of epoch 0 for ever: were it to change with the epoch, the two
 * sides of a round could look for each other in different slots.
 */
export async function slotKeyOf(bondKeyOfEpoch0: Uint8Array, stream: StreamId): Promise<CryptoKey> {
  const bytes = await hkdf({ secret: bondKeyOfEpoch0, salt: streamToBytes(stream), info: "twofold/slot-key/1" });
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
}

/** base64url of 32 bytes: the same for both sides, and to the relay unrelated to any other round. */
export async function slotOf(slotKey: CryptoKey, round: RoundId): Promise<string> {
  const mac = await crypto.subtle.sign("HMAC", slotKey, owned(encodeCbor(["twofold/slot/1", round])));
  return bytesToBase64url(new Uint8Array(mac));
}
