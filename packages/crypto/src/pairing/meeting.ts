/** What follows from the link's secret: access to the meeting stream, its key, and the PSK of the answer. Rule PAIR-1. */

import type { StreamId } from "@twofold/core";
import { importAesKey } from "../aes-gcm.ts";
import { hkdf } from "../digest.ts";
import { streamToBytes } from "../identifier.ts";
import { type ExchangeDomain, pairingDomain } from "./domain.ts";

export type Meeting = {
  readonly domain: ExchangeDomain;
  /** The meeting stream. */
  readonly stream: StreamId;
  /** The guest's access token, 32 bytes; the inviter registers its digest as side b. */
  readonly linkToken: Uint8Array<ArrayBuffer>;
  readonly key: CryptoKey;
  /** 32 bytes; enters the key schedule of the answer, so that keys alone do not open it. */
  readonly psk: Uint8Array<ArrayBuffer>;
};

/** From the two fields of a link that make a meeting: its stream and the 32-byte secret. */
export async function meetingOf(
  link: { meeting: StreamId; secret: Uint8Array },
  domain: ExchangeDomain = pairingDomain,
): Promise<Meeting> {
  const { meeting, secret } = link;
  const salt = streamToBytes(meeting);
  const linkToken = await hkdf({ secret, salt, info: domain.token });
  const key = await importAesKey(await hkdf({ secret, salt, info: domain.key }));
  const psk = await hkdf({ secret, salt, info: domain.psk });
  return { domain, stream: meeting, linkToken, key, psk };
}
