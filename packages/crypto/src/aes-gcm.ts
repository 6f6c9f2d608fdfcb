/** AES-256-GCM with a random nonce in front: `nonce (12) ‖ ciphertext and tag (16)`. */

import { err, ok, type Result } from "@twofold/core";
import { concatBytes } from "@twofold/wire";
import { owned } from "./digest.ts";
import type { RandomBytes } from "./random.ts";

export const aesKeyBytes = 32;
/** 96 bits, the nonce length GCM is specified for; random nonces stay safe far beyond what two people write under a key. */
export const nonceBytes = 12;
export const tagBytes = 16;

export type SealBroken = { readonly tag: "seal-broken" };

/** A key of 32 bytes; it cannot be read out again. */
export function importAesKey(bytes: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", owned(bytes), "AES-GCM", false, ["encrypt", "decrypt"]);
}

export async function sealWithNonce(input: {
  key: CryptoKey;
  content: Uint8Array;
  associated: Uint8Array;
  random: RandomBytes;
}): Promise<Uint8Array<ArrayBuffer>> {
  const nonce = input.random(nonceBytes);
  const parameters = { name: "AES-GCM", iv: nonce, additionalData: owned(input.associated) };
  const sealed = await crypto.subtle.encrypt(parameters, input.key, owned(input.content));
  return concatBytes(nonce, new Uint8Array(sealed));
}

/** Fails when the bytes were not sealed under this key with this associated data; never says which of the two. */
export async function openWithNonce(input: {
  key: CryptoKey;
  sealed: Uint8Array;
  associated: Uint8Array;
}): Promise<Result<Uint8Array<ArrayBuffer>, SealBroken>> {
  if (input.sealed.length < nonceBytes + tagBytes) return err({ tag: "seal-broken" });
  const iv = owned(input.sealed.subarray(0, nonceBytes));
  const parameters = { name: "AES-GCM", iv, additionalData: owned(input.associated) };
  try {
    const content = await crypto.subtle.decrypt(parameters, input.key, owned(input.sealed.subarray(nonceBytes)));
    return ok(new Uint8Array(content));
  } catch (error) {
    // A wrong tag is an OperationError; a key without the right to decrypt is our bug and must be seen.
    if (error instanceof DOMException && error.name === "OperationError") return err({ tag: "seal-broken" });
    throw error;
  }
}
