/** The inviter's side: make the link, wait for a guest, confirm, answer. Loaded only when a pairing is under way. */

import { type BondKind, type Day, err, ok, type Result } from "@twofold/core";
import { bytesToId, digestOfToken, makeBondKey, makeToken, type RandomBytes } from "@twofold/crypto";
import {
  answerJoin,
  makeInvitation,
  meetingOf,
  openMessage,
  type PairingProblem,
  parseInvitation,
  parseJoin,
} from "@twofold/crypto/pairing";
import { bytesToBase64url, encodeFrames } from "@twofold/wire";
import type { BondRecord } from "../bond/bond-record.ts";
import type { Relay, RelayProblem } from "../relay/relay-port.ts";
import { awaitMessage } from "./meeting-stream.ts";
import type { HostRecord } from "./pairing-record.ts";

const seedBytes = 16;
/** One message each way under this id; a retry after a crash is recognised by it. */
const cardProducer = { id: "card", epoch: 0, seq: 0 };
const answerProducer = { id: "answer", epoch: 0, seq: 0 };

export async function makeHostRecord(input: {
  readonly name: string;
  readonly bondKind: BondKind;
  readonly weekdays: readonly number[];
  readonly day: Day;
  readonly edition: number;
  readonly code: string | undefined;
  readonly random: RandomBytes;
}): Promise<HostRecord> {
  const { name, bondKind, weekdays, day, edition, code, random } = input;
  const seed = random(seedBytes);
  const card = { name, bondKind, seed, day, edition, weekdays };
  const { inviter, message } = await makeInvitation({ card, relay: null, random });
  return {
    role: "host",
    inviter,
    meetingToken: makeToken(random),
    bondToken: makeToken(random),
    bondKey: makeBondKey(random),
    card: message,
    ...{ bondKind, seed, day, edition, weekdays },
    ...(code === undefined ? {} : { code }),
  };
}

/** Sets the meeting stream up at the relay; harmless when it is there already. */
export async function publishInvitation(record: HostRecord, relay: Relay): Promise<RelayProblem | undefined> {
  const { stream, linkToken } = await meetingFor(record);
  const at = { stream, token: record.meetingToken };
  const created = await relay.create(at, "meeting", record.code);
  if (!created.ok) return created.error;
  const digest = bytesToBase64url(await digestOfToken(linkToken));
  const set = await relay.setAccess(at, "b", { version: 1, entries: [{ digest, rights: ["read", "append"] }] });
  if (!set.ok && set.error.tag !== "forbidden" && set.error.tag !== "conflict") return set.error;
  const posted = await relay.append(at, cardProducer, encodeFrames([record.card]));
  return posted.ok ? undefined : posted.error;
}

export async function awaitGuest(
  record: HostRecord,
  relay: Relay,
  stop: AbortSignal,
): Promise<Result<NonNullable<HostRecord["join"]>, RelayProblem | { readonly tag: "pairing-tampered" }>> {
  const meeting = await meetingFor(record);
  const content = await awaitMessage(
    relay,
    { stream: meeting.stream, token: record.meetingToken },
    (message) => openMessage(meeting, message),
    "join",
    stop,
  );
  if (!content.ok) return content;
  const join = parseJoin(content.value);
  if (!join.ok) return err({ tag: "pairing-tampered" });
  return ok({ content: content.value, name: join.value.name, bondKind: join.value.bondKind });
}

/** On the person's confirmation: the answer to post, and the bond as this device keeps it from now on. */
export async function answerGuest(
  record: HostRecord & { readonly join: NonNullable<HostRecord["join"]> },
  relayOrigin: string,
  random: RandomBytes,
): Promise<Result<{ readonly answer: Uint8Array<ArrayBuffer>; readonly bond: BondRecord }, PairingProblem>> {
  const { inviter, bondKey, bondToken: token } = record;
  const answered = await answerJoin({ inviter, join: record.join.content, epoch: 0, bondKey, random });
  if (!answered.ok) return answered;
  const { other, stream, exchangeHash: exchange, words: safetyWords, join, message: answer } = answered.value;
  const devices = { a: [bytesToId<never>(inviter.device.signPublic)], b: [bytesToId<never>(other.signPublic)] };
  const hpkeKeys = { a: inviter.device.hpkePublic, b: other.hpkePublic };
  const digests = { a: bytesToBase64url(await digestOfToken(token)), b: bytesToBase64url(join.tokenDigest) };
  const keys = { bondKeys: [{ epoch: 0, key: bondKey }], device: inviter.device, token };
  const bond: BondRecord = {
    ...{ version: 1, stream, side: "a", relay: relayOrigin, ...keys, devices, hpkeKeys, digests },
    ...{ safetyWords, exchange, ended: false, metAs: join.name },
    ...(record.code === undefined ? {} : { code: record.code }),
  };
  return ok({ answer, bond });
}

/** After the bond's stream stands at the relay, and only then. */
export async function postAnswer(
  record: HostRecord & { readonly answer: NonNullable<HostRecord["answer"]> },
  relay: Relay,
): Promise<RelayProblem | undefined> {
  const { stream } = await meetingFor(record);
  const at = { stream, token: record.meetingToken };
  const posted = await relay.append(at, answerProducer, encodeFrames([record.answer]));
  return posted.ok ? undefined : posted.error;
}

export async function discardMeeting(record: HostRecord, relay: Relay): Promise<void> {
  const { stream } = await meetingFor(record);
  await relay.remove({ stream, token: record.meetingToken });
}

function meetingFor(record: HostRecord) {
  const own = parseInvitation(record.inviter.fragment);
  if (!own.ok) throw new TypeError("an own invitation does not read");
  return meetingOf(own.value);
}
