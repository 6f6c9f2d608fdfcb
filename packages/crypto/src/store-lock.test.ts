import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeCbor, encodeCbor } from "./cbor.ts";
import { weakestParameters } from "./passphrase.ts";
import { systemRandom } from "./random.ts";
import {
  importStoreKey,
  makeStoreKey,
  makeWrappingKey,
  openRecord,
  sealRecord,
  unwrapStoreKey,
  wrapStoreKey,
} from "./store-key.ts";
import { decodeWays, encodeWays, openPassphraseWay, type PassphraseWay, sealPassphraseWay } from "./store-lock.ts";

const storeKey = makeStoreKey(systemRandom);
const key = systemRandom(32);
const salt = systemRandom(16);
const sealed = await sealRecord({
  storeKey: await importStoreKey(storeKey),
  recordKey: "log/1",
  content: Uint8Array.of(7),
  random: systemRandom,
});
const way = await sealPassphraseWay({ key, salt, parameters: weakestParameters, storeKey, random: systemRandom });
const damaged = { ok: false, error: { tag: "store-key-damaged" } };

async function opens(one: PassphraseWay, withKey: Uint8Array): Promise<boolean> {
  const opened = await openPassphraseWay(one, withKey);
  if (!opened.ok) return false;
  return (await openRecord({ storeKey: opened.value, recordKey: "log/1", sealed })).ok;
}

describe("the lock on the store key", () => {
  it("[LOCK-1] the wrapping key alone finds ways to open, and no key", async () => {
    const wrappingKey = await makeWrappingKey();
    const wrapped = await wrapStoreKey({ wrappingKey, storeKey: encodeWays([way]), random: systemRandom });
    const unwrapped = await unwrapStoreKey(wrappingKey, wrapped);
    if (unwrapped.ok || unwrapped.error.tag !== "store-key-locked") throw new Error("it was not locked");
    const found = decodeWays(unwrapped.error.ways);
    expect(found).toEqual({ ok: true, value: [way] });
    expect(await opens(way, key)).toBe(true);
  });

  it("[LOCK-1] another key, or any changed byte or number of a way, opens nothing", async () => {
    expect(await opens(way, key.with(0, (key[0] ?? 0) ^ 1))).toBe(false);
    for (let at = 0; at < way.sealed.length; at++) {
      expect(await opens({ ...way, sealed: way.sealed.with(at, (way.sealed[at] ?? 0) ^ 1) }, key)).toBe(false);
    }
    for (let at = 0; at < salt.length; at++) {
      expect(await opens({ ...way, salt: salt.with(at, (salt[at] ?? 0) ^ 1) }, key)).toBe(false);
    }
    for (const changed of ["m", "t", "p"] as const) {
      const parameters = { ...weakestParameters, [changed]: weakestParameters[changed] + 1 };
      expect(await opens({ ...way, parameters }, key)).toBe(false);
    }
  });

  it("[LOCK-1] a way of a kind that is not known yet is passed over", () => {
    const rows = [["passkey", Uint8Array.of(1), "anything"], ...waysOf(encodeWays([way]))];
    const content = encodeCbor(["twofold/locked-store-key/1", rows]);
    expect(decodeWays(content)).toEqual({ ok: true, value: [way] });
  });

  it("[LOCK-1] what is no list of ways is damaged, and so are parameters out of their bounds", () => {
    const weaker = { ...way, parameters: { ...weakestParameters, m: 8 } };
    const hanging = { ...way, parameters: { ...weakestParameters, t: 1000 } };
    expect([decodeWays(encodeWays([weaker])), decodeWays(encodeWays([hanging]))]).toEqual([damaged, damaged]);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (content) => {
        expect(decodeWays(content)).toEqual(damaged);
      }),
      { numRuns: 200 },
    );
  });
});

function waysOf(content: Uint8Array): readonly unknown[] {
  const decoded = decodeCbor(content);
  return decoded.ok ? ((decoded.value as readonly unknown[])[1] as readonly unknown[]) : [];
}
