/** The link: what stands after `#join/`, made by the inviter and read by the guest. Rules PAIR-1, PAIR-2. */

import { type BondKind, bondKind, err, ok, type Result, type StreamId } from "@twofold/core";
import { base64urlToBytes, bytesToBase64url, streamIdBytes } from "@twofold/wire";
import * as v from "valibot";
import { decodeCbor, encodeCbor } from "../cbor.ts";
import { type DevicePublic, makeDeviceSecret } from "../device-keys.ts";
import { digestBytes } from "../digest.ts";
import { bytesToId, makeStreamId, streamToBytes } from "../identifier.ts";
import type { RandomBytes } from "../random.ts";
import { bytesOf, isNewerThan } from "../shape.ts";
import { pairingDomain } from "./domain.ts";
import { meetingOf } from "./meeting.ts";
import { type Card, encodeCard, pairingNonceBytes, pairingVersion, personName, sealMessage } from "./messages.ts";
import type { Inviter } from "./pairing-state.ts";
import { commitTo } from "./party.ts";

export const linkSecretBytes = 32;
/** A name of 40 characters and an origin of 200 make about 430; anything longer is no invitation of ours. */
const maxFragmentLength = 1_000;
export const maxOriginLength = 200;

export type Invitation = {
  readonly meeting: StreamId;
  /** 32 bytes. Whoever has it can read card and join, and answer once; it never opens the bond key by itself. */
  readonly secret: Uint8Array;
  /** 32 bytes: the inviter's keys, nonce and stream, fixed before the guest answers. */
  readonly commitment: Uint8Array;
  readonly name: string;
  readonly bondKind: BondKind;
  /** Origin of the relay where it is not the one that serves the app. Names a relay, never code. */
  readonly relay: string | null;
};

export type InvitationProblem = { readonly tag: "invitation-damaged" } | { readonly tag: "invitation-newer" };

const invitationShape = v.strictTuple([
  v.literal(pairingVersion),
  bytesOf(streamIdBytes),
  bytesOf(linkSecretBytes),
  bytesOf(digestBytes),
  personName,
  bondKind,
  v.nullable(v.pipe(v.string(), v.maxLength(maxOriginLength), v.check(isWebOrigin))),
]);

/**
 * Makes the link's fragment, the first message of the meeting stream, and what the inviter keeps until a guest answers.
 * `name` has 1 to 40 characters and `relay` is a web origin; anything else is our bug and throws.
 */
export async function makeInvitation(input: {
  card: Omit<Card, "stream">;
  relay: string | null;
  random: RandomBytes;
}): Promise<{ inviter: Inviter; message: Uint8Array<ArrayBuffer> }> {
  const { card, relay, random } = input;
  const device = await makeDeviceSecret(random);
  const nonce = random(pairingNonceBytes);
  const stream = makeStreamId(random);
  const commitment = await commitmentOf({ device, nonce, stream });
  const meeting = makeStreamId(random);
  const secret = random(linkSecretBytes);
  const { name, bondKind: kind } = card;
  const fragment = bytesToBase64url(encodeInvitation({ meeting, secret, commitment, relay, name, bondKind: kind }));
  const content = encodeCard({ ...card, stream });
  const message = await sealMessage({ meeting: await meetingOf({ meeting, secret }), which: "card", content, random });
  return { inviter: { fragment, device, nonce, stream, card: content }, message };
}

/** The bytes whose base64url is the fragment; throws when `parseInvitation` would refuse it. */
export function encodeInvitation(invitation: Invitation): Uint8Array<ArrayBuffer> {
  const { meeting, secret, commitment, name, bondKind: kind, relay } = invitation;
  const tuple = [pairingVersion, streamToBytes(meeting), secret, commitment, name, kind, relay];
  return encodeCbor(v.parse(invitationShape, tuple));
}

/** Reads the fragment, without `#join/`. Everything in it is bounded; a link cut off by a messenger is `invitation-damaged`. */
export function parseInvitation(fragment: string): Result<Invitation, InvitationProblem> {
  const bytes = fragment.length <= maxFragmentLength ? base64urlToBytes(fragment) : undefined;
  const decoded = bytes && bytesToBase64url(bytes) === fragment ? decodeCbor(bytes) : undefined;
  if (!decoded?.ok) return err({ tag: "invitation-damaged" });
  if (isNewerThan(pairingVersion, decoded.value)) return err({ tag: "invitation-newer" });
  const parsed = v.safeParse(invitationShape, decoded.value);
  if (!parsed.success) return err({ tag: "invitation-damaged" });
  const [, meeting, secret, commitment, name, kind, relay] = parsed.output;
  return ok({ meeting: bytesToId(meeting), secret, commitment, name, bondKind: kind, relay });
}

/** What the link fixes of the inviter. Rule PAIR-2. */
export function commitmentOf(input: {
  device: DevicePublic;
  nonce: Uint8Array;
  stream: StreamId;
}): Promise<Uint8Array<ArrayBuffer>> {
  return commitTo(pairingDomain, input);
}

/** Scheme, host and port, nothing behind it. */
export function isWebOrigin(text: string): boolean {
  const url = URL.parse(text);
  return (url?.protocol === "https:" || url?.protocol === "http:") && url.origin === text;
}
