/** 16 random bytes as twelve words that a person writes down and types in again. Rules RECOV-1, RECOV-2. */

import { err, ok, type Result } from "@twofold/core";
import { sha256 } from "../digest.ts";
import { safetyWordList } from "../pairing/word-list.ts";
import type { RandomBytes } from "../random.ts";

/** 128 bits: out of reach of any search, without a passphrase function. */
export const recoveryKeyBytes = 16;
export const recoveryWordCount = 12;
/** 2,048 words: eleven bits each, 132 in all; what the key leaves over is the checksum. */
const bitsPerWord = 11;
const checksumBits = recoveryWordCount * bitsPerWord - recoveryKeyBytes * 8;
/** The list tells every word by its first four letters; three-letter words begin no other word. */
const tellingLetters = 4;

export type RecoveryWordsProblem =
  | { readonly tag: "recovery-word-count"; readonly count: number }
  /** `index` from 0; `word` as it was typed. */
  | { readonly tag: "recovery-word-unknown"; readonly index: number; readonly word: string }
  /** Twelve words of the list that are not the twelve of a sheet: one is another word, or two changed places. */
  | { readonly tag: "recovery-words-mismatch" };

export function makeRecoveryKey(random: RandomBytes): Uint8Array<ArrayBuffer> {
  return random(recoveryKeyBytes);
}

/** The twelve words of a key of 16 bytes; another length is our bug and throws. */
export async function recoveryWords(key: Uint8Array): Promise<readonly string[]> {
  if (key.length !== recoveryKeyBytes) throw new RangeError(`a recovery key has ${recoveryKeyBytes} bytes`);
  const bits = bitsOf(key) + (await checksumOf(key));
  return Array.from({ length: recoveryWordCount }, (_, i) => {
    const word = safetyWordList[Number.parseInt(bits.slice(i * bitsPerWord, (i + 1) * bitsPerWord), 2)];
    if (word === undefined) throw new RangeError("the word list has fewer than 2,048 words");
    return word;
  });
}

/**
 * The key of twelve typed words, in one text or one by one: any case, any spaces, numbers and commas between them, and
 * of each word at least the first four letters.
 *
 * Says which word is not in the list; that the words are real but not together, the checksum says in 15 of 16 cases, and
 * what they open says in the others.
 */
export async function readRecoveryWords(
  typed: string | readonly string[],
): Promise<Result<Uint8Array<ArrayBuffer>, RecoveryWordsProblem>> {
  const words = splitRecoveryWords(typeof typed === "string" ? typed : typed.join(" "));
  const indices: number[] = [];
  for (const [index, word] of words.entries()) {
    const at = indexOfWord(word);
    if (at === undefined) return err({ tag: "recovery-word-unknown", index, word });
    indices.push(at);
  }
  if (indices.length !== recoveryWordCount) return err({ tag: "recovery-word-count", count: indices.length });
  const bits = indices.map((at) => at.toString(2).padStart(bitsPerWord, "0")).join("");
  const key = Uint8Array.from({ length: recoveryKeyBytes }, (_, i) => Number.parseInt(bits.slice(i * 8, i * 8 + 8), 2));
  const fits = bits.slice(recoveryKeyBytes * 8) === (await checksumOf(key));
  return fits ? ok(key) : err({ tag: "recovery-words-mismatch" });
}

/** What was typed, word by word; numbers and signs between them are left out. */
export function splitRecoveryWords(typed: string): readonly string[] {
  return typed.split(/[\s,.;:\d]+/).filter((word) => word !== "");
}

/** The word of the list that was meant, as soon as enough letters tell it; undefined while they do not. */
export function findRecoveryWord(typed: string): string | undefined {
  const at = indexOfWord(typed);
  return at === undefined ? undefined : safetyWordList[at];
}

let indexByTelling: ReadonlyMap<string, number> | undefined;

function indexOfWord(typed: string): number | undefined {
  indexByTelling ??= new Map(safetyWordList.map((word, index) => [word.slice(0, tellingLetters), index]));
  const word = typed.trim().normalize("NFKC").toLowerCase();
  const index = indexByTelling.get(word.slice(0, tellingLetters));
  // “along” must not pass for “alongside”, nor “seat” for “sea”: what was typed begins the word.
  return index !== undefined && safetyWordList[index]?.startsWith(word) ? index : undefined;
}

function bitsOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
}

/** The first four bits of SHA-256 over the key. */
async function checksumOf(key: Uint8Array): Promise<string> {
  return bitsOf((await sha256(key)).subarray(0, 1)).slice(0, checksumBits);
}
