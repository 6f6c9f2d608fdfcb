import { describe, expect, it } from "vitest";
import { makeStreamId } from "../identifier.ts";
import { countingRandom } from "../random.fixture.ts";
import { safetyWords, wordsOf } from "./safety-words.ts";
import { safetyWordList } from "./word-list.ts";

const random = countingRandom();
const party = () => ({ device: { signPublic: random(32), hpkePublic: random(32) }, nonce: random(16) });
const sample = { commitment: random(32), inviter: party(), guest: party(), stream: makeStreamId(random) };

describe("safety words", () => {
  it("[PAIR-6] are the first 44 bits, eleven to a word, most significant first", () => {
    // 00000000001 00000000010 11111111111 00000000011 and one bit more, which does not count.
    const digest = Uint8Array.from([0b00000000, 0b00100000, 0b00001011, 0b11111111, 0b10000000, 0b00111111]);
    const [one, two, last, three] = [1, 2, 2047, 3].map((i) => safetyWordList[i]);
    expect(wordsOf(digest)).toEqual([one, two, last, three]);
  });

  it("[PAIR-6] depend on every one of their inputs and on which side each comes from", async () => {
    const flip = (bytes: Uint8Array) => bytes.with(0, (bytes[0] ?? 0) ^ 1);
    const { commitment, inviter, guest, stream } = sample;
    const turn = (each: typeof inviter, field: "sign" | "hpke" | "nonce") => ({
      device: {
        signPublic: field === "sign" ? flip(each.device.signPublic) : each.device.signPublic,
        hpkePublic: field === "hpke" ? flip(each.device.hpkePublic) : each.device.hpkePublic,
      },
      nonce: field === "nonce" ? flip(each.nonce) : each.nonce,
    });
    const variants = [
      { ...sample, commitment: flip(commitment) },
      ...(["sign", "hpke", "nonce"] as const).map((field) => ({ ...sample, inviter: turn(inviter, field) })),
      ...(["sign", "hpke", "nonce"] as const).map((field) => ({ ...sample, guest: turn(guest, field) })),
      { ...sample, inviter: guest, guest: inviter },
      { ...sample, stream: makeStreamId(countingRandom(99)) },
    ];
    const all = await Promise.all([sample, ...variants].map(safetyWords));
    expect(stream).toBe(sample.stream);
    expect(new Set(all.map((words) => words.join(" "))).size).toBe(all.length);
  });
});
