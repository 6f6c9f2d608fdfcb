/**
 * Linking a device of one's own: the exchange of pairing with more care. Rules LINK-3 to LINK-8.
 *
 * [Note: Why the grant is a message of its own] What is handed over here is everything: vault, bonds, keys. In pairing
 * the inviter's answer carries the bond key at once and the words may be compared later. Here the answer only reveals
 * what the code had committed to; both then show the same words, and nothing is sealed before a person has compared them.
 */

import { err, ok, type Result, type StreamId } from "@twofold/core";
import { bytesEqual, bytesToBase64url } from "@twofold/wire";
import { decodeCbor, encodeCbor } from "../cbor.ts";
import { importDeviceKeys, isSignedBy, makeDeviceSecret, sign } from "../device-keys.ts";
import { digestOf, sha256 } from "../digest.ts";
import { openSealed, sealTo } from "../hpke.ts";
import { makeStreamId } from "../identifier.ts";
import { linkDomain } from "../pairing/domain.ts";
import { linkSecretBytes } from "../pairing/invitation.ts";
import { pairingNonceBytes } from "../pairing/messages.ts";
import { commitTo, hashOfExchange, isEcho, type Party } from "../pairing/party.ts";
import { wordsOf } from "../pairing/safety-words.ts";
import type { RandomBytes } from "../random.ts";
import { digestOfToken, makeToken } from "../token.ts";
import { encodeLink, type Link, linkMeeting, linkTtlMs, parseLink } from "./link.ts";
import type { LinkGuest, LinkInviter } from "./link-state.ts";
import {
  encodeLinkCard,
  encodeLinkGrant,
  encodeLinkJoin,
  encodeLinkReveal,
  type LinkReveal,
  type LinkSlot,
  type LinkUnreadable,
  linkStreams,
  maxGrantBytes,
  parseLinkCard,
  parseLinkGrant,
  parseLinkJoin,
  parseLinkReveal,
  sealLinkMessage,
} from "./messages.ts";

export type LinkProblem =
  | LinkUnreadable
  | { readonly tag: "link-expired" } // the code is older than ten minutes
  | { readonly tag: "link-mismatch" } // not what the code committed to, or a second one answers
  | { readonly tag: "link-echo" } // own keys or nonce came back
  | { readonly tag: "link-forged" } // not signed by the device that showed the code
  | { readonly tag: "link-box-damaged" }; // the grant does not open

const pskId = new TextEncoder().encode("twofold/link");

/** The code of a device that is there, the first message of the meeting, and what the device keeps. `nowMs` since 1970. */
export async function makeLink(input: {
  stream: StreamId;
  nowMs: number;
  relay: string | null;
  random: RandomBytes;
}): Promise<{ inviter: LinkInviter; message: Uint8Array<ArrayBuffer> }> {
  const { stream, nowMs, relay, random } = input;
  const device = await makeDeviceSecret(random);
  const nonce = random(pairingNonceBytes);
  const commitment = await commitTo(linkDomain, { device, nonce, stream });
  const link = { meeting: makeStreamId(random), secret: random(linkSecretBytes), commitment, relay };
  const card = encodeLinkCard(nowMs);
  const message = await sealLinkMessage({ meeting: await linkMeeting(link), which: "card", content: card, random });
  const fragment = bytesToBase64url(encodeLink(link));
  return { inviter: { fragment, device, nonce, stream, card, answered: null }, message };
}

