/** What each of the two keeps, under the store key, from inviting or joining until the pairing is complete. */

import { err, ok, type Result, type StreamId } from "@twofold/core";
import { tokenBytes } from "@twofold/wire";
import * as v from "valibot";
import { decodeCbor, encodeCbor } from "../cbor.ts";
import { deviceKeyBytes } from "../device-keys.ts";
import { bytes, bytesOf } from "../shape.ts";
import { pairingNonceBytes } from "./messages.ts";

export const deviceSecretShape = v.strictObject({
  signSeed: bytesOf(deviceKeyBytes),
  signPublic: bytesOf(deviceKeyBytes),
  hpkeSeed: bytesOf(deviceKeyBytes),
  hpkePublic: bytesOf(deviceKeyBytes),
});
export const streamIdShape = v.custom<StreamId>(
  (value) => typeof value === "string" && /^[A-Za-z0-9_-]{22}$/.test(value),
);

const inviterShape = v.strictObject({
  fragment: v.string(),
  device: deviceSecretShape,
  nonce: bytesOf(pairingNonceBytes),
  /** The bond stream. */
  stream: streamIdShape,
  /** Content of the card message. */
  card: bytes,
});
const guestShape = v.strictObject({
  fragment: v.string(),
  device: deviceSecretShape,
  nonce: bytesOf(pairingNonceBytes),
  /** The guest's token for the bond stream, whose digest the join named. */
  token: bytesOf(tokenBytes),
  card: bytes,
  /** Content of the join message. */
  join: bytes,
});

/** All secret. */
export type Inviter = Readonly<v.InferOutput<typeof inviterShape>>;
/** All secret. */
export type Guest = Readonly<v.InferOutput<typeof guestShape>>;
export type PairingStateDamaged = { readonly tag: "pairing-state-damaged" };

export function encodePairingState(state: Inviter | Guest): Uint8Array<ArrayBuffer> {
  return encodeCbor(state);
}

export function decodeInviter(bytes: Uint8Array): Result<Inviter, PairingStateDamaged> {
  return decodeState(inviterShape, bytes);
}

export function decodeGuest(bytes: Uint8Array): Result<Guest, PairingStateDamaged> {
  return decodeState(guestShape, bytes);
}

function decodeState<S extends v.GenericSchema>(
  shape: S,
  bytes: Uint8Array,
): Result<v.InferOutput<S>, PairingStateDamaged> {
  const decoded = decodeCbor(bytes);
  const parsed = decoded.ok ? v.safeParse(shape, decoded.value) : undefined;
  return parsed?.success ? ok(parsed.output) : err({ tag: "pairing-state-damaged" });
}
