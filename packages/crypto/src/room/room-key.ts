/**
 * The key of the private room: an X25519 pair. The private half lies in the vault as it is, or wrapped by the Argon2id
 * key of the room's own passphrase. Rules ROOM-1 and ROOM-4.
 */

import { err, ok, type Result } from "@twofold/core";
import { aesKeyBytes, importAesKey, openWithNonce, sealWithNonce } from "../aes-gcm.ts";
import { encodeCbor } from "../cbor.ts";
import { type DeviceKeys, importSeed, publicOfSeed } from "../device-keys.ts";
import type { PassphraseParameters } from "../passphrase.ts";
import type { RandomBytes } from "../random.ts";

/** Plain bytes, 32 each. */
export type RoomSecret = {
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly privateKey: Uint8Array<ArrayBuffer>;
};
/** The form that opens entries; it cannot be read out. */
export type RoomKeys = Pick<DeviceKeys, "hpkePublic" | "hpkePrivate">;
export type WrapRefused = { readonly tag: "wrap-refused" };

/** What a wrapped key is bound to. `stream` is the vault's, `key` what Argon2id made of the passphrase (32 bytes). */
type Wrapping = {
  readonly stream: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly salt: Uint8Array;
  readonly parameters: PassphraseParameters;
  readonly key: Uint8Array;
};

export async function makeRoomSecret(random: RandomBytes): Promise<RoomSecret> {
  const privateKey = random(aesKeyBytes);
  return { publicKey: await publicOfSeed("X25519", privateKey), privateKey };
}

export async function importRoomSecret({ publicKey, privateKey }: RoomSecret): Promise<RoomKeys> {
  return { hpkePublic: publicKey, hpkePrivate: await importSeed("X25519", privateKey, false) };
}

export async function wrapRoomSecret(
  input: Wrapping & { readonly privateKey: Uint8Array; readonly random: RandomBytes },
): Promise<Uint8Array<ArrayBuffer>> {
  const { privateKey: content, random } = input;
  return sealWithNonce({ key: await importAesKey(input.key), content, associated: bindingOf(input), random });
}

/** `wrap-refused` for any other passphrase: one cannot be told from damage. */
export async function unwrapRoomSecret(
  input: Wrapping & { readonly sealed: Uint8Array },
): Promise<Result<RoomSecret, WrapRefused>> {
  const { sealed, publicKey } = input;
  const opened = await openWithNonce({ key: await importAesKey(input.key), sealed, associated: bindingOf(input) });
  return opened.ok ? ok({ publicKey, privateKey: opened.value }) : err({ tag: "wrap-refused" });
}

const bindingOf = ({ stream, publicKey, salt, parameters: { m, t, p } }: Wrapping) =>
  encodeCbor(["twofold/room-key/1", stream, publicKey, salt, m, t, p]);
