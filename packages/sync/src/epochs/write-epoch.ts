/** The batches with which an epoch begins, the same for a bond and for the mailbox. Loaded only when one is due. */

import type { BondEvent, ListedDevice, StreamId, VaultEvent } from "@twofold/core";
import type { DeviceKeys, RandomBytes } from "@twofold/crypto";
import type { BatchToWrite, Folded, Log } from "../log/log.ts";
import type { WrittenBatch } from "../log/write-batch.ts";
import type { Keyring, WritingKey } from "./keyring.ts";
import { startEpoch } from "./make-epoch.ts";

export type EpochWritten<State> = Folded<State> & {
  readonly written: readonly WrittenBatch[];
  /** Carries the key to every recipient; whoever reads on needs it first. */
  readonly envelope: Uint8Array<ArrayBuffer>;
  readonly keyring: Keyring;
  readonly fresh: WritingKey;
  readonly digest: string;
};

/** `first` is written under the epoch that ends, then what says that the next one has begun, under it. */
export async function writeEpoch<State>(input: {
  readonly log: Log<State>;
  /** The stream that the key's envelope is bound to. */
  readonly stream: StreamId;
  readonly deviceKeys: DeviceKeys;
  readonly keyring: Keyring;
  readonly kind: Extract<BondEvent["kind"] | VaultEvent["kind"], "epoch.started" | "vault-epoch.started">;
  readonly epoch: number;
  readonly recipients: readonly ListedDevice[];
  readonly first: readonly BatchToWrite[];
  readonly random: RandomBytes;
}): Promise<EpochWritten<State>> {
  const { log, stream, deviceKeys: maker, epoch, recipients, random, kind, first } = input;
  const started = await startEpoch({ stream, epoch, maker, recipients, random });
  const keyring = await input.keyring.with([started.key]);
  const { digest = "" } = started.key;
  const fresh = keyring.find({ epoch, digest });
  if (!fresh) throw new TypeError("a key that was just made is not in the ring");
  const begin: BatchToWrite = { events: [{ kind, ...started.fields }], automatic: true, epoch };
  return { ...(await log.prepareBatches([...first, begin])), envelope: started.envelope, keyring, fresh, digest };
}
