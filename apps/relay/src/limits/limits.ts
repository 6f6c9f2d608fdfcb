/** What one stream, one side and one address may use. Rules LIM-1 to LIM-6. */

import type { RowKind } from "../store/port.ts";

export type Limits = {
  /** One request's body. */
  readonly maxBodyBytes: number;
  /** All bytes ever appended to one stream. */
  readonly maxStreamBytes: Readonly<Record<RowKind, number>>;
  readonly maxMeetingAppends: number;
  readonly appendsPerMinuteBySide: number;
  readonly appendsPerMinuteByAddress: number;
  readonly streamsPerHourByAddress: number;
  readonly tailsByStream: number;
  readonly tailsByAddress: number;
  /** How long a long-poll waits. */
  readonly longPollMs: number;
  /** How long an event stream stays open before the reader has to come back. */
  readonly tailLifetimeMs: number;
  /** Most bytes of one answer to a read. */
  readonly readBytes: number;
};

const kib = 1024;
const mib = 1024 * kib;

export const defaultLimits: Limits = {
  // Four envelopes of the largest padding class at once, or hundreds of small ones.
  maxBodyBytes: mib + 64 * kib,
  maxStreamBytes: {
    // Twenty batches of 4 KiB a day for eight years.
    bond: 256 * mib,
    vault: 256 * mib,
    // A pairing takes four envelopes of a few kilobytes.
    meeting: 64 * kib,
    test: 64 * mib,
  },
  maxMeetingAppends: 16,
  // A live session writes a few times a minute; a device that catches up batches what it has.
  appendsPerMinuteBySide: 240,
  // A household behind one address.
  appendsPerMinuteByAddress: 1_200,
  // A person needs a vault, a bond and a meeting; a mobile network shares addresses.
  streamsPerHourByAddress: 120,
  // Sixteen devices of each side.
  tailsByStream: 32,
  tailsByAddress: 256,
  // Under the 30 s after which common proxies give up.
  longPollMs: 25_000,
  // Long enough to be rare, short enough that a removed device is not served for days.
  tailLifetimeMs: 15 * 60_000,
  readBytes: mib,
};

/** For benches and tests on loopback only (`TWOFOLD_LIMITS=off`): rates and tails without end, sizes as they are. */
export const unlimitedRates: Limits = {
  ...defaultLimits,
  maxStreamBytes: { bond: 1e15, vault: 1e15, meeting: 64 * kib, test: 1e15 },
  appendsPerMinuteBySide: Number.POSITIVE_INFINITY,
  appendsPerMinuteByAddress: Number.POSITIVE_INFINITY,
  streamsPerHourByAddress: Number.POSITIVE_INFINITY,
  tailsByStream: Number.POSITIVE_INFINITY,
  tailsByAddress: Number.POSITIVE_INFINITY,
};
