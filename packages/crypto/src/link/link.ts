/** The code: what stands after `#link/`, shown by a device that is there already. Rule LINK-1. */

import { err, ok, type Result, type StreamId } from "@twofold/core";
import { base64urlToBytes, bytesToBase64url, streamIdBytes } from "@twofold/wire";
import * as v from "valibot";
import { decodeCbor, encodeCbor } from "../cbor.ts";
import { digestBytes } from "../digest.ts";
import { bytesToId, streamToBytes } from "../identifier.ts";
import { linkDomain } from "../pairing/domain.ts";
import { isWebOrigin, linkSecretBytes, maxOriginLength } from "../pairing/invitation.ts";
import { type Meeting, meetingOf } from "../pairing/meeting.ts";
import { bytesOf, isNewerThan } from "../shape.ts";
import { type LinkUnreadable, linkVersion } from "./messages.ts";

/** Long enough to fetch the other device and start it; short enough that a photograph of the code is worth nothing. */
export const linkTtlMs = 10 * 60_000;
/** 120 bytes and an origin of 200 make about 430 characters; anything longer is no code of ours. */
const maxFragmentLength = 1_000;

export type Link = {
  readonly meeting: StreamId;
  /** 32 bytes. Whoever has it can read the card and answer once; it never opens the grant by itself. */
  readonly secret: Uint8Array;
  /** 32 bytes: keys and nonce of the device that shows the code, fixed before the other one answers. */
  readonly commitment: Uint8Array;
  /** Origin of the relay where it is not the one that serves the app. */
  readonly relay: string | null;
};

const linkShape = v.strictTuple([
  v.literal(linkVersion),
  bytesOf(streamIdBytes),
  bytesOf(linkSecretBytes),
  bytesOf(digestBytes),
  v.nullable(v.pipe(v.string(), v.maxLength(maxOriginLength), v.check(isWebOrigin))),
]);

/** The bytes whose base64url is the fragment; throws when `parseLink` would refuse it. */
export function encodeLink({ meeting, secret, commitment, relay }: Link): Uint8Array<ArrayBuffer> {
  return encodeCbor(v.parse(linkShape, [linkVersion, streamToBytes(meeting), secret, commitment, relay]));
}

/** Reads the fragment, without `#link/`. */
export function parseLink(fragment: string): Result<Link, LinkUnreadable> {
  const bytes = fragment.length <= maxFragmentLength ? base64urlToBytes(fragment) : undefined;
  const decoded = bytes && bytesToBase64url(bytes) === fragment ? decodeCbor(bytes) : undefined;
  if (!decoded?.ok) return err({ tag: "link-damaged" });
  if (isNewerThan(linkVersion, decoded.value)) return err({ tag: "link-newer" });
  const parsed = v.safeParse(linkShape, decoded.value);
  if (!parsed.success) return err({ tag: "link-damaged" });
  const [, meeting, secret, commitment, relay] = parsed.output;
  return ok({ meeting: bytesToId(meeting), secret, commitment, relay });
}

/** What follows from the code's secret, as in pairing and under other names. */
export function linkMeeting(link: Pick<Link, "meeting" | "secret">): Promise<Meeting> {
  return meetingOf(link, linkDomain);
}
