/** The bond key, sealed to the guest's device: HPKE (RFC 9180) in PSK mode. Rules PAIR-4, PAIR-7. */

import { err, ok, type Result } from "@twofold/core";
import {
  AEAD_AES_256_GCM,
  CipherSuite,
  DecapError,
  EncapError,
  KDF_HKDF_SHA256,
  KEM_DHKEM_X25519_HKDF_SHA256,
  OpenError,
} from "hpke";
import * as v from "valibot";
import { aesKeyBytes } from "../aes-gcm.ts";
import { decodeCbor, encodeCbor } from "../cbor.ts";
import { type DeviceKeys, deviceKeyBytes, importSeed, publicOfSeed } from "../device-keys.ts";
import type { RandomBytes } from "../random.ts";
import { bytesOf, wholeNumber } from "../shape.ts";

export type EpochKey = { readonly epoch: number; readonly bondKey: Uint8Array };
/** What binds a box to one exchange: the PSK from the link's secret, and the exchange hash as `info`. 32 bytes each. */
export type BoxBinding = { readonly psk: Uint8Array; readonly info: Uint8Array };
export type BoxProblem = { readonly tag: "pairing-box-unusable-key" } | { readonly tag: "pairing-box-damaged" };

const pskId = new TextEncoder().encode("twofold/pairing");
const contentShape = v.strictTuple([wholeNumber, bytesOf(aesKeyBytes)]);

/** Fails when `to` is a point that X25519 refuses (RFC 7748 §6.1, all-zero secret): the guest sent no real key. */
export async function sealBondBox(
  input: BoxBinding & EpochKey & { to: Uint8Array; random: RandomBytes },
): Promise<Result<{ enc: Uint8Array; box: Uint8Array }, BoxProblem>> {
  const { psk, info, epoch, bondKey, random } = input;
  const suite = sendingSuite(random);
  try {
    const to = await suite.DeserializePublicKey(input.to);
    const content = encodeCbor([epoch, bondKey]);
    const { encapsulatedSecret, ciphertext } = await suite.Seal(to, content, { psk, pskId, info });
    return ok({ enc: encapsulatedSecret, box: ciphertext });
  } catch (error) {
    if (error instanceof EncapError) return err({ tag: "pairing-box-unusable-key" });
    throw error;
  }
}

/** Opens with the device's private half; fails when key, PSK, exchange or box differ in any bit. */
export async function openBondBox(
  input: BoxBinding & { keys: DeviceKeys; enc: Uint8Array; box: Uint8Array },
): Promise<Result<EpochKey, BoxProblem>> {
  const { psk, info, keys, enc, box } = input;
  const suite = new CipherSuite(KEM_DHKEM_X25519_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM);
  try {
    const publicKey = await suite.DeserializePublicKey(keys.hpkePublic);
    const pair = { publicKey, privateKey: keys.hpkePrivate };
    const content = decodeCbor(await suite.Open(pair, enc, box, { psk, pskId, info }));
    const parsed = content.ok ? v.safeParse(contentShape, content.value) : undefined;
    if (!parsed?.success) return err({ tag: "pairing-box-damaged" });
    const [epoch, bondKey] = parsed.output;
    return ok({ epoch, bondKey });
  } catch (error) {
    if (error instanceof DecapError || error instanceof OpenError) return err({ tag: "pairing-box-damaged" });
    throw error;
  }
}

/**
 * The suite with its ephemeral key drawn from `random`, which is what makes vectors of a box possible. Any 32 bytes are
 * an X25519 private key (RFC 7748 §5), so drawing them is generating one.
 */
function sendingSuite(random: RandomBytes): CipherSuite {
  const kem = KEM_DHKEM_X25519_HKDF_SHA256();
  const drawn = {
    ...kem,
    async GenerateKeyPair() {
      const seed = random(deviceKeyBytes);
      const publicKey = await kem.DeserializePublicKey(await publicOfSeed("X25519", seed));
      return { publicKey, privateKey: await importSeed("X25519", seed, false) };
    },
  };
  return new CipherSuite(() => drawn, KDF_HKDF_SHA256, AEAD_AES_256_GCM);
}