/** The new device's answer to a code: keys and tokens for every stream it may be given. `card` is the opened content. */
export async function joinLink(input: {
  fragment: string;
  card: Uint8Array;
  name: string;
  nowMs: number;
  random: RandomBytes;
}): Promise<Result<{ guest: LinkGuest; message: Uint8Array<ArrayBuffer> }, LinkProblem>> {
  const { fragment, card, name, nowMs, random } = input;
  const link = parseLink(fragment);
  if (!link.ok) return link;
  const refused = refuseOld(card, nowMs);
  if (refused) return err(refused);
  const device = await makeDeviceSecret(random);
  const nonce = random(pairingNonceBytes);
  const slots: LinkGuest["slots"] = [];
  const brought: LinkSlot[] = [];
  for (let i = 0; i < linkStreams; i += 1) {
    const slot = { device: await makeDeviceSecret(random), token: makeToken(random) };
    slots.push(slot);
    brought.push({ device: slot.device, tokenDigest: await digestOfToken(slot.token) });
  }
  const join = encodeLinkJoin({ device, nonce, slots: brought, name });
  const meeting = await linkMeeting(link.value);
  const message = await sealLinkMessage({ meeting, which: "join", content: join, random });
  return ok({ guest: { fragment, device, nonce, slots, card, join }, message });
}

/**
 * The inviter shows what its code had committed to, and both can show the words. `join` is the opened content.
 *
 * Keep the `inviter` that comes back before `message` leaves: it answers one new device only, the same as often as
 * needed. Whoever could be answered twice could search for the words.
 */
export async function revealLink(input: {
  inviter: LinkInviter;
  join: Uint8Array;
  nowMs: number;
  random: RandomBytes;
}): Promise<
  Result<
    {
      inviter: LinkInviter;
      words: readonly string[];
      name: string;
      slots: readonly LinkSlot[];
      message: Uint8Array<ArrayBuffer>;
    },
    LinkProblem
  >
> {
  const { inviter, random } = input;
  const join = parseLinkJoin(input.join);
  if (!join.ok) return join;
  const refused = refuseOld(inviter.card, input.nowMs);
  if (refused) return err(refused);
  if (isEcho(join.value, inviter)) return err({ tag: "link-echo" });
  const answered = await sha256(input.join);
  if (inviter.answered && !bytesEqual(inviter.answered, answered)) return err({ tag: "link-mismatch" });
  const { device, nonce, stream } = inviter;
  const link = ownLink(inviter.fragment);
  const hash = await hashOf(link, { ...inviter, join: input.join });
  const signature = await sign(await importDeviceKeys(device), encodeReveal(hash));
  const content = encodeLinkReveal({ device, nonce, stream, signature });
  const message = await sealLinkMessage({ meeting: await linkMeeting(link), which: "reveal", content, random });
  const { name, slots } = join.value;
  return ok({ inviter: { ...inviter, answered }, words: await linkWords(link, hash), name, slots, message });
}

/** The new device checks what was revealed against the code, before anything else, and shows the words. */
export async function acceptReveal(
  guest: LinkGuest,
  reveal: Uint8Array,
): Promise<Result<{ words: readonly string[] }, LinkProblem>> {
  const checked = await checkReveal(guest, reveal);
  return checked.ok ? ok({ words: await linkWords(checked.value.link, checked.value.hash) }) : checked;
}

/**
 * Seals what is handed over to the new device; only after a person has compared the words.
 *
 * `grant` is anything that has a CBOR encoding, at most `maxGrantBytes` of it: longer is our bug and throws.
 */
export async function grantLink(input: {
  inviter: LinkInviter;
  join: Uint8Array;
  grant: unknown;
  nowMs: number;
  random: RandomBytes;
}): Promise<Result<{ message: Uint8Array<ArrayBuffer> }, LinkProblem>> {
  const { inviter, random } = input;
  const content = encodeCbor(input.grant);
  if (content.length > maxGrantBytes) throw new RangeError(`a grant of ${content.length} bytes is too long`);
  const join = parseLinkJoin(input.join);
  if (!join.ok) return join;
  const refused = refuseOld(inviter.card, input.nowMs);
  if (refused) return err(refused);
  if (!inviter.answered || !bytesEqual(inviter.answered, await sha256(input.join)))
    return err({ tag: "link-mismatch" });
  const link = ownLink(inviter.fragment);
  const meeting = await linkMeeting(link);
  const info = await hashOf(link, { ...inviter, join: input.join });
  const shared = { psk: meeting.psk, pskId };
  const sealed = await sealTo({ to: join.value.device.hpkePublic, info, content, random, shared });
  if (!sealed.ok) return err({ tag: "link-damaged" });
  const { enc, box } = sealed.value;
  const signature = await sign(await importDeviceKeys(inviter.device), encodeGrant(info, enc, box));
  const message = await sealLinkMessage({
    ...{ meeting, which: "grant", random },
    content: encodeLinkGrant({ enc, box, signature }),
  });
  return ok({ message });
}

