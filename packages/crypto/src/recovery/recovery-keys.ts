/**
 * What follows from the recovery key: where the vault lies, the token that reads it, and the paper's key pairs, for the
 * vault and for each bond. Rules RECOV-3, RECOV-4.
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

async function accessOf(secret: Uint8Array, salt: Uint8Array, prefix: "" | "bond-"): Promise<RecoveryAccess> {
  const derive = (what: "token" | "sign" | "hpke") =>
    hkdf({ secret, salt, info: `twofold/recovery/${prefix}${what}/1` });
  const [token, signSeed, hpkeSeed] = [await derive("token"), await derive("sign"), await derive("hpke")];
  const signPublic = await publicOfSeed("Ed25519", signSeed);
  const hpkePublic = await publicOfSeed("X25519", hpkeSeed);
  return { token, device: { signSeed, signPublic, hpkeSeed, hpkePublic } };
}
