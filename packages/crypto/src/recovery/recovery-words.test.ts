import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safetyWordList } from "../pairing/word-list.ts";
import { systemRandom } from "../random.ts";
import { findRecoveryWord, makeRecoveryKey, readRecoveryWords, recoveryWords } from "./recovery-words.ts";

const key = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe("recovery words", () => {
  it("[RECOV-1] twelve words of the list, and back", async () => {
    expect(makeRecoveryKey(systemRandom)).toHaveLength(16);
    await fc.assert(
      fc.asyncProperty(key, async (bytes) => {
        const words = await recoveryWords(bytes);
        expect(words).toHaveLength(12);
        expect(words.filter((word) => !safetyWordList.includes(word))).toEqual([]);
        expect(await readRecoveryWords(words)).toEqual({ ok: true, value: new Uint8Array(bytes) });
      }),
    );
    await expect(recoveryWords(new Uint8Array(15))).rejects.toThrow(RangeError);
  });

  it("[RECOV-1] the words of a fixed key never change: they stand on paper", async () => {
    // 00000000000 eleven times, then seven bits of nothing and the checksum 0011 (SHA-256 begins with 0x37).
    const zero = await recoveryWords(new Uint8Array(16));
    expect(zero).toEqual([...Array(11).fill(safetyWordList[0]), safetyWordList[3]]);
  });

  it("[RECOV-2] takes them as people write them: capitals, lines, numbers, commas, the first four letters", async () => {
    const bytes = new Uint8Array(systemRandom(16));
    const words = await recoveryWords(bytes);
    const written = [
      words.join(" ").toUpperCase(),
      words.map((word, i) => `${i + 1}. ${word}`).join("\n"),
      `  ${words.join(",  ")} `,
      words.map((word) => word.slice(0, 4)).join(" "),
      words.map((word) => word.slice(0, 5)),
    ];
    for (const each of written) expect(await readRecoveryWords(each)).toEqual({ ok: true, value: bytes });
  });

  it("[RECOV-2] names the word that is not in the list, as it was typed", async () => {
    const words = await recoveryWords(systemRandom(16));
    for (const word of ["xylophon", "aard", "alongg", "zzz", "é"]) {
      const read = await readRecoveryWords(words.with(4, word));
      if (word === "aard") expect(read).not.toMatchObject({ error: { tag: "recovery-word-unknown" } });
      else expect(read).toEqual({ ok: false, error: { tag: "recovery-word-unknown", index: 4, word } });
    }
  });

  it("[RECOV-2] counts what is missing or too many", async () => {
    const words = await recoveryWords(systemRandom(16));
    expect(await readRecoveryWords("")).toEqual({ ok: false, error: { tag: "recovery-word-count", count: 0 } });
    expect(await readRecoveryWords(words.slice(1))).toMatchObject({ error: { count: 11 } });
    expect(await readRecoveryWords([...words, words[0]!])).toMatchObject({ error: { count: 13 } });
  });

  it("[RECOV-2] says that real words do not fit together, in fifteen of sixteen cases, and never gives the same key", async () => {
    const bytes = new Uint8Array(systemRandom(16));
    const words = await recoveryWords(bytes);
    let refused = 0;
    const others = safetyWordList.filter((word) => word !== words[6]).slice(0, 320);
    for (const word of others) {
      const read = await readRecoveryWords(words.with(6, word));
      if (read.ok) expect(read.value).not.toEqual(bytes);
      else {
        expect(read.error).toEqual({ tag: "recovery-words-mismatch" });
        refused += 1;
      }
    }
    // 300 are expected of 320; fewer than 260 come once in more than 10^12 runs.
    expect(refused).toBeGreaterThan(260);
    expect(refused).toBeLessThan(320);
  });

  it("[RECOV-2] completes a word as soon as four letters tell it, three where the word has no more", () => {
    for (const word of safetyWordList) {
      expect(findRecoveryWord(word.slice(0, 4))).toBe(word);
      if (word.length > 3) expect(findRecoveryWord(word.slice(0, 3))).toBeUndefined();
      expect(findRecoveryWord(`${word}x`)).toBeUndefined();
    }
    expect(findRecoveryWord("")).toBeUndefined();
    expect(findRecoveryWord(" Aardvark ")).toBe("aardvark");
  });
});
