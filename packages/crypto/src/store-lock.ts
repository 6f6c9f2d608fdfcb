/**
 * The lock: the store key is sealed first under what a person gives, then under the wrapping key. Rules LOCK-1, LOCK-2.
 *
 * What the wrapping key covers is then no key but a list of ways to open, `["twofold/locked-store-key/1", [way…]]`. One
 * kind of way is known, the passphrase: `["passphrase", salt, m, t, p, sealed]`. Another kind (a passkey, from a newer
 * version) is passed over by whoever does not know it.
 */

import { err, ok, type Result } from "@twofold/core";
import * as v from "valibot";
import { importAesKey, openWithNonce, sealWithNonce } from "./aes-gcm.ts";
import { decodeCbor, encodeCbor } from "./cbor.ts";
import { type PassphraseParameters, passphraseParameters, passphraseSaltBytes } from "./passphrase.ts";
import type { RandomBytes } from "./random.ts";
import { bytes, bytesOf } from "./shape.ts";
import { importStoreKey, type StoreKeyDamaged } from "./store-key.ts";

/** `sealed` is the store key under the Argon2id key of the passphrase, with all the rest bound in. */
export type PassphraseWay = {
  readonly salt: Uint8Array;
  readonly parameters: PassphraseParameters;
  readonly sealed: Uint8Array;
};

export type WayRefused = { readonly tag: "way-refused" };

/** `key`: 32 bytes, what Argon2id made of the passphrase with this salt and these parameters. */
export async function sealPassphraseWay(input: {
  readonly key: Uint8Array;
  readonly salt: Uint8Array;
  readonly parameters: PassphraseParameters;
  readonly storeKey: Uint8Array;
  readonly random: RandomBytes;
}): Promise<PassphraseWay> {
  const { salt, parameters, storeKey: content, random } = input;
  const key = await importAesKey(input.key);
  const sealed = await sealWithNonce({ key, content, associated: wayBinding(salt, parameters), random });
  return { salt, parameters, sealed };
}

/** Gives the store key, or `way-refused` for any other passphrase: one cannot be told from a damaged way. */
export async function openPassphraseWay(way: PassphraseWay, key: Uint8Array): Promise<Result<CryptoKey, WayRefused>> {
  const { salt, parameters, sealed } = way;
  const associated = wayBinding(salt, parameters);
  const opened = await openWithNonce({ key: await importAesKey(key), sealed, associated });
  return opened.ok ? ok(await importStoreKey(opened.value)) : err({ tag: "way-refused" });
}

/** What goes under the wrapping key in place of the store key. */
export function encodeWays(ways: readonly PassphraseWay[]): Uint8Array<ArrayBuffer> {
  const rows = ways.map(({ salt, parameters: { m, t, p }, sealed }) => ["passphrase", salt, m, t, p, sealed]);
  return encodeCbor([waysMagic, rows]);
}

/** The ways that this version knows. `store-key-damaged` when it is no such list. */
export function decodeWays(content: Uint8Array): Result<readonly PassphraseWay[], StoreKeyDamaged> {
  const decoded = decodeCbor(content);
  const list = decoded.ok ? v.safeParse(waysShape, decoded.value) : undefined;
  if (!list?.success) return err({ tag: "store-key-damaged" });
  const ways: PassphraseWay[] = [];
  for (const row of list.output[1]) {
    if (row[0] !== "passphrase") continue;
    const way = v.safeParse(passphraseShape, row);
    if (!way.success) return err({ tag: "store-key-damaged" });
    const [, salt, m, t, p, sealed] = way.output;
    const parameters = { m, t, p };
    if (!v.is(passphraseParameters, parameters)) return err({ tag: "store-key-damaged" });
    ways.push({ salt, parameters, sealed });
  }
  return ok(ways);
}

const waysMagic = "twofold/locked-store-key/1";
const waysShape = v.tuple([v.literal(waysMagic), v.array(v.looseTuple([v.string()]))]);
const passphraseShape = v.tuple([
  v.literal("passphrase"),
  bytesOf(passphraseSaltBytes),
  v.number(),
  v.number(),
  v.number(),
  bytes,
]);

const wayBinding = (salt: Uint8Array, { m, t, p }: PassphraseParameters) =>
  encodeCbor(["twofold/store-key-way/1", "passphrase", salt, m, t, p]);
