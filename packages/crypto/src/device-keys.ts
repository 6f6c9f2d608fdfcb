/**
 * A device's two key pairs for one stream: Ed25519 (RFC 8032) signs its batches, X25519 (RFC 7748) receives what is
 * sealed to it. Made per device and per stream, so that two bonds cannot be linked by a key. Rule KEY-1.
 */

import { concatBytes } from "@twofold/wire";
import { owned } from "./digest.ts";
import type { RandomBytes } from "./random.ts";

export const deviceKeyBytes = 32;

/** Plain bytes, 32 each: the form that is kept under the store key. Never leaves the device. */
export type DeviceSecret = {
  readonly signSeed: Uint8Array;
  readonly signPublic: Uint8Array;
  readonly hpkeSeed: Uint8Array;
  readonly hpkePublic: Uint8Array;
};

/** The public halves, 32 bytes each, as the other device learns them. */
export type DevicePublic = { readonly signPublic: Uint8Array; readonly hpkePublic: Uint8Array };

/** The form that works: private halves that cannot be read out. `hpkePrivate` is what the hpke library takes as well. */
export type DeviceKeys = DevicePublic & { readonly signPrivate: CryptoKey; readonly hpkePrivate: CryptoKey };

export async function makeDeviceSecret(random: RandomBytes): Promise<DeviceSecret> {
  const signSeed = random(deviceKeyBytes);
  const hpkeSeed = random(deviceKeyBytes);
  const signPublic = await publicOfSeed("Ed25519", signSeed);
  const hpkePublic = await publicOfSeed("X25519", hpkeSeed);
  return { signSeed, signPublic, hpkeSeed, hpkePublic };
}

export async function importDeviceKeys(secret: DeviceSecret): Promise<DeviceKeys> {
  const { signPublic, hpkePublic } = secret;
  const signPrivate = await importSeed("Ed25519", secret.signSeed, false);
  const hpkePrivate = await importSeed("X25519", secret.hpkeSeed, false);
  return { signPublic, hpkePublic, signPrivate, hpkePrivate };
}

export async function sign(keys: DeviceKeys, message: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.sign("Ed25519", keys.signPrivate, owned(message)));
}

/** False for a wrong signature and for a public key that is no point of the curve. */
export async function isSignedBy(signPublic: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey("raw", owned(signPublic), "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", key, owned(signature), owned(message));
  } catch (error) {
    // Browsers differ in when they refuse a malformed key: on import (DataError) or on use (OperationError).
    if (error instanceof DOMException && (error.name === "DataError" || error.name === "OperationError")) return false;
    throw error;
  }
}

export type Curve = "Ed25519" | "X25519";

/** PKCS #8 (RFC 8410 §7) up to the 32 bytes of the private key: WebCrypto imports no bare seed. The last arc names the curve. */
const pkcs8Prefix = (curve: Curve): Uint8Array =>
  Uint8Array.fromHex(`302e020100300506032b65${curve === "Ed25519" ? "70" : "6e"}04220420`);

/** `seed` is the 32-byte private key of RFC 8032 §5.1.5 or RFC 7748 §5. */
export function importSeed(curve: Curve, seed: Uint8Array, extractable: boolean): Promise<CryptoKey> {
  const usages: KeyUsage[] = curve === "Ed25519" ? ["sign"] : ["deriveBits"];
  return crypto.subtle.importKey("pkcs8", concatBytes(pkcs8Prefix(curve), seed), curve, extractable, usages);
}

/** WebCrypto gives the public half of a private key only inside a JWK (RFC 8037 §2, member `x`). */
export async function publicOfSeed(curve: Curve, seed: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { x } = await crypto.subtle.exportKey("jwk", await importSeed(curve, seed, true));
  if (x === undefined) throw new TypeError("the platform exported a key without its public half");
  return Uint8Array.fromBase64(x, { alphabet: "base64url" });
}
