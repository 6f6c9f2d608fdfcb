/** The guest's side: read the link, join, wait for the answer. Loaded only when a pairing is under way. */

import { err, ok, type Result } from "@twofold/core";
import { bytesToId, digestOfToken, type RandomBytes } from "@twofold/crypto";
import {
  acceptAnswer,
  type Card,
  type InvitationProblem,
  makeJoin,
  meetingOf,
  openMessage,
  parseCard,
  parseInvitation,
} from "@twofold/crypto/pairing";
import { bytesToBase64url, encodeFrames } from "@twofold/wire";
import type { BondRecord } from "../bond/bond-record.ts";
import type { InvitationView } from "../client/terms.ts";
import type { Relay, RelayProblem } from "../relay/relay-port.ts";
import { awaitMessage, readMeeting } from "./meeting-stream.ts";
import type { GuestRecord } from "./pairing-record.ts";

export type JoinProblem =
  | InvitationProblem
  | RelayProblem
  | { readonly tag: "invitation-used" }
  | { readonly tag: "invitation-expired" }
  | { readonly tag: "pairing-tampered" };

/** What a link says before anything is sent. */
export function readInvitation(fragment: string): Result<InvitationView, InvitationProblem> {
  const read = parseInvitation(fragment);
  return read.ok ? ok({ hostName: read.value.name, bondKind: read.value.bondKind }) : read;
}

/** The first request that a link causes: reads the card, and refuses a link that somebody has answered. */
export async function makeGuestRecord(input: {
  readonly fragment: string;
  readonly name: string;
  readonly asFriends: boolean;
  readonly relay: Relay;
  readonly random: RandomBytes;
}): Promise<Result<GuestRecord, JoinProblem>> {
  const { fragment, name, asFriends, relay, random } = input;
  const invitation = parseInvitation(fragment);
  if (!invitation.ok) return invitation;
  const meeting = await meetingOf(invitation.value);
  const at = { stream: meeting.stream, token: meeting.linkToken };
  const read = await readMeeting(relay, at, (message) => openMessage(meeting, message));
  if (!read.ok) return err(expiredOr(read.error));
  const content = read.value.messages.get("card");
  if (read.value.messages.has("join")) return err({ tag: "invitation-used" });
  const card = content && parseCard(content);
  if (!card?.ok) return err({ tag: card?.error.tag === "pairing-newer" ? "invitation-newer" : "pairing-tampered" });
  const bondKind = asFriends || card.value.bondKind === "friend" ? "friend" : "partner";
  const { guest, message } = await makeJoin({ fragment, card: content as Uint8Array, name, bondKind, random });
  const producer = `join-${bytesToBase64url(random(8))}`;
  const { name: hostName } = card.value;
  return ok({ role: "guest", guest, hostName, message, producer, sent: false, name, bondKind, ahead: [] });
}

export async function sendJoin(record: GuestRecord, relay: Relay): Promise<JoinProblem | undefined> {
  const { stream, linkToken: token } = await meetingFor(record);
  const producer = { id: record.producer, epoch: 0, seq: 0 };
  const sent = await relay.append({ stream, token }, producer, encodeFrames([record.message]));
  if (sent.ok) return undefined;
  return sent.error.tag === "meeting-full" ? { tag: "invitation-used" } : expiredOr(sent.error);
}

/** Waits for the inviter's answer and checks it against the link's commitment before anything else. */
export async function awaitBond(
  record: GuestRecord,
  relay: Relay,
  relayOrigin: string,
  stop: AbortSignal,
): Promise<Result<BondRecord, JoinProblem>> {
  const meeting = await meetingFor(record);
  const at = { stream: meeting.stream, token: meeting.linkToken };
  const content = await awaitMessage(relay, at, (message) => openMessage(meeting, message), "answer", stop);
  if (!content.ok) return err(expiredOr(content.error));
  const { guest } = record;
  const accepted = await acceptAnswer(guest, content.value);
  if (!accepted.ok || accepted.value.stream !== cardOf(record).stream) return err({ tag: "pairing-tampered" });
  const { other, stream, exchangeHash: exchange, words: safetyWords, epoch, bondKey } = accepted.value;
  const devices = { a: [bytesToId<never>(other.signPublic)], b: [bytesToId<never>(guest.device.signPublic)] };
  const hpkeKeys = { a: other.hpkePublic, b: guest.device.hpkePublic };
  const digests = { b: bytesToBase64url(await digestOfToken(guest.token)) };
  const keys = { bondKeys: [{ epoch, key: bondKey }], device: guest.device, token: guest.token };
  return ok({
    ...{ version: 1, stream, side: "b", relay: relayOrigin, ...keys, devices, hpkeKeys, digests },
    ...{ safetyWords, exchange, ended: false, metAs: record.hostName },
  });
}

export function cardOf(record: GuestRecord): Card {
  const card = parseCard(record.guest.card);
  if (!card.ok) throw new TypeError("a card that was read before does not read");
  return card.value;
}

function expiredOr(problem: RelayProblem): JoinProblem {
  // Unknown and wrong token look the same; for a link both mean that it no longer works.
  return problem.tag === "gone" || problem.tag === "not-found" ? { tag: "invitation-expired" } : problem;
}

function meetingFor(record: GuestRecord) {
  const invitation = parseInvitation(record.guest.fragment);
  if (!invitation.ok) throw new TypeError("an invitation that was read before does not read");
  return meetingOf(invitation.value);
}
