/** Bearer tokens: only their digests are ever kept. Rule ACC-1. */

import { hash, timingSafeEqual } from "node:crypto";
import { tokenBytes } from "@twofold/wire";

const bearerScheme = /^Bearer ([A-Za-z0-9_-]{43})$/i;

/** base64url of SHA-256 over the 32 bytes of the token; undefined when the header holds none. */
export function digestOfAuthorization(value: string | undefined): string | undefined {
  const text = value && bearerScheme.exec(value)?.[1];
  const token = text ? Buffer.from(text, "base64url") : undefined;
  return token?.length === tokenBytes ? hash("sha256", token, "base64url") : undefined;
}

/** Compares two secrets or digests in constant time; texts of different length are different. */
export function isSameSecret(a: string, b: string): boolean {
  const left = Buffer.from(a, "utf8");
  const right = Buffer.from(b, "utf8");
  return left.length === right.length && timingSafeEqual(left, right);
}
