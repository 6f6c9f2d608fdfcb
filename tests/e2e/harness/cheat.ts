/**
 * A dishonest client of one person's: it holds all that their own browser holds, and follows no rule.
 *
 * Everything here goes to the relay by plain HTTP, as anyone with the keys could do.
 */

import type { Page } from "@playwright/test";
import type { RoundId, Side, StreamId } from "@twofold/core";
import {
  type DeviceSecret,
  importDeviceKeys,
  importEpochKey,
  makeSessionId,
  sealAnswer,
  sealEnvelope,
  signBatch,
  slotKeyOf,
  slotOf,
  systemRandom,
} from "@twofold/crypto";
import {
  base64urlToBytes,
  bytesToBase64url,
  encodeDeposit,
  encodeFrames,
  envelopesMediaType,
  escrowPath,
  header,
  streamPath,
} from "@twofold/wire";
import { openStorage } from "./opened-storage.ts";

/** The parts of a bond's record (packages/sync) that a cheat needs. */
export type BondSecrets = {
  readonly stream: StreamId;
  readonly side: Side;
  readonly token: Uint8Array;
  readonly bondKeys: readonly { readonly epoch: number; readonly key: Uint8Array }[];
  readonly device: DeviceSecret;
};

/** What the browser of this page holds of its bond. */
export async function stealSecrets(page: Page): Promise<BondSecrets> {
  const { valueByKey } = await openStorage(page);
  for (const [key, value] of valueByKey) if (/^bond\/[^/]+\/record$/.test(key)) return value as BondSecrets;
  throw new Error("There is no bond in this browser");
}

/** Appends any bytes as one envelope; resolves with the relay's status. */
export async function appendEnvelope(origin: string, secrets: BondSecrets, envelope: Uint8Array): Promise<number> {
  const answer = await fetch(origin + streamPath(secrets.stream), {
    method: "POST",
    headers: {
      ...bearer(secrets),
      "content-type": envelopesMediaType,
      [header.producerId]: bytesToBase64url(systemRandom(16)),
      [header.producerEpoch]: "0",
      [header.producerSeq]: "0",
    },
    body: encodeFrames([envelope]),
  });
  return answer.status;
}

/** An envelope that opens with the bond's key and holds this content. */
export async function sealForBond(secrets: BondSecrets, content: Uint8Array): Promise<Uint8Array> {
  const { epoch, key } = secrets.bondKeys[0]!;
  return sealEnvelope({ key: await importEpochKey(key), stream: secrets.stream, epoch, content, random: systemRandom });
}

/** A batch as `as` would sign it, with the secrets of `with`: honest when both are the same person. */
export async function signAs(
  as: { readonly side: Side; readonly device: DeviceSecret },
  secrets: BondSecrets,
  events: readonly { readonly kind: string; readonly [field: string]: unknown }[],
): Promise<Uint8Array> {
  const { content } = await signBatch({
    stream: secrets.stream,
    side: as.side,
    session: makeSessionId(systemRandom),
    epoch: secrets.bondKeys[0]!.epoch,
    seq: 0,
    prev: null,
    seen: null,
    time: { wallMs: Date.now(), counter: 0 },
    events,
    deviceKeys: await importDeviceKeys(as.device),
    random: systemRandom,
  });
  return content;
}

/**
 * Seals an answer and deposits another share than the one that goes with it: whoever puts the two halves together gets
 * something else than what was committed to.
 */
export async function depositWrongShare(origin: string, secrets: BondSecrets, round: RoundId, day: string) {
  const sealed = await sealAnswer({
    stream: secrets.stream,
    round,
    author: secrets.side,
    content: { text: "Never to be read", need: "just-read" },
    random: systemRandom,
  });
  const { h, c, share } = sealed;
  const content = await signAs(secrets, secrets, [{ kind: "answer.sealed", round, h, c, share, day }]);
  const slot = await slotOf(await slotKeyOf(secrets.bondKeys[0]!.key, secrets.stream), round);
  const answer = await fetch(origin + escrowPath(secrets.stream, slot), {
    method: "PUT",
    headers: { ...bearer(secrets), "content-type": "application/octet-stream" },
    body: encodeDeposit({
      commitment: base64urlToBytes(h)!,
      share: systemRandom(32),
      envelope: await sealForBond(secrets, content),
    }),
  });
  return answer.status;
}

function bearer({ token }: BondSecrets): Record<string, string> {
  return { authorization: `Bearer ${bytesToBase64url(token)}` };
}
