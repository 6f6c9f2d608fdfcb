/** Starting an epoch, and opening one that another device started. Loaded only when there is one: HPKE comes with it. */

import { type DeviceId, type ListedDevice, ok, type Result, type StreamId } from "@twofold/core";
import { bytesToId, type DeviceKeys, deviceKeyBytes, idToBytes, type RandomBytes } from "@twofold/crypto";
import { type EpochProblem, makeEpochKey, openEpoch, sealEpoch } from "@twofold/crypto/epoch";
import type { EpochKey } from "./keyring.ts";

export type StartedEpoch = {
  readonly key: EpochKey;
  /** Needs no key to be opened but a recipient's own. */
  readonly envelope: Uint8Array<ArrayBuffer>;
  /** The fields of `epoch.started` and `vault-epoch.started`. */
  readonly fields: { readonly epoch: number; readonly digest: Uint8Array; readonly recipients: readonly Uint8Array[] };
};

/**
 * A new key, sealed to each of `recipients`. Those whose own key nobody can seal to are named all the same: they have
 * only themselves to thank, and must not keep the others from going on.
 */
export async function startEpoch(input: {
  readonly stream: StreamId;
  readonly epoch: number;
  readonly maker: DeviceKeys;
  readonly recipients: readonly ListedDevice[];
  readonly random: RandomBytes;
}): Promise<StartedEpoch> {
  const { stream, epoch, maker, recipients, random } = input;
  return sealed({ stream, epoch, key: makeEpochKey(random), maker, recipients, random });
}

/** A key that is held already, for devices that lack it: the same number, the same digest. */
export async function passOnEpoch(input: {
  readonly stream: StreamId;
  readonly held: EpochKey;
  readonly maker: DeviceKeys;
  readonly recipients: readonly ListedDevice[];
  readonly random: RandomBytes;
}): Promise<StartedEpoch> {
  const { held, ...rest } = input;
  return sealed({ ...rest, epoch: held.epoch, key: held.key });
}

async function sealed(input: {
  readonly stream: StreamId;
  readonly epoch: number;
  readonly key: Uint8Array;
  readonly maker: DeviceKeys;
  readonly recipients: readonly ListedDevice[];
  readonly random: RandomBytes;
}): Promise<StartedEpoch> {
  const { epoch, key, recipients } = input;
  const sealing = recipients.flatMap(({ hpkeKey }) => hpkeKey ?? []);
  const { envelope, digest } = await sealEpoch({ ...input, recipients: sealing });
  return {
    key: { epoch, key, digest: bytesToId<DeviceId>(digest) },
    envelope: envelope.slice(),
    fields: { epoch, digest, recipients: recipients.map(({ signKey }) => idToBytes(signKey, deviceKeyBytes)) },
  };
}

/** What a device finds in an epoch envelope. A key that is not for it is no problem: it has it from its grant. */
export async function receiveEpoch(input: {
  readonly stream: StreamId;
  readonly envelope: Uint8Array;
  readonly keys: DeviceKeys;
  readonly isListed: (maker: DeviceId) => boolean;
}): Promise<Result<EpochKey | undefined, EpochProblem>> {
  const opened = await openEpoch(input);
  if (!opened.ok) return opened.error.tag === "epoch-not-for-us" ? ok(undefined) : opened;
  const { epoch, key, digest } = opened.value;
  // There is one key of epoch 0, made when the stream was: no event names it, and so nothing names its digest.
  return ok(epoch === 0 ? { epoch, key } : { epoch, key, digest: bytesToId<DeviceId>(digest) });
}
