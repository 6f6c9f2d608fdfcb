/** One of the two in an exchange: what it shows of itself, and what fixes it before the other has answered. Rules PAIR-2, PAIR-5. */

import type { StreamId } from "@twofold/core";
import { bytesEqual } from "@twofold/wire";
import type { DevicePublic } from "../device-keys.ts";
import { digestOf } from "../digest.ts";
import { streamToBytes } from "../identifier.ts";
import type { ExchangeDomain } from "./domain.ts";

/** `nonce` has 16 bytes. */
export type Party = { readonly device: DevicePublic; readonly nonce: Uint8Array };

/** Fixes the inviter's keys before the guest's are known, so that someone in the middle has one guess at the safety words. */
export function commitTo(
  domain: ExchangeDomain,
  input: Party & { readonly stream: StreamId },
): Promise<Uint8Array<ArrayBuffer>> {
  const { device, nonce, stream } = input;
  return digestOf([domain.commitment, device.signPublic, device.hpkePublic, nonce, streamToBytes(stream)]);
}

/** The whole link and everything both have said, in one hash: contents as their CBOR bytes before padding. Rule PAIR-4. */
export function hashOfExchange(
  domain: ExchangeDomain,
  input: Party & {
    readonly link: Uint8Array;
    readonly card: Uint8Array;
    readonly join: Uint8Array;
    readonly stream: StreamId;
  },
): Promise<Uint8Array<ArrayBuffer>> {
  const { link, card, join, device, nonce, stream } = input;
  const parts = [link, card, join, device.signPublic, device.hpkePublic, nonce, streamToBytes(stream)];
  return digestOf([domain.exchange, ...parts]);
}

/** Any one of the three coming back means that someone holds up a mirror. */
export function isEcho(theirs: Party, own: Party): boolean {
  return (
    bytesEqual(theirs.device.signPublic, own.device.signPublic) ||
    bytesEqual(theirs.device.hpkePublic, own.device.hpkePublic) ||
    bytesEqual(theirs.nonce, own.nonce)
  );
}
