/** SHA-256 and HKDF-SHA-256 (RFC 5869) by WebCrypto. */

import { encodeCbor } from "./cbor.ts";

export const digestBytes = 32;

/** WebCrypto refuses shared memory at run time; we never have any, but the wire's types cannot say so. */
export function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}

export async function sha256(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", owned(bytes)));
}

/** SHA-256 of the one CBOR encoding of `value`, whose first element is a versioned domain separator. */
export function digestOf(value: readonly [domain: string, ...parts: unknown[]]): Promise<Uint8Array<ArrayBuffer>> {
  return sha256(encodeCbor(value));
}

/** `length` bytes (32 unless told, at most 8,160) from a secret that is already uniformly random. */
export async function hkdf(input: {
  secret: Uint8Array;
  salt: Uint8Array;
  info: string | Uint8Array;
  length?: number;
}): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey("raw", owned(input.secret), "HKDF", false, ["deriveBits"]);
  const info = typeof input.info === "string" ? new TextEncoder().encode(input.info) : owned(input.info);
  const parameters = { name: "HKDF", hash: "SHA-256", salt: owned(input.salt), info };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, (input.length ?? digestBytes) * 8));
}
