/** Four words that both see, and that differ when someone stands in the middle. Rule PAIR-6. */

import type { StreamId } from "@twofold/core";
import type { DevicePublic } from "../device-keys.ts";
import { digestOf } from "../digest.ts";
import { streamToBytes } from "../identifier.ts";
import { safetyWordList } from "./word-list.ts";

/** 2,048 words: 11 bits each, 44 in all. One guess at 1 in 17.6 million million; there is no second (commitment). */
const bitsPerWord = 11;
const wordCount = 4;

export type SafetyWordsInput = {
  readonly commitment: Uint8Array;
  readonly inviter: { readonly device: DevicePublic; readonly nonce: Uint8Array };
  readonly guest: { readonly device: DevicePublic; readonly nonce: Uint8Array };
  readonly stream: StreamId;
};

export async function safetyWords(input: SafetyWordsInput): Promise<readonly string[]> {
  const { commitment, inviter, guest, stream } = input;
  const digest = await digestOf([
    "twofold/safety-words/1",
    commitment,
    ...[inviter, guest].flatMap(({ device, nonce }) => [device.signPublic, device.hpkePublic, nonce]),
    streamToBytes(stream),
  ]);
  return wordsOf(digest);
}

/** The first 44 bits of the digest, most significant first, eleven to a word. */
export function wordsOf(digest: Uint8Array): readonly string[] {
  const bits = [...digest].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return Array.from({ length: wordCount }, (_, i) => {
    const index = Number.parseInt(bits.slice(i * bitsPerWord, (i + 1) * bitsPerWord), 2);
    const word = safetyWordList[index];
    if (word === undefined) throw new RangeError("the word list has fewer than 2,048 words");
    return word;
  });
}
