/** Everything that this device keeps is sealed under the store key, which a key that cannot be read out wraps. Rule KEY-3. */

import { err, ok, type Result } from "@twofold/core";
import { aesKeyBytes, importAesKey, openWithNonce, sealWithNonce } from "./aes-gcm.ts";
import { encodeCbor } from "./cbor.ts";
import type { RandomBytes } from "./random.ts";

export type StoreKeyDamaged = { readonly tag: "store-key-damaged" };
/** The lock is on: under the wrapping key lie the ways to open (store-lock.ts), and no key. */
export type StoreKeyLocked = { readonly tag: "store-key-locked"; readonly ways: Uint8Array };
export type RecordDamaged = { readonly tag: "record-damaged" };

/** For IndexedDB, which keeps the key object itself; nobody, this code included, can read its bytes. */
export function makeWrappingKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** 32 random bytes; forget them once wrapped and imported. */
export function makeStoreKey(random: RandomBytes): Uint8Array<ArrayBuffer> {
  return random(aesKeyBytes);
}

export function importStoreKey(bytes: Uint8Array): Promise<CryptoKey> {
  return importAesKey(bytes);
}

/** `storeKey`: its 32 bytes, or with the lock on the encoded ways to open it. */
export function wrapStoreKey(input: {
  wrappingKey: CryptoKey;
  storeKey: Uint8Array;
  random: RandomBytes;
}): Promise<Uint8Array<ArrayBuffer>> {
  const { wrappingKey: key, storeKey: content, random } = input;
  return sealWithNonce({ key, content, associated: wrapBinding, random });
}

/** `store-key-damaged` when the wrapping key is another one: half of the origin's storage was erased. */
export async function unwrapStoreKey(
  wrappingKey: CryptoKey,
  wrapped: Uint8Array,
): Promise<Result<CryptoKey, StoreKeyDamaged | StoreKeyLocked>> {
  const opened = await openWithNonce({ key: wrappingKey, sealed: wrapped, associated: wrapBinding });
  if (!opened.ok) return err({ tag: "store-key-damaged" });
  // An encoded list of ways is never as short as a key.
  if (opened.value.length !== aesKeyBytes) return err({ tag: "store-key-locked", ways: opened.value });
  return ok(await importStoreKey(opened.value));
}

/** Seals one stored value; `recordKey` is where it is kept, so that no value can be moved to another place. */
export function sealRecord(input: {
  storeKey: CryptoKey;
  recordKey: string;
  content: Uint8Array;
  random: RandomBytes;
}): Promise<Uint8Array<ArrayBuffer>> {
  const { storeKey: key, recordKey, content, random } = input;
  return sealWithNonce({ key, content, associated: recordBinding(recordKey), random });
}

export async function openRecord(input: {
  storeKey: CryptoKey;
  recordKey: string;
  sealed: Uint8Array;
}): Promise<Result<Uint8Array<ArrayBuffer>, RecordDamaged>> {
  const { storeKey: key, recordKey, sealed } = input;
  const opened = await openWithNonce({ key, sealed, associated: recordBinding(recordKey) });
  return opened.ok ? opened : err({ tag: "record-damaged" });
}

const wrapBinding = encodeCbor(["twofold/store-key/1"]);
const recordBinding = (recordKey: string) => encodeCbor(["twofold/store/1", recordKey]);
