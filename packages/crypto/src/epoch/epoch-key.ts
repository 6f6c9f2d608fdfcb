/** The key of an epoch and the digest that names it in the log. Rule EPOCH-1. */

import type { StreamId } from "@twofold/core";
import { aesKeyBytes } from "../aes-gcm.ts";
import { digestOf } from "../digest.ts";
import { streamToBytes } from "../identifier.ts";
import type { RandomBytes } from "../random.ts";

/** 32 random bytes, of a bond or of a vault. */
export function makeEpochKey(random: RandomBytes): Uint8Array<ArrayBuffer> {
  return random(aesKeyBytes);
}

/** 32 bytes. Two devices may start an epoch under one number; the digest tells the two keys apart and betrays neither. */
export function epochDigest(epoch: {
  stream: StreamId;
  epoch: number;
  key: Uint8Array;
}): Promise<Uint8Array<ArrayBuffer>> {
  return digestOf(["twofold/epoch/1", streamToBytes(epoch.stream), epoch.epoch, epoch.key]);
}
