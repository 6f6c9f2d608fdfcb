/**
 * What follows from the recovery key: where the vault lies, the token that reads it, and the paper's key pairs, for the
 * vault and for each bond. Rules RECOV-3 to RECOV-5.
 *
 * Devices keep only the public halves. The key pairs differ from stream to stream, as those of devices do (KEY-1), so
 * that two bonds cannot be linked by the paper either.
 */

import type { StreamId } from "@twofold/core";
import { streamIdBytes } from "@twofold/wire";
import { type DeviceSecret, publicOfSeed } from "../device-keys.ts";
import { hkdf } from "../digest.ts";
import { bytesToId, streamToBytes } from "../identifier.ts";

/** The paper as a device of one stream, and its token there (32 bytes). All secret. */
export type RecoveryAccess = { readonly token: Uint8Array<ArrayBuffer>; readonly device: DeviceSecret };

/** The person's vault at the relay. Other words make another stream. */
export async function recoveryVault(key: Uint8Array): Promise<RecoveryAccess & { readonly stream: StreamId }> {
  const salt = new Uint8Array();
  const id = await hkdf({ secret: key, salt, info: "twofold/recovery/stream/1", length: streamIdBytes });
  return { stream: bytesToId(id), ...(await accessOf(key, salt, "")) };
}

/** The paper's place in one bond. */
export function recoveryBond(key: Uint8Array, stream: StreamId): Promise<RecoveryAccess> {
  return accessOf(key, streamToBytes(stream), "bond-");
}

/** As many bonds can be made after a sheet and still stand on it: what one event of the log may name, less one. */
export const recoverySpareCount = 7;

/**
 * Keys for bonds that are made later, when no device knows the words any more: each is used for one of them. The public
 * halves stand in the log from the day of the sheet. Rule RECOV-5.
 */
export function recoverySpares(key: Uint8Array): Promise<readonly RecoveryAccess[]> {
  return Promise.all(Array.from({ length: recoverySpareCount }, (_, n) => accessOf(key, Uint8Array.of(n), "later-")));
}

async function accessOf(
  secret: Uint8Array,
  salt: Uint8Array,
  prefix: "" | "bond-" | "later-",
): Promise<RecoveryAccess> {
  const derive = (what: "token" | "sign" | "hpke") =>
    hkdf({ secret, salt, info: `twofold/recovery/${prefix}${what}/1` });
  const [token, signSeed, hpkeSeed] = [await derive("token"), await derive("sign"), await derive("hpke")];
  const signPublic = await publicOfSeed("Ed25519", signSeed);
  const hpkePublic = await publicOfSeed("X25519", hpkeSeed);
  return { token, device: { signSeed, signPublic, hpkeSeed, hpkePublic } };
}
