/**
 * An answer that neither the relay nor the other person can open alone, and that its author cannot change afterwards.
 * Rules SEAL-1 to SEAL-6.
 */

import {
  type AnswerContent,
  answerContent,
  type Commitment,
  err,
  ok,
  type Result,
  type RoundId,
  type Side,
  type StreamId,
} from "@twofold/core";
import * as v from "valibot";
import { aesKeyBytes, importAesKey, openWithNonce, sealWithNonce } from "./aes-gcm.ts";
import { decodeCbor, encodeCbor } from "./cbor.ts";
import { digestOf } from "./digest.ts";
import { bytesToId, streamToBytes } from "./identifier.ts";
import { answerClassesKiB, pad, unpad } from "./padding.ts";
import type { RandomBytes } from "./random.ts";

/** Which answer: nothing sealed for one place opens in another. */
export type AnswerPlace = { readonly stream: StreamId; readonly round: RoundId; readonly author: Side };

export type SealedAnswer = {
  /** Commitment, base64url of 32 bytes. In the event, and at the relay as bytes. */
  readonly h: Commitment;
  /** Nonce and ciphertext. In the event. */
  readonly c: Uint8Array<ArrayBuffer>;
  /** Half A of the key, 32 bytes. In the event. */
  readonly share: Uint8Array<ArrayBuffer>;
  /** Half B of the key, 32 bytes. To the escrow, nowhere else. */
  readonly escrow: Uint8Array<ArrayBuffer>;
  /** Content key, 32 bytes. In the author's vault, nowhere else. */
  readonly key: Uint8Array<ArrayBuffer>;
};

export type AnswerProblem =
  | { readonly tag: "answer-mismatch" } // these are not the words that were committed to
  | { readonly tag: "answer-damaged" }; // committed to, but no readable answer

/** Seals text of at most 16,000 UTF-16 units (48,000 bytes at worst, so the largest class always holds it). */
export async function sealAnswer(
  input: AnswerPlace & { content: AnswerContent; random: RandomBytes },
): Promise<SealedAnswer> {
  const { random } = input;
  const key = random(aesKeyBytes);
  const share = random(aesKeyBytes);
  const x = encodePlace(input);
  const content = pad(encodeCbor(input.content), answerClassesKiB);
  const c = await sealWithNonce({ key: await importAesKey(key), content, associated: x, random });
  return { h: await commit(x, key, c), c, share, escrow: joinKey(key, share), key };
}

/**
 * Opens the answer that the escrow (or a `round.opened` event) named.
 *
 * `named` is the commitment from there, `sealed` the event's: they must be the same and must be what key, ciphertext
 * and place hash to, before anything is decrypted. Only then are these the words that the other could not change.
 */
export async function openAnswer(
  input: AnswerPlace & { sealed: Pick<SealedAnswer, "h"> & { c: Uint8Array }; key: Uint8Array; named: Commitment },
): Promise<Result<AnswerContent, AnswerProblem>> {
  const { sealed, key, named } = input;
  const x = encodePlace(input);
  if (key.length !== aesKeyBytes || sealed.h !== named) return err({ tag: "answer-mismatch" });
  if ((await commit(x, key, sealed.c)) !== named) return err({ tag: "answer-mismatch" });
  const opened = await openWithNonce({ key: await importAesKey(key), sealed: sealed.c, associated: x });
  const bytes = opened.ok ? unpad(opened.value, answerClassesKiB) : opened;
  const decoded = bytes.ok ? decodeCbor(bytes.value) : bytes;
  if (!decoded.ok) return err({ tag: "answer-damaged" });
  const content = v.safeParse(answerContent, decoded.value);
  return content.success ? ok(content.output) : err({ tag: "answer-damaged" });
}

/** `K = A xor B`; the same operation makes `B` from `K` and `A`. Two halves of different length are our bug: throws. */
export function joinKey(share: Uint8Array, escrow: Uint8Array): Uint8Array<ArrayBuffer> {
  if (share.length !== aesKeyBytes || escrow.length !== aesKeyBytes) throw new RangeError("a half has 32 bytes");
  return share.map((byte, i) => byte ^ (escrow[i] ?? 0)) as Uint8Array<ArrayBuffer>;
}

function encodePlace({ stream, round, author }: AnswerPlace): Uint8Array<ArrayBuffer> {
  return encodeCbor(["twofold/answer/1", streamToBytes(stream), round, author]);
}

async function commit(x: Uint8Array, key: Uint8Array, c: Uint8Array): Promise<Commitment> {
  return bytesToId(await digestOf(["twofold/commit/1", x, key, c]));
}
