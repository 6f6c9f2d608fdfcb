import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weakestParameters } from "../passphrase.ts";
import { systemRandom } from "../random.ts";
import { openEntry, sealEntry } from "./entry.ts";
import { importRoomSecret, makeRoomSecret, unwrapRoomSecret, wrapRoomSecret } from "./room-key.ts";

const stream = "AAAAAAAAAAAAAAAAAAAAAA";
const random = systemRandom;
const content = { text: "Rain, and I did not mind.", prompt: "What was good?", moods: ["calm", "tired"] };

describe("an entry of the journal", () => {
  it("[ROOM-2] whoever has the public half can seal, and only the private half opens", async () => {
    const secret = await makeRoomSecret(random);
    const { publicKey } = secret;
    const sealed = await sealEntry({ publicKey, stream, content, random });
    const keys = await importRoomSecret(secret);
    expect(await openEntry({ keys, stream, sealed })).toEqual({ ok: true, value: content });
    const others = await importRoomSecret(await makeRoomSecret(random));
    const broken = { ok: false, error: { tag: "entry-broken" } };
    expect(await openEntry({ keys: others, stream, sealed })).toEqual(broken);
    expect(await openEntry({ keys, stream: "BBBBBBBBBBBBBBBBBBBBBB", sealed })).toEqual(broken);
    expect(await openEntry({ keys, stream, sealed: sealed.subarray(0, 32) })).toEqual(broken);
  });

  it("[ROOM-2] one changed bit anywhere and it does not open", async () => {
    const secret = await makeRoomSecret(random);
    const { publicKey } = secret;
    const sealed = await sealEntry({ publicKey, stream, content, random });
    const keys = await importRoomSecret(secret);
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length * 8 - 1), async (bit) => {
        const changed = sealed.slice();
        changed[bit >> 3]! ^= 1 << (bit & 7);
        // X25519 does not look at the highest bit of a public key (RFC 7748 §5), and HPKE binds `enc` as it came.
        expect((await openEntry({ keys, stream, sealed: changed })).ok).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it("[ROOM-3] a word and a short page have one length", async () => {
    const { publicKey } = await makeRoomSecret(random);
    const lengthOf = async (text: string) =>
      (await sealEntry({ publicKey, stream, content: { ...content, text }, random })).length;
    expect(await lengthOf("")).toBe(await lengthOf("a".repeat(800)));
    expect(await lengthOf("\u20ac".repeat(16_000))).toBe(64 * 1024 + 32 + 16);
  });
});

describe("the room's key under a passphrase", () => {
  it("[ROOM-4] opens with what made it, and with nothing else", async () => {
    const secret = await makeRoomSecret(random);
    const { publicKey, privateKey } = secret;
    const wrapping = { stream, publicKey, salt: random(16), parameters: weakestParameters, key: random(32) };
    const sealed = await wrapRoomSecret({ ...wrapping, privateKey, random });
    expect(await unwrapRoomSecret({ ...wrapping, sealed })).toEqual({ ok: true, value: secret });
    for (const other of [
      { key: random(32) },
      { salt: random(16) },
      { stream: "BBBBBBBBBBBBBBBBBBBBBB" },
      { publicKey: random(32) },
      { parameters: { ...weakestParameters, t: 3 } },
    ]) {
      const refused = await unwrapRoomSecret({ ...wrapping, ...other, sealed });
      expect(refused).toEqual({ ok: false, error: { tag: "wrap-refused" } });
    }
  });
});
