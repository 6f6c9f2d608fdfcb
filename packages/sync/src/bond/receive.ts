/** From the relay's bytes to verified batches and epoch keys; what does not open is set aside, never thrown away. */

import type { DeviceId, StreamId } from "@twofold/core";
import { type DeviceKeys, isEpochEnvelope } from "@twofold/crypto";
import type { EpochProblem } from "@twofold/crypto/epoch";
import { decodeFrames } from "@twofold/wire";
import type { EpochKey, Keyring } from "../epochs/keyring.ts";
import type { Admission } from "../log/admission.ts";
import { type ReadBatch, type ReadProblem, readEnvelope } from "../log/read-batch.ts";

export type QuarantineReason = ReadProblem["tag"] | EpochProblem["tag"];
export type Quarantined = { readonly envelope: Uint8Array; readonly problem: QuarantineReason };

/** What a device needs to read a stream. */
export type Reader = {
  readonly stream: StreamId;
  /** Where envelopes are bound to another stream than the batches in them. */
  readonly bearer?: StreamId;
  readonly deviceKeys: DeviceKeys;
};

export type Opened = {
  readonly batches: readonly (ReadBatch & { readonly envelope: Uint8Array })[];
  readonly quarantined: readonly Quarantined[];
  /** With the keys that came in epoch envelopes; the same object when none is new. */
  readonly keyring: Keyring;
  /** Everything that was looked at. */
  readonly envelopes: readonly Uint8Array[];
};

export type Received = Opened & {
  /** The beginning of a frame that has not arrived whole. */
  readonly rest: Uint8Array<ArrayBuffer>;
  /** The bytes stopped being frames: the relay takes only whole frames, so these are not what followed. */
  readonly isGarbled: boolean;
};

/** Problems that only an update of the app can heal. */
export function isNewer(problem: QuarantineReason): boolean {
  return problem === "envelope-newer" || problem === "batch-newer" || problem === "epoch-newer";
}

/** Problems that a key, or a device's addition, on its way can heal: nobody needs to be told. */
export function isWaiting(problem: QuarantineReason): boolean {
  return problem === "epoch-unknown" || problem === "epoch-foreign-device";
}

export async function receive(
  bytes: Uint8Array<ArrayBuffer>,
  reader: Reader,
  keyring: Keyring,
  admission: Admission,
): Promise<Received | undefined> {
  const { envelopes, rest, problem } = decodeFrames(bytes);
  const isGarbled = problem !== undefined && problem.tag !== "frame-cut-off";
  const opened = await openAll(envelopes, reader, keyring, admission);
  return opened && { ...opened, rest: isGarbled ? new Uint8Array() : rest.slice(), isGarbled };
}

/** Keys first, then the batches that they may open. Undefined when the code that opens keys cannot be fetched just now. */
export async function openAll(
  envelopes: readonly Uint8Array[],
  reader: Reader,
  before: Keyring,
  admission: Admission,
): Promise<Opened | undefined> {
  const quarantined: Quarantined[] = [];
  const keysRead: EpochKey[] = [];
  const isListed = (maker: DeviceId) => admission.isNamed("a", maker) || admission.isNamed("b", maker);
  const sealedKeys = envelopes.filter(isEpochEnvelope);
  if (sealedKeys.length > 0) {
    const loaded = await import("../epochs/make-epoch.ts").catch(() => undefined);
    if (!loaded) return undefined;
    for (const envelope of sealedKeys) {
      const { stream, bearer = stream, deviceKeys: keys } = reader;
      const key = await loaded.receiveEpoch({ stream: bearer, envelope, keys, isListed });
      if (!key.ok) quarantined.push({ envelope, problem: key.error.tag });
      else if (key.value) keysRead.push(key.value);
    }
  }
  const keyring = await before.with(keysRead);
  const { keys } = keyring;
  const read = await Promise.all(
    envelopes
      .filter((envelope) => !isEpochEnvelope(envelope))
      .map(async (envelope) => ({
        envelope,
        result: await readEnvelope(envelope, keys, reader.stream, reader.bearer),
      })),
  );
  for (const { envelope, result } of read) {
    if (!result.ok) quarantined.push({ envelope, problem: result.error.tag });
  }
  const batches = read.flatMap(({ envelope, result }) => (result.ok ? [{ ...result.value, envelope }] : []));
  return { batches, quarantined, keyring, envelopes };
}
