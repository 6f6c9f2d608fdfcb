/** The bond key, sealed to the guest's device: HPKE (RFC 9180) in PSK mode. Rules PAIR-4, PAIR-7. */

import { err, ok, type Result } from "@twofold/core";
import * as v from "valibot";
import { aesKeyBytes } from "../aes-gcm.ts";
import { decodeCbor, encodeCbor } from "../cbor.ts";
import type { DeviceKeys } from "../device-keys.ts";
import { openSealed, sealTo } from "../hpke.ts";
import type { RandomBytes } from "../random.ts";
import { bytesOf, wholeNumber } from "../shape.ts";

export type EpochKey = { readonly epoch: number; readonly bondKey: Uint8Array };
/** What binds a box to one exchange: the PSK from the link's secret, and the exchange hash as `info`. 32 bytes each. */
export type BoxBinding = { readonly psk: Uint8Array; readonly info: Uint8Array };
export type BoxProblem = { readonly tag: "pairing-box-unusable-key" } | { readonly tag: "pairing-box-damaged" };

const pskId = new TextEncoder().encode("twofold/pairing");
const contentShape = v.strictTuple([wholeNumber, bytesOf(aesKeyBytes)]);

/** Fails when `to` is a point that X25519 refuses: the guest sent no real key. */
export async function sealBondBox(
  input: BoxBinding & EpochKey & { to: Uint8Array; random: RandomBytes },
): Promise<Result<{ enc: Uint8Array; box: Uint8Array }, BoxProblem>> {
  const { psk, info, epoch, bondKey, to, random } = input;
  const sealed = await sealTo({ to, info, content: encodeCbor([epoch, bondKey]), random, shared: { psk, pskId } });
  return sealed.ok ? sealed : err({ tag: "pairing-box-unusable-key" });
}

/** Opens with the device's private half; fails when key, PSK, exchange or box differ in any bit. */
export async function openBondBox(
  input: BoxBinding & { keys: DeviceKeys; enc: Uint8Array; box: Uint8Array },
): Promise<Result<EpochKey, BoxProblem>> {
  const { psk, info, keys, enc, box } = input;
  const opened = await openSealed({ keys, info, enc, box, shared: { psk, pskId } });
  const content = opened.ok ? decodeCbor(opened.value) : opened;
  const parsed = content.ok ? v.safeParse(contentShape, content.value) : undefined;
  if (!parsed?.success) return err({ tag: "pairing-box-damaged" });
  const [epoch, bondKey] = parsed.output;
  return ok({ epoch, bondKey });
}
