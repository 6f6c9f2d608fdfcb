/**
 * Sealing to a public key: HPKE (RFC 9180) with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. Base mode, or PSK
 * mode where the two already share a secret.
 *
 * A module of its own because the library takes 5 kB: only what is loaded on demand may import it.
 */

import { err, ok, type Result } from "@twofold/core";
import {
  AEAD_AES_256_GCM,
  CipherSuite,
  DecapError,
  EncapError,
  KDF_HKDF_SHA256,
  KEM_DHKEM_X25519_HKDF_SHA256,
  OpenError,
} from "hpke";
import { type DeviceKeys, deviceKeyBytes, importSeed, publicOfSeed } from "./device-keys.ts";
import { owned } from "./digest.ts";
import type { RandomBytes } from "./random.ts";

/** A secret of at least 32 bytes that both know, and its public name (RFC 9180 §5.1.2). */
export type SharedSecret = { readonly psk: Uint8Array; readonly pskId: Uint8Array };
/** `enc` has 32 bytes; `box` is 16 bytes longer than its content. */
export type HpkeBox = { readonly enc: Uint8Array<ArrayBuffer>; readonly box: Uint8Array<ArrayBuffer> };

/** What the AEAD adds to a content. */
export const hpkeTagBytes = 16;

/**
 * Seals `content` to the owner of `to` (X25519, 32 bytes); whoever opens it must name the same `info`.
 *
 * Fails when `to` is a point that X25519 refuses (RFC 7748 §6.1, all-zero secret): nobody has the private half of it.
 */
export async function sealTo(input: {
  to: Uint8Array;
  info: Uint8Array;
  content: Uint8Array;
  random: RandomBytes;
  shared?: SharedSecret;
}): Promise<Result<HpkeBox, { readonly tag: "hpke-unusable-key" }>> {
  const { info, content, shared } = input;
  const suite = sendingSuite(input.random);
  try {
    const to = await suite.DeserializePublicKey(input.to);
    const { encapsulatedSecret, ciphertext } = await suite.Seal(to, content, { info, ...shared });
    return ok({ enc: owned(encapsulatedSecret), box: owned(ciphertext) });
  } catch (error) {
    if (error instanceof EncapError) return err({ tag: "hpke-unusable-key" });
    throw error;
  }
}

/** Opens with the private half. Fails when key, `info`, shared secret, `enc` or `box` differ in any bit, never saying which. */
export async function openSealed(input: {
  enc: Uint8Array;
  box: Uint8Array;
  keys: Pick<DeviceKeys, "hpkePublic" | "hpkePrivate">;
  info: Uint8Array;
  shared?: SharedSecret;
}): Promise<Result<Uint8Array<ArrayBuffer>, { readonly tag: "hpke-broken" }>> {
  const { keys, info, enc, box, shared } = input;
  const suite = new CipherSuite(KEM_DHKEM_X25519_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM);
  try {
    const publicKey = await suite.DeserializePublicKey(keys.hpkePublic);
    const pair = { publicKey, privateKey: keys.hpkePrivate };
    return ok(owned(await suite.Open(pair, enc, box, { info, ...shared })));
  } catch (error) {
    if (error instanceof DecapError || error instanceof OpenError) return err({ tag: "hpke-broken" });
    throw error;
  }
}

/**
 * The suite with its ephemeral key drawn from `random`, which is what makes vectors of a box possible. Any 32 bytes are
 * an X25519 private key (RFC 7748 §5), so drawing them is generating one.
 */
function sendingSuite(random: RandomBytes): CipherSuite {
  const kem = KEM_DHKEM_X25519_HKDF_SHA256();
  const drawn = {
    ...kem,
    async GenerateKeyPair() {
      const seed = random(deviceKeyBytes);
      const publicKey = await kem.DeserializePublicKey(await publicOfSeed("X25519", seed));
      return { publicKey, privateKey: await importSeed("X25519", seed, false) };
    },
  };
  return new CipherSuite(() => drawn, KDF_HKDF_SHA256, AEAD_AES_256_GCM);
}
