/** Changing the list of own devices: seen, renamed, removed, and the first word of one that was added. */

import { type DeviceId, deviceIdOf, err, ok, type Result, type VaultEvent } from "@twofold/core";
import { deviceKeyBytes, idToBytes } from "@twofold/crypto";
import type { DeviceOutcome, DeviceProblem } from "../client/device-terms.ts";
import type { Session } from "../client/session.ts";
import type { ClientProblem, Outcome } from "../client/terms.ts";
import type { Prepared } from "../log/log.ts";
import { joiningKey, seenDevicesKey } from "./link-record.ts";
import { devicesInBond } from "./own-devices.ts";

export interface DeviceListActs {
  seen(): Outcome;
  rename(device: DeviceId, name: string): Outcome;
  remove(device: DeviceId): DeviceOutcome;
  /** First batch of a new device in each stream: with it both have signed the addition (rule DEV-12). */
  join(): Outcome;
}

export function makeDeviceListActs(deps: {
  readonly session: () => Session;
  readonly save: (prepared: readonly Prepared[]) => Promise<boolean>;
}): DeviceListActs {
  const { session } = deps;
  const save = async (prepared: readonly Prepared[]): Promise<Result<void, ClientProblem>> =>
    (await deps.save(prepared)) ? ok(undefined) : err({ tag: "storage-failed", message: "not saved" });

  return {
    seen: () =>
      session().exclusive(() => {
        const now = session();
        const seen = new Set([...now.seenDevices, ...now.vault.list().current.map(({ signKey }) => signKey)]);
        const apply = () => {
          now.seenDevices = seen;
        };
        return save([{ changes: [{ put: seenDevicesKey, value: [...seen] }], apply }]);
      }),

    rename: (device, name) =>
      session().exclusive(async () => {
        const { vault } = session();
        const event: VaultEvent = { kind: "own-device.named", device: idToBytes(device, deviceKeyBytes), name };
        return save([vault.identity, await vault.prepareWrite([event])]);
      }),

    remove: async (device) => {
      const removed = await session().exclusive(async (): Promise<Result<void, DeviceProblem>> => {
        const { vault, bonds, mailbox } = session();
        const listed = vault.list().current.find(({ signKey }) => signKey === device);
        const isThis = device === deviceIdOf(vault.deviceKeys.signPublic);
        if (!listed || isThis || !mailbox) return err({ tag: "no-such-device" });
        const parts: Prepared[] = [await mailbox.prepareRemoval([device])];
        for (const bond of bonds) {
          const there = bond.record.ended ? [] : devicesInBond(bond, listed);
          if (there.length > 0) parts.push(await bond.prepareRemoval(there));
        }
        return save(parts);
      });
      if (removed.ok) {
        for (const bond of session().bonds) bond.wake();
        void session().mailbox?.sync();
      }
      return removed;
    },

    join: () =>
      session().exclusive(async () => {
        const now = session();
        const { joining, vault, bonds } = now;
        if (!joining) return ok(undefined);
        const said: VaultEvent = { kind: "own-device.joined", addition: joining.vault };
        const parts: Prepared[] = [await vault.prepareWrite([said], true)];
        for (const { stream, addition } of joining.bonds) {
          const bond = bonds.find(({ record }) => record.stream === stream);
          if (bond) parts.push(await bond.prepareWrite([{ kind: "device.joined", addition }]));
        }
        const apply = () => {
          now.joining = undefined;
        };
        return save([...parts, { changes: [{ remove: joiningKey }], apply }]);
      }),
  };
}
