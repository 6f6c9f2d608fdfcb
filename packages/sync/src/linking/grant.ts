/** What a new device is handed once the words were compared: everything but secrets that only one device may have. */

import type { DeviceId, Side, StreamId } from "@twofold/core";
import * as v from "valibot";
import type { BondRecord } from "../bond/bond-record.ts";
import type { MailboxRecord } from "../mailbox/mailbox-record.ts";

const bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array);
const text = v.pipe(v.string(), v.maxLength(300));
const stream = v.custom<StreamId>((value) => typeof value === "string" && /^[A-Za-z0-9_-]{22}$/.test(value));
const device = v.custom<DeviceId>((value) => typeof value === "string" && /^[A-Za-z0-9_-]{43}$/.test(value));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const epochKeys = v.array(v.looseObject({ epoch: whole, key: bytes, digest: v.optional(text) }));
const bySide = <S extends v.GenericSchema>(of: S) => v.looseObject({ a: of, b: of });

const bond = v.looseObject({
  version: v.literal(1),
  stream,
  side: v.custom<Side>((value) => value === "a" || value === "b"),
  relay: text,
  bondKeys: epochKeys,
  devices: bySide(v.array(device)),
  hpkeKeys: v.optional(bySide(bytes)),
  digests: v.looseObject({ a: v.optional(text), b: v.optional(text) }),
  safetyWords: v.array(text),
  exchange: bytes,
  code: v.optional(text),
  metAs: text,
  ended: v.boolean(),
});

/** The plain part of a bond's record: what any device of this side may have. */
export type SharedBond = v.InferOutput<typeof bond>;

const grant = v.looseObject({
  vault: v.looseObject({ stream, signKey: bytes, hpkeKey: bytes, addition: text }),
  mailbox: v.looseObject({ relay: text, stream, code: v.optional(text), keys: epochKeys }),
  /** `slot`: which of the new device's keys and tokens is for it. */
  bonds: v.array(v.looseObject({ slot: whole, addition: text, record: bond })),
  active: v.nullable(stream),
  /** The devices that were there before: nothing new to the person. */
  devices: v.array(text),
});
export type Grant = v.InferOutput<typeof grant>;

/** Undefined when it is not what this version hands over. */
export function parseGrant(value: unknown): Grant | undefined {
  const parsed = v.safeParse(grant, value);
  return parsed.success ? parsed.output : undefined;
}

export function parseSharedBond(value: unknown): SharedBond | undefined {
  const parsed = v.safeParse(bond, value);
  return parsed.success ? parsed.output : undefined;
}

export function sharedBondOf(record: BondRecord): SharedBond {
  const { token: _token, device: _device, access: _access, ...shared } = record;
  const { devices, bondKeys, safetyWords } = shared;
  return {
    ...shared,
    bondKeys: bondKeys.map((each) => ({ ...each })),
    devices: { a: [...devices.a], b: [...devices.b] },
    safetyWords: [...safetyWords],
  };
}

/** A bond's record on a device that was handed it, with keys and a token of its own. */
export function bondRecordFrom(shared: SharedBond, own: Pick<BondRecord, "device" | "token">): BondRecord {
  return withoutUndefined({ ...shared, ...own }) as BondRecord;
}

export function mailboxRecordFrom(shared: Grant["mailbox"], token: Uint8Array): MailboxRecord {
  return withoutUndefined({ version: 1, ...shared, token, sent: 0, first: [] }) as MailboxRecord;
}

/** A field that is not there, and one that is there without a value, are not the same in CBOR. */
function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
