import type { AnswerContent, RoundId, Side } from "@twofold/core";
import { base64urlToBytes, bytesEqual } from "@twofold/wire";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importAesKey, openWithNonce } from "./aes-gcm.ts";
import { makeBondKey, slotKeyOf, slotOf } from "./bond-key.ts";
import { encodeCbor } from "./cbor.ts";
import { digestOf } from "./digest.ts";
import { makeStreamId, streamToBytes } from "./identifier.ts";
import { systemRandom } from "./random.ts";
import { joinKey, openAnswer, sealAnswer } from "./sealed-answer.ts";

const round = "2026-03-02.0.first-light" as RoundId;
const place = { stream: makeStreamId(systemRandom), round, author: "a" as Side };
const seal = (content: AnswerContent) => sealAnswer({ ...place, content, random: systemRandom });
const need = "just-read" as const;

describe("sealed answer", () => {
  it("[SEAL-1] opens to the very words, in any script, up to 16,000 units", async () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 400 }),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 400 }),
      fc.constantFrom(
        "💌👨‍👩‍👧‍👦",
        "שלום עולם",
        "مرحبا\u202e!",
        "\uFEFFpasted",
        "水".repeat(16_000),
        "💌".repeat(8_000),
      ),
    );
    const content = fc.record({ text, need: fc.constantFrom("just-read", "comfort", "reassure", "ideas") });
    await fc.assert(
      fc.asyncProperty(content, async (each) => {
        const { h, c, share, escrow } = await seal(each as AnswerContent);
        const opened = await openAnswer({ ...place, sealed: { h, c }, key: joinKey(share, escrow), named: h });
        expect(opened).toEqual({ ok: true, value: each });
      }),
      { numRuns: 60 },
    );
  });

  it("[SEAL-1] a yes and a long no have the same length", async () => {
    const [yes, no] = [await seal({ text: "yes", need }), await seal({ text: "no, because ".repeat(60), need })];
    expect(yes.c.length).toBe(no.c.length);
  });

  it("[SEAL-3] either half alone is no key: it opens nothing", async () => {
    const { h, c, share, escrow } = await seal({ text: "hello", need });
    for (const key of [share, escrow, joinKey(share, share)]) {
      const opened = await openAnswer({ ...place, sealed: { h, c }, key, named: h });
      expect(opened).toEqual({ ok: false, error: { tag: "answer-mismatch" } });
    }
    expect(() => joinKey(share, escrow.subarray(1))).toThrow(RangeError);
  });

  it("[SEAL-2] the same words sealed twice have nothing in common", async () => {
    const [one, two] = [await seal({ text: "hello", need }), await seal({ text: "hello", need })];
    for (const field of ["c", "share", "escrow", "key"] as const) expect(one[field]).not.toEqual(two[field]);
    expect(one.h).not.toBe(two.h);
  });

  it("[SEAL-5] a commitment to nonsense is damaged, which is not the same as exchanged", async () => {
    const key = systemRandom(32);
    for (const c of [systemRandom(1052), systemRandom(5), new Uint8Array()]) {
      const x = encodeCbor(["twofold/answer/1", streamToBytes(place.stream), round, "a"]);
      const h = (await digestOf(["twofold/commit/1", x, key, c])).toBase64({
        alphabet: "base64url",
        omitPadding: true,
      });
      const sealed = { h, c } as Awaited<ReturnType<typeof seal>>;
      const opened = await openAnswer({ ...place, sealed, key, named: sealed.h });
      expect(opened).toEqual({ ok: false, error: { tag: "answer-damaged" } });
    }
  });
});

describe("guessing", () => {
  /** An answer from a scale of five, the easiest to guess. */
  const options: AnswerContent[] = ["1", "2", "3", "4", "5"].map((text) => ({ text, need }));

  /** Every 32 bytes in a row that someone holds, and all joins of two of the named values: all the keys they could try. */
  const keysIn = (holds: readonly Uint8Array[]): Uint8Array[] => {
    const runs = holds.flatMap((bytes) =>
      Array.from({ length: Math.max(0, bytes.length - 31) }, (_, at) => bytes.slice(at, at + 32)),
    );
    const values = holds.filter((bytes) => bytes.length === 32);
    return [...runs, ...values.flatMap((one) => values.map((two) => joinKey(one, two)))];
  };

  /** Tries each key against the ciphertext, and each key with each option against commitment and ciphertext. */
  const matches = async (holds: readonly Uint8Array[], c: Uint8Array, h: Uint8Array): Promise<string[]> => {
    const x = encodeCbor(["twofold/answer/1", streamToBytes(place.stream), round, "a"]);
    const found: string[] = [];
    for (const key of keysIn(holds)) {
      const opened = await openWithNonce({ key: await importAesKey(key), sealed: c, associated: x });
      if (opened.ok) found.push("opened");
      if (bytesEqual(await digestOf(["twofold/commit/1", x, key, c]), h)) found.push("committed");
    }
    for (const option of options) {
      const candidates = [
        encodeCbor(option),
        encodeCbor(["twofold/commit/1", x, option]),
        encodeCbor(["twofold/commit/1", x, option, c]),
        encodeCbor([x, option]),
      ];
      for (const candidate of candidates) {
        const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", candidate));
        if (holds.some((bytes) => bytes.length === 32 && bytesEqual(bytes, digest))) found.push(option.text);
      }
    }
    return found;
  };

  it("[SEAL-6] the reader with the event, and the relay with h, B, slot and even c, find no option to match", async () => {
    const slotKey = await slotKeyOf(makeBondKey(systemRandom), place.stream);
    const slot = base64urlToBytes(await slotOf(slotKey, round)) ?? new Uint8Array();
    for (const option of options) {
      const sealed = await seal(option);
      const h = base64urlToBytes(sealed.h) ?? new Uint8Array();
      const reader = [h, sealed.c, sealed.share];
      const relay = [h, sealed.escrow, slot, sealed.c];
      expect(await matches(reader, sealed.c, h)).toEqual([]);
      expect(await matches(relay, sealed.c, h)).toEqual([]);
      // The search can succeed: with both halves it finds key and commitment.
      expect(await matches([h, sealed.share, sealed.escrow], sealed.c, h)).toEqual(
        expect.arrayContaining(["opened", "committed"]),
      );
    }
  });
});
