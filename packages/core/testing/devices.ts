/** What devices say about each other, by letters: for tests of lists and epochs. */

import { createHash } from "node:crypto";
import { deviceIdOf } from "../src/devices/device-facts.ts";
import type { BatchPlace, Fact } from "../src/event/fact.ts";
import type { DeviceId, EventId, Side } from "../src/event/ids.ts";

/** A key that is the same for the same letter. */
export const keyOf = (letter: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(letter).digest());
export const idOf = (letter: string): DeviceId => deviceIdOf(keyOf(letter));

const sessionOf = (letter: string) => keyOf(`session ${letter}`).slice(0, 16);
const hashOf = (letter: string, seq: number) => keyOf(`${letter} ${seq}`);
const textOf = (bytes: Uint8Array) => bytes.toBase64({ alphabet: "base64url", omitPadding: true });

/** Each device has one session, and each number of it one batch. */
export function placeOf(letter: string, seq: number, epoch = 0): BatchPlace {
  return { session: textOf(sessionOf(letter)), seq, hash: textOf(hashOf(letter, seq)), epoch };
}

type At = { readonly seq?: number; readonly epoch?: number; readonly time?: number; readonly side?: Side };

export function says(by: string, event: { kind: string; [field: string]: unknown }, at: At = {}): Fact {
  const { seq = 0, epoch = 0, time = 1, side = "a" } = at;
  const place = placeOf(by, seq, epoch);
  const id = textOf(keyOf(JSON.stringify([by, event, place, time]))) as EventId;
  return { id, side, device: idOf(by), time: { wallMs: time, counter: 0 }, place, event };
}

export function adds(by: string, device: string, at: At & { paper?: boolean } = {}): Fact {
  const { paper = false } = at;
  return says(by, { kind: "device.added", signKey: keyOf(device), hpkeKey: keyOf(`${device} hpke`), paper }, at);
}

/** `last` is the number of the last batch that counts; -1 for none at all. */
export function removes(by: string, device: string, last: number, at: At = {}): Fact {
  const named = last < 0 ? [] : [[sessionOf(device), last, hashOf(device, last)]];
  return says(by, { kind: "device.removed", device: keyOf(device), last: named }, at);
}

export function starts(by: string, epoch: number, recipients: string, at: At & { key?: string } = {}): Fact {
  const digest = keyOf(`epoch ${epoch} ${at.key ?? by}`);
  const event = { kind: "epoch.started", epoch, digest, recipients: [...recipients].map(keyOf) };
  return says(by, event, { epoch, ...at });
}
