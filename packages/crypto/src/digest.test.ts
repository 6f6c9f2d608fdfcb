import { describe, expect, it } from "vitest";
import { digestOf, hkdf, sha256 } from "./digest.ts";

const hex = (text: string) => Uint8Array.fromHex(text);

describe("digests", () => {
  it("[KEY-2] HKDF-SHA-256 gives the standard's first and third examples (RFC 5869, A.1 and A.3)", async () => {
    const secret = new Uint8Array(22).fill(0x0b);
    const first = { secret, salt: hex("000102030405060708090a0b0c"), info: hex("f0f1f2f3f4f5f6f7f8f9"), length: 42 };
    expect((await hkdf(first)).toHex()).toBe(
      "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
    );
    const third = { secret, salt: new Uint8Array(), info: "", length: 42 };
    expect((await hkdf(third)).toHex()).toBe(
      "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
    );
  });

  it("[BATCH-3] SHA-256 gives the standard's example (FIPS 180-4, “abc”)", async () => {
    expect((await sha256(new TextEncoder().encode("abc"))).toHex()).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });

  it("[BATCH-2] a digest covers its domain and where one part ends and the next begins", async () => {
    const digests = [
      await digestOf(["a/1", "bc", "d"]),
      await digestOf(["a/1", "b", "cd"]),
      await digestOf(["a/2", "bc", "d"]),
      await digestOf(["a/1", "bcd"]),
    ].map((each) => each.toHex());
    expect(new Set(digests).size).toBe(4);
  });
});
