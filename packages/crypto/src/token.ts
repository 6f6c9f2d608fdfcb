/** Access tokens: a device shows the token, the relay knows only its digest. */

import { bytesToBase64url, tokenBytes } from "@twofold/wire";
import { sha256 } from "./digest.ts";
import type { RandomBytes } from "./random.ts";

/** 32 random bytes, one token per device and stream. */
export function makeToken(random: RandomBytes): Uint8Array<ArrayBuffer> {
  return random(tokenBytes);
}

/** What stands after `Bearer ` in a request. */
export function tokenToText(token: Uint8Array): string {
  return bytesToBase64url(token);
}

/** SHA-256 of the token, 32 bytes; its base64url is the digest of an access entry. */
export function digestOfToken(token: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return sha256(token);
}
