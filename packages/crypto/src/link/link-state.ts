/** What each of the two devices keeps, under the store key, while a link between them is under way. */

import { err, ok, type Result } from "@twofold/core";
import { tokenBytes } from "@twofold/wire";
import * as v from "valibot";
import { decodeCbor, encodeCbor } from "../cbor.ts";
import { digestBytes } from "../digest.ts";
import { pairingNonceBytes } from "../pairing/messages.ts";
import { deviceSecretShape, streamIdShape } from "../pairing/pairing-state.ts";
import { bytes, bytesOf } from "../shape.ts";
import { linkStreams } from "./messages.ts";

const inviterShape = v.strictObject({
  fragment: v.string(),
  device: deviceSecretShape,
  nonce: bytesOf(pairingNonceBytes),
  /** The person's vault. */
  stream: streamIdShape,
  /** Content of the card message. */
  card: bytes,
  /** SHA-256 of the one join that was answered: a second one is never, or the words could be searched for. */
  answered: v.nullable(bytesOf(digestBytes)),
});
const guestShape = v.strictObject({
  fragment: v.string(),
  device: deviceSecretShape,
  nonce: bytesOf(pairingNonceBytes),
  /** Keys and tokens of this device, one for each stream that it may be given. */
  slots: v.pipe(
    v.array(v.strictObject({ device: deviceSecretShape, token: bytesOf(tokenBytes) })),
    v.length(linkStreams),
  ),
  card: bytes,
  /** Content of the join message. */
  join: bytes,
});

/** All secret. */
export type LinkInviter = Readonly<v.InferOutput<typeof inviterShape>>;
/** All secret. */
export type LinkGuest = Readonly<v.InferOutput<typeof guestShape>>;
export type LinkStateDamaged = { readonly tag: "link-state-damaged" };

export function encodeLinkState(state: LinkInviter | LinkGuest): Uint8Array<ArrayBuffer> {
  return encodeCbor(state);
}

export function decodeLinkInviter(content: Uint8Array): Result<LinkInviter, LinkStateDamaged> {
  return decodeState(inviterShape, content);
}

export function decodeLinkGuest(content: Uint8Array): Result<LinkGuest, LinkStateDamaged> {
  return decodeState(guestShape, content);
}

function decodeState<S extends v.GenericSchema>(
  shape: S,
  content: Uint8Array,
): Result<v.InferOutput<S>, LinkStateDamaged> {
  const decoded = decodeCbor(content);
  const parsed = decoded.ok ? v.safeParse(shape, decoded.value) : undefined;
  return parsed?.success ? ok(parsed.output) : err({ tag: "link-state-damaged" });
}
