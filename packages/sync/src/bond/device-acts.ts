/**
 * What a bond does about devices and keys: an epoch begun, a device taken away, the relay's list of tokens, keys passed on.
 * Loaded only when there is something of it to do. Rules DEV-5 to DEV-9.
 */

import type { DeviceId, ListedDevice, Side, StreamId } from "@twofold/core";
import { type DeviceKeys, deviceKeyBytes, idToBytes, type RandomBytes } from "@twofold/crypto";
import { accessListOf, isSameAccess } from "../epochs/access.ts";
import type { BondAdmission } from "../epochs/admissions.ts";
import type { Keyring, WritingKey } from "../epochs/keyring.ts";
import { lastBatchesOf } from "../epochs/last-batches.ts";
import { passOnEpoch } from "../epochs/make-epoch.ts";
import { pushAccess } from "../epochs/push-access.ts";
import { writeEpoch } from "../epochs/write-epoch.ts";
import type { BatchToWrite, Log, Prepared } from "../log/log.ts";
import type { Relay, StreamAddress } from "../relay/relay-port.ts";
import type { BondRecord } from "./bond-record.ts";
import type { BondWrite } from "./bond-write.ts";
import type { Outbox, OutboxItem } from "./outbox.ts";
import { notSaved, type Step } from "./sender.ts";

/** New words for old ones: the new paper key is added by this device, and signs itself that the old one is gone. */
export type Replacing = {
  readonly addition: BondWrite;
  readonly device: ListedDevice;
  readonly keys: DeviceKeys;
};

/** What of a bond these acts see and change. */
export type DeviceActsInput<State> = {
  readonly stream: StreamId;
  readonly side: Side;
  readonly at: StreamAddress;
  readonly relay: Relay;
  readonly deviceKeys: DeviceKeys;
  readonly random: RandomBytes;
  readonly log: Log<State, BondAdmission>;
  readonly outbox: Outbox;
  readonly record: () => BondRecord;
  readonly keyring: () => Keyring;
  readonly writing: () => WritingKey;
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly save: (prepared: readonly Prepared[]) => Promise<boolean>;
  readonly sealUnder: (key: WritingKey, content: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>;
  readonly prepareRecord: (change: Partial<BondRecord>) => Prepared;
  readonly prepareKeyring: (next: Keyring) => Prepared;
  /** The tokens of this side as the relay took them last, and as the log has them. */
  readonly access: () => { readonly version: number; readonly digests: readonly string[] };
  readonly digests: () => readonly string[];
};

export interface DeviceActs {
  prepareRemoval(devices: readonly DeviceId[], replacing?: Replacing): Promise<Prepared>;
  /** A key for everybody who is current. */
  prepareNextEpoch(): Promise<Prepared>;
  /** Keys that the relay lost, sealed anew to everybody who is current. */
  passOnKeys(): Promise<OutboxItem[]>;
  /** The relay's list of this side's devices follows the log's; `again`: it may have lost it. */
  accessStep(again: boolean): Promise<Step>;
}

export function makeDeviceActs<State>(input: DeviceActsInput<State>): DeviceActs {
  const { stream, side, at, relay, deviceKeys, random, log, outbox, record, keyring, exclusive, save } = input;
  const currentOfBoth = (): readonly ListedDevice[] => {
    const { a, b } = log.admission().lists;
    return [...a.current, ...b.current];
  };

  /** A new key for `recipients`; `first` still leaves under the old one. */
  const prepareEpoch = async (recipients: readonly ListedDevice[], first: readonly BatchToWrite[]) => {
    const old = input.writing();
    const {
      envelope,
      keyring: next,
      fresh,
      written,
      changes,
      apply,
    } = await writeEpoch({
      ...{ log, stream, deviceKeys, keyring: keyring(), recipients, first, random },
      kind: "epoch.started",
      epoch: log.admission().choose(keyring()).nextEpoch,
    });
    const sealed = await Promise.all(
      written.map(({ content }, i) => input.sealUnder(i < first.length ? old : fresh, content)),
    );
    const [begin, ...followedBy] = sealed;
    if (!begin) throw new TypeError("an epoch begins with a batch");
    const queued = outbox.prepareAround(
      [{ kind: "append", envelope, asItIs: true }],
      [{ kind: "append", envelope: begin, followedBy, asItIs: true }],
    );
    const parts = [{ changes, apply }, input.prepareKeyring(next), queued];
    return {
      changes: parts.flatMap((part) => part.changes),
      apply: () => {
        for (const part of parts) part.apply();
      },
    };
  };

  return {
    prepareNextEpoch: () => prepareEpoch(currentOfBoth(), []),

    prepareRemoval: async (devices, replacing) => {
      const contents = await log.contents();
      const removed: BondWrite[] = [];
      for (const device of devices) {
        const last = contents.ok ? await lastBatchesOf(contents.value, side, device) : [];
        removed.push({ kind: "device.removed", device: idToBytes(device, deviceKeyBytes), last });
      }
      const stay = currentOfBoth().filter(({ signKey }) => !devices.includes(signKey));
      if (!replacing) return prepareEpoch(stay, [{ events: removed }]);
      const first = [{ events: [replacing.addition] }, { events: removed, by: replacing.keys }];
      return prepareEpoch([...stay, replacing.device], first);
    },

    passOnKeys: async () => {
      const started = keyring().held.filter(({ epoch }) => epoch > 0);
      const to = { stream, maker: deviceKeys, recipients: currentOfBoth(), random };
      const passed = await Promise.all(started.map((held) => passOnEpoch({ ...to, held })));
      return passed.map(({ envelope }) => ({ kind: "append", envelope, asItIs: true }));
    },

    accessStep: async (again) => {
      const set = (list: Parameters<Relay["setAccess"]>[2]) => relay.setAccess(at, side, list);
      const now = input.access();
      const digests = input.digests();
      if (isSameAccess(now, digests)) {
        const repeated = again && record().access ? await set(accessListOf(now)) : undefined;
        // A conflict: another own device has set a newer one.
        return repeated && !repeated.ok && repeated.error.tag !== "conflict" ? repeated.error : "again";
      }
      const pushed = await pushAccess(set, now, digests);
      if ("tag" in pushed) return pushed;
      return (await exclusive(() => save([input.prepareRecord({ access: pushed })]))) ? "again" : notSaved;
    },
  };
}
