/** The epoch keys of one stream that this device holds. Two of them may have one number (rule EPOCH-6). */

import type { KnownEpoch } from "@twofold/core";
import { importEpochKey } from "@twofold/crypto";

/** As it is kept under the store key: 32 bytes, and the digest that tells it from others of its number ("" for epoch 0). */
export type EpochKey = { readonly epoch: number; readonly key: Uint8Array; readonly digest?: string };
export type WritingKey = { readonly epoch: number; readonly key: CryptoKey };

export interface Keyring {
  /** Every key of that number. */
  readonly keys: (epoch: number) => readonly CryptoKey[];
  readonly held: readonly EpochKey[];
  find(known: Pick<KnownEpoch, "epoch" | "digest">): WritingKey | undefined;
  /** The highest number held: what is written under until an epoch is known that suits everybody. */
  readonly last: WritingKey;
  has(found: EpochKey): boolean;
  /** With further keys; the same object where none is new. */
  with(found: readonly EpochKey[]): Promise<Keyring>;
}

/** Of at least one key; without one there is nothing to write under, which is our bug: throws. */
export async function makeKeyring(held: readonly EpochKey[]): Promise<Keyring> {
  const imported = await Promise.all(held.map(async (each) => ({ ...each, imported: await importEpochKey(each.key) })));
  const highest = imported.toSorted((left, right) => right.epoch - left.epoch)[0];
  if (!highest) throw new RangeError("a stream has at least one key");
  const isSame = (each: EpochKey, other: Pick<EpochKey, "epoch" | "digest">) =>
    each.epoch === other.epoch && (each.digest ?? "") === (other.digest ?? "");
  const keyring: Keyring = {
    held,
    keys: (epoch) => imported.filter((each) => each.epoch === epoch).map((each) => each.imported),
    find: (known) => {
      const found = imported.find((each) => isSame(each, known));
      return found && { epoch: found.epoch, key: found.imported };
    },
    last: { epoch: highest.epoch, key: highest.imported },
    has: (found) => held.some((each) => isSame(each, found)),
    with: async (found) => {
      const fresh = found.filter(
        (each, i) => !keyring.has(each) && found.findIndex((other) => isSame(each, other)) === i,
      );
      return fresh.length === 0 ? keyring : makeKeyring([...held, ...fresh]);
    },
  };
  return keyring;
}
