import fc from "fast-check";
import { describe, expect, it } from "vitest";
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

const bytes = makeStoreKey(systemRandom);
const storeKey = await importStoreKey(bytes);
const seal = (recordKey: string, content: Uint8Array) =>
  sealRecord({ storeKey, recordKey, content, random: systemRandom });

describe("store key", () => {
  it("[KEY-3] what was sealed under it opens after it was wrapped and unwrapped", async () => {
    const wrappingKey = await makeWrappingKey();
    const wrapped = await wrapStoreKey({ wrappingKey, storeKey: bytes, random: systemRandom });
    const unwrapped = await unwrapStoreKey(wrappingKey, wrapped);
    const sealed = await seal("log/1", Uint8Array.of(1, 2));
    const opened = unwrapped.ok && (await openRecord({ storeKey: unwrapped.value, recordKey: "log/1", sealed }));
    expect(opened).toEqual({ ok: true, value: Uint8Array.of(1, 2) });
    expect([wrappingKey.extractable, unwrapped.ok && unwrapped.value.extractable]).toEqual([false, false]);
  });

  it("[KEY-3] another wrapping key, or one changed byte, unwraps nothing", async () => {
    const wrappingKey = await makeWrappingKey();
    const wrapped = await wrapStoreKey({ wrappingKey, storeKey: bytes, random: systemRandom });
    const refused = { ok: false, error: { tag: "store-key-damaged" } };
    expect(await unwrapStoreKey(await makeWrappingKey(), wrapped)).toEqual(refused);
    expect(await unwrapStoreKey(wrappingKey, wrapped.with(20, (wrapped[20] ?? 0) ^ 1))).toEqual(refused);
    expect(await unwrapStoreKey(wrappingKey, new Uint8Array())).toEqual(refused);
  });

  it("[KEY-3] a record opens only at its own place", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), fc.uint8Array(), async (recordKey, elsewhere, content) => {
        const sealed = await seal(recordKey, content);
        const opened = await openRecord({ storeKey, recordKey, sealed });
        expect(opened.ok && opened.value.toHex()).toBe(content.toHex());
        const moved = await openRecord({ storeKey, recordKey: elsewhere, sealed });
        expect(moved.ok).toBe(recordKey === elsewhere);
      }),
      { numRuns: 30 },
    );
  });

  it("[KEY-3] the same record sealed twice looks different", async () => {
    expect(await seal("a", Uint8Array.of(1))).not.toEqual(await seal("a", Uint8Array.of(1)));
  });
});