/** Opens what was handed over: a value of CBOR whose shape the caller checks. */
export async function acceptGrant(
  guest: LinkGuest,
  reveal: Uint8Array,
  grant: Uint8Array,
): Promise<Result<unknown, LinkProblem>> {
  const checked = await checkReveal(guest, reveal);
  if (!checked.ok) return checked;
  const parsed = parseLinkGrant(grant);
  if (!parsed.ok) return parsed;
  const { link, hash: info, device } = checked.value;
  const { enc, box, signature } = parsed.value;
  if (!(await isSignedBy(device.signPublic, encodeGrant(info, enc, box), signature)))
    return err({ tag: "link-forged" });
  const { psk } = await linkMeeting(link);
  const opened = await openSealed({
    keys: await importDeviceKeys(guest.device),
    info,
    enc,
    box,
    shared: { psk, pskId },
  });
  const value = opened.ok ? decodeCbor(opened.value) : opened;
  return value.ok ? value : err({ tag: "link-box-damaged" });
}

async function checkReveal(
  guest: LinkGuest,
  reveal: Uint8Array,
): Promise<Result<LinkReveal & { link: Link; hash: Uint8Array<ArrayBuffer> }, LinkProblem>> {
  const parsed = parseLinkReveal(reveal);
  if (!parsed.ok) return parsed;
  const { device, nonce, stream, signature } = parsed.value;
  const link = ownLink(guest.fragment);
  const isCommitted = bytesEqual(await commitTo(linkDomain, { device, nonce, stream }), link.commitment);
  if (!isCommitted) return err({ tag: "link-mismatch" });
  if (isEcho({ device, nonce }, guest)) return err({ tag: "link-echo" });
  const { card, join } = guest;
  const hash = await hashOf(link, { device, nonce, stream, card, join });
  const isSigned = await isSignedBy(device.signPublic, encodeReveal(hash), signature);
  return isSigned ? ok({ ...parsed.value, link, hash }) : err({ tag: "link-forged" });
}

/** A clock that is set wrongly by more than the code lives refuses it as well, in either direction. */
function refuseOld(card: Uint8Array, nowMs: number): LinkProblem | undefined {
  const read = parseLinkCard(card);
  if (!read.ok) return read.error;
  return Math.abs(nowMs - read.value.madeMs) > linkTtlMs ? { tag: "link-expired" } : undefined;
}

function hashOf(
  link: Link,
  said: Party & { stream: StreamId; card: Uint8Array; join: Uint8Array },
): Promise<Uint8Array<ArrayBuffer>> {
  return hashOfExchange(linkDomain, { ...said, link: encodeLink(link) });
}

/**
 * Over the whole exchange, and so over every key and token that the new device brings: changing one of the eight on the
 * way shows in the words of both, not only to the new device.
 */
async function linkWords({ commitment }: Link, hash: Uint8Array): Promise<readonly string[]> {
  return wordsOf(await digestOf(["twofold/link/safety-words/1", commitment, hash]));
}

function encodeReveal(hash: Uint8Array): Uint8Array<ArrayBuffer> {
  return encodeCbor(["twofold/link/reveal/1", hash]);
}

function encodeGrant(hash: Uint8Array, enc: Uint8Array, box: Uint8Array): Uint8Array<ArrayBuffer> {
  return encodeCbor(["twofold/link/grant/1", hash, enc, box]);
}

/** The fragment was read before this device kept it. */
function ownLink(fragment: string): Link {
  const link = parseLink(fragment);
  if (!link.ok) throw new TypeError(`the kept code is unreadable: ${link.error.tag}`);
  return link.value;
}
