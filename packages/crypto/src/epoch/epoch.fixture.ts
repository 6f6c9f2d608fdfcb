/** A maker and some recipients of an epoch, for tests. */

import type { DeviceId } from "@twofold/core";
import { importDeviceKeys, makeDeviceSecret } from "../device-keys.ts";
import { bytesToId, makeStreamId } from "../identifier.ts";
import type { RandomBytes } from "../random.ts";
import { sealEpoch } from "./epoch-envelope.ts";
import { makeEpochKey } from "./epoch-key.ts";

export async function sealedTo(random: RandomBytes, count: number, epoch = 1) {
  const maker = await importDeviceKeys(await makeDeviceSecret(random));
  const makerId = bytesToId<DeviceId>(maker.signPublic);
  const others = await Promise.all(
    Array.from({ length: count }, async () => importDeviceKeys(await makeDeviceSecret(random))),
  );
  const [stream, key] = [makeStreamId(random), makeEpochKey(random)];
  const recipients = others.map(({ hpkePublic }) => hpkePublic);
  const sealed = await sealEpoch({ stream, epoch, key, maker, recipients, random });
  const isListed = (device: DeviceId) => device === makerId;
  return { ...sealed, maker, makerId, others, stream, key, epoch, isListed };
}
