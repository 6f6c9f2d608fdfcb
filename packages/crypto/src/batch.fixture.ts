/** A bond with one device on side a, for tests of batches. */

import type { DeviceId } from "@twofold/core";
import { type BatchToSign, signBatch } from "./batch.ts";
import { importDeviceKeys, makeDeviceSecret } from "./device-keys.ts";
import { bytesToId, makeSessionId, makeStreamId } from "./identifier.ts";
import type { RandomBytes } from "./random.ts";

export async function oneDevice(random: RandomBytes) {
  const secret = await makeDeviceSecret(random);
  const deviceKeys = await importDeviceKeys(secret);
  const device = bytesToId<DeviceId>(deviceKeys.signPublic);
  const [stream, session] = [makeStreamId(random), makeSessionId(random)];
  const place = { stream, side: "a", session, epoch: 0, seq: 0, prev: null, seen: [], time: null } as const;
  const write = (changes: Partial<BatchToSign> = {}) =>
    signBatch({ ...place, events: [{ kind: "person.named", name: "Sam" }], deviceKeys, random, ...changes });
  const trust = { stream, isDeviceOf: (side: string, id: DeviceId) => side === "a" && id === device };
  return { secret, deviceKeys, device, stream, session, place, write, trust };
}
