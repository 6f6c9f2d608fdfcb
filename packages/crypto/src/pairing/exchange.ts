/**
 * The exchange: the guest joins, the inviter answers with the bond key, the guest accepts. Rules PAIR-2 to PAIR-7.
 *
 * [Note: Why the guest goes first] The link commits to the inviter's keys, the guest sends keys of its own, and only
 * then does the inviter show what it had committed to. Someone in the middle must choose before knowing what to match,
 * so the safety words give one guess and no search.
 */

import { type BondKind, err, ok, type Result, type StreamId } from "@twofold/core";
import { bytesEqual } from "@twofold/wire";
import { encodeCbor } from "../cbor.ts";
import { type DevicePublic, importDeviceKeys, isSignedBy, makeDeviceSecret, sign } from "../device-keys.ts";
import type { RandomBytes } from "../random.ts";
import { digestOfToken, makeToken } from "../token.ts";
import { type EpochKey, openBondBox, sealBondBox } from "./bond-box.ts";
import { pairingDomain } from "./domain.ts";
import { commitmentOf, encodeInvitation, type Invitation, parseInvitation } from "./invitation.ts";
import { meetingOf } from "./meeting.ts";
import {
  encodeAnswer,
  encodeJoin,
  type Join,
  type PairingUnreadable,
  pairingNonceBytes,
  parseAnswer,
  parseCard,
  parseJoin,
  sealMessage,
} from "./messages.ts";
import type { Guest, Inviter } from "./pairing-state.ts";
import { hashOfExchange, isEcho } from "./party.ts";
import { safetyWords } from "./safety-words.ts";

export type PairingProblem =
  | PairingUnreadable
  | { readonly tag: "pairing-mismatch" } // not what the link committed to
  | { readonly tag: "pairing-echo" } // own keys or nonce came back
  | { readonly tag: "pairing-forged" } // not signed by the inviter's device
  | { readonly tag: "pairing-box-damaged" }; // the bond key does not open

/** What both sides hold afterwards. */
export type Paired = {
  /** The other's device. */
  readonly other: DevicePublic;
  readonly stream: StreamId;
  /** 32 bytes; the guest's first batch names it (rule PAIR-8). */
  readonly exchangeHash: Uint8Array<ArrayBuffer>;
  /** Four. */
  readonly words: readonly string[];
};

/** Makes the guest's keys, nonce and token, and the message that asks to join. `card` is the opened content of the card. */
export async function makeJoin(input: {
  fragment: string;
  card: Uint8Array;
  name: string;
  bondKind: BondKind;
  random: RandomBytes;
}): Promise<{ guest: Guest; message: Uint8Array<ArrayBuffer> }> {
  const { fragment, card, name, bondKind, random } = input;
  const device = await makeDeviceSecret(random);
  const nonce = random(pairingNonceBytes);
  const token = makeToken(random);
  const join = encodeJoin({ device, nonce, tokenDigest: await digestOfToken(token), name, bondKind });
  const meeting = await meetingOf(ownInvitation(fragment));
  const message = await sealMessage({ meeting, which: "join", content: join, random });
  return { guest: { fragment, device, nonce, token, card, join }, message };
}

/**
 * The inviter's side, once the person has confirmed the guest's name: seals the bond key to the guest and signs.
 * `join` is the opened content of the join message. Post `message` only after the relay has taken the guest's token.
 */
export async function answerJoin(
  input: EpochKey & { inviter: Inviter; join: Uint8Array; random: RandomBytes },
): Promise<Result<Paired & { join: Join; message: Uint8Array<ArrayBuffer> }, PairingProblem>> {
  const { inviter, epoch, bondKey, random } = input;
  const { device, nonce, stream, card } = inviter;
  const join = parseJoin(input.join);
  if (!join.ok) return join;
  if (isEcho(join.value, inviter)) return err({ tag: "pairing-echo" });
  const invitation = ownInvitation(inviter.fragment);
  const meeting = await meetingOf(invitation);
  const link = encodeInvitation(invitation);
  const info = await hashOfExchange(pairingDomain, { link, card, join: input.join, device, nonce, stream });
  const to = join.value.device.hpkePublic;
  const sealed = await sealBondBox({ to, epoch, bondKey, psk: meeting.psk, info, random });
  if (!sealed.ok) return err({ tag: "pairing-damaged" });
  const { enc, box } = sealed.value;
  const signature = await sign(await importDeviceKeys(device), encodeToSign(info, enc, box));
  const content = encodeAnswer({ device, nonce, stream, enc, box, signature });
  const message = await sealMessage({ meeting, which: "answer", content, random });
  const words = await safetyWords({ commitment: invitation.commitment, inviter, guest: join.value, stream });
  return ok({ other: join.value.device, stream, exchangeHash: info, words, join: join.value, message });
}

/**
 * The guest's side: `answer` is the opened content of the answer message.
 *
 * The commitment comes first: until keys, nonce and stream are those of the link, nothing else in the answer counts.
 * The stream must be the card's too, since what the guest wrote ahead stands under that name.
 */
export async function acceptAnswer(
  guest: Guest,
  answer: Uint8Array,
): Promise<Result<Paired & EpochKey, PairingProblem>> {
  const parsed = parseAnswer(answer);
  if (!parsed.ok) return parsed;
  const { device, nonce, stream, enc, box, signature } = parsed.value;
  const invitation = ownInvitation(guest.fragment);
  const { commitment } = invitation;
  const isCommitted = bytesEqual(await commitmentOf({ device, nonce, stream }), commitment);
  const card = parseCard(guest.card);
  if (!isCommitted || !card.ok || card.value.stream !== stream) return err({ tag: "pairing-mismatch" });
  if (isEcho({ device, nonce }, guest)) return err({ tag: "pairing-echo" });
  const own = { link: encodeInvitation(invitation), card: guest.card, join: guest.join };
  const info = await hashOfExchange(pairingDomain, { ...own, device, nonce, stream });
  const isSigned = await isSignedBy(device.signPublic, encodeToSign(info, enc, box), signature);
  if (!isSigned) return err({ tag: "pairing-forged" });
  const { psk } = await meetingOf(invitation);
  const opened = await openBondBox({ keys: await importDeviceKeys(guest.device), enc, box, psk, info });
  if (!opened.ok) return err({ tag: "pairing-box-damaged" });
  const words = await safetyWords({ commitment, inviter: { device, nonce }, guest, stream });
  return ok({ other: device, stream, exchangeHash: info, words, ...opened.value });
}

function encodeToSign(exchangeHash: Uint8Array, enc: Uint8Array, box: Uint8Array): Uint8Array<ArrayBuffer> {
  return encodeCbor(["twofold/pairing/answer/1", exchangeHash, enc, box]);
}

/** The fragment was read before this device kept it. */
function ownInvitation(fragment: string): Invitation {
  const invitation = parseInvitation(fragment);
  if (!invitation.ok) throw new TypeError(`the kept invitation is unreadable: ${invitation.error.tag}`);
  return invitation.value;
}
